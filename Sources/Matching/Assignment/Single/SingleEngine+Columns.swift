extension SingleEngine {
  /// Lists the people of each posting whose best is at most `slack` better than the posting; nil lists
  /// everybody who may come.
  ///
  /// Nearly all searches end near their start, so the short lists are nearly always enough, and a
  /// county's full lists would take as much memory as its edges.
  mutating func listColumns(slack: Weight?) {
    if let slack { listNear(slack) } else { listAll() }
    columnSlack = slack
    for posting in 0..<prices.count { listedPrices[posting] = prices[posting] }
  }

  private mutating func listNear(_ slack: Weight) {
    let rooms = PlainArray<Int32>(repeating: 0, count: headcounts.count)
    // Where in their rows the edges stand, person by person: a list of the edges would be large.
    let counts = PlainArray<Int32>(repeating: 0, count: posting.count)
    var picks = PlainArray<Int32>(capacity: posting.count)
    for person in 0..<posting.count where posting[person] != Self.gone {
      // Whoever has no posting wants nothing at these prices.
      let utility = held(by: person)
      let row = rows.elements(of: person)
      let before = picks.count
      var index = 0
      while index < row.count, utility - row[index].weight <= slack {
        let place = Int(row[index].posting)
        if utility + prices[place] - row[index].weight <= slack {
          rooms[place] += 1
          picks.append(Int32(index))
        }
        index += 1
      }
      edgesSeen &+= index
      counts[person] = Int32(picks.count - before)
    }
    columns = ArenaLists(rooms: rooms, filler: Reverse(weight: 0, person: 0))
    var pick = 0
    for person in 0..<posting.count {
      let row = rows.elements(of: person)
      for _ in 0..<counts[person] {
        let edge = row[Int(picks[pick])]
        columns.append(
          Reverse(weight: edge.weight, person: Int32(person)), to: Int(edge.posting))
        pick += 1
      }
    }
  }

  /// Goes through all edges twice, since a list of them would be as large as they are.
  private mutating func listAll() {
    let rooms = PlainArray<Int32>(repeating: 0, count: headcounts.count)
    for person in 0..<posting.count where posting[person] != Self.gone {
      for edge in rows.elements(of: person) { rooms[Int(edge.posting)] += 1 }
    }
    // Some more may come to each before its list has to move.
    for place in 0..<rooms.count { rooms[place] += 4 + rooms[place] / 8 }
    columns = ArenaLists(rooms: rooms, filler: Reverse(weight: 0, person: 0))
    for person in 0..<posting.count where posting[person] != Self.gone {
      for edge in rows.elements(of: person) {
        columns.append(
          Reverse(weight: edge.weight, person: Int32(person)), to: Int(edge.posting))
      }
    }
  }
}
