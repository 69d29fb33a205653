import Matching
import Testing

@Suite("What an assignment problem is made of is checked")
struct AssignmentProblemTests {
  private typealias Problem = AssignmentProblem<Int32>

  /// Two people, three postings and edges to nearly all.
  private struct Parts {
    var headcounts: ContiguousArray<Int32> = [1, 2, 1]
    var windows = ContiguousArray(
      repeating: MinuteSpan(start: 480, end: 1_020), count: 3)
    var gapMinutes: Int32 = 30
    var rowStarts: ContiguousArray<Int> = [0, 3, 5]
    var edges: ContiguousArray<Problem.Edge> = [0, 1, 2, 0, 2].reduce(into: []) {
      $0.append(Problem.Edge(posting: $1, weight: 10))
    }

    /// What is wrong with them.
    var problem: AssignmentProblemError? {
      do throws(AssignmentProblemError) {
        _ = try Problem(
          headcounts: headcounts, windows: windows, gapMinutes: gapMinutes, rowStarts: rowStarts,
          edges: edges)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("sound parts are taken, and so are none")
  func sound() {
    #expect(Parts().problem == nil)
    var none = Parts()
    (none.rowStarts, none.edges) = ([0, 0, 0], [])
    #expect(none.problem == nil)
  }

  @Test("an edge that is wrong is named, wherever it stands", arguments: 0..<5)
  func edges(place: Int) {
    let person = place < 3 ? 0 : 1
    for wrong in [-1, 3, .max, .min] as [Int32] {
      var parts = Parts()
      parts.edges[place].posting = wrong
      // In the middle of a row one that is too large is met before the next, which is too small then.
      #expect(parts.problem == .postingOutOfOrder(person: person, posting: Int(wrong)))
    }
    var heavy = Parts()
    heavy.edges[place].weight = Problem.weightMax + 1
    let posting = Int(heavy.edges[place].posting)
    #expect(heavy.problem == .weightTooLarge(person: person, posting: posting))
    heavy.edges[place].weight = Problem.weightMax
    #expect(heavy.problem == nil)
  }

  @Test("a posting twice in a row, or before an earlier one, is out of order")
  func order() {
    for (first, second) in [(1, 1), (2, 1)] as [(Int32, Int32)] {
      var parts = Parts()
      parts.edges[0].posting = first
      parts.edges[1].posting = second
      #expect(parts.problem == .postingOutOfOrder(person: 0, posting: Int(second)))
    }
  }

  @Test("rows, places, times and gap are checked as well")
  func others() {
    var rows = Parts()
    rows.rowStarts = [0, 6, 5]
    #expect(rows.problem == .rowsBroken(person: 0))
    var headcounts = Parts()
    headcounts.headcounts[1] = -1
    #expect(headcounts.problem == .headcountNegative(posting: 1))
    var windows = Parts()
    windows.windows[2] = MinuteSpan(start: 480, end: 480)
    #expect(windows.problem == .windowEmpty(posting: 2))
    windows.windows.removeLast()
    #expect(windows.problem == .windowsMissing)
    var gap = Parts()
    gap.gapMinutes = -1
    #expect(gap.problem == .gapNegative)
  }
}
