import Crypto
import FoundationEssentials
package import OddJobMarket

/// A link of a station's chain: 32 bytes of SHA-256.
package struct OperationHash: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Returns nil unless there are 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Returns the hash before a station's first operation: SHA-256 of the station's UUID bytes and
  /// the epoch as eight bytes, big-endian.
  package init(station: StationID, epoch: UInt64) {
    var hasher = SHA256()
    withUnsafeBytes(of: station.rawValue.uuid) { hasher.update(bufferPointer: $0) }
    withUnsafeBytes(of: epoch.bigEndian) { hasher.update(bufferPointer: $0) }
    bytes = Array(hasher.finalize())
  }

  /// Returns the hash of an operation's canonical bytes, which hold the hash before it.
  package init(ofCanonicalBytes canonicalBytes: [UInt8]) {
    bytes = Array(SHA256.hash(data: canonicalBytes))
  }

  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension OperationHash {
  /// Returns nil unless the text is 64 lower-case hexadecimal digits.
  package init?(hexadecimal text: String) {
    guard text.utf8.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in text.utf8 {
      guard let value = Self.value(of: digit) else { return nil }
      if let half = high {
        bytes.append(half << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes: bytes)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension UInt64 {
  /// An epoch as it stands in messages: 16 lower-case hexadecimal digits.
  package var epochText: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
