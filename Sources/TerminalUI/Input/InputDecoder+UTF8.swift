extension InputDecoder {
  /// What stands at a place where a character should begin.
  enum Decoded {
    case complete(Unicode.Scalar, Int)
    /// So many bytes are no character and are skipped.
    case malformed(Int)
    /// The bytes so far begin a character.
    case cut
  }

  /// Returns the character of UTF-8 at a place of the waiting bytes.
  func scalar(_ at: Int) -> Decoded {
    let first = waiting[at]
    let (count, initial, least): (Int, UInt32, UInt32)
    switch first {
    case 0x00...0x7F: return .complete(Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (count, initial, least) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (count, initial, least) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (count, initial, least) = (4, UInt32(first & 0x07), 0x10000)
    default: return .malformed(1)
    }
    var value = initial
    for offset in 1..<count {
      guard at + offset < waiting.count else { return .cut }
      let byte = waiting[at + offset]
      guard byte & 0xC0 == 0x80 else { return .malformed(offset) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return .malformed(count) }
    return .complete(scalar, count)
  }
}
