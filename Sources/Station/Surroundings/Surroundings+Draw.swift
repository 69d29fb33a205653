import FoundationEssentials
import OddJobMarket
import Store

extension Surroundings {
  /// Returns the seed of a draw by chance: 128 bits in 32 hexadecimal digits.
  ///
  /// Of an identifier only the eight bytes are taken that are chance throughout.
  func drawSeed() -> String {
    (0..<2).map { _ in
      let uuid = identifiers.next().uuid
      let bytes = [uuid.0, uuid.1, uuid.2, uuid.3, uuid.4, uuid.5, uuid.14, uuid.15]
      let digits = String(bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
