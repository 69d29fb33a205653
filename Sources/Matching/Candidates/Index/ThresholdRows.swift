/// Which postings lie at or below a threshold, for any threshold: the sorted order's prefixes as sets
/// of bits, so many that at most a few members of the next larger one have to be taken out singly.
struct ThresholdRows: ~Copyable {
  private let wordCount: Int
  private let sorted: PlainArray<Int64>
  private let members: PlainArray<Int32>
  /// How many members each prefix has, ascending; the last one has all.
  private var cuts: PlainArray<Int32>
  private var rows: PlainArray<UInt64>

  /// More prefixes than this are not worth their memory: 20,000 postings take 640 kB.
  private static let cutsMax = 256

  init(_ values: some Collection<Int64>) {
    let values = ContiguousArray(values)
    let count = values.count
    wordCount = (count + 63) / 64
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    sorted = PlainArray(adopting: ContiguousArray(order.map { values[$0] }))
    members = PlainArray(adopting: ContiguousArray(order.map { Int32($0) }))
    cuts = PlainArray()
    rows = PlainArray()
    let changes = (0..<max(1, count)).dropFirst().filter { sorted[$0] != sorted[$0 - 1] }
    let step = changes.count < Self.cutsMax ? 1 : (count + Self.cutsMax - 1) / Self.cutsMax
    var row = ContiguousArray<UInt64>(repeating: 0, count: wordCount)
    var filled = 0
    for change in changes + [count] where change == count || change - filled >= step {
      for place in filled..<change { row[order[place] >> 6] |= 1 << UInt64(order[place] & 63) }
      filled = change
      cuts.append(Int32(change))
      for word in row { rows.append(word) }
    }
  }

  /// Keeps in the mask the postings whose value is at most the limit.
  func keep(atMost limit: Int64, in mask: UnsafeMutablePointer<UInt64>) {
    let count = Self.firstIndex(in: sorted) { $0 > limit }
    if count == 0 {
      mask.update(repeating: 0, count: wordCount)
      return
    }
    let cut = Self.firstIndex(in: cuts) { $0 >= count }
    if count < sorted.count || cut < cuts.count - 1 {
      let row = rows.base + cut * wordCount
      for word in 0..<wordCount { mask[word] &= row[word] }
    }
    for place in count..<Int(cuts[cut]) {
      let member = Int(members[place])
      mask[member >> 6] &= ~(1 << UInt64(member & 63))
    }
  }

  /// The first place whose number has the property, which every later one has too.
  private static func firstIndex<Number: BitwiseCopyable>(
    in numbers: borrowing PlainArray<Number>, where holds: (Number) -> Bool
  ) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if holds(numbers[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
