/// Which postings a person has all certificates for: postings of the same requirement together, as a
/// set of bits where they are many and as a list where they are few.
struct RequirementRows: ~Copyable {
  struct Group: BitwiseCopyable {
    var required: UInt64
    var first: Int32
    var count: Int32
    /// The number of its set of bits, or -1 for a list.
    var row: Int32
  }

  private let wordCount: Int
  /// The postings that require nothing.
  private let free: PlainArray<UInt64>
  /// By their lowest bit, so that only the requirements that begin with a bit the person has are met.
  private var groups: PlainArray<Group>
  private var groupStarts: PlainArray<Int>
  private var members: PlainArray<Int32>
  private var rows: PlainArray<UInt64>

  init(_ requirements: some Collection<UInt64>) {
    wordCount = (requirements.count + 63) / 64
    let byRequirement = Dictionary(
      grouping: requirements.enumerated().map { (posting: $0.offset, required: $0.element) },
      by: \.required)
    let ordered = byRequirement.keys.sorted {
      ($0.trailingZeroBitCount, $0) < ($1.trailingZeroBitCount, $1)
    }
    free = PlainArray(adopting: Self.bits(byRequirement[0]?.map(\.posting) ?? [], wordCount))
    groups = PlainArray()
    groupStarts = PlainArray()
    members = PlainArray()
    rows = PlainArray()
    var rowCount: Int32 = 0
    for required in ordered where required != 0 {
      let postings = byRequirement[required]?.map(\.posting) ?? []
      while groupStarts.count <= required.trailingZeroBitCount { groupStarts.append(groups.count) }
      // A word is combined faster than a bit is set, but there are more of them.
      let isRow = postings.count > wordCount / 4
      groups.append(
        Group(
          required: required, first: Int32(members.count), count: Int32(postings.count),
          row: isRow ? rowCount : -1))
      for posting in postings { members.append(Int32(posting)) }
      if isRow {
        for word in Self.bits(postings, wordCount) { rows.append(word) }
        rowCount += 1
      }
    }
    while groupStarts.count <= 64 { groupStarts.append(groups.count) }
  }

  /// Fills the mask with the postings that require nothing but what is given.
  func fill(_ mask: UnsafeMutablePointer<UInt64>, certificates: UInt64) {
    mask.update(from: free.base, count: wordCount)
    var bits = certificates
    while bits != 0 {
      let bit = bits.trailingZeroBitCount
      bits &= bits - 1
      for number in groupStarts[bit]..<groupStarts[bit + 1] {
        let group = groups[number]
        if group.required & ~certificates == 0 { add(group, to: mask) }
      }
    }
  }

  private func add(_ group: Group, to mask: UnsafeMutablePointer<UInt64>) {
    if group.row >= 0 {
      let row = rows.base + Int(group.row) * wordCount
      for word in 0..<wordCount { mask[word] |= row[word] }
      return
    }
    for place in Int(group.first)..<Int(group.first + group.count) {
      let member = Int(members[place])
      mask[member >> 6] |= 1 << UInt64(member & 63)
    }
  }

  private static func bits(_ postings: [Int], _ wordCount: Int) -> ContiguousArray<UInt64> {
    var words = ContiguousArray<UInt64>(repeating: 0, count: wordCount)
    for posting in postings { words[posting >> 6] |= 1 << UInt64(posting & 63) }
    return words
  }
}
