extension MultiEngine {
  /// Tightens the proven bound by moving prices against demand (a subgradient with Polyak's step,
  /// turned away from the last direction where the two disagree); the prices stay those of the best.
  ///
  /// With any prices, no assignment is worth more than all places at their prices and what everyone
  /// could earn beyond them; it is counted in whole numbers, so it is proven. It stops early when the
  /// bound is within `tolerance`, a part of it, of `reached`, the value of an assignment.
  mutating func tightenBound(steps: Int, reached: Int128, tolerance: Double) {
    var steering = PriceSteering(postings: headcounts.count)
    let target = Double(reached) * Double(Self.scale)
    for step in 0...steps {
      let bound = self.bound(demand: steering.demand)
      let isBetter = bound < proven
      if isBetter {
        proven = bound
        for posting in 0..<prices.count { bestPrices[posting] = prices[posting] }
      }
      let room = Double(bound) - target
      if step == steps || Double(proven) - target <= Double(proven) * tolerance { break }
      if steering.note(isBetter: isBetter) {
        for posting in 0..<prices.count { prices[posting] = bestPrices[posting] }
        continue
      }
      guard steering.turn(headcounts: headcounts, prices: prices) else { break }
      steering.move(
        prices, room: max(room, Double(bound) * 1e-6), priceMax: Int64(heaviest) * Self.scale)
    }
    for posting in 0..<prices.count { prices[posting] = bestPrices[posting] }
  }

  /// Proves what the present prices can, and returns whether that is the lowest bound so far.
  mutating func proveBound() -> Bool {
    let demand = PlainArray<Int32>(repeating: 0, count: headcounts.count)
    let bound = self.bound(demand: demand)
    guard bound < proven else { return false }
    proven = bound
    for posting in 0..<prices.count { bestPrices[posting] = prices[posting] }
    return true
  }

  /// Takes over prices found in another way where they prove a lower bound, and returns whether they
  /// do.
  mutating func tryPrices(_ other: borrowing ContiguousArray<Int32>) -> Bool {
    for posting in 0..<prices.count {
      prices[posting] = Int64(min(max(0, other[posting]), heaviest)) * Self.scale
    }
    if proveBound() { return true }
    for posting in 0..<prices.count { prices[posting] = bestPrices[posting] }
    return false
  }

  /// Proves what the prices prove that are the present ones rounded to what all weights are multiples
  /// of, up from one part and another: where all pairs are worth the same, the best prices are such,
  /// and what passes and steps find lies between.
  mutating func proveRounded() {
    let unit = Int64(unit) * Self.scale
    let found = prices.copied()
    for part: Int64 in [2, 4, 6, 7] {
      for posting in 0..<prices.count {
        prices[posting] = (found[posting] + unit * part / 8) / unit * unit
      }
      _ = proveBound()
    }
    prices = found
  }

  /// What no assignment can exceed at these prices, in parts of a weight, and how many would want
  /// each posting.
  private func bound(demand: borrowing PlainArray<Int32>) -> Int128 {
    var sum: Int128 = 0
    for posting in 0..<headcounts.count {
      demand[posting] = 0
      sum += Int128(prices[posting]) * Int128(headcounts[posting])
    }
    // From the last to the first, as their edges are gone through: memory is read in one direction.
    for person in (0..<peopleCount).reversed() {
      look(ahead: person, from: 0)
      sum += Int128(future[0])
      let row = edges.base + rowStarts[person]
      let count = rowStarts[person + 1] - rowStarts[person]
      var index = Int(chosen[0])
      while index < count {
        demand[Int(row[index].posting)] += 1
        index = Int(chosen[Int(row[index].next)])
      }
    }
    return sum
  }
}
