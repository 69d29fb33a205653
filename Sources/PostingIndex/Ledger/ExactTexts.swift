/// Texts that are kept once, all in one row of bytes, and looked through for others byte by byte:
/// nothing is folded.
struct ExactTexts: Sendable {
  private var numbers = IdentifierTable()
  private var bytes: ContiguousArray<UInt8> = []
  /// Where each text ends in `bytes`.
  private var ends: ContiguousArray<UInt32> = []
  /// The hash of each text: a larger table is filled without reading all texts again.
  private var hashes: ContiguousArray<UInt32> = []

  /// Returns the number of a text, the same for every text that is the same.
  mutating func number(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  private mutating func number(of wanted: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(wanted)
    let known = numbers.find(hash: hash) {
      hashes[$0] == hash && bytes[range(of: $0)].elementsEqual(wanted)
    }
    if let known { return UInt32(known) }
    if numbers.isFull { numbers = numbers.larger { hashes[$0] } }
    let number = ends.count
    numbers.insert(number, hash: hash)
    bytes.append(contentsOf: wanted)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    return UInt32(number)
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// FNV-1a, with its upper bits mixed in.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Returns by number whether a text holds another; every text holds nothing.
  func holding(_ wanted: String) -> [Bool] {
    let wanted = Array(wanted.utf8)
    guard let last = wanted.last else { return Array(repeating: true, count: ends.count) }
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      return ends.map { end in
        defer { start = Int(end) }
        // The last byte of a character says more than its first.
        var place = start + wanted.count - 1
        while place < end {
          if bytes[place] == last, Self.ends(wanted, at: place, in: bytes) { return true }
          place += 1
        }
        return false
      }
    }
  }

  private static func ends(
    _ wanted: [UInt8], at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let first = place + 1 - wanted.count
    return wanted.indices.allSatisfy { bytes[first + $0] == wanted[$0] }
  }
}

/// Numbers of which many are the same, each kept once.
struct DistinctNumbers: Sendable {
  private(set) var values: ContiguousArray<Int64> = []
  private var places: [Int64: UInt32] = [:]

  /// Returns where a number stands in `values`.
  mutating func number(of value: Int64) -> UInt32 {
    if let known = places[value] { return known }
    let number = UInt32(values.count)
    places[value] = number
    values.append(value)
    return number
  }
}
