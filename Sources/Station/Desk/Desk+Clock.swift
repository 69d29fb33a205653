package import OddJobMarket
import Store

extension Desk {
  /// Does what the clock asks for, and returns whether that changed the market: holds and overdue
  /// applications end, and the business day never goes back.
  package func lookAtClock(elapsed: Minutes?) -> Bool {
    reading(false) {
      _ = try store.observeClock(elapsed: elapsed)
      let expiry = try store.expire()
      for shift in Set(expiry.freedShifts) { refresh(shift: shift) }
      if !expiry.isEmpty {
        log(
          LogEntry(
            .info, "market.expired",
            "\(expiry.holds) holds, \(expiry.applications) applications"))
      }
      return !expiry.isEmpty
    }
  }
}
