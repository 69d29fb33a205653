/// Puts one round of people into the places of a day, exactly by the aims.
struct DaySeating {
  let levels: AimLevels
  let rooms: [Int]

  /// Each row's card, or nil.
  func seats(of rows: [[DayCandidate]]) -> [Int?] { LiveSeating(self, rows).seats }

  /// How the levels are laid for these rows.
  func scale(_ rows: [[DayCandidate]]) -> AimScale {
    let pairs = min(
      rows.count { !$0.isEmpty }, rooms.reduce(0) { min($0 + min($1, rows.count), rows.count) })
    return AimScale(largest: levels.largest(rows), pairs: pairs)
  }

  /// The assignment that is the best by the aims.
  func problem<Weight: AssignmentWeight>(
    _ rows: [[DayCandidate]], _ scale: AimScale
  ) -> AssignmentProblem<Weight> {
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
    // Cards ascend in a row and no weight is above `weightMax`: there is nothing left to check.
    return AssignmentProblem<Weight>(
      trusted: ContiguousArray(rooms.map { Int32(clamping: $0) }), rowStarts: starts, edges: edges)
  }
}
