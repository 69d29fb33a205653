/// What a receipt printer says of itself, asked in real time (DLE EOT).
package enum PrinterStatus {
  /// Asks why the printer is offline, and for the state of its paper.
  package static let offlineCause: [UInt8] = [0x10, 0x04, 0x02]
  package static let paper: [UInt8] = [0x10, 0x04, 0x04]
  /// Asks for the paper in the order of the data: the answer says that all before it was worked off.
  package static let paperAfterData: [UInt8] = [0x1D, 0x72, 0x01]

  /// Whether a byte can be an answer to a question in real time: bits 1 and 4 are set, 0 and 7 clear.
  package static func isAnswer(_ byte: UInt8) -> Bool { byte & 0x93 == 0x12 }

  package static func isCoverOpen(offlineCause byte: UInt8) -> Bool { byte & 0x04 != 0 }

  package static func isOutOfPaper(paper byte: UInt8) -> Bool { byte & 0x60 != 0 }

  package static func isOutOfPaper(afterData byte: UInt8) -> Bool { byte & 0x0C != 0 }
}

extension PrinterStatus {
  /// Whether a byte can be the answer that comes in the order of the data: bits 4 and 7 are clear.
  package static func isAnswerAfterData(_ byte: UInt8) -> Bool { byte & 0x90 == 0 }
}
