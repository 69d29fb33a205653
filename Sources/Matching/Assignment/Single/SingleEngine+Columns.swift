extension SingleEngine {
  /// Lists the people of each posting whose best is at most `slack` better than the posting; nil lists
  /// everybody who may come.
  ///
  /// Nearly all searches end near their start, so the short lists are nearly always enough, and a
  /// county's full lists would take as much memory as its edges.
  mutating func listColumns(slack: Weight?) {
    let rooms = PlainArray<Int32>(repeating: 0, count: headcounts.count)
    forEachNear(slack) { edge, _ in rooms[Int(edge.posting)] += 1 }
    var listed = ArenaLists(rooms: rooms, filler: Reverse(weight: 0, person: 0))
    forEachNear(slack) { edge, person in
      listed.append(Reverse(weight: edge.weight, person: person), to: Int(edge.posting))
    }
    columns = listed
    columnSlack = slack
    for posting in 0..<prices.count { listedPrices[posting] = prices[posting] }
  }

  @inline(__always)
  private func forEachNear(_ slack: Weight?, _ body: (Edge, Int32) -> Void) {
    for person in 0..<posting.count where posting[person] != Self.gone {
      // Whoever has no posting wants nothing at these prices.
      let utility = held(by: person)
      for edge in rows.elements(of: person) {
        if let slack {
          if utility - edge.weight > slack { break }
          if utility + prices[Int(edge.posting)] - edge.weight > slack { continue }
        }
        body(edge, Int32(person))
      }
    }
  }
}
