import ArgumentParser
import FoundationEssentials
import Glibc
import OddJobMarket
import Station
import Store

/// `kiosk doctor`: what a station needs, and whether it has it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "体检：这台机器能不能开站。Check what a station needs.")

  @OptionGroup var options: StationOptions

  @Flag(help: "输出JSON。Print JSON.")
  var json = false

  func run() throws {
    let checks = HealthChecks(options: options).all()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let report = HealthReport(isHealthy: !checks.contains { $0.state == .bad }, checks: checks)
      Output.line(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      for check in checks {
        Output.line("\(check.state.mark) \(check.name): \(check.found)")
        if let mend = check.mend { Output.line("    → \(mend)") }
      }
    }
    if checks.contains(where: { $0.state == .bad }) { throw ExitCode(EX_UNAVAILABLE) }
  }
}

struct HealthReport: Encodable {
  var isHealthy: Bool
  var checks: [HealthCheck]
}

/// One thing a station needs.
struct HealthCheck: Encodable {
  var name: String
  var state: State
  var found: String
  /// What to do, where something is to be done.
  var mend: String?

  enum State: String, Encodable {
    /// A note says what a person may want to know; nothing is wrong.
    case good, note, warning, bad

    var mark: String {
      switch self {
      case .good: "✓"
      case .note: "·"
      case .warning: "■"
      case .bad: "✗"
      }
    }
  }
}
