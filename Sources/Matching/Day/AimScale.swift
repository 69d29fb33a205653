/// Lays levels one above the other in one number, so that the least of an earlier level outweighs all
/// of the later ones over a whole assignment together.
///
/// No sum of it overflows, whatever it is given: a level's values are held to what it was made for,
/// and what `pairs` such weights add up to is at most `sumMax`, by multiplications that were checked.
struct AimScale {
  /// What a step of each level is worth, in their order; 0 for a level that 128 bits have no room for.
  private(set) var steps: [Int128] = []
  /// What one pair is worth at most.
  private(set) var heaviest: Int128 = 0
  /// The most that a pair may have of each level.
  private let largest: [Int]

  /// `largest` is the most a pair can have of each level, in their order; `pairs` how many pairs an
  /// assignment has at most.
  ///
  /// Levels that would overflow are given up from the last one on; a station's day is far from it.
  init(largest: [Int], pairs: Int) {
    self.largest = largest.map { max(0, $0) }
    var kept = largest.count
    while !lay(self.largest.prefix(kept).map { Int128($0) }, pairs: Int128(max(1, pairs))) {
      kept -= 1
    }
    steps += largest.dropFirst(kept).map { _ in 0 }
  }

  /// Returns false when the levels have no room; none at all always have.
  private mutating func lay(_ largest: [Int128], pairs: Int128) -> Bool {
    steps = []
    heaviest = 0
    // What all pairs have of the levels so far: less than one step of the next.
    var sum: Int128 = 0
    for most in largest.reversed() {
      let step = sum + 1
      steps.insert(step, at: 0)
      let (own, hasNoRoom) = step.multipliedReportingOverflow(by: most)
      let (all, hasNoRoomForAll) = own.multipliedReportingOverflow(by: pairs)
      if hasNoRoom || hasNoRoomForAll || all > Self.sumMax - sum { return false }
      heaviest += own
      sum += all
    }
    return true
  }

  /// Below a quarter of the type's end, which is the greatest weight; a few such sums can be added.
  static let sumMax = Int128.max / 64

  /// Returns a pair's weight from what it has of each level: from 0 up to `heaviest`.
  func weight(_ values: [Int]) -> Int128 {
    var weight: Int128 = 0
    for (value, (most, step)) in zip(values, zip(largest, steps)) {
      // At most `most` steps, whose product was found to have room.
      weight += Int128(min(max(0, value), most)) * step
    }
    return weight
  }
}
