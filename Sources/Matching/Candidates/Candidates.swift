/// The candidate pairs of a day, ready to be solved, and what was left out of them.
package struct Candidates: Sendable {
  /// People are rows in the order given, postings columns in theirs.
  package let problem: AssignmentProblem<Int32>
  /// How many pairs that the rules allow a cap dropped; nothing without a cap. A bound proven on
  /// the problem says nothing about these.
  package let droppedCount: Int
}
