/// The station's card reader, as `[card-reader]` says.
package struct CardReaderSettings: Hashable, Sendable {
  package enum Connection: Hashable, Sendable {
    /// A SAM_V reader on a serial line: /dev/ttyUSB0.
    case device(String)
    /// A program that writes the documented lines.
    case program(String)
  }

  /// Whose seat the reader stands at.
  package enum Place: String, CaseIterable, Hashable, Sendable {
    case publicSeat = "public"
    case attendant
  }

  /// Nil for a station without a reader.
  package var connection: Connection?
  package var baud = 115_200
  /// The first seat of the kind.
  package var place = Place.publicSeat
  /// Whether a reader or scanner at a public seat passes for a keyboard.
  package var typesAsKeyboard = false

  package init() {}

  /// What is started, and with which arguments; nil for a station without a reader.
  ///
  /// - Parameter own: the station's own program, which reads serial readers.
  package func command(own: String) -> [String]? {
    switch connection {
    case .device(let path): [own, "card-reader", "--device", path, "--baud", "\(baud)"]
    case .program(let path): [path]
    case nil: nil
    }
  }
}
