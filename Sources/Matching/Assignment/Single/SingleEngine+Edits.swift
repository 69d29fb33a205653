extension SingleEngine {
  /// Adds a person who has no posting yet.
  mutating func addPerson(_ edges: [Edge]) {
    let person = rows.addList()
    for edge in edges.sorted(by: { Self.comes($0, before: $1) }) { rows.append(edge, to: person) }
    for edge in edges {
      columns.append(
        Reverse(weight: edge.weight, person: Int32(person)), to: Int(edge.posting))
    }
    posting.append(Self.free)
    weight.append(0)
    seat.append(0)
  }

  /// Adds a posting at the price at which nobody would rather have it.
  mutating func addPosting(headcount: Int32, people: [(person: Int, weight: Int32)])
  where Weight == Int32 {
    let posting = headcounts.count
    headcounts.append(headcount)
    prices.append(0)
    listedPrices.append(0)
    _ = occupants.addList()
    _ = columns.addList()
    search.addPosting()
    for (person, weight) in people {
      insert(Edge(posting: Int32(posting), weight: weight), into: person)
      columns.append(Reverse(weight: weight, person: Int32(person)), to: posting)
    }
    prices[posting] = headcount == 0 ? Self.closedPrice : priceForNobody(posting)
  }

  /// The least price at which nobody would rather have a posting than what they have.
  func priceForNobody(_ posting: Int) -> Weight {
    var price: Weight = 0
    for reverse in columns.elements(of: posting) {
      let person = Int(reverse.person)
      guard self.posting[person] != Self.gone else { continue }
      price = max(price, reverse.weight - held(by: person))
    }
    return price
  }

  /// The occupant to whom a posting is worth the least, of equals the one who came last.
  func leastWorthy(of posting: Int) -> Int {
    let occupants = occupants.elements(of: posting)
    var least = Int(occupants[0])
    for occupant in occupants.dropFirst() {
      let other = Int(occupant)
      if (weight[other], -other) < (weight[least], -least) { least = other }
    }
    return least
  }

  private mutating func insert(_ edge: Edge, into person: Int) {
    rows.append(edge, to: person)
    let row = rows.elements(of: person)
    var place = row.count - 1
    while place > 0, Self.comes(edge, before: row[place - 1]) {
      row[place] = row[place - 1]
      place -= 1
    }
    row[place] = edge
  }
}
