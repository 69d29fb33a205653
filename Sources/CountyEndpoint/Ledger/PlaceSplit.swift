package import OddJobMarket

/// How the county shares the places of a shift out.
///
/// By expected demand; a single place goes to one station; from five places on a fifth stays at the
/// county, for those who wait; no station gets more than half unless it is alone.
package enum PlaceSplit {
  /// How many of so many places stay at the county.
  package static func keptBack(of headcount: Int) -> Int { headcount >= 5 ? headcount / 5 : 0 }

  /// Returns the unused rights that each station should have.
  ///
  /// - Parameters:
  ///   - open: places that nobody is confirmed for.
  ///   - confirmed: places in use at each station, which count towards its half.
  package static func shares(
    of headcount: Int, open: Int, demand: [StationID: Int], confirmed: [StationID: Int] = [:]
  ) -> [StationID: Int] {
    let stations = demand.keys.sorted()
    var shares = Dictionary(uniqueKeysWithValues: stations.map { ($0, 0) })
    let half = stations.count == 1 ? headcount : max(1, headcount / 2)
    for _ in 0..<max(0, open - keptBack(of: headcount)) {
      let wanting = stations.filter { shares[$0, default: 0] + confirmed[$0, default: 0] < half }
      // The next place goes where the most demand stands behind each place (D'Hondt).
      let next = wanting.max { left, right in
        weight(left, demand, shares, confirmed) < weight(right, demand, shares, confirmed)
      }
      guard let next else { break }
      shares[next, default: 0] += 1
    }
    return shares
  }

  private static func weight(
    _ station: StationID, _ demand: [StationID: Int], _ shares: [StationID: Int],
    _ confirmed: [StationID: Int]
  ) -> Double {
    Double(max(1, demand[station, default: 1]))
      / Double(shares[station, default: 0] + confirmed[station, default: 0] + 1)
  }
}
