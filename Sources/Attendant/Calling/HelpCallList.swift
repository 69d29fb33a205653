import OddJobMarket

/// Someone at a public seat who asked for help.
struct HelpCall: Listed {
  let number: Int
  let seat: String
  /// The screen they had in front.
  let doing: Wording?
  let at: Instant
  var acknowledgedAt: Instant?

  var listID: Int { number }
}

/// The calls for help of the day, newest first.
struct CallList: Equatable, Sendable {
  /// So many are kept; older ones have been answered or are beyond help.
  static let countMax = 100

  var list = ItemList<HelpCall>()
  private var next = 1

  /// The oldest call that nobody has answered.
  var waiting: HelpCall? { list.all.last { $0.acknowledgedAt == nil } }
  var waitingCount: Int { list.all.count { $0.acknowledgedAt == nil } }

  mutating func add(seat: String, doing: Wording?, at instant: Instant) {
    let call = HelpCall(number: next, seat: seat, doing: doing, at: instant)
    next += 1
    list.replace(Array(([call] + list.all).prefix(Self.countMax)))
  }

  /// Answers every call of a seat: whoever goes there goes for all of them.
  mutating func acknowledge(seat: String, at instant: Instant) {
    for call in list.all where call.seat == seat && call.acknowledgedAt == nil {
      acknowledge(call.number, at: instant)
    }
  }

  mutating func acknowledge(_ number: Int, at instant: Instant) {
    list.change(number) { $0.acknowledgedAt = instant }
  }
}
