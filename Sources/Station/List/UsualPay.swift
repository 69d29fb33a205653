import OddJobMarket
import Store

/// The median pay by trade, and what it is being worked out of anew.
struct UsualPay: Sendable {
  /// What has been read of a week's work so far.
  struct Draft: Sendable {
    var day: BusinessDay
    var place: PaidShift.Place
    var tally = PayTally()

    /// Begins with the first of the seven days before a day.
    init(before day: BusinessDay) {
      self.day = day
      place = PaidShift.Place(before: day.advanced(by: -7))
    }
  }

  /// How long the median of a week's pay may stand: one more posting hardly moves it.
  private static let age = Minutes(10)

  private(set) var trades: [TradePay] = []
  private var instant: Instant?
  private var day: BusinessDay?
  /// Whether somebody works it out part by part: nobody has to do it at once then.
  var isWorkedOutAside = false
  var draft: Draft?

  /// Whether it has been worked out at all.
  var isKnown: Bool { instant != nil }

  /// Whether it is of a day and was worked out a moment ago.
  func isFresh(on day: BusinessDay, at now: Instant) -> Bool {
    guard let instant else { return false }
    return self.day == day && instant <= now && now < instant + Self.age
  }

  mutating func finish(_ draft: Draft, at now: Instant) {
    (trades, instant, day) = (draft.tally.trades, now, draft.day)
  }
}

/// How often each pay comes by trade.
struct PayTally: Sendable {
  private var counts: [TradeCode: [Int: Int]] = [:]

  mutating func add(_ shifts: [PaidShift]) {
    for shift in shifts {
      guard let pay = shift.dailyPay else { continue }
      counts[shift.trade, default: [:]][pay.fen, default: 0] += 1
    }
  }

  /// The median of each trade, those with the most work first.
  var trades: [TradePay] {
    counts.map { trade, pays in
      let total = pays.values.reduce(0, +)
      var left = total / 2
      let median = pays.keys.sorted().first { pay in
        left -= pays[pay, default: 0]
        return left < 0
      }
      return TradePay(trade: trade, dailyPay: Money(fen: median ?? 0), postings: total)
    }
    .sorted { ($1.postings, $0.trade.rawValue) < ($0.postings, $1.trade.rawValue) }
  }
}
