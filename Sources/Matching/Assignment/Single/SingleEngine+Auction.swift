extension SingleEngine {
  private typealias Bid = PriorityQueue<Weight>.Entry

  /// Finds prices near the best by auctions with ever smaller steps (Bertsekas' method with
  /// eps-scaling, a posting keeping its best bids), then places everyone whose posting is exactly one
  /// of their best.
  mutating func auction() {
    var heaviest: Weight = 0
    for person in 0..<rows.listCount where rows.count(of: person) > 0 {
      heaviest = max(heaviest, rows.elements(of: person)[0].weight)
    }
    var rooms = PlainArray<Int32>(capacity: headcounts.count)
    for posting in 0..<headcounts.count { rooms.append(occupants.room(of: posting) + 1) }
    var bids = ArenaLists<Bid>(rooms: rooms, filler: Bid(key: 0, number: 0))
    var step = max(heaviest / 16, 1)
    while true {
      bid(in: &bids, step: step)
      if step <= 2 { break }
      // A price may have risen too far by more than one step, and one that falls too far rises again
      // sooner than one that stays too high is lowered in the end.
      for posting in 0..<prices.count where headcounts[posting] > 0 {
        prices[posting] = max(0, prices[posting] - 2 * step)
      }
      step = max(step / 8, 1)
    }
    placeTight()
  }

  /// One auction: people bid for their best posting until everyone has one or wants none.
  private mutating func bid(in bids: inout ArenaLists<Bid>, step: Weight) {
    bids.removeAll()
    var waiting = PlainArray<Int32>(capacity: posting.count)
    for person in (0..<posting.count).reversed() {
      posting[person] = Self.free
      waiting.append(Int32(person))
    }
    while !waiting.isEmpty {
      let person = Int(waiting.removeLast())
      guard let wish = wish(of: person) else { continue }
      let place = Int(wish.posting)
      weight[person] = wish.margin
      posting[person] = wish.posting
      let bid = prices[place] + wish.lead + step
      bids.append(Bid(key: bid, number: Int32(person)), to: place)
      let heap = bids.elements(of: place)
      guard let base = heap.baseAddress else { continue }
      PriorityQueue<Weight>.siftUp(base, from: heap.count - 1)
      if heap.count > Int(headcounts[place]) {
        let loser = heap[0].number
        heap[0] = heap[heap.count - 1]
        bids.removeSwapping(heap.count - 1, of: place)
        PriorityQueue<Weight>.siftDown(base, count: heap.count - 1)
        posting[Int(loser)] = Self.free
        waiting.append(loser)
      }
      if bids.count(of: place) == Int(headcounts[place]) {
        prices[place] = max(prices[place], base[0].key)
      }
    }
  }

  /// The posting a person would bid for, its weight, and its lead over the second best.
  @inline(__always)
  private mutating func wish(of person: Int) -> (posting: Int32, margin: Weight, lead: Weight)? {
    var best: Weight = 0
    var second: Weight = 0
    var wanted: Int32 = -1
    var worth: Weight = 0
    let row = rows.elements(of: person)
    var index = 0
    while index < row.count {
      let edge = row[index]
      if edge.weight <= second { break }
      index += 1
      let value = edge.weight - prices[Int(edge.posting)]
      if value > best {
        (second, best) = (best, value)
        (wanted, worth) = (edge.posting, edge.weight)
      } else if value > second {
        second = value
      }
    }
    edgesSeen &+= index
    return wanted < 0 ? nil : (wanted, worth, best - second)
  }

  /// Turns the last auction's outcome into placements where they are exactly as good as the prices
  /// allow, and forgets the others.
  private mutating func placeTight() {
    for person in 0..<posting.count where posting[person] >= 0 {
      let place = Int(posting[person])
      let worth = weight[person]
      posting[person] = Self.free
      weight[person] = 0
      if worth - prices[place] == utility(of: person) {
        attach(person, to: place, worth: worth)
      }
    }
  }
}
