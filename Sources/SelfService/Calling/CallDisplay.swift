import OddJobMarket

/// The numbers that were called (叫号), as a public seat shows and rings them: each is announced
/// twice, and stays in view for as long as a place is held for who was called.
package struct CallDisplay: Equatable, Sendable {
  /// When a call is announced the second time.
  static let againAfter: Int64 = 10_000
  /// How long an announced number stands out.
  static let litFor: Int64 = 6_000

  /// How often the bell was rung.
  package private(set) var rings = 0
  private var board = CallBoard()
  /// The newest call that was seen; nil before the station's first answer.
  private var newest: Int?
  private var announced: Announcement?
  private var again: [Announcement] = []

  private struct Announcement: Equatable, Sendable {
    var order: Int
    var at: Instant
  }

  package init() {}

  /// Takes what the station says of its last calls; what is called already when a seat comes is
  /// shown, not announced.
  mutating func take(_ board: CallBoard, at now: Instant) {
    self.board = board
    let last = board.calls.map(\.order).max() ?? 0
    defer { newest = max(last, newest ?? 0) }
    guard let newest else { return }
    for call in board.calls.reversed() where call.order > newest {
      announce(call.order, at: now)
      again.append(Announcement(order: call.order, at: now))
    }
  }

  /// Takes the time of day: announces what is due a second time.
  mutating func tick(_ now: Instant) {
    let due = again.filter { !Self.isWithin(Self.againAfter, of: $0.at, now) }
    guard !due.isEmpty else { return }
    again.removeAll { due.contains($0) }
    // Who has come meanwhile is called no more.
    for call in due where board.calls.contains(where: { $0.order == call.order }) {
      announce(call.order, at: now)
    }
  }

  private mutating func announce(_ order: Int, at now: Instant) {
    rings += 1
    announced = Announcement(order: order, at: now)
  }

  /// A clock that was put back ends what it began.
  private static func isWithin(_ milliseconds: Int64, of start: Instant, _ now: Instant) -> Bool {
    (0..<milliseconds).contains(now.milliseconds - start.milliseconds)
  }

  /// Returns the calls to show, the one being announced first, then the newest.
  func shown(at now: Instant, for minutes: Minutes) -> [NumberCall] {
    let current = board.calls.filter { $0.at.minutes(until: now) < minutes.count }
    guard let lit = litOrder(at: now), let place = current.firstIndex(where: { $0.order == lit })
    else { return current }
    return [current[place]] + current.enumerated().filter { $0.offset != place }.map(\.element)
  }

  /// Whether the first of the shown is being announced at this moment.
  func isLit(at now: Instant) -> Bool {
    litOrder(at: now).map { order in board.calls.contains { $0.order == order } } ?? false
  }

  /// Whether a call is between its first announcement and the end of its second.
  func isFresh(at now: Instant) -> Bool {
    isLit(at: now) || again.contains { Self.isWithin(Self.againAfter, of: $0.at, now) }
  }

  private func litOrder(at now: Instant) -> Int? {
    announced.flatMap { Self.isWithin(Self.litFor, of: $0.at, now) ? $0.order : nil }
  }
}

extension ScreenContext {
  /// The numbers to show now, the most important first; none where nobody was called lately.
  var shownCalls: [NumberCall] { calls.shown(at: now, for: holds.called) }
}
