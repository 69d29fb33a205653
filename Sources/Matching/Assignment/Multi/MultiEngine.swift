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
  /// The lowest bound proven so far, in parts of a weight, and the prices that prove it.
  var proven = Int128.max
  let bestPrices: PlainArray<Int64>
  /// The greatest weight: no price above it changes anything.
  let heaviest: Int32
  /// The greatest number that all weights are multiples of, and so every value.
  let unit: Int32
  /// Whether a person has the posting of an edge.
  var isTaken: PlainArray<Bool>
  /// How many people each posting has.
  var taken: PlainArray<Int32>
  /// What a person can earn from an edge on, beyond prices, in parts of a weight.
  let future: PlainArray<Int64>
  /// The first edge to take for that, from an edge on; their number for none.
  let chosen: PlainArray<Int32>

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
    var heaviest: Int32 = 0
    var unit: Int32 = 0
    for person in 0..<problem.peopleCount {
      let row = problem.rowStarts[person]..<problem.rowStarts[person + 1]
      longest = max(longest, row.count)
      for edge in problem.edges[row] where edge.weight > 0 {
        heaviest = max(heaviest, edge.weight)
        if unit != 1 { unit = Self.commonDivisor(edge.weight, unit) }
      }
      Self.prepare(
        problem.edges[row], problem.windows, gap: problem.gapMinutes,
        into: edges.base + row.lowerBound)
    }
    self.heaviest = heaviest
    self.unit = max(1, unit)
    prices = PlainArray(repeating: 0, count: problem.postingCount)
    bestPrices = PlainArray(repeating: 0, count: problem.postingCount)
    isTaken = PlainArray(repeating: false, count: problem.edges.count)
    taken = PlainArray(repeating: 0, count: problem.postingCount)
    future = PlainArray(repeating: 0, count: longest + 1)
    chosen = PlainArray(repeating: 0, count: longest + 1)
  }

  var peopleCount: Int { rowStarts.count - 1 }

  private static func commonDivisor(_ one: Int32, _ other: Int32) -> Int32 {
    var (greater, lesser) = (one, other)
    while lesser > 0 { (greater, lesser) = (lesser, greater % lesser) }
    return greater
  }

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

  /// Fills `future` and `chosen` for a person from an edge on.
  @inline(__always)
  func look(ahead person: Int, from first: Int) {
    let row = edges.base + rowStarts[person]
    let count = rowStarts[person + 1] - rowStarts[person]
    var most: Int64 = 0
    var choice = Int32(count)
    future[count] = most
    chosen[count] = choice
    var index = count - 1
    while index >= first {
      let edge = row[index]
      let gain = Int64(edge.weight) * Self.scale - prices[Int(edge.posting)]
      // From a later edge on never more is earned, so what costs more than it brings is not chosen.
      let earned = gain + future[Int(edge.next)]
      choice = earned > most ? Int32(truncatingIfNeeded: index) : choice
      most = max(most, earned)
      future[index] = most
      chosen[index] = choice
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

  /// What the pairs so far are worth.
  func worthTaken() -> Int128 {
    var sum: Int128 = 0
    for edge in 0..<edges.count where isTaken[edge] { sum += Int128(edges[edge].weight) }
    return sum
  }

  func assignment() -> MultiAssignment {
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
    // No value lies between two multiples of what all weights are multiples of.
    let bound = proven / (Int128(Self.scale) * Int128(unit)) * Int128(unit)
    return MultiAssignment(postings: postings, objective: objective, bound: bound)
  }
}
