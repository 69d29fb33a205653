import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns an applicant and the employer of the work, with what was said of the two; for the
  /// attendant's seat alone.
  package func pair(of application: ApplicationID) throws -> PairStanding {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT w.*, e.key AS employerKey, e.id AS employerID, e.sealedName AS employerName
            FROM application a JOIN person w ON w.key = a.personKey
            JOIN shift s ON s.key = a.shiftKey JOIN posting p ON p.key = s.postingKey
            JOIN employer e ON e.key = p.employerKey WHERE a.id = ?
            """, arguments: [application.rawValue])
      else { throw Refusal.unknownRecord }
      let employer = EmployerID(row["employerID"])
      return PairStanding(
        person: JobSeekerID(row["id"]), employer: employer, personName: try name(of: row),
        employerName: try vault.open(
          row["employerName"], field: .employerName, record: employer.rawValue),
        blocks: try blocks(
          JobSeekerID(row["id"]), personKey: row["key"], employer,
          employerKey: row["employerKey"], in: database))
    }
  }

  /// Writes down that a person and an employer are not to be brought together again, for a reason
  /// about the work; the other side never hears of it.
  ///
  /// - Throws: `Refusal.alreadyKnown` where that side has said so; `.unknownRecord`, `.personMerged`.
  package func block(_ block: PairBlock, by attendant: AttendantID) throws {
    let now = surroundings.clock.now
    try write { database in
      let keys = try pairKeys(block.person, block.employer, in: database)
      let standing = try blocks(
        block.person, personKey: keys.person, block.employer, employerKey: keys.employer,
        in: database)
      guard !standing.contains(where: { $0.reason.side == block.reason.side }) else {
        throw Refusal.alreadyKnown
      }
      try database.execute(
        sql: """
          INSERT INTO pairBlock(personKey, employerKey, side, reason, attendant, blockedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          keys.person, keys.employer, block.reason.side.rawValue, block.reason.rawValue,
          attendant.rawValue, now.milliseconds,
        ])
      try outbox.append(
        .pairBlocked, by: .attendant(attendant), body: body(of: block), at: now, in: database)
    }
  }

  /// Writes down that a side has nothing against the other any more.
  ///
  /// - Throws: `Refusal.unknownRecord` where nothing stood, or something else.
  package func unblock(_ block: PairBlock, by attendant: AttendantID) throws {
    let now = surroundings.clock.now
    try write { database in
      let keys = try pairKeys(block.person, block.employer, in: database)
      try database.execute(
        sql: """
          UPDATE pairBlock SET liftedAt = ?, liftedBy = ?
          WHERE personKey = ? AND employerKey = ? AND reason = ? AND liftedAt IS NULL
          """,
        arguments: [
          now.milliseconds, attendant.rawValue, keys.person, keys.employer, block.reason.rawValue,
        ])
      guard database.changesCount > 0 else { throw Refusal.unknownRecord }
      try outbox.append(
        .pairUnblocked, by: .attendant(attendant), body: body(of: block), at: now, in: database)
    }
  }

  private func body(of block: PairBlock) -> [String: JSONValue] {
    [
      "person": .string(block.person.text), "employer": .string(block.employer.text),
      "side": .string(block.reason.side.rawValue), "reason": .string(block.reason.rawValue),
    ]
  }

  private func pairKeys(
    _ person: JobSeekerID, _ employer: EmployerID, in database: Database
  ) throws -> (person: Int64, employer: Int64) {
    guard
      let key = try Int64.fetchOne(
        database, sql: "SELECT key FROM employer WHERE id = ?", arguments: [employer.rawValue])
    else { throw Refusal.unknownRecord }
    return (try personRow(person, in: database)["key"], key)
  }

  private func blocks(
    _ person: JobSeekerID, personKey: Int64, _ employer: EmployerID, employerKey: Int64,
    in database: Database
  ) throws -> [PairBlock] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT reason FROM pairBlock
        WHERE personKey = ? AND employerKey = ? AND liftedAt IS NULL ORDER BY key
        """, arguments: [personKey, employerKey]
    ).map {
      PairBlock(
        person: person, employer: employer,
        reason: try $0.decoded("reason", as: PairBlockReason.self))
    }
  }

  /// Returns the open postings of the employers that a person is not to be brought together with.
  func blockedPostings(personKey: Int64, in database: Database) throws -> Set<PostingID> {
    try Self.postings(
      blocked: String.fetchOne(
        database,
        sql: """
          SELECT group_concat(hex(p.id)) FROM pairBlock b
          JOIN posting p ON p.employerKey = b.employerKey AND p.state IN ('live', 'paused')
          WHERE b.personKey = ? AND b.liftedAt IS NULL
          """, arguments: [personKey]))
  }

  /// Reads the identifiers that one statement brought along as digits.
  static func postings(blocked digits: String?) throws -> Set<PostingID> {
    guard let digits else { return [] }
    return Set(
      try digits.split(separator: ",").map { digits in
        guard let posting = PostingID(hexDigits: digits) else {
          throw StoreError.corrupt(detail: "posting \(digits)")
        }
        return posting
      })
  }
}

extension Identifier {
  /// Returns nil unless there are 32 digits.
  fileprivate init?(hexDigits: Substring) {
    guard hexDigits.count == 32 else { return nil }
    var text = ""
    for (index, digit) in hexDigits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(digit)
    }
    self.init(text: text)
  }
}
