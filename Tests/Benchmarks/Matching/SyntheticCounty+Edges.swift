import Matching

extension SyntheticCounty {
  /// Returns the county's instance with the heaviest `cap` edges of each person, weighed as the given
  /// instances are: distance, pay above asked, preferred trade, points, urgency.
  func instance(cap: Int = 64, gapMinutes: Int32 = 30) throws -> InstanceFile.Problem {
    var starts: ContiguousArray<Int> = [0]
    var edges: ContiguousArray<InstanceFile.Problem.Edge> = []
    var row: [InstanceFile.Problem.Edge] = []
    for person in people {
      row.removeAll(keepingCapacity: true)
      for (column, posting) in postings.enumerated() {
        if let weight = Self.weight(person, posting) {
          row.append(
            InstanceFile.Problem.Edge(
              posting: Int32(column), weight: shape == .ties ? 500 : weight))
        }
      }
      if row.count > cap {
        row.sort { ($1.weight, $0.posting) < ($0.weight, $1.posting) }
        row.removeSubrange(cap...)
        row.sort { $0.posting < $1.posting }
      }
      edges.append(contentsOf: row)
      starts.append(edges.count)
    }
    return try InstanceFile.Problem(
      headcounts: ContiguousArray(postings.map(\.headcount)),
      windows: ContiguousArray(postings.map { MinuteSpan(start: $0.start, end: $0.end) }),
      gapMinutes: gapMinutes, rowStarts: starts, edges: edges)
  }

  /// What a pair is worth, or nil when the person can't take the posting.
  static func weight(_ person: Person, _ posting: Posting) -> Int32? {
    guard posting.skills & ~person.skills == 0, posting.pay >= person.payAsked else { return nil }
    let x = Int64(person.x - posting.x)
    let y = Int64(person.y - posting.y)
    let limit = Int64(person.distanceMax)
    guard x * x + y * y <= limit * limit,
      person.available.contains(where: {
        $0.lowerBound <= posting.start && posting.end <= $0.upperBound
      })
    else { return nil }
    let distance = Int32(Double(x * x + y * y).squareRoot())
    let preferred = person.preferred >> posting.category & 1 == 1
    return 100 + 400 * (person.distanceMax - distance) / person.distanceMax
      + min(300, (posting.pay - person.payAsked) * 300 / 3_000) + (preferred ? 150 : 0)
      + person.points + 50 * posting.urgency
  }
}
