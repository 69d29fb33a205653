extension SingleEngine {
  /// Gives each of these people, who have no posting, one of their best, or makes all too dear for
  /// them, by raising prices as little as possible.
  mutating func placePeople(_ people: inout PlainArray<Int32>) {
    keepUnsatisfied(&people)
    while !people.isEmpty {
      raisePrices(for: people)
      search.beginRound()
      for index in 0..<people.count { _ = placeOne(Int(people[index])) }
      keepUnsatisfied(&people)
    }
  }

  private func keepUnsatisfied(_ people: inout PlainArray<Int32>) {
    var kept = 0
    for index in 0..<people.count {
      let person = people[index]
      guard posting[Int(person)] == Self.free, utility(of: Int(person)) > 0 else { continue }
      people[kept] = person
      kept += 1
    }
    people.shorten(to: kept)
  }

  /// Raises prices around the people until one of them reaches a place that is free, someone whose
  /// posting is worth no more than its price, or wants nothing any more.
  private mutating func raisePrices(for people: borrowing PlainArray<Int32>) {
    search.begin()
    var nearest = Weight.max
    for index in 0..<people.count { nearest = min(nearest, utility(of: Int(people[index]))) }
    for index in 0..<people.count {
      let person = Int(people[index])
      relax(person, at: 0, utility: utility(of: person), nearest: &nearest)
    }
    while !search.queue.isEmpty {
      let entry = search.queue.pop()
      let place = Int(entry.number)
      if entry.key >= nearest { break }
      if entry.key != search.distances[place] { continue }
      search.settled.append(entry)
      for occupant in occupants.elements(of: place) {
        let utility = weight[Int(occupant)] - prices[place]
        nearest = min(nearest, entry.key + utility)
        if nearest == entry.key { break }
        relax(Int(occupant), at: entry.key, utility: utility, nearest: &nearest)
      }
    }
    for index in 0..<search.settled.count {
      let entry = search.settled[index]
      if entry.key < nearest { prices[Int(entry.number)] += nearest - entry.key }
    }
  }

  @inline(__always)
  private mutating func relax(
    _ person: Int, at distance: Weight, utility: Weight, nearest: inout Weight
  ) {
    for edge in rows.elements(of: person) {
      let least = distance + utility - edge.weight
      if least >= nearest { break }
      let place = Int(edge.posting)
      let reached = least + prices[place]
      guard reached < nearest, search.reach(edge.posting, at: reached) else { continue }
      if hasRoom(place) {
        nearest = reached
        if reached == distance { return }
      } else {
        search.queue.push(reached, edge.posting)
      }
    }
  }

  /// Follows edges without slack from a person to a free place or to someone who can give theirs up,
  /// and moves everyone on the way; returns whether it found one.
  private mutating func placeOne(_ person: Int) -> Bool {
    let utility = utility(of: person)
    guard utility > 0 else { return false }
    search.path.removeAll()
    var cursor = 0
    while let frame = nextPlace(of: person, from: &cursor, utility: utility) {
      search.path.append(frame)
      if followPath() { return true }
      search.path.removeAll()
    }
    return false
  }

  /// Goes on from the posting at the path's end until the path ends well or is used up.
  private mutating func followPath() -> Bool {
    while !search.path.isEmpty {
      let top = search.path.count - 1
      var frame = search.path[top]
      let place = Int(frame.posting)
      if hasRoom(place) {
        moveAlongPath()
        return true
      }
      let index = Int(search.cursors[place])
      let list = occupants.elements(of: place)
      guard index < list.count else {
        _ = search.path.removeLast()
        continue
      }
      let occupant = Int(list[index])
      let utility = weight[occupant] - prices[place]
      if utility == 0 {
        detach(occupant)
        moveAlongPath()
        return true
      }
      var cursor = Int(frame.edge)
      if let next = nextPlace(of: occupant, from: &cursor, utility: utility) {
        frame.edge = Int32(cursor)
        search.path[top] = frame
        search.path.append(next)
      } else {
        frame.edge = 0
        search.path[top] = frame
        search.cursors[place] = Int32(index + 1)
      }
    }
    return false
  }

  /// The next posting that is one of a person's best and was not visited in this round.
  @inline(__always)
  private mutating func nextPlace(
    of person: Int, from cursor: inout Int, utility: Weight
  ) -> PriceSearch<Weight>.Frame? {
    let row = rows.elements(of: person)
    while cursor < row.count {
      let edge = row[cursor]
      if edge.weight < utility { break }
      cursor += 1
      let place = Int(edge.posting)
      guard edge.weight - prices[place] == utility, edge.posting != posting[person],
        search.visit(place)
      else { continue }
      return PriceSearch<Weight>.Frame(
        posting: edge.posting, person: Int32(person), worth: edge.weight, edge: 0)
    }
    return nil
  }

  /// Moves the person of each posting on the path to it, from the free end backwards.
  private mutating func moveAlongPath() {
    while !search.path.isEmpty {
      let frame = search.path.removeLast()
      let person = Int(frame.person)
      if posting[person] >= 0 { detach(person) }
      attach(person, to: Int(frame.posting), worth: frame.worth)
      search.open(Int(frame.posting))
    }
  }
}
