import CountyAPI
import GRDB
package import OddJobMarket

/// Whether what identifies a person leaves the store in full.
package enum Disclosure: Hashable, Sendable {
  case masked
  /// In full, answered for by an attendant; that it was done is an entry in the chain.
  case full(by: AttendantID)

  package var isFull: Bool { self != .masked }

  func name(_ name: String) -> String {
    isFull || name.isEmpty ? name : Store.masked(name)
  }

  func phone(_ phone: String) -> String {
    guard !isFull, !phone.isEmpty else { return phone }
    return (try? PhoneNumber(validating: phone))?.masked ?? "***"
  }

  func idNumber(_ number: IDNumber?) -> String {
    (isFull ? number?.text : number?.masked) ?? ""
  }
}

extension Store {
  /// The record comes before the rows: nobody may have them and not be in it. The county reads it
  /// in the chain, the station in its local audit.
  func auditExport(
    _ table: String, of shift: ShiftID? = nil, on day: BusinessDay?, _ disclosure: Disclosure
  ) throws {
    guard case .full(let attendant) = disclosure else { return }
    let subject = table + (shift.map { " \($0.text)" } ?? "")
    let now = surroundings.clock.now
    try write { database in
      try requireAttendant(attendant, in: database)
      var body: [String: JSONValue] = ["table": .string(table)]
      if let day { body["day"] = .string(day.date.text) }
      if let shift { body["shift"] = .string(shift.text) }
      try outbox.append(
        .dataExported, by: .attendant(attendant), body: body, at: now, in: database)
      try audit(
        "export.full", detail: "\(subject) \(day?.date.text ?? "all"), by \(attendant.text)",
        at: now, in: database)
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
