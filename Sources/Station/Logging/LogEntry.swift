import OddJobMarket
import Store

/// What the log says once: never anything that identifies a person.
package struct LogEntry: Hashable, Sendable {
  package var level: Level
  /// The stable code to search for, as `store.diskFull`.
  package var code: String
  /// In English, for the person who runs the machine.
  package var message: String

  /// How much the person who runs the machine has to do about it.
  package enum Level: String, CaseIterable, Hashable, Sendable {
    case info, warning, error
  }

  package init(_ level: Level, _ code: String, _ message: String) {
    self.level = level
    self.code = code
    self.message = message
  }

  /// Says what failed. Of an error that is none of ours only the type is named: what it says of
  /// itself could name a person.
  package init(failure error: any Error) {
    switch error {
    case let error as StoreError:
      self.init(.error, error.code, error.wording(.english))
    case let error as GateRulesProblem:
      self.init(.error, error.code.rawValue, error.wording(.english))
    default: self.init(.error, "unknown", "\(type(of: error))")
    }
  }

  /// Returns the entry as one line: time in China, level, code, message.
  func line(at instant: Instant) -> String {
    let calendar = StationCalendar()
    let second = Int(instant.milliseconds / 1_000 % 60)
    let time =
      "\(calendar.civilDate(of: instant).text)T\(calendar.clockText(of: instant))"
      + ":\(second < 10 ? "0" : "")\(second)+08:00"
    return "\(time) \(level.rawValue) \(code) \(message.cleaned().prefix(400))\n"
  }
}
