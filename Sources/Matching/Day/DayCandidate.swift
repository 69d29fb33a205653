/// A card that a person may take, in the table of a day.
struct DayCandidate: Hashable {
  /// The card's place in the table.
  var card: Int
  /// The points of the fit.
  var score: Int
  /// Whether the work uses up a turn.
  var isWholeDay: Bool
}
