import FoundationEssentials
package import OddJobMarket

extension Identifier {
  /// Reads a UUID in its one canonical form, 36 characters in lower case; nil for any other.
  package init?(canonical text: String) {
    var text = text
    let uuid: UUID? = text.withUTF8 { bytes in
      guard bytes.count == 36 else { return nil }
      var value: (high: UInt64, low: UInt64) = (0, 0)
      var digits = 0
      for (place, byte) in bytes.enumerated() {
        if place == 8 || place == 13 || place == 18 || place == 23 {
          guard byte == UInt8(ascii: "-") else { return nil }
          continue
        }
        let digit: UInt8
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
        default: return nil
        }
        if digits < 16 {
          value.high = value.high << 4 | UInt64(digit)
        } else {
          value.low = value.low << 4 | UInt64(digit)
        }
        digits += 1
      }
      let halves = (value.high.bigEndian, value.low.bigEndian)
      return withUnsafeBytes(of: halves) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
    guard let uuid else { return nil }
    self.init(uuid)
  }
}
