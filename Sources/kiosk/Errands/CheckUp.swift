import Store

/// How the station's file is: read by `kiosk doctor` itself, or asked of the station that runs.
struct CheckUp {
  /// SQLite's level; 2 is FULL.
  let synchronous: Int
  let operations: Int
  let firstBroken: Int64?

  init(of store: Store) throws {
    synchronous = try store.synchronousLevel()
    let chain = try store.verifyChain()
    operations = chain.operations
    firstBroken = chain.firstBroken
  }

  /// Reads what another process said; nil where that is no check-up.
  init?(line: String) {
    let words = line.split(separator: " ")
    guard words.count == 3, let synchronous = Int(words[0]), let operations = Int(words[1])
    else { return nil }
    self.synchronous = synchronous
    self.operations = operations
    firstBroken = Int64(words[2])
  }

  var line: String {
    "\(synchronous) \(operations) \(firstBroken.map { String($0) } ?? "-")"
  }
}
