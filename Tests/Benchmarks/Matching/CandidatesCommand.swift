import ArgumentParser
import Glibc
import Matching

/// Finds the candidate pairs of made-up counties of several sizes, none left out.
struct CandidatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Finds who may take what in a made-up county; one JSON object a size.",
    discussion: """
      Without sizes: 2,000 × 500 and 10,000 × 2,000, each compared edge by edge with the plain loop \
      over all pairs, and 100,000 × 20,000; then one person's best of 100,000 open postings. Memory \
      is the process's, so give one size and --open-postings 0 to see its own.
      """)

  @Option(help: "Seed of the counties.")
  var seed: UInt64 = 1

  @Option(help: "ordinary, ties, giant or street.")
  var shape = SyntheticCounty.Shape.ordinary

  @Option(help: "Threads.")
  var lanes = 2

  @Option(help: "The most edges kept of a person; all of them unless given.")
  var cap: Int?

  @Option(help: "Sizes up to so many pairs are compared with the plain loop.")
  var comparedPairs = 20_000_000

  @Option(help: "Open postings of which one person's best are found; 0 leaves this out.")
  var openPostings = 100_000

  @Argument(help: "Sizes as PEOPLExPOSTINGS, such as 10000x2000.")
  var sizes: [String] = ["2000x500", "10000x2000", "100000x20000"]

  func run() throws {
    for size in sizes {
      let parts = size.split(separator: "x").compactMap { Int($0) }
      guard parts.count == 2 else { throw ValidationError("not PEOPLExPOSTINGS: \(size)") }
      try measure(people: parts[0], postings: parts[1])
    }
    guard openPostings > 0 else { return }
    let figure = OnePersonFigure(postings: openPostings, people: 1_000, seed: seed)
    if !figure.measure() { throw ExitCode.failure }
  }

  private func measure(people: Int, postings: Int) throws {
    let county = SyntheticCounty(people: people, postings: postings, seed: seed, shape: shape)
    let seekers = county.people.map(\.candidate)
    let open = county.postings.map(\.candidate)
    let before = ProcessFigures.processorMilliseconds(getpid())
    let start = Stopwatch.now()
    let index = CandidateIndex(open)
    let built = Stopwatch.now()
    let found = try index.candidates(of: seekers, gapMinutes: 30, cap: cap, lanes: lanes)
    let end = Stopwatch.now()
    var outcome = Outcome(
      people: people, postings: postings, shape: shape.rawValue, seed: seed, lanes: lanes,
      edges: found.problem.edges.count, dropped: found.droppedCount,
      index_ms: Samples.rounded(built - start), find_ms: Samples.rounded(end - built),
      processor_ms: Samples.rounded(ProcessFigures.processorMilliseconds(getpid()) - before))
    if people * postings <= comparedPairs, shape != .ties {
      let plainStart = Stopwatch.now()
      let plain = try county.instance(cap: cap ?? .max)
      outcome.plain_ms = Samples.rounded(Stopwatch.now() - plainStart)
      outcome.plain_edges = plain.edges.count
      outcome.isEqual =
        plain.rowStarts == found.problem.rowStarts && plain.edges == found.problem.edges
    }
    outcome.peak_rss_mb = ProcessFigures.memory(getpid()).peak
    Report.print(outcome)
    if outcome.isEqual == false { throw ExitCode.failure }
  }

  private struct Outcome: Encodable {
    var people: Int
    var postings: Int
    var shape: String
    var seed: UInt64
    var lanes: Int
    var edges: Int
    var dropped: Int
    var index_ms: Double
    var find_ms: Double
    var processor_ms: Double
    var plain_ms: Double?
    var plain_edges: Int?
    var isEqual: Bool?
    var peak_rss_mb = 0.0
  }
}

extension SyntheticCounty.Person {
  /// The person as the index of candidates sees them.
  fileprivate var candidate: CandidatePerson {
    CandidatePerson(
      x: x, y: y, payAsked: payAsked, distanceLimit: distanceMax, trades: UInt64(preferred),
      certificates: skills,
      available: available.map { MinuteSpan(start: $0.lowerBound, end: $0.upperBound) },
      points: points)
  }
}

extension SyntheticCounty.Posting {
  /// The posting as the index of candidates sees it.
  fileprivate var candidate: CandidatePosting {
    CandidatePosting(
      x: x, y: y, headcount: headcount, span: MinuteSpan(start: start, end: end), pay: pay,
      required: skills, trade: UInt8(category), urgency: urgency)
  }
}
