import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Writes what a person's record lacked; the operation says which fields, and nothing of what is
  /// in them.
  ///
  /// A township that is said is not assumed any more, even where the guess was right. The person may
  /// say where they live at the panel; all else is an attendant's to write.
  /// - Throws: `Refusal.alreadyKnown` for a name or a phone that is there, `.notAllowed` for anybody
  ///   else and where nothing is told; `.unknownRecord`, `.personMerged`.
  package func complete(
    _ person: JobSeekerID, _ completion: PersonCompletion, by actor: ActingParty
  ) throws -> PersonSummary {
    let now = surroundings.clock.now
    let fields = completion.fields
    guard !fields.isEmpty else { throw Refusal.notAllowed }
    switch actor {
    case .attendant: break
    case .jobSeeker(person) where fields == ["township"]: break
    default: throw Refusal.notAllowed
    }
    return try write { database in
      let row = try personRow(person, in: database)
      try fill(row, with: completion, in: database)
      try outbox.append(
        .personCompleted, by: actor,
        body: [
          "person": .string(person.text), "fields": .array(fields.map { .string($0) }),
        ], at: now, in: database)
      return try summary(of: try personRow(person, in: database), at: now, in: database)
    }
  }

  func fill(
    _ row: Row, with completion: PersonCompletion, in database: Database
  ) throws {
    let key: Int64 = row["key"]
    let record: UUID = row["id"]
    if let name = completion.name {
      guard try self.name(of: row) == PersonName.pending else { throw Refusal.alreadyKnown }
      try database.execute(
        sql: "UPDATE person SET sealedName = ? WHERE key = ?",
        arguments: [try vault.seal(name.text, field: .personName, record: record), key])
    }
    if let phone = completion.phone {
      guard (row["sealedPhone"] as Data?) == nil else { throw Refusal.alreadyKnown }
      try database.execute(
        sql: "UPDATE person SET sealedPhone = ?, phoneDigest = ? WHERE key = ?",
        arguments: [
          try vault.seal(phone.text, field: .phone, record: record),
          vault.digest(phone.text, field: .phone), key,
        ])
    }
    if let township = completion.township {
      try database.execute(
        sql: "UPDATE person SET township = ?, townshipAssumed = 0 WHERE key = ?",
        arguments: [township, key])
    }
    if let trades = completion.trades {
      try database.execute(
        sql: "UPDATE person SET trades = ? WHERE key = ?",
        arguments: [try JSONColumn.text(trades.map(\.rawValue).sorted()), key])
    }
  }
}
