extension MultiEngine {
  /// Tightens the bound by moving prices against demand (a subgradient with Polyak's step) and
  /// returns the best found; the prices stay those of the best.
  ///
  /// With any prices, no assignment is worth more than all places at their prices and what everyone
  /// could earn beyond them; it is counted in whole numbers, so it is proven.
  mutating func tightenBound(steps: Int) -> Int128 {
    let demand = PlainArray<Int32>(repeating: 0, count: headcounts.count)
    let best = PlainArray<Int64>(repeating: 0, count: headcounts.count)
    var least = Int128.max
    var reach = 0.5
    var sinceBetter = 0
    let target = Double(worthTaken()) * Double(Self.scale)
    for step in 0...steps {
      let bound = self.bound(demand: demand)
      if bound < least {
        least = bound
        sinceBetter = 0
        for posting in 0..<best.count { best[posting] = prices[posting] }
      } else {
        sinceBetter += 1
        if sinceBetter >= 5 { (reach, sinceBetter) = (reach * 0.6, 0) }
      }
      if step == steps { break }
      var norm = 0.0
      for posting in 0..<demand.count {
        let excess = Double(demand[posting] - headcounts[posting])
        if prices[posting] > 0 || excess > 0 { norm += excess * excess }
      }
      guard norm > 0 else { break }
      let length = reach * max(Double(bound) - target, Double(bound) * 1e-6) / norm
      for posting in 0..<demand.count {
        let change = Int64((length * Double(demand[posting] - headcounts[posting])).rounded())
        prices[posting] = max(0, prices[posting] + change)
      }
    }
    for posting in 0..<best.count { prices[posting] = best[posting] }
    return least / Int128(Self.scale)
  }

  private func worthTaken() -> Int {
    var sum = 0
    for edge in 0..<edges.count where isTaken[edge] { sum += Int(edges[edge].weight) }
    return sum
  }

  /// What no assignment can exceed at these prices, in parts of a weight, and how many would want
  /// each posting.
  private func bound(demand: borrowing PlainArray<Int32>) -> Int128 {
    var sum: Int128 = 0
    for posting in 0..<headcounts.count {
      demand[posting] = 0
      sum += Int128(prices[posting]) * Int128(headcounts[posting])
    }
    for person in 0..<peopleCount {
      look(ahead: person)
      sum += Int128(future[0])
      let row = edges.base + rowStarts[person]
      let count = rowStarts[person + 1] - rowStarts[person]
      var index = 0
      while index < count {
        if future[index] == future[index + 1] {
          index += 1
        } else {
          demand[Int(row[index].posting)] += 1
          index = Int(row[index].next)
        }
      }
    }
    return sum
  }
}
