/// Who takes which posting, one a person, with the prices that prove that no assignment is worth more.
package struct SingleAssignment<Weight: AssignmentWeight>: Sendable {
  /// Each person's posting, or nil.
  package var postings: ContiguousArray<Int?>
  /// What a place of each posting costs; 0 where places are left.
  package var prices: ContiguousArray<Weight>
  /// The sum of the weights of all pairs.
  package var objective: Int128
  /// The sum of prices and utilities: no assignment can be worth more.
  package var bound: Int128

  /// How many people have a posting.
  package var assignedCount: Int { postings.count { $0 != nil } }

  package init(
    postings: ContiguousArray<Int?>, prices: ContiguousArray<Weight>, objective: Int128,
    bound: Int128
  ) {
    self.postings = postings
    self.prices = prices
    self.objective = objective
    self.bound = bound
  }
}

/// Solves the whole assignment of one posting a person exactly.
package enum SingleSolver {
  /// Returns an assignment of the greatest value; the same for the same problem on every machine.
  package static func solve(_ problem: consuming AssignmentProblem<Int32>) -> SingleAssignment<
    Int32
  > {
    solved(problem)
  }

  /// Returns an assignment of the greatest value, in 64 bits.
  package static func solve(_ problem: consuming AssignmentProblem<Int64>) -> SingleAssignment<
    Int64
  > {
    solved(problem)
  }

  /// Returns an assignment of the greatest value, in 128 bits.
  package static func solve(
    _ problem: consuming AssignmentProblem<Int128>
  ) -> SingleAssignment<Int128> {
    solved(problem)
  }

  private static func solved<Weight: AssignmentWeight>(
    _ problem: consuming AssignmentProblem<Weight>
  ) -> SingleAssignment<Weight> {
    var engine = SingleEngine(problem)
    engine.solve()
    return engine.assignment()
  }
}

extension SingleEngine {
  /// Finds an optimal assignment from nothing.
  mutating func solve() {
    auction()
    var people = PlainArray<Int32>(capacity: posting.count)
    for person in 0..<posting.count where posting[person] == Self.free {
      people.append(Int32(person))
    }
    placePeople(&people)
    listColumns(slack: Self.firstSlack)
    var short = PlainArray<Int32>(capacity: prices.count)
    for posting in 0..<prices.count where isShort(posting) { short.append(Int32(posting)) }
    fillPostings(&short)
  }

  /// The last auction's steps are 1 or 2, and most searches end within a few of them.
  private static var firstSlack: Weight { 16 }

  /// What was found, with its proof.
  func assignment() -> SingleAssignment<Weight> {
    var postings = ContiguousArray<Int?>()
    postings.reserveCapacity(posting.count)
    var bound: Int128 = 0
    for person in 0..<posting.count {
      postings.append(posting[person] >= 0 ? Int(posting[person]) : nil)
      if posting[person] != Self.gone { bound += Int128(utility(of: person)) }
    }
    var prices = ContiguousArray<Weight>()
    prices.reserveCapacity(self.prices.count)
    for posting in 0..<self.prices.count {
      prices.append(self.prices[posting])
      bound += Int128(self.prices[posting]) * Int128(headcounts[posting])
    }
    return SingleAssignment(
      postings: postings, prices: prices, objective: objective, bound: bound)
  }
}
