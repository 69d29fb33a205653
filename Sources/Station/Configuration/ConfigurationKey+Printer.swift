import OddJobMarket
import Printing

extension ConfigurationKey {
  /// The printer and what it can do.
  static let printer: [ConfigurationKey] = [
    ConfigurationKey(
      name: "printer.connection",
      allowed: Wording("\"/dev/…\" 或 \"cups:队列名\"", "\"/dev/…\" or \"cups:QUEUE\"")
    ) { value, settings in
      guard case .text(let text) = value, let connection = PrinterSettings.Connection(text) else {
        return false
      }
      settings.printer.connection = connection
      return true
    },
    ConfigurationKey(name: "printer.paper-mm", allowed: Wording("58 或 80", "58 or 80")) {
      value, settings in
      guard case .whole(let width) = value, [58, 80].contains(width) else { return false }
      settings.printer.paperMillimetres = width
      return true
    },
    .choice("printer.characters", \.printer.characters),
    .choice("printer.qr", \.printer.codes),
    .whole("printer.patience-seconds", 2...120, \.printer.patienceSeconds),
  ]
}

extension PrinterSettings.Connection {
  fileprivate init?(_ text: String) {
    if text.hasPrefix("/dev/"), text.utf8.count <= 200 {
      self = .device(text)
    } else if text.hasPrefix("cups:"), Self.isQueueName(text.dropFirst(5)) {
      self = .queue(String(text.dropFirst(5)))
    } else {
      return nil
    }
  }

  /// CUPS allows no space, / and #; a leading - would be an option to `lp`.
  private static func isQueueName(_ name: Substring) -> Bool {
    (1...127).contains(name.utf8.count) && name.first != "-"
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2F && $0 != 0x23 }
  }
}
