extension SingleEngine {
  /// Sorts each person's edges, the heaviest first, equals by posting, and drops those worth nothing.
  mutating func sortRows() {
    var longest = 0
    for person in 0..<rows.listCount { longest = max(longest, rows.count(of: person)) }
    if Weight.bitWidth <= 32 {
      sortPackedRows(longest: longest)
    } else {
      let sort = RowSort(longest: longest, filler: Edge(posting: 0, weight: 0))
      for person in 0..<rows.listCount {
        let row = rows.elements(of: person)
        guard let base = row.baseAddress else { continue }
        sort.sort(base, count: row.count) { Self.comes($0, before: $1) }
      }
    }
    for person in 0..<rows.listCount {
      let row = rows.elements(of: person)
      var used = row.count
      while used > 0, row[used - 1].weight <= 0 { used -= 1 }
      rows.shorten(person, to: used)
    }
  }

  /// Sorts weight and posting as one number.
  private func sortPackedRows(longest: Int) {
    let sort = RowSort<Int64>(longest: longest, filler: 0)
    let keys = PlainArray<Int64>(repeating: 0, count: longest)
    for person in 0..<rows.listCount {
      let row = rows.elements(of: person)
      for index in 0..<row.count {
        let edge = row[index]
        keys[index] = Int64(edge.weight) << 32 | Int64(Int32.max - edge.posting)
      }
      sort.sort(keys.base, count: row.count) { $0 > $1 }
      for index in 0..<row.count {
        row[index] = Edge(
          posting: Int32.max - Int32(truncatingIfNeeded: keys[index]),
          weight: Weight(truncatingIfNeeded: keys[index] >> 32))
      }
    }
  }

  @inline(__always)
  static func comes(_ edge: Edge, before other: Edge) -> Bool {
    edge.weight != other.weight ? edge.weight > other.weight : edge.posting < other.posting
  }
}
