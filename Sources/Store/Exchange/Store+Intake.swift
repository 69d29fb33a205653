import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Takes in what the body gives it, in one transaction: all of it or nothing, whatever happens in
  /// between. Memory doesn't grow with what is taken in: SQLite keeps what is not committed yet in
  /// its own files.
  ///
  /// The body reads nothing else from the store.
  /// - Parameter body: returns a value, and whether what it gave is kept.
  /// - Throws: what the body threw, or `StoreError`; nothing has changed then.
  package func takeIn<Value>(
    by actor: ActingParty, _ body: (PostingIntake) throws -> (value: Value, isKept: Bool)
  ) throws -> Value {
    try setCache(kibibytes: Self.intakeCache)
    defer { try? setCache(kibibytes: Self.usualCache) }
    do {
      return try write { database in
        let intake = try PostingIntake(store: self, database: database, actor: actor)
        let (value, isKept) = try body(intake)
        guard isKept else { throw Rollback(value: value) }
        try intake.finish()
        return value
      }
    } catch let rollback as Rollback {
      guard let value = rollback.value as? Value else { throw rollback }
      return value
    }
  }

  /// Random identifiers touch pages all over their indexes; with less than this a large import
  /// would write each of them many times.
  private static let intakeCache = 65_536

  private func setCache(kibibytes: Int) throws {
    try queue.inDatabase { try $0.execute(sql: "PRAGMA cache_size = -\(kibibytes)") }
  }
}

/// Undoes a transaction without being a failure.
private struct Rollback: Error {
  // Never leaves the call it was thrown in.
  nonisolated(unsafe) let value: Any
}
