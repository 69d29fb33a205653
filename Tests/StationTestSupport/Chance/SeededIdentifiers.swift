package import FoundationEssentials
import OddJobMarket
import Synchronization

/// Identifiers that follow from a seed, so that a run can be repeated.
package final class SeededIdentifiers: IdentifierSource {
  private let generator: Mutex<SeededGenerator>

  package init(seed: UInt64) {
    generator = Mutex(SeededGenerator(seed: seed))
  }

  package func next() -> UUID {
    let (high, low) = generator.withLock { ($0.next(), $0.next()) }
    // Version 4 and its variant, as RFC 9562 places them.
    let versioned = high & ~0xF000 | 0x4000
    let varied = low & ~(3 << 62) | 2 << 62
    return withUnsafeBytes(of: (versioned.bigEndian, varied.bigEndian)) { bytes in
      UUID(uuid: bytes.load(as: uuid_t.self))
    }
  }
}
