import OddJobMarket

/// How much later the 99th percentile of one kind of block lies than that of another, with the
/// interval in which 95 of 100 resampled runs find it.
///
/// Whole rounds are resampled, not single values: what disturbs a machine disturbs a round.
struct PercentileDifference: CustomStringConvertible {
  let value: Double
  let interval: ClosedRange<Double>
  private let seed: UInt64
  private let rounds: Int

  private static let resamples = 2_000

  /// - Parameters:
  ///   - blocks: One block of values a round.
  ///   - base: What they are compared with, of the same rounds.
  ///   - more: Further blocks to compare with, of the same rounds.
  init(of blocks: [[Double]], less base: [[Double]], and more: [[Double]]? = nil, seed: UInt64) {
    self.seed = seed
    rounds = blocks.count
    let bases = base.indices.map { base[$0] + (more?[$0] ?? []) }
    func difference(_ chosen: [Int]) -> Double {
      Samples(chosen.flatMap { blocks[$0] }).percentile(0.99)
        - Samples(chosen.flatMap { bases[$0] }).percentile(0.99)
    }
    value = Samples.rounded(difference(Array(blocks.indices)))
    var random = SeededGenerator(seed: seed)
    let found = Samples(
      (0..<Self.resamples).map { _ in
        difference(blocks.indices.map { _ in random.below(blocks.count) })
      })
    interval = found.percentile(0.025)...found.percentile(0.975)
  }

  var description: String {
    "95% of \(Self.resamples) resampled runs of \(rounds) rounds: "
      + "\(interval.lowerBound)…\(interval.upperBound) ms, seed \(seed)"
  }
}
