import OddJobMarket

/// Someone at a public seat who asked for help.
struct HelpCall: Listed {
  let number: Int
  let seat: String
  /// The screen they had in front.
  let doing: Wording?
  let at: Instant
  /// Whether they want to be known by the attendant, and nothing else.
  var wantsVouching = false
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

  mutating func add(
    seat: String, doing: Wording?, at instant: Instant, wantsVouching: Bool = false
  ) {
    let call = HelpCall(
      number: next, seat: seat, doing: doing, at: instant, wantsVouching: wantsVouching)
    next += 1
    list.replace(Array(([call] + list.all).prefix(Self.countMax)))
  }

  /// Answers every call of a seat: whoever goes there goes for all of them.
  mutating func acknowledge(seat: String, at instant: Instant) {
    for call in list.all where call.seat == seat && call.acknowledgedAt == nil {
      acknowledge(call.number, at: instant)
    }
  }

  /// Takes off who asked at a seat to be known and has gone before anybody came.
  mutating func endVouching(at seat: String) {
    list.replace(
      list.all.filter { !$0.wantsVouching || $0.seat != seat || $0.acknowledgedAt != nil })
  }

  mutating func acknowledge(_ number: Int, at instant: Instant) {
    list.change(number) { $0.acknowledgedAt = instant }
  }
}
