/// The whole numbers a fit and a price are counted in.
///
/// 32 bits serve the edges of a county, 64 and 128 the aims of a station laid one above the other.
package typealias AssignmentWeight = BitwiseCopyable & FixedWidthInteger & SignedInteger & Sendable

/// Whom could be given what, as whole numbers: candidate edges, headcounts and times.
///
/// People and postings are rows and columns from 0 on; the order of the rows is the published order
/// by which ties break, so the same problem has the same answer on every machine.
package struct AssignmentProblem<Weight: AssignmentWeight>: Sendable {
  /// A posting that a person may take, and how much it is worth.
  package struct Edge: BitwiseCopyable, Hashable, Sendable {
    /// The posting's column.
    package var posting: Int32
    /// What the pair is worth; more is better, and an edge worth nothing is never used.
    package var weight: Weight

    package init(posting: Int32, weight: Weight) {
      self.posting = posting
      self.weight = weight
    }
  }

  /// How many people each posting takes.
  package let headcounts: ContiguousArray<Int32>
  /// When each posting begins and ends.
  package let windows: ContiguousArray<MinuteSpan>
  /// The least time between the end of one posting and the start of another of one person, in
  /// minutes.
  package let gapMinutes: Int32
  /// Where each person's edges begin in `edges`, and at the end the number of all.
  package let rowStarts: ContiguousArray<Int>
  /// The edges, person by person, the postings of a person ascending.
  package private(set) var edges: ContiguousArray<Edge>

  /// The largest weight an edge may have: prices and bids need room above it.
  package static var weightMax: Weight { Weight.max / 4 }

  /// Makes a problem from its parts, or throws an `AssignmentProblemError` that says what is wrong
  /// with them; a solver then has nothing left to check.
  package init(
    headcounts: ContiguousArray<Int32>, windows: ContiguousArray<MinuteSpan>, gapMinutes: Int32,
    rowStarts: ContiguousArray<Int>, edges: ContiguousArray<Edge>
  ) throws(AssignmentProblemError) {
    self.headcounts = headcounts
    self.windows = windows
    self.gapMinutes = gapMinutes
    self.rowStarts = rowStarts
    self.edges = edges
    try check()
  }

  /// Makes a part of a problem that was checked: times play no part in it.
  init(
    trusted headcounts: ContiguousArray<Int32>, rowStarts: ContiguousArray<Int>,
    edges: ContiguousArray<Edge>
  ) {
    self.headcounts = headcounts
    windows = []
    gapMinutes = 0
    self.rowStarts = rowStarts
    self.edges = edges
  }

  /// The number of people.
  package var peopleCount: Int { rowStarts.count - 1 }
  /// The number of postings.
  package var postingCount: Int { headcounts.count }

  /// The edges of one person.
  package func edges(of person: Int) -> ArraySlice<Edge> {
    ArraySlice(edges[rowStarts[person]..<rowStarts[person + 1]])
  }

  /// Hands over the edges, leaving none: for a solver that sorts them in place, since a county's
  /// edges are most of the memory it needs.
  package mutating func takeEdges() -> ContiguousArray<Edge> {
    let taken = edges
    edges = []
    return taken
  }

  @specialized(where Weight == Int32)
  private func check() throws(AssignmentProblemError) {
    guard windows.count == headcounts.count else { throw .windowsMissing }
    guard rowStarts.first == 0, rowStarts.last == edges.count else { throw .rowsBroken(person: 0) }
    guard gapMinutes >= 0 else { throw .gapNegative }
    for posting in headcounts.indices {
      guard headcounts[posting] >= 0 else { throw .headcountNegative(posting: posting) }
      guard windows[posting].start < windows[posting].end else {
        throw .windowEmpty(posting: posting)
      }
    }
    for person in 0..<peopleCount {
      let row = rowStarts[person]..<max(rowStarts[person], rowStarts[person + 1])
      guard rowStarts[person] <= rowStarts[person + 1], row.upperBound <= edges.count else {
        throw .rowsBroken(person: person)
      }
      if !isSound(row) { try explain(row, of: person) }
    }
  }

  /// Whether a row's postings ascend and exist, and its weights have room. Without a way out in the
  /// middle, so that several edges are looked at at a time: a county has a hundred million.
  private func isSound(_ row: Range<Int>) -> Bool {
    edges.withUnsafeBufferPointer { edges in
      var wrong = 0
      var before: Int32 = -1
      for edge in row {
        let posting = edges[edge].posting
        wrong |= posting <= before ? 1 : 0
        wrong |= edges[edge].weight > Self.weightMax ? 1 : 0
        before = posting
      }
      // They ascend, so the last is the greatest.
      return wrong == 0 && Int(before) < headcounts.count
    }
  }

  /// Throws what is wrong with a person's row.
  private func explain(_ row: Range<Int>, of person: Int) throws(AssignmentProblemError) {
    var before: Int32 = -1
    for edge in row {
      let posting = edges[edge].posting
      guard posting > before, Int(posting) < headcounts.count else {
        throw .postingOutOfOrder(person: person, posting: Int(posting))
      }
      guard edges[edge].weight <= Self.weightMax else {
        throw .weightTooLarge(person: person, posting: Int(posting))
      }
      before = posting
    }
  }
}
