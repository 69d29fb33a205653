import FoundationEssentials
import Testing

@Suite("Random acts on the store and on a model beside it")
struct ModelTests {
  /// In full: STATION_LONG_RUNS=1 swift test --filter ModelTests.
  static let isLong = ProcessInfo.processInfo.environment["STATION_LONG_RUNS"] != nil
  static let seeds: ClosedRange<UInt64> = isLong ? 1...100 : 1...20

  @Test(
    "no shift is overfilled, nobody is in two places, and every loser is told why", arguments: seeds
  )
  func run(seed: UInt64) throws {
    let market = try RandomMarket(
      seed: seed, people: Self.isLong ? 300 : 30, shifts: Self.isLong ? 50 : 12)
    let acts = Self.isLong ? 10_000 : 500
    for act in 1...acts {
      try market.act()
      if act % (acts / 4) == 0 { try market.compareAll() }
    }
    #expect(market.confirmations > 0, "seed \(seed): nobody was ever confirmed")
    #expect(market.refusals.count >= 5, "seed \(seed): too few kinds of refusal")
  }
}
