/// The state of an exact assignment of one posting a person: who is where, and the prices that prove
/// it.
///
/// A price is what a place of a posting costs, a person's utility what the best posting is worth
/// beyond its price. The assignment is optimal when everyone who has a posting has one of their best,
/// everyone with a utility above 0 has one, and every posting with a price above 0 is full: then
/// prices and utilities add up to exactly the value reached, and nobody can do better.
struct SingleEngine<Weight: AssignmentWeight>: ~Copyable {
  typealias Edge = AssignmentProblem<Weight>.Edge

  /// A person who may take a posting, and how much that is worth.
  struct Reverse: BitwiseCopyable {
    var weight: Weight
    var person: Int32
  }

  /// Stands in `posting` for a person without one.
  static var free: Int32 { -1 }
  /// Stands in `posting` for a person who left.
  static var gone: Int32 { -2 }

  /// The edges of each person, the heaviest first.
  var rows: ArenaLists<Edge>
  /// The people of each posting, those whose slack was at most `columnSlack` when they were listed.
  var columns: ArenaLists<Reverse>
  /// How far from their best a posting may be for the people listed in `columns`; nil: all are there.
  var columnSlack: Weight?
  /// The prices when `columns` were listed.
  var listedPrices: PlainArray<Weight>

  var headcounts: PlainArray<Int32>
  var prices: PlainArray<Weight>
  var occupants: ArenaLists<Int32>
  /// Where each person is.
  var posting: PlainArray<Int32>
  /// What each person's posting is worth to them.
  var weight: PlainArray<Weight>
  /// The person's index among the occupants of the posting.
  var seat: PlainArray<Int32>
  /// The value reached.
  var objective: Int128 = 0

  var search: PriceSearch<Weight>

  /// Takes over a problem; nobody has a posting yet and nothing has a price.
  init(_ problem: consuming AssignmentProblem<Weight>) {
    let people = problem.peopleCount
    let postings = problem.postingCount
    let starts = problem.rowStarts
    headcounts = PlainArray(capacity: postings)
    for headcount in problem.headcounts { headcounts.append(headcount) }
    let rooms = PlainArray<Int32>(repeating: 0, count: postings)
    let edges = problem.takeEdges()
    for edge in edges { rooms[Int(edge.posting)] += 1 }
    // Nobody beyond those who may come needs a place.
    for posting in 0..<postings { rooms[posting] = min(rooms[posting], headcounts[posting]) }
    occupants = ArenaLists(rooms: rooms, filler: 0)
    rows = ArenaLists(starts: starts, elements: edges)
    columns = ArenaLists(
      rooms: PlainArray(repeating: 0, count: postings), filler: Reverse(weight: 0, person: 0))
    listedPrices = PlainArray(repeating: 0, count: postings)
    prices = PlainArray(repeating: 0, count: postings)
    posting = PlainArray(repeating: Self.free, count: people)
    weight = PlainArray(repeating: 0, count: people)
    seat = PlainArray(repeating: 0, count: people)
    search = PriceSearch(postings: postings)
    sortRows()
    closeEmptyPostings()
  }

  /// A price nobody pays: of postings without places.
  static var closedPrice: Weight { AssignmentProblem<Weight>.weightMax + 1 }

  private func closeEmptyPostings() {
    for posting in 0..<headcounts.count where headcounts[posting] == 0 {
      prices[posting] = Self.closedPrice
    }
  }

  @inline(__always)
  func hasRoom(_ posting: Int) -> Bool { occupants.count(of: posting) < Int(headcounts[posting]) }

  /// Whether a posting has a price that its being short of people does not justify.
  @inline(__always)
  func isShort(_ posting: Int) -> Bool {
    headcounts[posting] > 0 && prices[posting] > 0 && hasRoom(posting)
  }

  /// What the best posting is worth to a person beyond its price, at least 0.
  @inline(__always)
  func utility(of person: Int) -> Weight {
    var best: Weight = 0
    let row = rows.elements(of: person)
    for edge in row {
      // No price is below 0, so no later edge can do better.
      if edge.weight <= best { break }
      let worth = edge.weight - prices[Int(edge.posting)]
      if worth > best { best = worth }
    }
    return best
  }

  /// What a person has beyond the price of the posting they are at; 0 without one.
  @inline(__always)
  func held(by person: Int) -> Weight {
    let at = posting[person]
    return at >= 0 ? weight[person] - prices[Int(at)] : 0
  }

  @inline(__always)
  mutating func attach(_ person: Int, to place: Int, worth: Weight) {
    seat[person] = Int32(occupants.count(of: place))
    occupants.append(Int32(person), to: place)
    posting[person] = Int32(place)
    weight[person] = worth
    objective += Int128(worth)
  }

  @inline(__always)
  mutating func detach(_ person: Int) {
    let place = Int(posting[person])
    let index = Int(seat[person])
    occupants.removeSwapping(index, of: place)
    if index < occupants.count(of: place) {
      seat[Int(occupants.elements(of: place)[index])] = Int32(index)
    }
    objective -= Int128(weight[person])
    posting[person] = Self.free
    weight[person] = 0
  }
}
