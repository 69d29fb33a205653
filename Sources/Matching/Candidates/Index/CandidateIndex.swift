/// The open postings of a day, arranged so that a person's candidates are found by combining sets of
/// bits: whoever comes through has the certificates, the time and the pay for certain, and only the
/// distance is left to measure.
///
/// A pair is a candidate when the posting's certificates are among the person's, it lies inside one
/// of the spans in which the person is free, pays what the person asks and is no farther, in a
/// straight line, than the person accepts.
///
/// Nothing changes in it once it is made, so any number of threads may ask it.
package struct CandidateIndex: ~Copyable, @unchecked Sendable {
  package typealias Problem = AssignmentProblem<Int32>

  /// What the innermost loop reads of a posting.
  struct Spot: BitwiseCopyable {
    var x: Int32
    var y: Int32
    var pay: Int32
    /// The base and the urgency together.
    var points: Int32
    var trade: UInt32
  }

  let weights: CandidateWeights
  let spots: PlainArray<Spot>
  /// The points for every fen above the pay asked, up to those that earn all of them.
  let payPoints: PlainArray<Int32>
  private let headcounts: ContiguousArray<Int32>
  private let windows: ContiguousArray<MinuteSpan>
  private let requirements: RequirementRows
  /// Complements, so that "at least" is "at most".
  private let lateStarts: ThresholdRows
  private let ends: ThresholdRows
  private let highPays: ThresholdRows
  private let grid: ReachGrid

  /// Arranges the postings; a posting's place in `postings` is its column.
  package init(_ postings: [CandidatePosting], weights: CandidateWeights = CandidateWeights()) {
    let postings = postings.map { posting in
      var posting = posting
      (posting.x, posting.y) = (Self.held(posting.x), Self.held(posting.y))
      return posting
    }
    self.weights = weights
    headcounts = ContiguousArray(postings.map(\.headcount))
    windows = ContiguousArray(postings.map(\.span))
    spots = PlainArray(
      adopting: ContiguousArray(
        postings.map {
          Spot(
            x: $0.x, y: $0.y, pay: $0.pay,
            points: weights.base + weights.urgency * min(max(0, $0.urgency), 100),
            trade: UInt32($0.trade & 63))
        }))
    let full = Int64(weights.payFullAbove)
    payPoints = PlainArray(
      adopting: ContiguousArray(
        (0...full).map { Int32($0 * Int64(weights.payAboveAsked) / full) }))
    requirements = RequirementRows(postings.map(\.required))
    lateStarts = ThresholdRows(postings.map { ~Int64($0.span.start) })
    ends = ThresholdRows(postings.map { Int64($0.span.end) })
    highPays = ThresholdRows(postings.map { ~Int64($0.pay) })
    grid = ReachGrid(postings)
  }

  package var postingCount: Int { headcounts.count }

  /// Returns what one thread needs to ask.
  func lane() -> CandidateLane {
    CandidateLane(postingCount: postingCount, cellCount: grid.cellCount)
  }

  /// Makes a problem of the rows found, or throws what is wrong with the postings.
  func problem(
    rowStarts: ContiguousArray<Int>, edges: ContiguousArray<Problem.Edge>, gapMinutes: Int32
  ) throws(AssignmentProblemError) -> Problem {
    try Problem(
      headcounts: headcounts, windows: windows, gapMinutes: gapMinutes, rowStarts: rowStarts,
      edges: edges)
  }

  /// Leaves in the lane's mask the postings that nothing but the distance may speak against.
  func mark(_ person: CandidatePerson, _ lane: CandidateLane) {
    let mask = lane.mask.base
    requirements.fill(mask, certificates: person.certificates)
    highPays.keep(atMost: ~Int64(person.payAsked), in: mask)
    lane.keepReachable(
      in: grid, from: grid.cell(x: Self.held(person.x), y: Self.held(person.y)),
      limit: Self.heldLimit(person.distanceLimit))
    if let only = person.available.first, person.available.count == 1 {
      keep(only, in: mask)
    } else {
      keep(person.available, lane)
    }
  }

  private func keep(_ span: MinuteSpan, in mask: UnsafeMutablePointer<UInt64>) {
    lateStarts.keep(atMost: ~Int64(span.start), in: mask)
    ends.keep(atMost: Int64(span.end), in: mask)
  }

  private func keep(_ spans: [MinuteSpan], _ lane: CandidateLane) {
    let (mask, spanMask, freeMask) = (lane.mask.base, lane.spanMask.base, lane.freeMask.base)
    freeMask.update(repeating: 0, count: lane.wordCount)
    for span in spans {
      spanMask.update(from: mask, count: lane.wordCount)
      keep(span, in: spanMask)
      for word in 0..<lane.wordCount { freeMask[word] |= spanMask[word] }
    }
    mask.update(from: freeMask, count: lane.wordCount)
  }

  /// Nothing is farther out than half the way around the Earth; squares of it are exact in a double.
  static func held(_ metres: Int32) -> Int32 { min(max(-20_000_000, metres), 20_000_000) }

  static func heldLimit(_ metres: Int32) -> Int32 { min(metres, 60_000_000) }
}
