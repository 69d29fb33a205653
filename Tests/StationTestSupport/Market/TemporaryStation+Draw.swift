package import OddJobMarket
import Store

extension TemporaryStation {
  /// Promises today's draw, signs so many people in, and holds it.
  package func drawnDay(people count: Int) throws -> DrawNotice {
    let store = try store
    _ = try store.observeClock(elapsed: nil)
    _ = try store.promiseDraw { "00112233445566778899aabbccddeeff" }
    for _ in 0..<count {
      _ = try store.signIn(person().id, until: clock.now + Minutes(600))
    }
    return try store.holdDraw(by: attendant)
  }
}
