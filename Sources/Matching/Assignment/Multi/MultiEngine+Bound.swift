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

  /// Takes over prices found in another way where they prove a lower bound.
  mutating func tryPrices(_ other: borrowing ContiguousArray<Int32>) {
    for posting in 0..<prices.count {
      prices[posting] = Int64(min(max(0, other[posting]), heaviest)) * Self.scale
    }
    let demand = PlainArray<Int32>(repeating: 0, count: headcounts.count)
    let bound = self.bound(demand: demand)
    for posting in 0..<prices.count {
      if bound < proven {
        bestPrices[posting] = prices[posting]
      } else {
        prices[posting] = bestPrices[posting]
      }
    }
    proven = min(proven, bound)
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
      look(ahead: person, from: 0)
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
