import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Writes down that an attendant has seen the proof of a support group, or that it holds no more.
  ///
  /// The operation binds the group by a salted commitment, as it does a phone; the group itself lies
  /// sealed beside those that were declared.
  /// - Throws: `Refusal.alreadyKnown` where nothing would change; `.unknownRecord`, `.personMerged`,
  ///   `.unknownAttendant`.
  package func setVerified(
    _ group: PriorityGroup, _ isVerified: Bool, of person: JobSeekerID, by attendant: AttendantID
  ) throws -> RevealedGroups {
    let now = surroundings.clock.now
    try write { database in
      let row = try personRow(person, in: database)
      var verified = Set(try verifiedGroups(of: row))
      guard verified.contains(group) != isVerified else { throw Refusal.alreadyKnown }
      verified.formSymmetricDifference([group])
      let commitment = vault.commitment(to: group.rawValue, salt: row["commitmentSalt"])
      // The file lets the groups change only once the chain says why.
      try outbox.append(
        .groupVerified, by: .attendant(attendant),
        body: [
          "person": .string(person.text), "isVerified": .bool(isVerified),
          "groupCommitment": .string(commitment.base64EncodedString()),
        ], at: now, in: database)
      try database.execute(
        sql: "UPDATE person SET sealedVerifiedGroups = ? WHERE key = ?",
        arguments: [try sealed(verified, of: person.rawValue), row["key"] as Int64])
    }
    return try revealGroups(of: person, by: attendant)
  }

  func verifiedGroups(of person: Row) throws -> [PriorityGroup] {
    guard let sealed: Data = person["sealedVerifiedGroups"] else { return [] }
    let text = try vault.open(sealed, field: .verifiedGroups, record: person["id"])
    return try JSONColumn.value(text, as: [String].self).compactMap(PriorityGroup.init)
  }

  /// Returns verified groups as they lie in the file; nil where there are none.
  func sealed(_ verified: Set<PriorityGroup>, of record: UUID) throws -> Data? {
    guard !verified.isEmpty else { return nil }
    let text = try JSONColumn.text(verified.map(\.rawValue).sorted())
    return try vault.seal(text, field: .verifiedGroups, record: record)
  }

  /// Keeps a local record that the verified groups of everybody on the day's list were read for a
  /// matching, which shows them to nobody.
  package func noteGroupsMatched(on day: BusinessDay, people: Int) throws {
    let now = surroundings.clock.now
    try write { database in
      try audit(
        "groups.matched", detail: "day \(day.number), \(people) people", at: now, in: database)
    }
  }
}
