/// What a SAM_V reader is told to do.
///
/// Source: GA 450-2013, 台式居民身份证阅读器通用技术要求: the serial commands of the security module.
package enum SamCommand: Hashable, Sendable {
  /// Says whether the module is well.
  case status
  /// Looks for a card in the field.
  case find
  /// Takes the card that was found.
  case select
  /// Reads text and photo of the card: no command gives the text alone.
  case read

  /// The bytes on the line: preamble, length, command, and the exclusive or of the last two.
  package var bytes: [UInt8] {
    let command: [UInt8] =
      switch self {
      case .status: [0x11, 0xFF]
      case .find: [0x20, 0x01]
      case .select: [0x20, 0x02]
      case .read: [0x30, 0x01]
      }
    let summed = [0, UInt8(command.count + 1)] + command
    return SamFrame.preamble + summed + [summed.reduce(0, ^)]
  }
}
