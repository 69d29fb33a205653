/// What the sequences of xterm and its kin mean. Source: "XTerm Control Sequences", ctlseqs.
enum ControlSequence {
  /// Returns the meaning of a sequence, given from after `ESC [` or `ESC O` to its last byte; none
  /// for one that is not known.
  static func meaning(of body: [UInt8]) -> RawInput? {
    guard let last = body.last else { return nil }
    if body.first == 0x3C { return mouse(body.dropFirst().dropLast(), last) }
    if body.first == 0x5B, body.count == 2 {
      return (0x41...0x45).contains(last) ? .key(.f(Int(last) - 0x40)) : nil
    }
    let numbers = numbers(body.dropLast())
    guard let numbers else { return nil }
    switch last {
    case 0x41: return .key(.up)
    case 0x42: return .key(.down)
    case 0x43: return .key(.right)
    case 0x44: return .key(.left)
    case 0x46: return .key(.end)
    case 0x48: return .key(.home)
    case 0x49: return numbers.isEmpty ? .focusChanged(true) : nil
    case 0x4F: return numbers.isEmpty ? .focusChanged(false) : nil
    case 0x4D: return .key(.enter)
    case 0x50...0x53: return .key(.f(Int(last) - 0x4F))
    case 0x5A: return .key(.backTab)
    case 0x7E: return numbered(numbers.first ?? 0).map { .key($0) }
    default: return nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .f(number - 10)
    case 17...21: .f(number - 11)
    case 23, 24: .f(number - 12)
    default: nil
    }
  }

  private static func mouse(_ parameters: ArraySlice<UInt8>, _ last: UInt8) -> RawInput? {
    guard last == 0x4D || last == 0x6D, let numbers = numbers(parameters), numbers.count == 3,
      numbers[1] > 0, numbers[2] > 0
    else { return nil }
    let position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
    // Bits 2 to 4 are Shift, Alt and Ctrl, which a finger does not hold.
    let code = numbers[0] & ~0b11100
    switch code {
    case 64: return last == 0x4D ? .mouse(.scrollUp, position) : nil
    case 65: return last == 0x4D ? .mouse(.scrollDown, position) : nil
    // 35 is motion without a button, which xterm sends before every touch.
    case 32: return .mouse(.drag, position)
    case 0: return .mouse(last == 0x4D ? .press : .release, position)
    default: return nil
    }
  }

  /// Returns the numbers between semicolons; none where something else stands there.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    if bytes.isEmpty { return [] }
    var numbers = [0]
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        let value = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
        // No screen is that large; a longer number only wants to overflow.
        guard value < 100_000 else { return nil }
        numbers[numbers.count - 1] = value
      case 0x3B: numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }
}
