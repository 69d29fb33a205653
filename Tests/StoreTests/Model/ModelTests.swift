import FoundationEssentials
import Testing

@Suite("Random acts on the store and on a model beside it")
struct ModelTests {
  /// In full: STATION_LONG_RUNS=100 swift test --filter ModelTests; the number is that of the seeds.
  static let longSeeds = ProcessInfo.processInfo.environment["STATION_LONG_RUNS"].flatMap {
    UInt64($0)
  }
  static let seeds: ClosedRange<UInt64> = 1...max(1, longSeeds ?? 20)

  @Test(
    "no shift is overfilled, nobody is in two places, and every loser is told why", arguments: seeds
  )
  func run(seed: UInt64) throws {
    let isLong = Self.longSeeds != nil
    let market = try RandomMarket(
      seed: seed, people: isLong ? 300 : 30, shifts: isLong ? 50 : 12)
    let acts = isLong ? 10_000 : 500
    for act in 1...acts {
      try market.act()
      if act % (acts / 4) == 0 { try market.compareAll() }
    }
    #expect(market.confirmations > 0, "seed \(seed): nobody was ever confirmed")
    #expect(market.refusals.count >= 5, "seed \(seed): too few kinds of refusal")
  }
}
