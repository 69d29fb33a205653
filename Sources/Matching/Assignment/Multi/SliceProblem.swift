/// The choice at one moment of the day: at most one posting a person.
struct SliceProblem {
  /// The number of each posting in this choice, or nothing.
  private var columns: ContiguousArray<Int32>
  private var postings: [Int] = []
  private var headcounts: ContiguousArray<Int32> = []
  private var starts: ContiguousArray<Int> = []
  private var people: ContiguousArray<Int> = []
  private var edges: ContiguousArray<AssignmentProblem<Int64>.Edge> = []
  /// The engine's edge of each edge here.
  private var origins: ContiguousArray<Int> = []

  struct Solution {
    var people: ContiguousArray<Int> = []
    var edges: ContiguousArray<Int> = []
    var prices: [(posting: Int, price: Int64)] = []
  }

  /// Chooses among the postings whose first moment is `slice`.
  init(headcounts all: ContiguousArray<Int32>, postings slices: ContiguousArray<Int>, slice: Int) {
    self.init(headcounts: all) { slices[$0] == slice }
  }

  /// Chooses among the postings that `includes` names.
  init(headcounts all: ContiguousArray<Int32>, includes: (Int) -> Bool) {
    columns = ContiguousArray(repeating: -1, count: all.count)
    for posting in all.indices where includes(posting) {
      columns[posting] = Int32(postings.count)
      postings.append(posting)
      headcounts.append(all[posting])
    }
  }

  func includes(_ posting: Int) -> Bool { columns[posting] >= 0 }

  mutating func begin(_ person: Int) {
    starts.append(edges.count)
    people.append(person)
  }

  mutating func add(_ origin: Int, posting: Int, worth: Int64) {
    guard worth > 0 else { return }
    edges.append(AssignmentProblem<Int64>.Edge(posting: columns[posting], weight: worth))
    origins.append(origin)
  }

  func solve() -> Solution {
    var bounds = starts
    bounds.append(edges.count)
    let solved = SingleSolver.solve(
      AssignmentProblem<Int64>(
        trusted: headcounts, rowStarts: bounds, edges: edges))
    var solution = Solution()
    for row in people.indices {
      guard let posting = solved.postings[row] else { continue }
      for edge in bounds[row]..<bounds[row + 1] where Int(edges[edge].posting) == posting {
        solution.people.append(people[row])
        solution.edges.append(origins[edge])
      }
    }
    for posting in postings.indices {
      solution.prices.append((postings[posting], solved.prices[posting]))
    }
    return solution
  }
}
