import OddJobMarket
import Station
import Store

/// How the station's file is: read by `kiosk doctor` itself, or asked of the station that runs.
struct CheckUp {
  /// SQLite's level; 2 is FULL.
  let synchronous: Int
  let operations: Int
  let firstBroken: Int64?
  /// How long bodies are kept that the county has archived.
  let keepDays: Int
  let retention: RetentionStanding

  /// - Parameter keepDays: by the configuration that the command read; nil for the station's own.
  init(of desk: Desk, keepDays: Int? = nil) throws {
    let store = desk.store
    synchronous = try store.synchronousLevel()
    let chain = try store.verifyChain()
    operations = chain.operations
    firstBroken = chain.firstBroken
    self.keepDays = keepDays ?? desk.settings.county.keepDays
    retention = try store.retention(madeBefore: desk.wipingInstant(keeping: self.keepDays))
  }

  /// Reads what another process said; nil where that is no check-up.
  init?(line: String) {
    let words = line.split(separator: " ")
    guard words.count == 6, let synchronous = Int(words[0]), let operations = Int(words[1]),
      let keepDays = Int(words[3]), let due = Int(words[5])
    else { return nil }
    self.synchronous = synchronous
    self.operations = operations
    firstBroken = Int64(words[2])
    self.keepDays = keepDays
    retention = RetentionStanding(
      lastAt: Int64(words[4]).map { Instant(milliseconds: $0) }, due: due)
  }

  var line: String {
    let broken = firstBroken.map { String($0) } ?? "-"
    let last = retention.lastAt.map { String($0.milliseconds) } ?? "-"
    return "\(synchronous) \(operations) \(broken) \(keepDays) \(last) \(retention.due)"
  }
}
