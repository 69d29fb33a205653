import Crypto
import FoundationEssentials
package import OddJobMarket

/// A link of a station's chain: 32 bytes of SHA-256.
///
/// Four words and no array: every operation has two, and they are handed on and compared all the way.
package struct OperationHash: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Reads 32 bytes.
  private init(unchecked bytes: UnsafeRawBufferPointer) {
    func word(_ place: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Returns nil unless there are 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self = bytes.withUnsafeBytes { Self(unchecked: $0) }
  }

  /// Returns the hash before a station's first operation: SHA-256 of the station's UUID bytes and
  /// the epoch as eight bytes, big-endian.
  package init(station: StationID, epoch: UInt64) {
    var hasher = SHA256()
    withUnsafeBytes(of: station.rawValue.uuid) { hasher.update(bufferPointer: $0) }
    withUnsafeBytes(of: epoch.bigEndian) { hasher.update(bufferPointer: $0) }
    self = hasher.finalize().withUnsafeBytes { Self(unchecked: $0) }
  }

  /// Returns the hash of an operation's canonical bytes, which hold the hash before it.
  package init(ofCanonicalBytes canonicalBytes: [UInt8]) {
    self = SHA256.hash(data: canonicalBytes).withUnsafeBytes { Self(unchecked: $0) }
  }

  /// The 32 bytes.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Hands out the 32 bytes.
  package func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer) -> Answer {
    let bigEndian = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
    return withUnsafeBytes(of: bigEndian, body)
  }

  package static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}

extension OperationHash {
  package var hexadecimal: String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: 64) { text in
        for (place, byte) in bytes.enumerated() {
          text[place * 2] = Self.digit(byte >> 4)
          text[place * 2 + 1] = Self.digit(byte & 15)
        }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// Returns nil unless the text is 64 lower-case hexadecimal digits.
  package init?(hexadecimal text: String) {
    var text = text
    let read: OperationHash? = text.withUTF8 { digits in
      guard digits.count == 64 else { return nil }
      var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
      for digit in digits {
        guard let value = Self.value(of: digit) else { return nil }
        // One long number of 256 bits that each digit pushes on by four.
        words.0 = words.0 << 4 | words.1 >> 60
        words.1 = words.1 << 4 | words.2 >> 60
        words.2 = words.2 << 4 | words.3 >> 60
        words.3 = words.3 << 4 | UInt64(value)
      }
      return OperationHash(words: words)
    }
    guard let read else { return nil }
    self = read
  }

  private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

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
