package import FoundationEssentials
import Synchronization

/// Identifiers from a seed: the same sequence from the same seed.
package final class SeededIdentifiers: IdentifierSource {
  private let seed: UInt64
  private let taken = Atomic<Int>(0)

  package init(seed: UInt64) {
    self.seed = seed
  }

  package func next() -> UUID {
    let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    // The counter lies above the bits that the version takes, so that no two of them can meet.
    var generator = SeededGenerator(seed: seed)
    return UUID(high: generator.next() ^ UInt64(number) << 16, low: generator.next())
  }
}

extension UUID {
  /// Returns a UUID of version 8, whose bits RFC 9562 leaves to the maker.
  package init(high: UInt64, low: UInt64) {
    let versioned = (high & ~0xF000) | 0x8000
    let varied = (low & ~(0xC000 << 48)) | (0x8000 << 48)
    func byte(_ value: UInt64, _ index: UInt64) -> UInt8 {
      UInt8(truncatingIfNeeded: value >> (56 - 8 * index))
    }
    self.init(
      uuid: (
        byte(versioned, 0), byte(versioned, 1), byte(versioned, 2), byte(versioned, 3),
        byte(versioned, 4), byte(versioned, 5), byte(versioned, 6), byte(versioned, 7),
        byte(varied, 0), byte(varied, 1), byte(varied, 2), byte(varied, 3),
        byte(varied, 4), byte(varied, 5), byte(varied, 6), byte(varied, 7)
      ))
  }
}
