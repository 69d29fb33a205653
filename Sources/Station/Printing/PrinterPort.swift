package import OddJobMarket

/// Where papers are sent to: a device, or a queue of CUPS.
package protocol PrinterPort: Sendable {
  /// Sends the bytes and waits for what comes of it; called on a thread that nobody waits for.
  ///
  /// - Parameter began: called right before the first byte leaves; where it throws, none does, and
  ///   the paper has failed with `.notRecorded`.
  func send(_ bytes: [UInt8], name: String, began: () throws -> Void) -> PrintEnd

  /// Returns what keeps it from printing now, as far as it says.
  func condition() -> PrinterCondition
}

/// What came of a printing, as far as the printer lets anybody know.
package enum PrintEnd: Hashable, Sendable {
  case printed
  case unknown(PrintTrouble)
  case failed(PrintTrouble)
}

/// What a printer says of itself before anything is sent.
package enum PrinterCondition: Hashable, Sendable {
  case ready
  /// It is there and never answers: whether something came out, a person has to say.
  case silent
  case troubled(PrintTrouble)
}
