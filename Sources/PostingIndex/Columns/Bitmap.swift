/// A set of slots (or texts) as bits, 64 to a word; bits beyond the end read as absent.
package struct Bitmap: Sendable, Equatable {
  /// The words, the lowest bit of the first being slot 0.
  package private(set) var words: ContiguousArray<UInt64>

  /// Makes an empty set with room for `count` members.
  package init(count: Int) {
    words = ContiguousArray(repeating: 0, count: (count + 63) / 64)
  }

  /// Makes a set of the members below `count` for which the predicate holds.
  init(count: Int, where holds: (Int) -> Bool) {
    words = ContiguousArray(unsafeUninitializedCapacity: (count + 63) / 64) { buffer, filled in
      for word in buffer.indices {
        var bits: UInt64 = 0
        let first = word * 64
        for bit in 0..<min(64, count - first) {
          // Without a branch: whether it holds is as good as chance to the processor.
          bits |= (holds(first + bit) ? 1 : 0) << UInt64(bit)
        }
        buffer[word] = bits
      }
      filled = buffer.count
    }
  }

  /// Makes a set of bytes, 1 where a number is a member and 0 where it is not.
  init(bytes: ContiguousArray<UInt8>) {
    words = ContiguousArray(unsafeUninitializedCapacity: (bytes.count + 63) / 64) { words, filled in
      bytes.withUnsafeBytes { bytes in
        for word in words.indices {
          var bits: UInt64 = 0
          for group in 0..<8 where word * 64 + group * 8 + 8 <= bytes.count {
            let ones = bytes.loadUnaligned(fromByteOffset: word * 64 + group * 8, as: UInt64.self)
            // Each byte's bit to its place in the highest byte; the others fall below or out.
            let lowest = ones.littleEndian & 0x0101_0101_0101_0101
            let packed = (lowest &* 0x0102_0408_1020_4080) &>> 56
            bits |= packed &<< UInt64(group * 8)
          }
          words[word] = bits
        }
        for member in bytes.count & ~7..<bytes.count where bytes[member] & 1 == 1 {
          words[member >> 6] |= 1 << UInt64(member & 63)
        }
      }
      filled = words.count
    }
  }

  /// Whether a member is present; setting makes room as needed.
  package subscript(member: Int) -> Bool {
    @inline(__always) get {
      let word = member >> 6
      return word < words.count && words[word] >> UInt64(member & 63) & 1 == 1
    }
    @inline(__always) set {
      let word = member >> 6
      if word >= words.count {
        guard newValue else { return }
        makeRoom(words: word + 1)
      }
      let bit: UInt64 = 1 << UInt64(member & 63)
      if newValue { words[word] |= bit } else { words[word] &= ~bit }
    }
  }

  /// The number of members.
  package var population: Int {
    words.withUnsafeBufferPointer { words in
      var count = 0
      for word in words { count &+= word.nonzeroBitCount }
      return count
    }
  }

  /// Whether there is no member.
  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Keeps the members that the other set has too.
  package mutating func formIntersection(_ other: Bitmap) {
    combine(with: other) { $0 & $1 }
    for word in min(words.count, other.words.count)..<words.count { words[word] = 0 }
  }

  /// Adds the members of the other set.
  package mutating func formUnion(_ other: Bitmap) {
    makeRoom(words: other.words.count)
    combine(with: other) { $0 | $1 }
  }

  /// Drops the members that the other set has.
  package mutating func subtract(_ other: Bitmap) {
    combine(with: other) { $0 & ~$1 }
  }

  /// Lets a loop set bits without a check for each.
  @inline(__always)
  mutating func withMarks(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { body($0) }
  }

  private mutating func makeRoom(words count: Int) {
    if count > words.count {
      words.append(contentsOf: repeatElement(0, count: count - words.count))
    }
  }

  @inline(__always)
  private mutating func combine(with other: Bitmap, _ operation: (UInt64, UInt64) -> UInt64) {
    words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { other in
        for word in 0..<min(words.count, other.count) {
          words[word] = operation(words[word], other[word])
        }
      }
    }
  }

  /// Returns a byte for each of the first `count` possible members and perhaps a few more: 1 where
  /// it is a member, or the like of other bytes.
  func bytes(count: Int, members: UInt8 = 1, others: UInt8 = 0) -> ContiguousArray<UInt8> {
    let toOthers = UInt64(others) &* 0x0101_0101_0101_0101
    let toMembers = UInt64(members ^ others)
    let groups = (count + 7) / 8
    return ContiguousArray(unsafeUninitializedCapacity: groups * 8) { bytes, filled in
      let memory = UnsafeMutableRawBufferPointer(bytes)
      for group in 0..<groups {
        let word = group >> 3
        let bits = word < words.count ? words[word] &>> UInt64((group & 7) * 8) & 0xFF : 0
        // One bit to each byte, then as that byte's lowest.
        let spread = bits &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
        let ones = (spread &+ 0x7F7F_7F7F_7F7F_7F7F) &>> 7 & 0x0101_0101_0101_0101
        let each = (ones &* toMembers) ^ toOthers
        memory.storeBytes(of: each.littleEndian, toByteOffset: group * 8, as: UInt64.self)
      }
      filled = groups * 8
    }
  }

  /// Calls the body with each member in ascending order until it returns false.
  @inline(__always)
  package func forEach(while body: (Int) -> Bool) {
    for word in words.indices {
      var bits = words[word]
      while bits != 0 {
        if !body(word * 64 + bits.trailingZeroBitCount) { return }
        bits &= bits - 1
      }
    }
  }
}
