/// How a mapping file wants dates and times written: yyyy, MM, dd, HH, mm, and signs between them.
struct DatePattern: Hashable, Sendable {
  private enum Token: Hashable, Sendable {
    case year, month, day, hour, minute
    case sign(Character)

    var isOfClock: Bool { self == .hour || self == .minute }
    var isOfDate: Bool { self == .year || self == .month || self == .day }
  }

  private static let names: [(String, Token)] = [
    ("yyyy", .year), ("MM", .month), ("dd", .day), ("HH", .hour), ("mm", .minute),
  ]

  private let tokens: [Token]

  var hasDate: Bool { tokens.contains(where: \.isOfDate) }
  var hasClock: Bool { tokens.contains(where: \.isOfClock) }

  /// Returns nil where a letter stands that is none of the five.
  init?(_ text: String) {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if let (name, token) = Self.names.first(where: { rest.hasPrefix($0.0) }) {
        tokens.append(token)
        rest = rest.dropFirst(name.count)
      } else {
        guard !(first.isASCII && first.isLetter) else { return nil }
        tokens.append(.sign(first))
        rest = rest.dropFirst()
      }
    }
    guard tokens.contains(where: { $0.isOfDate || $0.isOfClock }) else { return nil }
    self.tokens = tokens
  }

  /// Returns a date, a clock or both, as our cells have them, in the pattern's form; empty stays
  /// empty.
  func text(of cell: String) -> String {
    let parts = cell.split(separator: " ")
    guard !parts.isEmpty else { return "" }
    let date = parts.first { $0.contains("-") }?.split(separator: "-") ?? []
    let clock = parts.first { $0.contains(":") }?.split(separator: ":") ?? []
    func part(_ parts: [Substring], _ place: Int) -> String {
      parts.indices.contains(place) ? String(parts[place]) : ""
    }
    return tokens.map { token in
      switch token {
      case .year: part(date, 0)
      case .month: part(date, 1)
      case .day: part(date, 2)
      case .hour: part(clock, 0)
      case .minute: part(clock, 1)
      case .sign(let sign): String(sign)
      }
    }.joined()
  }
}
