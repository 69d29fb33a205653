import FoundationEssentials
package import OddJobMarket

extension Identifier {
  /// Reads a UUID in its one canonical form, 36 characters in lower case; nil for any other.
  package init?(canonical text: String) {
    var text = text
    let uuid: UUID? = text.withUTF8 { bytes in
      guard bytes.count == 36, bytes[8] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: "-"),
        bytes[18] == UInt8(ascii: "-"), bytes[23] == UInt8(ascii: "-")
      else { return nil }
      var value: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
      // Whether all are digits is asked once, in the end.
      var seen: UInt8 = 0
      withUnsafeMutableBytes(of: &value) { value in
        var place = 0
        for index in 0..<16 {
          if index == 4 || index == 6 || index == 8 || index == 10 { place += 1 }
          let (high, low) = (
            HexadecimalDigit.value(bytes[place]), HexadecimalDigit.value(bytes[place + 1])
          )
          seen |= high | low
          value[index] = high << 4 | low
          place += 2
        }
      }
      return seen <= 15 ? UUID(uuid: value) : nil
    }
    guard let uuid else { return nil }
    self.init(uuid)
  }
}

/// A lower-case hexadecimal digit.
private enum HexadecimalDigit {
  /// Returns what the digit stands for, and 255 for any other character: of several, none is wrong
  /// where all of them together set no bit above the fourth.
  @inline(__always)
  fileprivate static func value(_ character: UInt8) -> UInt8 {
    let digit = character &- UInt8(ascii: "0")
    if digit < 10 { return digit }
    let letter = character &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : 255
  }
}
