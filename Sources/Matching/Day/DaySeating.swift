/// Puts one round of people into the places of a day, exactly by the aims.
struct DaySeating {
  let levels: AimLevels
  let rooms: [Int]

  /// Each row's card, or nil.
  func seats(of rows: [[DayCandidate]]) -> [Int?] {
    let pairs = min(
      rows.count { !$0.isEmpty }, rooms.reduce(0) { min($0 + min($1, rows.count), rows.count) })
    let scale = AimScale(largest: levels.largest(rows), pairs: pairs)
    if scale.heaviest <= Int128(AssignmentProblem<Int64>.weightMax) {
      return solve(rows, scale, as: Int64.self) { SingleSolver.solve($0) }
    }
    return solve(rows, scale, as: Int128.self) { SingleSolver.solve($0) }
  }

  private func solve<Weight: AssignmentWeight>(
    _ rows: [[DayCandidate]], _ scale: AimScale, as: Weight.Type,
    solver: (consuming AssignmentProblem<Weight>) -> SingleAssignment<Weight>
  ) -> [Int?] {
    var starts: ContiguousArray<Int> = [0]
    var edges: ContiguousArray<AssignmentProblem<Weight>.Edge> = []
    for (index, row) in rows.enumerated() {
      // Per person the levels differ by fit and length alone: two numbers make all of a row.
      let base = scale.weight(
        levels.values(of: .init(card: 0, score: 0, isWholeDay: false), row: index))
      let day = scale.weight(
        levels.values(of: .init(card: 0, score: 0, isWholeDay: true), row: index))
      let point = levels.pointStep(scale)
      for candidate in row {
        let weight =
          (candidate.isWholeDay ? day : base)
          + point * Int128(AimLevels.points(of: candidate.score))
        edges.append(
          AssignmentProblem<Weight>.Edge(
            posting: Int32(candidate.card), weight: Weight(weight)))
      }
      starts.append(edges.count)
    }
    let problem = try? AssignmentProblem<Weight>(
      headcounts: ContiguousArray(rooms.map { Int32(clamping: $0) }),
      windows: ContiguousArray(rooms.map { _ in MinuteSpan(start: 0, end: 1) }), gapMinutes: 0,
      rowStarts: starts, edges: edges)
    guard let problem else { return rows.map { _ in nil } }
    return Array(solver(problem).postings)
  }
}
