/// What pay and way may add to a slot's score: never less than they do, and without a division.
struct WorkEstimate {
  private let distanceLimit: Double
  private let perMetre: Double
  private let asked: Double
  private let fenCounted: Double
  private let perFen: Double
  private let payMost: Int

  init(_ weights: FitWeights, asked: Int) {
    let distance = max(0, weights.distance)
    let pay = max(0, weights.payAboveAsked)
    distanceLimit = Double(max(0, weights.distanceLimitMetres))
    perMetre = Double(distance) / Double(max(1, weights.distanceLimitMetres))
    self.asked = Double(asked)
    fenCounted = asked > 0 ? Double(asked / 2) : 0
    perFen = Double(pay) / Double(max(1, asked / 2))
    payMost = pay
  }

  /// Returns the most that a slot farther than so many metres can have.
  func most(beyond metres: Int32) -> Int {
    Int((max(0, distanceLimit - Double(metres)) * perMetre).rounded(.up)) + payMost
  }

  /// Returns the points of a slot, not rounded; an unknown distance is the greatest number.
  @inline(__always)
  func points(distance: Int32, pay: Int32) -> Double {
    let near = max(0, distanceLimit - Double(distance))
    let above = min(max(0, Double(pay) - asked), fenCounted)
    return near * perMetre + above * perFen
  }

  /// Returns the points a slot needs to reach a score, a little less for what rounding takes.
  func needed(_ score: Int, beyond certain: Int) -> Double {
    score == .min ? -.infinity : Double(score - certain) - 0.001
  }
}
