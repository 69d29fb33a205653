/// The state of an assignment of several postings a person.
///
/// The day is cut at moments such that every posting covers one. Nobody can be in two postings that
/// cover the same moment, so the postings of one moment are an assignment of one posting a person,
/// which is solved exactly; what a choice now costs a person later is told by prices.
struct MultiEngine: ~Copyable {
  typealias Problem = AssignmentProblem<Int32>

  /// A posting that a person may take.
  struct Edge: BitwiseCopyable {
    var posting: Int32
    var weight: Int32
    var start: Int32
    /// From when on the person could start another.
    var freeFrom: Int32
    /// The first of the person's edges, by start, that leaves the gap after this one.
    var next: Int32
  }

  /// Prices are kept in parts of a weight, so that a bound can be tight.
  static var scale: Int64 { 64 }

  let headcounts: ContiguousArray<Int32>
  let windows: ContiguousArray<MinuteSpan>
  let gap: Int32
  /// Where each person's edges begin, sorted by start.
  let rowStarts: ContiguousArray<Int>
  let edges: PlainArray<Edge>
  /// The moments, ascending.
  let moments: [Int32]
  /// The first moment each posting covers.
  let slices: ContiguousArray<Int>

  /// In parts of a weight.
  var prices: PlainArray<Int64>
  /// Whether a person has the posting of an edge.
  var isTaken: PlainArray<Bool>
  /// How many people each posting has.
  var taken: PlainArray<Int32>
  /// What a person can earn from an edge on, beyond prices, in parts of a weight.
  let future: PlainArray<Int64>

  init(_ problem: borrowing Problem) {
    headcounts = problem.headcounts
    windows = problem.windows
    gap = problem.gapMinutes
    rowStarts = problem.rowStarts
    (moments, slices) = Self.cut(problem.windows)
    edges = PlainArray(
      repeating: Edge(posting: 0, weight: 0, start: 0, freeFrom: 0, next: 0),
      count: problem.edges.count)
    var longest = 0
    for person in 0..<problem.peopleCount {
      let row = problem.rowStarts[person]..<problem.rowStarts[person + 1]
      longest = max(longest, row.count)
      Self.prepare(
        problem.edges[row], problem.windows, gap: problem.gapMinutes,
        into: edges.base + row.lowerBound)
    }
    prices = PlainArray(repeating: 0, count: problem.postingCount)
    isTaken = PlainArray(repeating: false, count: problem.edges.count)
    taken = PlainArray(repeating: 0, count: problem.postingCount)
    future = PlainArray(repeating: 0, count: longest + 1)
  }

  var peopleCount: Int { rowStarts.count - 1 }

  /// The fewest moments such that every posting covers one, and the first one each covers.
  private static func cut(
    _ windows: ContiguousArray<MinuteSpan>
  ) -> (moments: [Int32], slices: ContiguousArray<Int>) {
    var moments: [Int32] = []
    var slices = ContiguousArray(repeating: 0, count: windows.count)
    let byEnd = windows.indices.sorted { (windows[$0].end, $0) < (windows[$1].end, $1) }
    for posting in byEnd where moments.last.map({ $0 < windows[posting].start }) ?? true {
      moments.append(windows[posting].end - 1)
    }
    for posting in windows.indices {
      slices[posting] = moments.firstIndex { $0 >= windows[posting].start } ?? 0
    }
    return (moments, slices)
  }

  private static func prepare(
    _ row: ArraySlice<Problem.Edge>, _ windows: ContiguousArray<MinuteSpan>, gap: Int32,
    into target: UnsafeMutablePointer<Edge>
  ) {
    let sorted = row.sorted {
      (windows[Int($0.posting)].start, $0.posting) < (windows[Int($1.posting)].start, $1.posting)
    }
    for (index, edge) in sorted.enumerated() {
      let window = windows[Int(edge.posting)]
      let (freeFrom, overflows) = window.end.addingReportingOverflow(gap)
      target[index] = Edge(
        posting: edge.posting, weight: edge.weight, start: window.start,
        freeFrom: overflows ? Int32.max : freeFrom, next: 0)
    }
    for index in sorted.indices {
      target[index].next = Int32(
        first(startingAt: target[index].freeFrom, of: target, count: sorted.count))
    }
  }

  /// The first edge that starts no earlier than a minute.
  @inline(__always)
  static func first(
    startingAt minute: Int32, of row: UnsafePointer<Edge>, count: Int
  ) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if row[middle].start < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Fills `future` for a person: what can be earned from each edge on beyond prices.
  @inline(__always)
  func look(ahead person: Int) {
    let row = edges.base + rowStarts[person]
    let count = rowStarts[person + 1] - rowStarts[person]
    future[count] = 0
    var index = count - 1
    while index >= 0 {
      let edge = row[index]
      let gain = Int64(edge.weight) * Self.scale - prices[Int(edge.posting)]
      let later = future[index + 1]
      future[index] = gain > 0 ? max(later, gain + future[Int(edge.next)]) : later
      index -= 1
    }
  }

  @inline(__always)
  mutating func take(_ edge: Int) {
    isTaken[edge] = true
    taken[Int(edges[edge].posting)] += 1
  }

  @inline(__always)
  mutating func drop(_ edge: Int) {
    isTaken[edge] = false
    taken[Int(edges[edge].posting)] -= 1
  }

  func assignment(bound: Int128) -> MultiAssignment {
    var postings = ContiguousArray<[Int]>()
    var objective: Int128 = 0
    for person in 0..<peopleCount {
      var own: [Int] = []
      for edge in rowStarts[person]..<rowStarts[person + 1] where isTaken[edge] {
        own.append(Int(edges[edge].posting))
        objective += Int128(edges[edge].weight)
      }
      postings.append(own)
    }
    return MultiAssignment(postings: postings, objective: objective, bound: bound)
  }
}
