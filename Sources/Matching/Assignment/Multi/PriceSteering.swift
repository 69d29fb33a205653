/// Where prices go next in the search for a tight bound.
struct PriceSteering: ~Copyable {
  /// How many people want each posting at the present prices.
  let demand: PlainArray<Int32>
  private let direction: PlainArray<Double>
  private var norm = 0.0
  private var reach = 0.5
  private var sinceBetter = 0

  init(postings: Int) {
    demand = PlainArray(repeating: 0, count: postings)
    direction = PlainArray(repeating: 0, count: postings)
  }

  /// Notes whether the bound fell; returns whether to go back to the best prices and take shorter
  /// steps from there.
  mutating func note(isBetter: Bool) -> Bool {
    sinceBetter = isBetter ? 0 : sinceBetter + 1
    guard sinceBetter >= 5 else { return false }
    (reach, sinceBetter) = (reach * 0.6, 0)
    return false
  }

  /// Turns towards what is wanted more than it has places; returns false when nothing is to move.
  mutating func turn(
    headcounts: borrowing ContiguousArray<Int32>, prices: borrowing PlainArray<Int64>
  ) -> Bool {
    var agreement = 0.0
    for posting in 0..<demand.count {
      agreement += direction[posting] * excess(posting, headcounts)
    }
    // Camerini, Fratta and Maffioli: at a corner the directions turn back and forth across it.
    let keep = norm > 0 ? max(0, -1.5 * agreement / norm) : 0
    norm = 0
    for posting in 0..<demand.count {
      var next = excess(posting, headcounts) + keep * direction[posting]
      // No price falls below 0.
      if prices[posting] == 0, next < 0 { next = 0 }
      direction[posting] = next
      norm += next * next
    }
    return norm > 0 && norm.isFinite
  }

  /// Moves the prices by Polyak's step, given how far the bound is from what was reached.
  func move(_ prices: borrowing PlainArray<Int64>, room: Double, priceMax: Int64) {
    let length = reach * room / norm
    for posting in 0..<demand.count {
      let change = (length * direction[posting]).rounded()
      let price = Double(prices[posting]) + change
      prices[posting] = price >= Double(priceMax) ? priceMax : Int64(max(0, price))
    }
  }

  @inline(__always)
  private func excess(_ posting: Int, _ headcounts: borrowing ContiguousArray<Int32>) -> Double {
    Double(demand[posting]) - Double(headcounts[posting])
  }
}
