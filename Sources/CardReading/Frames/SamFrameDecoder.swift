/// Takes the bytes of a serial line and finds the answers of a SAM_V reader in them.
///
/// Bytes may come in any parts and with noise between them. Of a card, the text is kept and nothing
/// behind it: the bytes of the photo go into the checksum and nowhere else, so that there is never a
/// photo in this program.
package struct SamFrameDecoder: Sendable {
  package enum Found: Hashable, Sendable {
    case frame(SamFrame)
    case damaged(SamDamage)
  }

  /// Status, two lengths, and the text of a card.
  static let keptMax = 3 + SamCardText.lengthsCount + SamCardText.count
  /// Status, lengths, text, photo, fingerprints and checksum: nothing longer is an answer.
  static let lengthMax = keptMax + 1_024 + 1_024 + 1

  private enum Place {
    /// So many bytes of the preamble have come.
    case preamble(Int)
    case length(UInt8?)
    /// So many bytes are still to come, the checksum with them.
    case body(Int)
  }

  private var place = Place.preamble(0)
  private var kept: [UInt8] = []
  private var sum: UInt8 = 0

  package init() {
    kept.reserveCapacity(Self.keptMax)
  }

  /// Forgets what has begun: nothing more of it will come.
  package mutating func reset() {
    place = .preamble(0)
    for index in kept.indices { kept[index] = 0 }
    kept.removeAll(keepingCapacity: true)
    sum = 0
  }

  /// Takes bytes in and returns what they complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Found] {
    bytes.compactMap { take($0) }
  }

  private mutating func take(_ byte: UInt8) -> Found? {
    switch place {
    case .preamble(let count): seek(byte, count)
    case .length(nil):
      sum = byte
      place = .length(byte)
    case .length(let high?):
      sum ^= byte
      let length = Int(high) << 8 | Int(byte)
      guard (4...Self.lengthMax).contains(length) else {
        reset()
        return .damaged(.length)
      }
      place = .body(length)
    case .body(1):
      defer { reset() }
      guard byte == sum else { return .damaged(.checksum) }
      return .frame(SamFrame(status: kept[2], data: Array(kept.dropFirst(3))))
    case .body(let left):
      sum ^= byte
      if kept.count < Self.keptMax { kept.append(byte) }
      place = .body(left - 1)
    }
    return nil
  }

  private mutating func seek(_ byte: UInt8, _ count: Int) {
    if byte == SamFrame.preamble[count] {
      place = count + 1 == SamFrame.preamble.count ? .length(nil) : .preamble(count + 1)
    } else {
      // A fourth AA may be the third of the preamble.
      place = .preamble(byte == 0xAA ? (count == 3 ? 3 : 1) : 0)
    }
  }
}
