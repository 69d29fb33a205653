import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// Shifts read at a time.
  package static let paidChunk = 2_000

  /// Leaves working the usual pay out to whoever calls ``workOutUsualPay()``: until that is done what
  /// is known stands, however old.
  package func expectUsualPayAside() {
    usualPay.withLock { $0.isWorkedOutAside = true }
  }

  /// Whether the usual pay is too old and nobody works it out yet.
  var isUsualPayDue: Bool {
    let (day, now) = (today, now)
    return usualPay.withLock { $0.draft == nil && !$0.isFresh(on: day, at: now) }
  }

  /// Reads one part of a week's work, of so many shifts, and returns whether the usual pay is worked
  /// out with it.
  package func workOutUsualPay(limit: Int = paidChunk) throws -> Bool {
    let day = today
    var draft = usualPay.withLock { known in
      defer { known.draft = nil }
      return known.draft ?? UsualPay.Draft(before: day)
    }
    let shifts = try store.paidShifts(after: draft.place, through: draft.day, limit: limit)
    draft.tally.add(shifts)
    let now = now
    guard shifts.count == limit, let last = shifts.last else {
      usualPay.withLock { $0.finish(draft, at: now) }
      return true
    }
    draft.place = last.place
    usualPay.withLock { [draft] in $0.draft = draft }
    return false
  }

  /// Returns the median pay of a day's work by trade over the last seven days, the trades with the
  /// most work first.
  func payByTrade() throws -> [TradePay] {
    let (day, now) = (today, now)
    let known = usualPay.withLock { $0 }
    if known.isWorkedOutAside || known.isFresh(on: day, at: now) { return known.trades }
    usualPay.withLock { $0.draft = nil }
    while try !workOutUsualPay() {}
    return usualPay.withLock { $0.trades }
  }
}
