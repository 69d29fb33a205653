/// What a search over prices needs besides the assignment itself, kept so that a small search touches
/// little memory.
struct PriceSearch<Weight: AssignmentWeight>: ~Copyable {
  /// One posting on the path a depth-first search follows.
  struct Frame: BitwiseCopyable {
    var posting: Int32
    /// Who would come to it, or in the search for people who would leave it.
    var person: Int32
    var worth: Weight
    /// Where the search goes on in the person's edges.
    var edge: Int32
  }

  var distances: PlainArray<Weight>
  /// The search in which a distance was set last.
  var stamps: PlainArray<Int32>
  var tick: Int32 = 0
  /// The round in which a posting was visited last: twice its number, and one more while the visit
  /// has not led to a place.
  private var visits: PlainArray<Int32>
  /// Where to go on in a posting's list in the same round.
  var cursors: PlainArray<Int32>
  private var round: Int32 = 0
  var queue = PriorityQueue<Weight>()
  var settled = PlainArray<PriorityQueue<Weight>.Entry>()
  var path = PlainArray<Frame>()

  init(postings: Int) {
    distances = PlainArray(repeating: 0, count: postings)
    stamps = PlainArray(repeating: 0, count: postings)
    visits = PlainArray(repeating: 0, count: postings)
    cursors = PlainArray(repeating: 0, count: postings)
  }

  mutating func addPosting() {
    distances.append(0)
    stamps.append(0)
    visits.append(0)
    cursors.append(0)
  }

  mutating func reserve(postings: Int) {
    distances.reserve(postings)
    stamps.reserve(postings)
    visits.reserve(postings)
    cursors.reserve(postings)
  }

  mutating func begin() {
    tick &+= 1
    queue.removeAll()
    settled.removeAll()
  }

  /// Notes a way to a posting and returns whether it is the shortest so far.
  @inline(__always)
  mutating func reach(_ posting: Int32, at distance: Weight) -> Bool {
    let index = Int(posting)
    guard stamps[index] != tick || distance < distances[index] else { return false }
    stamps[index] = tick
    distances[index] = distance
    return true
  }

  /// Begins a round of searches that together visit each posting once, but for those that served.
  mutating func beginRound() { round &+= 2 }

  /// Marks a posting as visited in this round and returns whether it was open.
  @inline(__always)
  func visit(_ posting: Int) -> Bool {
    let before = visits[posting]
    guard before != round + 1 else { return false }
    if before != round { cursors[posting] = 0 }
    visits[posting] = round + 1
    return true
  }

  /// Opens a posting again that served: it may serve others in the same round.
  @inline(__always)
  func open(_ posting: Int) { visits[posting] = round }
}
