/// Lays levels one above the other in one number, so that the least of an earlier level outweighs all
/// of the later ones over a whole assignment together.
struct AimScale {
  /// What a step of each level is worth, in their order; 0 for a level that 128 bits have no room for.
  private(set) var steps: [Int128] = []
  /// What one pair is worth at most.
  private(set) var heaviest: Int128 = 0

  /// `largest` is the most a pair can have of each level, in their order; `pairs` how many pairs an
  /// assignment has at most.
  ///
  /// Levels that would overflow are given up from the last one on; a station's day is far from it.
  init(largest: [Int], pairs: Int) {
    var kept = largest.count
    while !lay(largest.prefix(kept).map { Int128(max(0, $0)) }, pairs: Int128(max(1, pairs))) {
      kept -= 1
    }
    steps += largest.dropFirst(kept).map { _ in 0 }
  }

  private mutating func lay(_ largest: [Int128], pairs: Int128) -> Bool {
    steps = []
    heaviest = 0
    var step: Int128 = 1
    for most in largest.reversed() {
      steps.insert(step, at: 0)
      let (own, hasNoRoom) = step.multipliedReportingOverflow(by: most)
      let (all, hasNoRoomForAll) = own.multipliedReportingOverflow(by: pairs)
      if hasNoRoom || hasNoRoomForAll || all > Self.limit { return false }
      heaviest += own
      step += all
    }
    return heaviest <= Int128(AssignmentProblem<Int128>.weightMax)
  }

  /// Far enough below the type's end that a few such numbers can be added.
  private static let limit = Int128.max / 64

  /// Returns a pair's weight from what it has of each level.
  func weight(_ values: [Int]) -> Int128 {
    zip(values, steps).reduce(0) { $0 + Int128($1.0) * $1.1 }
  }
}
