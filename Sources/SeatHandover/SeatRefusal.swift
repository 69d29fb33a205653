/// Why the station does not take a terminal.
package enum SeatRefusal: String, Error, CaseIterable, Sendable {
  /// Another user than the station's asks.
  case otherUser = "seat.other-user"
  /// The running station is of another version of the program.
  case otherVersion = "seat.other-version"
  /// What came is no request.
  case malformed = "seat.malformed"
  /// What came with the request is no terminal.
  case notATerminal = "seat.not-a-terminal"
  /// The terminal's name is not known on the station's machine.
  case unknownTerm = "seat.unknown-term"
  /// As many seats are served as there may be.
  case tooMany = "seat.too-many"
  /// The station has no memory or descriptors left.
  case noResources = "seat.no-resources"
}
