/// Turns the bytes of a terminal into what they mean.
///
/// Bytes may be split anywhere, within a character or a sequence; what is incomplete waits for the
/// next bytes. Nothing blocks, nothing is lost or put in another order, and a sequence it does not
/// know is swallowed whole.
package struct InputDecoder: Sendable {
  /// The most bytes of one paste that are kept; the rest is read and dropped.
  package static let pasteBytesMax = 64 * 1024
  /// A sequence that has not ended by then never will; no known one is nearly as long.
  static let sequenceBytesMax = 64

  var waiting: [UInt8] = []
  private var pasted: [UInt8]?
  private var isInString = false

  package init() {}

  /// Whether an ESC or the start of a sequence waits for more bytes.
  ///
  /// Within a paste nothing waits: its end will come, however late.
  package var isPending: Bool { pasted == nil && (isInString || !waiting.isEmpty) }

  /// Takes bytes in and returns what is complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [RawInput] {
    waiting.append(contentsOf: bytes)
    return decode(isFinal: false)
  }

  /// Returns what the waiting bytes mean when nothing more comes: a lone ESC is the key.
  package mutating func flush() -> [RawInput] {
    guard pasted == nil else { return [] }
    // Were the end of an answer lost, the keyboard would be dead for ever.
    isInString = false
    return decode(isFinal: true)
  }

  private mutating func decode(isFinal: Bool) -> [RawInput] {
    var found: [RawInput] = []
    var at = 0
    while at < waiting.count {
      let step: Step =
        if pasted != nil {
          takePaste(at)
        } else if isInString {
          skipString(at)
        } else {
          next(at, isFinal: isFinal)
        }
      guard case .took(let count, let input) = step else { break }
      at += count
      if let input { found.append(input) }
    }
    waiting.removeFirst(min(at, waiting.count))
    return found
  }

  /// What one look at the bytes gave.
  enum Step {
    /// So many bytes are done with; they may mean nothing.
    case took(Int, RawInput?)
    case needsMore
  }

  private mutating func next(_ at: Int, isFinal: Bool) -> Step {
    let byte = waiting[at]
    switch byte {
    case 0x1B: return escape(at, isFinal: isFinal)
    case 0x0D, 0x0A: return .took(1, .key(.enter))
    case 0x09: return .took(1, .key(.tab))
    case 0x08, 0x7F: return .took(1, .key(.backspace))
    case 0x00: return .took(1, .key(.control(" ")))
    case 0x01...0x1A:
      return .took(1, .key(.control(Character(Unicode.Scalar(byte + 0x60)))))
    case 0x1C...0x1F: return .took(1, nil)
    default:
      switch scalar(at) {
      case .complete(let scalar, let count):
        // C1 controls come as two bytes and are as little a character as their ASCII sisters.
        let isControl = (0x80...0x9F).contains(scalar.value)
        return .took(count, isControl ? nil : .key(.character(Character(scalar))))
      case .malformed(let count): return .took(count, nil)
      case .cut: return isFinal ? .took(waiting.count - at, nil) : .needsMore
      }
    }
  }

  private mutating func escape(_ at: Int, isFinal: Bool) -> Step {
    guard at + 1 < waiting.count else {
      return isFinal ? .took(1, .key(.escape)) : .needsMore
    }
    switch waiting[at + 1] {
    case 0x1B: return .took(1, .key(.escape))
    case 0x5B, 0x4F: return sequence(at, isFinal: isFinal)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
      // DCS, SOS, OSC, PM, APC: an answer nobody asked for. At the keyboard they are Alt with a
      // capital, which comes alone.
      if at + 2 < waiting.count {
        isInString = true
        return .took(2, nil)
      }
      guard isFinal else { return .needsMore }
      return .took(2, .key(.alt(Character(Unicode.Scalar(waiting[at + 1])))))
    case 0x0D, 0x0A, 0x09, 0x00...0x1F: return .took(1, .key(.escape))
    case 0x7F: return .took(2, .key(.alt("\u{7F}")))
    default: break
    }
    switch scalar(at + 1) {
    case .complete(let scalar, let count):
      return .took(1 + count, .key(.alt(Character(scalar))))
    case .malformed: return .took(1, .key(.escape))
    case .cut: return isFinal ? .took(1, .key(.escape)) : .needsMore
    }
  }

  private mutating func sequence(_ at: Int, isFinal: Bool) -> Step {
    let first = at + 2
    var end = first
    // SS3 is one byte longer than its start, with an optional digit for the modifier.
    while end < waiting.count, !(0x40...0x7E).contains(waiting[end]) {
      // A control byte or ESC breaks the sequence off and counts by itself.
      if waiting[end] < 0x20 { return .took(end - at, end == first ? .key(.escape) : nil) }
      if end - at > Self.sequenceBytesMax { return .took(end - at, nil) }
      end += 1
    }
    // The Linux console sends F1 to F5 as `ESC [ [ A` to `E`.
    if end == first, end < waiting.count, waiting[at + 1] == 0x5B, waiting[end] == 0x5B { end += 1 }
    guard end < waiting.count else {
      guard isFinal else { return .needsMore }
      let isAlone = end == first
      return .took(
        end - at,
        isAlone ? .key(.alt(Character(Unicode.Scalar(waiting[at + 1])))) : nil)
    }
    let body = Array(waiting[first...end])
    if waiting[at + 1] == 0x5B, body == Self.pasteStart {
      pasted = []
      return .took(end + 1 - at, nil)
    }
    return .took(end + 1 - at, ControlSequence.meaning(of: body))
  }

  private static let pasteStart = Array("200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func takePaste(_ at: Int) -> Step {
    let end = Self.pasteEnd
    var from = at
    while from < waiting.count {
      guard let escape = waiting[from...].firstIndex(of: 0x1B) else { break }
      let rest = waiting[escape...].prefix(end.count)
      if rest.elementsEqual(end) {
        keep(waiting[at..<escape])
        let text = String(decoding: pasted ?? [], as: UTF8.self)
        pasted = nil
        return .took(escape + end.count - at, .paste(text))
      }
      if rest.count < end.count, end.starts(with: rest) {
        keep(waiting[at..<escape])
        return escape > at ? .took(escape - at, nil) : .needsMore
      }
      from = escape + 1
    }
    keep(waiting[at...])
    return .took(waiting.count - at, nil)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = Self.pasteBytesMax - (pasted?.count ?? 0)
    pasted?.append(contentsOf: bytes.prefix(max(0, room)))
  }

  /// Skips an answer string up to its end, BEL or ESC `\`.
  private mutating func skipString(_ at: Int) -> Step {
    guard let end = waiting[at...].firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return .took(waiting.count - at, nil)
    }
    if waiting[end] == 0x07 {
      isInString = false
      return .took(end + 1 - at, nil)
    }
    guard end + 1 < waiting.count else { return end > at ? .took(end - at, nil) : .needsMore }
    isInString = false
    return .took(end + (waiting[end + 1] == 0x5C ? 2 : 0) - at, nil)
  }
}
