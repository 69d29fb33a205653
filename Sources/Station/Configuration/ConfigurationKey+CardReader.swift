import OddJobMarket

extension ConfigurationKey {
  /// The card reader, and what passes for a keyboard.
  static let cardReader: [ConfigurationKey] = [
    ConfigurationKey(
      name: "card-reader.connection",
      allowed: Wording("\"/dev/…\" 或 \"exec:/程序路径\"", "\"/dev/…\" or \"exec:/PROGRAM\"")
    ) { value, settings in
      guard case .text(let text) = value, let connection = CardReaderSettings.Connection(text)
      else { return false }
      settings.cardReader.connection = connection
      return true
    },
    ConfigurationKey(
      name: "card-reader.baud", allowed: Wording("9600 到 115200", "9600 to 115200")
    ) { value, settings in
      guard case .whole(let baud) = value, CardReaderSettings.bauds.contains(baud) else {
        return false
      }
      settings.cardReader.baud = baud
      return true
    },
    .choice("card-reader.seat", \.cardReader.place),
    .flag("card-reader.as-keyboard", \.cardReader.typesAsKeyboard),
  ]
}

extension CardReaderSettings {
  /// The speeds of a serial line that readers have.
  package static let bauds: Set<Int> = [9_600, 19_200, 38_400, 57_600, 115_200]
}

extension CardReaderSettings.Connection {
  fileprivate init?(_ text: String) {
    guard text.utf8.count <= 200, !text.contains("\0") else { return nil }
    if text.hasPrefix("/dev/") {
      self = .device(text)
    } else if text.hasPrefix("exec:/") {
      self = .program(String(text.dropFirst(5)))
    } else {
      return nil
    }
  }
}
