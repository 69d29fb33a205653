/// What one thread needs to find candidates: sets of bits to combine, and those it made last.
///
/// Never used by two threads at a time.
final class CandidateLane: @unchecked Sendable {
  let wordCount: Int
  let mask: PlainArray<UInt64>
  let spanMask: PlainArray<UInt64>
  let freeMask: PlainArray<UInt64>
  /// The postings that came through the masks.
  let found: PlainArray<Int32>

  /// The most postings that came through for anybody.
  var largest = 0
  /// How many pairs there are, whether they were kept or not.
  var foundCount = 0
  /// What was counted of each row of its part, in order.
  var counts: ContiguousArray<Int> = []
  /// Where the rows made last begin and end.
  var begin = 0
  var end = 0

  /// The limits met, in the order in which they came up, as numbers of `reachable`'s parts.
  private var limitNumbers: [Int32: Int] = [:]
  private let limitsKept: Int
  /// The limit that each slot of `reachable` was made for.
  private let slotLimits: PlainArray<Int32>
  /// For each limit kept and each cell the postings that may be within reach.
  private let reachable: PlainArray<UInt64>

  /// What is kept of the sets of reachable postings takes at most so many bytes, or one limit's.
  private static let reachableBytesMax = 24 << 20

  init(postingCount: Int, cellCount: Int) {
    wordCount = (postingCount + 63) / 64
    mask = PlainArray(repeating: 0, count: wordCount)
    spanMask = PlainArray(repeating: 0, count: wordCount)
    freeMask = PlainArray(repeating: 0, count: wordCount)
    found = PlainArray(repeating: 0, count: postingCount)
    let limitBytes = max(1, wordCount * 8 * cellCount)
    limitsKept = min(max(1, Self.reachableBytesMax / limitBytes), 8)
    slotLimits = PlainArray(repeating: -1, count: limitsKept * cellCount)
    reachable = PlainArray(repeating: 0, count: limitsKept * cellCount * wordCount)
  }

  /// Keeps in the mask what may be within reach; the same question is answered from memory.
  func keepReachable(in grid: borrowing ReachGrid, from cell: Int, limit: Int32) {
    if grid.coversAll(limit) { return }
    let number = limitNumbers[limit] ?? limitNumbers.count
    if number == limitNumbers.count { limitNumbers[limit] = number }
    let slot = number % limitsKept * grid.cellCount + cell
    let row = reachable.base + slot * wordCount
    if slotLimits[slot] != limit {
      row.update(repeating: 0, count: wordCount)
      grid.mark(from: cell, limit: limit, in: row)
      slotLimits[slot] = limit
    }
    for word in 0..<wordCount { mask.base[word] &= row[word] }
  }

  /// The number of postings in the mask.
  var population: Int {
    var count = 0
    for word in 0..<wordCount { count &+= mask.base[word].nonzeroBitCount }
    return count
  }

  /// Lists the postings of the mask in `found`, ascending, and returns how many they are.
  func list() -> Int {
    var count = 0
    for word in 0..<wordCount {
      var bits = mask.base[word]
      while bits != 0 {
        found.base[count] = Int32(truncatingIfNeeded: word &* 64 &+ bits.trailingZeroBitCount)
        count &+= 1
        bits &= bits &- 1
      }
    }
    return count
  }
}
