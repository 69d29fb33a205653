import Dispatch

extension CandidateIndex {
  /// Finds the candidates of everybody; a person's place in `people` is the row.
  ///
  /// People are shared out over `lanes` threads, and each row is made by one of them, so the answer
  /// doesn't depend on how many there are. With a `cap`, the heaviest edges of each person are kept,
  /// the first of equals, and the others are counted. Throws what is wrong with the postings.
  package func candidates(
    of people: [CandidatePerson], gapMinutes: Int32 = 0, cap: Int? = nil, lanes: Int = 2
  ) throws(AssignmentProblemError) -> Candidates {
    let cap = cap.map { max(0, $0) }
    let pool = (0..<min(max(1, lanes), 64)).map { _ in lane() }
    let rooms = rooms(of: people, cap: cap, pool)
    let slack = pool.reduce(0) { max($0, $1.largest) }
    let room = rooms.reduce(pool.count * slack, +)
    var starts: ContiguousArray<Int> = [0]
    starts.reserveCapacity(people.count + 1)
    let edges = ContiguousArray<Problem.Edge>(unsafeUninitializedCapacity: room) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      var lower = 0
      while lower < people.count {
        let upper = min(people.count, lower + Self.blockSize * pool.count)
        let block = Block(
          people: people, rows: lower..<upper, rooms: rooms, slack: slack, cap: cap, base: base)
        count = fill(block, from: count, &starts, pool)
        lower = upper
      }
    }
    let found = pool.reduce(0) { $0 + $1.foundCount }
    return Candidates(
      problem: try problem(rowStarts: starts, edges: edges, gapMinutes: gapMinutes),
      droppedCount: found - edges.count)
  }

  /// People a thread works on until its rows are moved to their place: few enough for what is moved
  /// to be in the cache still, enough for the threads to wait seldom.
  private static let blockSize = 1_024

  /// People whose rows are made together; each thread writes to a part of its own.
  private struct Block: @unchecked Sendable {
    var people: [CandidatePerson]
    var rows: Range<Int>
    var rooms: ContiguousArray<Int>
    /// Room for a row before its lightest edges are dropped.
    var slack: Int
    var cap: Int?
    var base: UnsafeMutablePointer<Problem.Edge>
  }

  /// The part of the rows that a thread works on.
  private static func part(_ rows: Range<Int>, _ lane: Int, of lanes: Int) -> Range<Int> {
    let share = (rows.count + lanes - 1) / lanes
    let lower = min(rows.upperBound, rows.lowerBound + lane * share)
    return lower..<min(rows.upperBound, lower + share)
  }

  /// Counts for each row the postings whose distance has to be measured: at least its edges.
  private func rooms(
    of people: [CandidatePerson], cap: Int?, _ pool: [CandidateLane]
  ) -> ContiguousArray<Int> {
    DispatchQueue.concurrentPerform(iterations: pool.count) { number in
      let lane = pool[number]
      for person in Self.part(people.indices, number, of: pool.count) {
        mark(people[person], lane)
        let population = lane.population
        lane.largest = max(lane.largest, population)
        lane.counts.append(min(population, cap ?? population))
      }
    }
    return ContiguousArray(pool.lazy.map(\.counts).joined())
  }

  /// Makes the rows of a block behind `end`, without a gap between them, and returns their end; the
  /// rows' starts are those after them.
  private func fill(
    _ block: Block, from end: Int, _ starts: inout ContiguousArray<Int>, _ pool: [CandidateLane]
  ) -> Int {
    var begin = end
    for (number, lane) in pool.enumerated() {
      lane.begin = begin
      for row in Self.part(block.rows, number, of: pool.count) { begin += block.rooms[row] }
      begin += block.slack
    }
    DispatchQueue.concurrentPerform(iterations: pool.count) { number in
      let lane = pool[number]
      lane.end = lane.begin
      lane.counts.removeAll(keepingCapacity: true)
      for row in Self.part(block.rows, number, of: pool.count) {
        let kept = fill(block.base + lane.end, block.people[row], block.cap, lane)
        lane.counts.append(kept)
        lane.end += kept
      }
    }
    var end = end
    for lane in pool {
      (block.base + end).update(from: block.base + lane.begin, count: lane.end - lane.begin)
      end += lane.end - lane.begin
      for count in lane.counts { starts.append(starts[starts.count - 1] + count) }
    }
    return end
  }

  /// Makes one row and returns the number of its edges.
  private func fill(
    _ row: UnsafeMutablePointer<Problem.Edge>, _ person: CandidatePerson, _ cap: Int?,
    _ lane: CandidateLane
  ) -> Int {
    mark(person, lane)
    let found = weigh(person, lane, lane.list(), into: row)
    lane.foundCount += found
    guard let cap, found > cap else { return found }
    return Self.keepHeaviest(cap, of: found, in: row, lane)
  }

  /// Keeps the heaviest edges of a row in their order, of equals the first ones.
  private static func keepHeaviest(
    _ cap: Int, of count: Int, in row: UnsafeMutablePointer<Problem.Edge>, _ lane: CandidateLane
  ) -> Int {
    guard cap > 0 else { return 0 }
    let weights = lane.found.base
    for place in 0..<count { weights[place] = row[place].weight }
    let (bar, equals) = heaviest(cap, of: weights, count)
    var kept = 0
    var equalsLeft = equals
    for place in 0..<count {
      let edge = row[place]
      if edge.weight == bar { equalsLeft -= 1 }
      guard edge.weight > bar || edge.weight == bar && equalsLeft >= 0 else { continue }
      row[kept] = edge
      kept += 1
    }
    return kept
  }

  /// Returns the weight of the one that is `rank`th from the heaviest, and how many of that weight
  /// are among the first `rank`; the numbers are put into another order.
  private static func heaviest(
    _ rank: Int, of numbers: UnsafeMutablePointer<Int32>, _ count: Int
  ) -> (weight: Int32, equals: Int) {
    var low = 0
    var high = count
    while true {
      let pivot = numbers[low + (high - low) / 2]
      var heavier = low
      var lighter = high
      var place = low
      while place < lighter {
        let number = numbers[place]
        if number > pivot {
          numbers[place] = numbers[heavier]
          numbers[heavier] = number
          heavier += 1
          place += 1
        } else if number < pivot {
          lighter -= 1
          numbers[place] = numbers[lighter]
          numbers[lighter] = number
        } else {
          place += 1
        }
      }
      if rank <= heavier {
        high = heavier
      } else if rank > lighter {
        low = lighter
      } else {
        return (pivot, rank - heavier)
      }
    }
  }

  /// Added to a number below 2⁵¹ it leaves the nearest whole one in the lowest bits: the conversion of
  /// doubles to integers looks at its bounds for every edge.
  private static let wholeness = 0x1.8p52

  /// Measures the distances of the postings listed and writes an edge for each within reach.
  ///
  /// Without a branch: every edge is written, and the next one over it unless it counts.
  private func weigh(
    _ person: CandidatePerson, _ lane: CandidateLane, _ count: Int,
    into row: UnsafeMutablePointer<Problem.Edge>
  ) -> Int {
    let (x, y) = (Double(Self.held(person.x)), Double(Self.held(person.y)))
    let limit = max(-1, Int(Self.heldLimit(person.distanceLimit)))
    let limitSquare = limit < 0 ? -1 : Double(limit * limit)
    let inverse = 1 / Double(max(1, limit))
    let nearness = Double(weights.nearness)
    let points = min(max(-100_000_000, person.points), 100_000_000)
    let payMost = weights.payFullAbove
    let preferred = UInt64(weights.preferredTrade)
    var kept = 0
    for place in 0..<count {
      let posting = lane.found.base[place]
      let spot = spots.base[Int(posting)]
      let across = Double(spot.x) - x
      let down = Double(spot.y) - y
      let square = across * across + down * down
      let root = square.squareRoot()
      let nearest = (root + Self.wholeness) - Self.wholeness
      let distance = nearest - (nearest > root ? 1 : 0)
      // A whole number below 2⁵⁰ and a half, divided: further from the next whole number than the
      // product by the inverse is wrong. Half a point less, it rounds to the quotient of integers.
      let near = (nearness * (Double(limit) - distance) + 0.5) * inverse - 0.5 + Self.wholeness
      let (above, isVast) = spot.pay.subtractingReportingOverflow(person.payAsked)
      let pay = payPoints.base[isVast ? Int(payMost) : Int(min(above, payMost))]
      let trade = person.trades &>> UInt64(spot.trade) & 1 &* preferred
      row[kept].posting = posting
      row[kept].weight =
        points &+ spot.points &+ pay &+ Int32(truncatingIfNeeded: near.bitPattern)
        &+ Int32(truncatingIfNeeded: trade)
      // The sign of the difference, not a comparison: of that a branch is made, which the reach's edge
      // lets go wrong again and again.
      kept &+= 1 &- Int(truncatingIfNeeded: (limitSquare - square).bitPattern &>> 63)
    }
    return kept
  }
}
