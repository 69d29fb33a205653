/// Lays aims one above the other in one number, so that the least of an earlier aim outweighs all of
/// the later ones over a whole assignment together.
struct AimScale {
  /// What a step of each aim is worth, in the order of the aims.
  private(set) var steps: [Int128] = []
  /// What one pair is worth at most.
  private(set) var heaviest: Int128 = 0

  /// `largest` is the most a pair can have of each aim, in their order; `pairs` how many pairs an
  /// assignment has at most.
  init(largest: [Int], pairs: Int) {
    var step: Int128 = 1
    for most in largest.reversed() {
      steps.append(step)
      heaviest += step * Int128(most)
      step += step * Int128(most) * Int128(max(1, pairs))
    }
    steps.reverse()
  }

  /// Returns a pair's weight from what it has of each aim.
  func weight(_ values: [Int]) -> Int128 {
    zip(values, steps).reduce(0) { $0 + Int128($1.0) * $1.1 }
  }
}
