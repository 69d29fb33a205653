extension SingleEngine {
  /// Makes room for a quarter more people and postings: what is kept of each is moved as a whole when
  /// it grows. Memory that is not used costs nothing.
  mutating func reserveForEdits() {
    let people = posting.count + posting.count / 4 + 1_024
    rows.reserve(lists: people)
    posting.reserve(people)
    weight.reserve(people)
    seat.reserve(people)
    let postings = headcounts.count + headcounts.count / 4 + 1_024
    columns.reserve(lists: postings)
    occupants.reserve(lists: postings)
    headcounts.reserve(postings)
    prices.reserve(postings)
    listedPrices.reserve(postings)
    search.reserve(postings: postings)
  }

  /// Adds a person who has no posting yet.
  mutating func addPerson(_ edges: [Edge]) {
    let useful = edges.filter { $0.weight > 0 }
    let person = rows.addList(room: useful.count)
    for edge in useful.sorted(by: { Self.comes($0, before: $1) }) { rows.append(edge, to: person) }
    for edge in useful {
      list(Reverse(weight: edge.weight, person: Int32(person)), at: Int(edge.posting))
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
    let room = min(people.count, Int(headcount))
    _ = occupants.addList(room: room)
    _ = columns.addList(room: people.count)
    search.addPosting()
    for (person, weight) in people where weight > 0 && self.posting[person] != Self.gone {
      insert(Edge(posting: Int32(posting), weight: weight), into: person)
      columns.append(Reverse(weight: weight, person: Int32(person)), to: posting)
    }
    prices[posting] = headcount == 0 ? Self.closedPrice : priceForNobody(posting)
  }

  /// Lists who may come to a posting; those who have left make room first.
  private mutating func list(_ reverse: Reverse, at place: Int) {
    let room = Int(columns.room(of: place))
    if columns.count(of: place) == room {
      dropGone(from: place)
      // A list that is nearly full would have to be gone through again soon.
      if columns.count(of: place) > room - room / 8 { columns.widen(place) }
    }
    columns.append(reverse, to: place)
  }

  private func dropGone(from place: Int) {
    let list = columns.elements(of: place)
    var kept = 0
    for reverse in list where posting[Int(reverse.person)] != Self.gone {
      list[kept] = reverse
      kept += 1
    }
    columns.shorten(place, to: kept)
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

  /// Takes a person out for good; whoever had their posting may follow.
  mutating func remove(_ person: Int) {
    if posting[person] >= 0 { detach(person) }
    posting[person] = Self.gone
    rows.release(person)
  }

  /// Takes a person out for good and fills the place that was theirs as well as it can be.
  mutating func signOut(_ person: Int) {
    let place = posting[person]
    guard place != Self.gone else { return }
    remove(person)
    guard place >= 0 else { return }
    var short = PlainArray<Int32>(capacity: 1)
    short.append(place)
    fillPostings(&short)
  }

  /// The occupants beyond the headcount of a posting, those to whom it is worth the least, of equals
  /// those who came last.
  func surplus(of posting: Int) -> [Int] {
    let occupants = occupants.elements(of: posting)
    let surplus = occupants.count - Int(headcounts[posting])
    guard surplus > 0 else { return [] }
    if surplus == 1, let first = occupants.first {
      var least = Int(first)
      for occupant in occupants.dropFirst() where isLess(Int(occupant), least) {
        least = Int(occupant)
      }
      return [least]
    }
    return Array(occupants.map { Int($0) }.sorted { isLess($0, $1) }.prefix(surplus))
  }

  private func isLess(_ person: Int, _ other: Int) -> Bool {
    weight[person] != weight[other] ? weight[person] < weight[other] : person > other
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
