/// Who takes which postings, several a person, with a value that no assignment can exceed.
package struct MultiAssignment: Sendable {
  /// Each person's postings, by their start.
  package var postings: ContiguousArray<[Int]>
  /// The sum of the weights of all pairs.
  package var objective: Int128
  /// A proven bound: what prices on the places say no assignment can exceed.
  package var bound: Int128

  /// How many pairs there are.
  package var assignedCount: Int { postings.reduce(0) { $0 + $1.count } }

  package init(postings: ContiguousArray<[Int]>, objective: Int128, bound: Int128) {
    self.postings = postings
    self.objective = objective
    self.bound = bound
  }
}
