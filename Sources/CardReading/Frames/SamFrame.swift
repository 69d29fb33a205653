/// An answer of a SAM_V reader, without what nobody here may have.
package struct SamFrame: Hashable, Sendable {
  /// Stands before every command and every answer.
  static let preamble: [UInt8] = [0xAA, 0xAA, 0xAA, 0x96, 0x69]

  /// The third status byte; the first two are 0 in every answer.
  package var status: UInt8
  /// What follows the status, up to the end of the text of a card.
  package var data: [UInt8]

  package init(status: UInt8, data: [UInt8] = []) {
    self.status = status
    self.data = data
  }
}

/// Why bytes that began as a frame are none.
package enum SamDamage: String, Hashable, Sendable {
  case checksum, length
}
