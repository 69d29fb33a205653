/// A hash table of small numbers whose contents lie elsewhere, four bytes a place: the caller brings
/// the hash and the comparison.
struct IdentifierTable: Sendable {
  /// An identifier plus one; 0 is a free place.
  private var places: ContiguousArray<UInt32>
  private(set) var count = 0

  init(expecting count: Int = 0) {
    var size = 64
    while size * 3 < count * 4 { size *= 2 }
    places = ContiguousArray(repeating: 0, count: size)
  }

  private var mask: Int { places.count - 1 }

  @inline(__always)
  func find(hash: UInt32, where isWanted: (Int) -> Bool) -> Int? {
    var place = Int(hash) & mask
    while places[place] != 0 {
      let identifier = Int(places[place] - 1)
      if isWanted(identifier) { return identifier }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Whether the next insertion needs a larger table.
  var isFull: Bool { (count + 1) * 4 > places.count * 3 }

  /// Returns a table of twice the size with the same identifiers, which count up from 0.
  func larger(hash: (Int) -> UInt32) -> IdentifierTable {
    var larger = IdentifierTable(expecting: count * 2)
    for identifier in 0..<count { larger.insert(identifier, hash: hash(identifier)) }
    return larger
  }

  /// Adds an identifier that is not there; there must be room.
  mutating func insert(_ identifier: Int, hash: UInt32) {
    var place = Int(hash) & mask
    while places[place] != 0 { place = (place + 1) & mask }
    places[place] = UInt32(identifier + 1)
    count += 1
  }
}
