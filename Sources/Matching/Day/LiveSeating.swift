/// A round of the day, seated exactly by the aims, that people may leave: after each the seats are
/// again the best for those who stay, without solving the day anew.
struct LiveSeating: ~Copyable {
  /// The one of the two that has everybody; the other has nobody.
  private var narrow: SingleEngine<Int64>
  private var wide: SingleEngine<Int128>
  private let rowCount: Int
  /// Whether everybody is listed who may come to a card: so many leave that this is found once.
  private var isListed = false

  init(_ seating: DaySeating, _ rows: [[DayCandidate]]) {
    rowCount = rows.count
    let scale = seating.scale(rows)
    // 128 bits only where 64 have no room for the levels.
    let isNarrow = scale.heaviest <= Int128(AssignmentProblem<Int64>.weightMax)
    narrow = SingleEngine(isNarrow ? seating.problem(rows, scale) : Self.nobody())
    wide = SingleEngine(isNarrow ? Self.nobody() : seating.problem(rows, scale))
    narrow.solve()
    wide.solve()
  }

  /// Each row's card, or nil.
  var seats: [Int?] {
    var seats = [Int?](repeating: nil, count: rowCount)
    for row in 0..<narrow.posting.count where narrow.posting[row] >= 0 {
      seats[row] = Int(narrow.posting[row])
    }
    for row in 0..<wide.posting.count where wide.posting[row] >= 0 {
      seats[row] = Int(wide.posting[row])
    }
    return seats
  }

  /// Takes rows out for good.
  mutating func leave(_ rows: [Int]) {
    if !isListed {
      narrow.listColumns(slack: nil)
      wide.listColumns(slack: nil)
      isListed = true
    }
    for row in rows where row < narrow.posting.count { narrow.signOut(row) }
    for row in rows where row < wide.posting.count { wide.signOut(row) }
  }

  private static func nobody<Weight: AssignmentWeight>() -> AssignmentProblem<Weight> {
    AssignmentProblem(trusted: [], rowStarts: [0], edges: [])
  }
}
