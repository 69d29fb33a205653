/// Cuts the bytes of a program into characters, controls and escape sequences.
struct SequenceParser: Sendable {
  enum Item: Equatable, Sendable {
    case glyph(Unicode.Scalar)
    case control(UInt8)
    /// `ESC` and what follows, such as `(0`, `M` or `7`.
    case escape(String)
    /// `ESC [`: the mark (`?`, `>`, `!` or none), the numbers and the last character.
    case sequence(ControlSequence)
  }

  struct ControlSequence: Equatable, Sendable {
    var mark = ""
    var numbers: [Int] = []
    var final = ""

    /// Returns a number; the one given where it is left out or 0.
    func number(_ index: Int, or fallback: Int = 1) -> Int {
      guard numbers.indices.contains(index), numbers[index] > 0 else { return fallback }
      return numbers[index]
    }
  }

  private enum State: Sendable {
    case ground, escape, escapeIntermediate(String), control(String), text, textEscape
  }

  private var state = State.ground
  private var decoder = UTF8Collector()

  mutating func take(_ byte: UInt8) -> Item? {
    switch state {
    case .ground: return takeGround(byte)
    case .escape: return takeEscape(byte)
    case .escapeIntermediate(let before):
      state = .ground
      return .escape(before + String(UnicodeScalar(byte)))
    case .control(let before): return takeControl(byte, before)
    case .text:
      if byte == 0x07 { state = .ground }
      if byte == 0x1B { state = .textEscape }
      return nil
    case .textEscape:
      state = byte == UInt8(ascii: "\\") ? .ground : .text
      return nil
    }
  }

  private mutating func takeGround(_ byte: UInt8) -> Item? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    return decoder.take(byte).map { .glyph($0) }
  }

  private mutating func takeEscape(_ byte: UInt8) -> Item? {
    switch byte {
    case UInt8(ascii: "["): state = .control("")
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"): state = .text
    case 0x20...0x2F: state = .escapeIntermediate(String(UnicodeScalar(byte)))
    default:
      state = .ground
      return .escape(String(UnicodeScalar(byte)))
    }
    return nil
  }

  private mutating func takeControl(_ byte: UInt8, _ before: String) -> Item? {
    guard (0x40...0x7E).contains(byte) else {
      state = .control(before + String(UnicodeScalar(byte)))
      return nil
    }
    state = .ground
    let mark = before.prefix { "?>=<!".contains($0) }
    let numbers = before.dropFirst(mark.count)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return .sequence(
      ControlSequence(
        mark: String(mark), numbers: numbers, final: String(UnicodeScalar(byte))))
  }
}

/// Collects the bytes of one character; a wrong byte becomes the replacement character.
struct UTF8Collector: Sendable {
  private var bytes: [UInt8] = []
  private var missing = 0

  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0, byte & 0xC0 == 0x80 {
      bytes.append(byte)
      missing -= 1
      guard missing == 0 else { return nil }
      defer { bytes = [] }
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    }
    switch byte {
    case ..<0x80:
      (bytes, missing) = ([], 0)
      return Unicode.Scalar(byte)
    case 0xC2...0xDF: (bytes, missing) = ([byte], 1)
    case 0xE0...0xEF: (bytes, missing) = ([byte], 2)
    case 0xF0...0xF4: (bytes, missing) = ([byte], 3)
    default:
      (bytes, missing) = ([], 0)
      return "\u{FFFD}"
    }
    return nil
  }
}
