extension SingleEngine {
  /// Fills the places of these postings, which have a price and are short of people, or lowers their
  /// price to 0, by lowering prices as little as possible.
  mutating func fillPostings(_ postings: inout PlainArray<Int32>) {
    keepShort(&postings)
    while !postings.isEmpty {
      guard lowerPrices(around: postings) else {
        listColumns(slack: columnSlack.flatMap { $0 < Self.slackMax ? $0 * 4 : nil })
        continue
      }
      search.beginRound()
      for index in 0..<postings.count {
        while isShort(Int(postings[index])), fillOne(Int(postings[index])) {}
      }
      keepShort(&postings)
    }
  }

  /// Beyond this the short lists would be no shorter.
  private static var slackMax: Weight { AssignmentProblem<Weight>.weightMax / 16 }

  private func keepShort(_ postings: inout PlainArray<Int32>) {
    var kept = 0
    for index in 0..<postings.count where isShort(Int(postings[index])) {
      postings[kept] = postings[index]
      kept += 1
    }
    postings.shorten(to: kept)
  }

  /// Lowers prices around the postings until one of them reaches someone without a posting, a posting
  /// whose price is 0, or has none itself; returns false, having changed nothing, when the people
  /// listed are too few to tell.
  private mutating func lowerPrices(around postings: borrowing PlainArray<Int32>) -> Bool {
    search.begin()
    var nearest = Weight.max
    var certain = Weight.max
    for index in 0..<postings.count {
      nearest = min(nearest, prices[Int(postings[index])])
      _ = search.reach(postings[index], at: 0)
      search.queue.push(0, postings[index])
    }
    while !search.queue.isEmpty {
      let entry = search.queue.pop()
      let place = Int(entry.number)
      if entry.key >= nearest { break }
      if entry.key != search.distances[place] { continue }
      search.settled.append(entry)
      nearest = min(nearest, entry.key + prices[place])
      if let columnSlack {
        let fallen = max(0, listedPrices[place] - prices[place])
        certain = min(certain, entry.key + columnSlack - fallen)
      }
      relax(place, at: entry.key, nearest: &nearest)
    }
    guard nearest <= certain else { return false }
    for index in 0..<search.settled.count {
      let entry = search.settled[index]
      if entry.key < nearest { prices[Int(entry.number)] -= nearest - entry.key }
    }
    return true
  }

  @inline(__always)
  private mutating func relax(_ place: Int, at distance: Weight, nearest: inout Weight) {
    let price = prices[place]
    for reverse in columns.elements(of: place) {
      let person = Int(reverse.person)
      let at = posting[person]
      if at == Self.gone || at == Int32(place) { continue }
      let reached = distance + held(by: person) + price - reverse.weight
      guard reached < nearest else { continue }
      if at == Self.free {
        nearest = reached
        if nearest == distance { return }
      } else if search.reach(at, at: reached) {
        search.queue.push(reached, at)
      }
    }
  }

  /// Follows people without slack from a place to someone without a posting or to a posting without
  /// a price, and moves everyone on the way; returns whether it found one.
  private mutating func fillOne(_ place: Int) -> Bool {
    guard search.visit(place) else { return false }
    search.path.removeAll()
    search.path.append(
      PriceSearch<Weight>.Frame(posting: Int32(place), person: -1, worth: 0, edge: 0))
    while !search.path.isEmpty {
      let top = Int(search.path[search.path.count - 1].posting)
      guard let next = nextPerson(for: top) else {
        _ = search.path.removeLast()
        continue
      }
      let from = posting[Int(next.person)]
      if from == Self.free || prices[Int(from)] == 0 {
        moveBack(next)
        return true
      }
      search.path.append(
        PriceSearch<Weight>.Frame(
          posting: from, person: next.person, worth: next.weight, edge: 0))
    }
    return false
  }

  /// The next person for whom the posting is one of the best and whose own was not visited yet.
  @inline(__always)
  private mutating func nextPerson(for place: Int) -> Reverse? {
    let list = columns.elements(of: place)
    let price = prices[place]
    var cursor = Int(search.cursors[place])
    while cursor < list.count {
      let reverse = list[cursor]
      cursor += 1
      let at = posting[Int(reverse.person)]
      guard at != Self.gone, at != Int32(place),
        held(by: Int(reverse.person)) + price == reverse.weight,
        at == Self.free || search.visit(Int(at))
      else { continue }
      search.cursors[place] = Int32(cursor)
      return reverse
    }
    search.cursors[place] = Int32(cursor)
    return nil
  }

  /// Moves a person to the posting at the path's end, and each person of the path to the posting
  /// before theirs.
  private mutating func moveBack(_ last: Reverse) {
    var mover = last
    while !search.path.isEmpty {
      let frame = search.path.removeLast()
      let from = posting[Int(mover.person)]
      if from >= 0 {
        detach(Int(mover.person))
        search.open(Int(from))
      }
      attach(Int(mover.person), to: Int(frame.posting), worth: mover.weight)
      search.open(Int(frame.posting))
      mover = Reverse(weight: frame.worth, person: frame.person)
    }
  }
}
