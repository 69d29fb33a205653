/// How far a key of movement goes in a list.
enum ListStep {
  case by(Int), first, last

  /// Rows of PgUp and PgDn: half of the smallest screen, so that nothing is skipped on any.
  static let page = 5

  init?(_ command: AttendantCommand) {
    switch command {
    case .moveUp: self = .by(-1)
    case .moveDown: self = .by(1)
    case .pageUp: self = .by(-Self.page)
    case .pageDown: self = .by(Self.page)
    case .moveFirst: self = .first
    case .moveLast: self = .last
    default: return nil
    }
  }

  func place(from index: Int, count: Int) -> Int {
    switch self {
    case .by(let step): max(0, min(index + step, count - 1))
    case .first: 0
    case .last: max(0, count - 1)
    }
  }
}
