import OddJobMarket
import Station

/// Whether the printer of `kiosk.conf` is there and has paper.
struct PrinterCheck {
  let settings: PrinterSettings

  var check: HealthCheck {
    guard let port = settings.port, let connection = settings.connection else {
      return HealthCheck(
        name: "printer", state: .note, found: Self.both(CommandWords.noPrinter))
    }
    let name = connection.name
    return switch port.condition() {
    case .ready: HealthCheck(name: "printer", state: .good, found: name)
    case .silent:
      HealthCheck(
        name: "printer", state: .note,
        found: "\(name): \(Self.both(CommandWords.silentPrinter))")
    case .troubled(let trouble):
      HealthCheck(
        name: "printer", state: .warning, found: "\(name): \(Self.both(trouble.wording))",
        mend: Self.both(CommandWords.mendPrinter))
    }
  }

  private static func both(_ wording: Wording) -> String {
    "\(wording.chinese) / \(wording.english)"
  }
}

extension PrinterSettings.Connection {
  fileprivate var name: String {
    switch self {
    case .device(let path): path
    case .queue(let name): "cups:\(name)"
    }
  }
}
