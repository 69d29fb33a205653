import Foundation
import GRDB
import OddJobMarket
import Station
import StationTestSupport
import Testing

@testable import Attendant
@testable import Store

@Suite("Random keys at seats that come and go")
struct SeatCrowdTests {
  /// In full, a million keys: STATION_LONG_RUNS=100 swift test --filter SeatCrowdTests; the number is
  /// that of the seeds.
  private static let longSeeds = SeatRaceTests.longSeeds

  @Test(
    "whatever is pressed, the market stays sound, and every seat can be locked or sent home",
    arguments: 1...max(1, longSeeds ?? 2))
  func crowd(seed: UInt64) throws {
    let isLong = Self.longSeeds != nil
    let crowd = try SeatCrowd(seed: seed)
    let store = crowd.station.desk.store
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let audit = try MarketAudit(path: crowd.station.directory.file("demonstration.sqlite"))
    let before = try audit.operations()
    let wanted = isLong ? 10_000 : 300
    var steps = 0
    while crowd.keys < wanted {
      crowd.step()
      steps += 1
      guard steps.isMultiple(of: isLong ? 500 : 100) else { continue }
      let faults = try audit.faults()
      #expect(faults == [], "seed \(seed), step \(steps)")
      if !faults.isEmpty { return }
    }
    #expect(try audit.faults() == [], "seed \(seed)")
    #expect(try store.verifyChain().firstBroken == nil, "seed \(seed)")
    for seat in crowd.goHome() {
      #expect(SeatCrowd.isAtRest(seat), "seed \(seed): \(seat.screen)")
    }
    // A walk that never got anywhere would prove nothing.
    #expect(crowd.unlocked > 0 && crowd.attached > 2, "seed \(seed)")
    let done = try audit.operations().map { ($0, $1 - before[$0, default: 0]) }.filter { $1 > 0 }
    #expect(!done.isEmpty, "seed \(seed)")
    guard isLong else { return }
    #expect(crowd.contexts.count >= 12, "seed \(seed): \(crowd.contexts)")
    print(
      "crowd seed=\(seed) keys=\(crowd.keys) steps=\(steps) attached=\(crowd.attached)",
      "detached=\(crowd.detached) identified=\(crowd.identified) unlocked=\(crowd.unlocked)",
      "contexts=\(crowd.contexts.count)",
      done.sorted { $0.0 < $1.0 }.map { "\($0)=\($1)" }.joined(separator: " "))
  }
}
