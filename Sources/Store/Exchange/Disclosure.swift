import GRDB
import OddJobMarket

/// Whether what identifies a person leaves the store in full.
package enum Disclosure: String, CaseIterable, Hashable, Sendable {
  case masked
  /// In full; that it was done is kept in the local audit.
  case full

  func name(_ name: String) -> String {
    self == .full || name.isEmpty ? name : Store.masked(name)
  }

  func phone(_ phone: String) -> String {
    guard self == .masked, !phone.isEmpty else { return phone }
    return (try? PhoneNumber(validating: phone))?.masked ?? "***"
  }
}

extension Store {
  /// The record comes before the rows: nobody may have them and not be in it.
  func auditExport(_ table: String, on day: BusinessDay?, _ disclosure: Disclosure) throws {
    guard disclosure == .full else { return }
    let now = surroundings.clock.now
    try write { database in
      try audit(
        "export.full", detail: "\(table) \(day?.date.text ?? "all")", at: now, in: database)
    }
  }

  /// Returns the local audit's entries of an event, oldest first, as their details.
  package func auditDetails(of event: String) throws -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT detail FROM localAudit WHERE event = ? ORDER BY key",
        arguments: [event])
    }
  }
}
