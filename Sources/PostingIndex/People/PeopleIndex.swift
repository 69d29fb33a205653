/// All people in memory, found as one types: by name, pinyin, first letters, ID number and phone.
///
/// The bytes of one person stand in a row and a search goes through all rows, newest first; the store
/// remains the truth. A value for one owner: what identifies people lies in memory that goes into
/// no core dump and is overwritten when the index is given up.
package struct PeopleIndex: ~Copyable {
  /// A person as the index takes one; it describes itself by its key only.
  package struct Entry: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    package var key: Int64
    package var name: String
    /// Empty where it is not known.
    package var idNumber: String
    package var phone: String

    package init(key: Int64, name: String, idNumber: String, phone: String) {
      self.key = key
      self.name = name
      self.idNumber = idNumber
      self.phone = phone
    }

    package var description: String { "person \(key)" }
    package var debugDescription: String { description }
  }

  /// A row that was given up.
  private static let none = UInt32.max

  /// None before the first person: reading the pinyin table would hold up the first screen.
  private var table: UnitTable?
  private var rows = PeopleBytes()
  /// Where each row starts, by slot; slots are in the order of the keys.
  private var starts: ContiguousArray<UInt32> = []
  private var keys: ContiguousArray<Int64> = []
  private var unusedBytes = 0

  package init() {}

  /// How many people can be found.
  package private(set) var count = 0
  /// How many bytes the rows take.
  var bytes: Int { rows.count }
  /// The greatest key ever taken in; 0 before the first.
  package var newestKey: Int64 { keys.last ?? 0 }

  /// Takes a person in, or what is known of them now.
  package mutating func insert(_ entry: borrowing Entry) {
    let slot = firstSlot(from: entry.key)
    if slot < keys.count, keys[slot] == entry.key {
      giveUp(slot)
    } else {
      keys.insert(entry.key, at: slot)
      starts.insert(Self.none, at: slot)
    }
    starts[slot] = UInt32(rows.count)
    write(entry)
    count += 1
    if unusedBytes > 65_536, unusedBytes > rows.count / 2 { compact() }
  }

  /// Forgets a person, whose key is not used again.
  package mutating func remove(key: Int64) {
    let slot = firstSlot(from: key)
    guard slot < keys.count, keys[slot] == key else { return }
    giveUp(slot)
  }

  /// Returns the keys of at most so many people whom every word of the text finds: those whose name
  /// begins with it first, then the newest first. An empty text finds everybody.
  package func keys(matching text: String, limit: Int) -> [Int64] {
    guard let table, let query = PeopleQuery(text, table: table) else { return [] }
    var first: [Int64] = []
    var others: [Int64] = []
    let written = rows.written
    query.withMatcher(table) { matcher in
      for slot in starts.indices.reversed() where starts[slot] != Self.none {
        switch matcher.match(PeopleRow(bytes: written, start: Int(starts[slot]))) {
        case .atStart: first.append(keys[slot])
        case .within: if others.count < limit { others.append(keys[slot]) }
        case .none: break
        }
        if first.count >= limit { break }
      }
    }
    return Array((first + others).prefix(limit))
  }

  private mutating func write(_ entry: borrowing Entry) {
    var table = self.table.take() ?? UnitTable(pinyin: .standard)
    let idNumber = entry.idNumber.utf8.prefix(PeopleRow.lengthMax)
    let phone = entry.phone.utf8.prefix(PeopleRow.lengthMax)
    let name = TextFolding.scalars(of: entry.name).prefix(PeopleRow.lengthMax)
    for length in [idNumber.count, phone.count, name.count] { rows.append(UInt8(length)) }
    for byte in idNumber { rows.append(PeopleRow.folded(byte)) }
    for byte in phone { rows.append(byte) }
    for scalar in name { rows.append(table.makeUnit(of: scalar)) }
    self.table = table
  }

  private mutating func giveUp(_ slot: Int) {
    guard starts[slot] != Self.none else { return }
    let range = PeopleRow(bytes: rows.written, start: Int(starts[slot])).range
    rows.erase(range)
    unusedBytes += range.count
    starts[slot] = Self.none
    count -= 1
  }

  private mutating func compact() {
    var kept = PeopleBytes()
    let written = rows.written
    for slot in starts.indices where starts[slot] != Self.none {
      let range = PeopleRow(bytes: written, start: Int(starts[slot])).range
      starts[slot] = UInt32(kept.count)
      for place in range { kept.append(written[place]) }
    }
    rows = kept
    unusedBytes = 0
  }

  /// The first slot whose key is not below the one given.
  private func firstSlot(from key: Int64) -> Int {
    guard newestKey >= key else { return keys.count }
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
