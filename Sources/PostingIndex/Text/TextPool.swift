/// All different texts once, as units in blocks, found again by content and searched in one pass.
struct TextPool: Sendable {
  /// Longer texts are searchable up to here; a title has 40 characters at most.
  static let lengthMax = 512

  private(set) var table: UnitTable
  private(set) var blocks: [TextBlock] = [TextBlock(firstText: 0)]
  /// The number of texts.
  private(set) var count = 0
  /// The texts that have a character beginning with each letter.
  private(set) var textsOfLetter = [Bitmap](repeating: Bitmap(count: 0), count: 26)
  private var identifiers: IdentifierTable
  private var folded: ContiguousArray<UInt32> = []
  private var units: ContiguousArray<UInt16> = []

  init(table: UnitTable, expecting count: Int = 0) {
    self.table = table
    identifiers = IdentifierTable(expecting: count)
  }

  /// Returns the number of a text, which is the same for texts that fold to the same.
  mutating func intern(_ text: String) -> Int {
    TextFolding.fold(text, into: &folded)
    units.removeAll(keepingCapacity: true)
    for scalar in folded.prefix(Self.lengthMax) {
      units.append(table.makeUnit(of: scalar))
    }
    return internUnits()
  }

  /// Makes a pool of the texts for which `isKept` holds and tells their new numbers.
  func compacted(keeping isKept: (Int) -> Bool) -> (TextPool, numbers: ContiguousArray<UInt32>) {
    var pool = TextPool(table: table)
    var numbers = ContiguousArray(repeating: SlotTexts.none, count: count)
    for text in 0..<count where isKept(text) {
      let (block, start) = place(of: text)
      let source = blocks[block].units
      pool.units.removeAll(keepingCapacity: true)
      var position = start
      while source[position] != UnitTable.terminator {
        pool.units.append(source[position])
        position += 1
      }
      numbers[text] = UInt32(pool.internUnits())
    }
    pool.seal()
    return (pool, numbers)
  }

  /// Lists the positions in what was added last: after a load it is searched at full speed.
  mutating func seal() {
    blocks[blocks.count - 1].seal(unitCount: table.count)
  }

  private mutating func internUnits() -> Int {
    let hash = Self.hash(units)
    if let known = identifiers.find(hash: hash, where: { isText($0, equalTo: units) }) {
      return known
    }
    if !blocks[blocks.count - 1].hasRoom(for: units.count) {
      seal()
      blocks.append(TextBlock(firstText: count))
    }
    let identifier = count
    let last = blocks.count - 1
    blocks[last].append(units, table: table)
    count += 1
    if identifiers.isFull { identifiers = identifiers.larger(hash: hashOfText) }
    identifiers.insert(identifier, hash: hash)
    var letters = units.reduce(0) { $0 | table.lettersOfUnit[Int($1)] }
    while letters != 0 {
      textsOfLetter[letters.trailingZeroBitCount][identifier] = true
      letters &= letters - 1
    }
    if blocks[last].used - blocks[last].sealed > TextBlock.tailMax { seal() }
    return identifier
  }

  /// Where a text stands.
  func place(of text: Int) -> (block: Int, start: Int) {
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle].firstText <= text { low = middle } else { high = middle - 1 }
    }
    return (low, Int(blocks[low].starts[text - blocks[low].firstText]))
  }

  private func isText(_ text: Int, equalTo units: ContiguousArray<UInt16>) -> Bool {
    let (block, start) = place(of: text)
    for (offset, unit) in units.enumerated() where blocks[block].units[start + offset] != unit {
      return false
    }
    return blocks[block].units[start + units.count] == UnitTable.terminator
  }

  private func hashOfText(_ text: Int) -> UInt32 {
    let (block, start) = place(of: text)
    var position = start
    var hash = Self.hashSeed
    while blocks[block].units[position] != UnitTable.terminator {
      hash = Self.hash(hash, blocks[block].units[position])
      position += 1
    }
    return Self.finished(hash)
  }

  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(_ hash: UInt64, _ unit: UInt16) -> UInt64 {
    (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func finished(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32)
  }

  private static func hash(_ units: ContiguousArray<UInt16>) -> UInt32 {
    finished(units.reduce(hashSeed) { hash($0, $1) })
  }
}
