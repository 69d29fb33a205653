extension JSONScanner {
  /// Reads a string. Most have no escape and are decoded in one piece.
  mutating func string() throws(WireFault) -> String {
    try take("\"")
    let start = position
    position = endOfPlainText
    switch current {
    case UInt8(ascii: "\"")?:
      let text = try decoded(bytes[start..<position])
      advance()
      return text
    case UInt8(ascii: "\\")?: return try escapedString(from: start)
    case .some: throw fault("a string without control characters")
    case nil: throw fault("a closing quotation mark")
    }
  }

  /// Where the next quotation mark, backslash or control character stands, or the end.
  ///
  /// Eight bytes at a time: nearly all of a batch are plain text, and are looked at here and nowhere
  /// else.
  private var endOfPlainText: Int {
    bytes.withUnsafeBytes { all in
      var offset = position - bytes.startIndex
      while offset + 8 <= all.count {
        let word = UInt64(littleEndian: all.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let marks = Self.marks(in: word)
        if marks != 0 { return bytes.startIndex + offset + marks.trailingZeroBitCount / 8 }
        offset += 8
      }
      while offset < all.count {
        let byte = all[offset]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
        offset += 1
      }
      return bytes.startIndex + offset
    }
  }

  /// Returns a word whose lowest bit that is set is the eighth of the first byte that ends plain text;
  /// zero where all eight are plain.
  ///
  /// A byte below n is one that borrows when n is taken from it; what borrows from its neighbours stands
  /// above the first. Source: Anderson, Bit Twiddling Hacks, "Determine if a word has a byte less
  /// than n".
  private static func marks(in word: UInt64) -> UInt64 {
    let (ones, eighths): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let below =
      (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes
      | (backslashes &- ones) & ~backslashes
    return below & eighths
  }

  private mutating func escapedString(from start: Int) throws(WireFault) -> String {
    var plain = Array(bytes[start..<position])
    while let byte = current {
      advance()
      switch byte {
      case UInt8(ascii: "\""): return try decoded(plain[...])
      case UInt8(ascii: "\\"): plain += String(try escape()).utf8
      case 0..<0x20: throw fault("a string without control characters")
      default: plain.append(byte)
      }
    }
    throw fault("a closing quotation mark")
  }

  private func decoded(_ utf8: ArraySlice<UInt8>) throws(WireFault) -> String {
    // String(validating:as:) asks the runtime for a generic type at every string.
    let span = utf8.span
    guard let valid = try? UTF8Span(validating: span) else { throw fault("UTF-8") }
    return String(copying: valid)
  }

  private mutating func escape() throws(WireFault) -> Unicode.Scalar {
    guard let byte = current else { throw fault("an escape") }
    advance()
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw fault("one of the escapes of JSON")
    }
  }

  private mutating func unicodeEscape() throws(WireFault) -> Unicode.Scalar {
    let high = try codeUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard current == UInt8(ascii: "\\") else { throw fault("the second half of a surrogate pair") }
    advance()
    guard current == UInt8(ascii: "u") else { throw fault("the second half of a surrogate pair") }
    advance()
    let low = try codeUnit()
    guard (0xD800..<0xDC00).contains(high), (0xDC00..<0xE000).contains(low) else {
      throw fault("a surrogate pair")
    }
    let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw fault("a surrogate pair") }
    return scalar
  }

  private mutating func codeUnit() throws(WireFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      advance()
    }
    return unit
  }
}
