/// 65,536 positions of text laid end to end, each text followed by a terminator: small enough that a
/// position takes two bytes and a plane stays in the cache.
///
/// The positions of each unit are listed for the sealed part; what came after is read through, and
/// sealed when it has grown, so that an insertion costs no rebuilding and a list has no slack.
struct TextBlock: Sendable {
  static let positionsMax = 65_536
  static let words = positionsMax / 64
  /// The longest unsealed tail: reading it through takes a few microseconds.
  static let tailMax = 8_192

  private(set) var units = ContiguousArray<UInt16>(repeating: 0, count: positionsMax)
  private(set) var planes = ContiguousArray<UInt64>(
    repeating: 0, count: LetterPlanes.count * words)
  /// Where each text starts.
  private(set) var starts: ContiguousArray<UInt16> = []
  /// The same as bits, and the number of texts that start before each word of them.
  private(set) var startBits = ContiguousArray<UInt64>(repeating: 0, count: words)
  private(set) var startsBefore = ContiguousArray<UInt16>(repeating: 0, count: words)
  private(set) var used = 0
  private(set) var sealed = 0
  let firstText: Int

  private(set) var listedUnits: ContiguousArray<UInt16> = []
  private(set) var listStarts: ContiguousArray<UInt32> = []
  private(set) var listed: ContiguousArray<UInt16> = []

  init(firstText: Int) {
    self.firstText = firstText
  }

  func hasRoom(for length: Int) -> Bool {
    used + length + 1 <= Self.positionsMax
  }

  /// Adds a text; there must be room.
  mutating func append(_ text: ContiguousArray<UInt16>, table: UnitTable) {
    let start = used
    for (offset, unit) in text.enumerated() {
      let position = start + offset
      units[position] = unit
      var mask = table.planesOfUnit[Int(unit)]
      while mask != 0 {
        let plane = mask.trailingZeroBitCount
        mask &= mask - 1
        planes[plane * Self.words + position >> 6] |= 1 << UInt64(position & 63)
      }
    }
    used = start + text.count + 1
    starts.append(UInt16(start))
    startBits[start >> 6] |= 1 << UInt64(start & 63)
    // The next text may start in the word after the terminator's.
    for word in (start >> 6) + 1..<max((start >> 6) + 1, min((used >> 6) + 1, Self.words)) {
      startsBefore[word] = UInt16(starts.count)
    }
  }

  /// Returns where in `listed` the sealed positions of a unit stand, in order of position.
  func listedRange(of unit: UInt16) -> Range<Int> {
    var low = 0
    var high = listedUnits.count
    while low < high {
      let middle = (low + high) / 2
      if listedUnits[middle] < unit { low = middle + 1 } else { high = middle }
    }
    guard low < listedUnits.count, listedUnits[low] == unit else { return 0..<0 }
    return Int(listStarts[low])..<Int(listStarts[low + 1])
  }

  /// Lists the positions of every unit by counting.
  mutating func seal(unitCount: Int) {
    guard used > sealed else { return }
    var next = ContiguousArray<UInt32>(repeating: 0, count: unitCount)
    for position in 0..<used { next[Int(units[position])] += 1 }
    next[Int(UnitTable.terminator)] = 0
    listedUnits = []
    listStarts = []
    var total: UInt32 = 0
    listedUnits.reserveCapacity(next.count { $0 > 0 })
    listStarts.reserveCapacity(listedUnits.capacity + 1)
    for unit in next.indices where next[unit] > 0 {
      listedUnits.append(UInt16(unit))
      listStarts.append(total)
      let count = next[unit]
      next[unit] = total
      total += count
    }
    listStarts.append(total)
    listed = ContiguousArray(repeating: 0, count: Int(total))
    for position in 0..<used where units[position] != UnitTable.terminator {
      let unit = Int(units[position])
      listed[Int(next[unit])] = UInt16(position)
      next[unit] += 1
    }
    sealed = used
  }
}
