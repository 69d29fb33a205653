/// 65,536 positions of text laid end to end, each text followed by a terminator and starting at a
/// multiple of four: small enough that a position takes two bytes and a plane stays in the cache.
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
  /// The text at each fourth position, counted from the block's first.
  private(set) var textOfRow = ContiguousArray<UInt16>(repeating: 0, count: positionsMax / 4)
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

  /// Adds a text and returns where it starts; there must be room.
  mutating func append(_ text: ContiguousArray<UInt16>, as id: Int, table: UnitTable) -> Int {
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
    used = (start + text.count + 4) & ~3
    for row in start / 4..<used / 4 {
      textOfRow[row] = UInt16(id - firstText)
    }
    return start
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
