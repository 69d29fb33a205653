import CountyAPI
import Crypto
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Lets a posting in review go live, or rejects it, and keeps what had been found in it.
  ///
  /// - Parameter gate: says what there is to find in the posting as it stands; asked inside the
  ///   transaction, so that nobody can change the text between the look and the decision.
  /// - Throws: `Refusal.reviewNeedsNote` when a posting with findings passes without a note,
  ///   `.postingNotLive` when it is not in review, `.employerSuspended` when its employer may post
  ///   nothing, `.householdNamed` for a text that says a household's name or phone; what the gate
  ///   throws.
  package func review(
    _ posting: PostingID, accepts: Bool, note: String, by attendant: AttendantID,
    gate: (PostingDraft) throws -> [Finding]
  ) throws {
    let now = surroundings.clock.now
    let hasNote = !note.allSatisfy(\.isWhitespace)
    try write { database in
      let state = try postingState(posting, in: database)
      guard state == .inReview else { throw Refusal.postingNotLive(state) }
      if accepts { try requireUnsuspended(posting, at: now, in: database) }
      let draft = try draft(of: posting, in: database)
      if accepts { try requireHouseholdUnnamed(in: draft, database) }
      let findings = try gate(draft)
      let hasFindings = findings.contains { $0.severity == .finding }
      guard !accepts || !hasFindings || hasNote else { throw Refusal.reviewNeedsNote }
      let next: PostingState = accepts ? .live : .rejected
      try keep(
        findings, of: posting, accepts: accepts, note: note, by: attendant, at: now, in: database)
      try database.execute(
        sql: "UPDATE posting SET state = ?, reviewNote = ? WHERE id = ?",
        arguments: [next.rawValue, note.isEmpty ? nil : note, posting.rawValue])
      try outbox.append(
        .postingReviewed, by: .attendant(attendant),
        body: [
          "posting": .string(posting.text), "state": .string(next.rawValue), "note": .string(note),
          "overrides": .array(
            accepts
              ? findings.filter { $0.severity == .finding }.map { .string($0.rule) } : []),
        ], at: now, in: database)
    }
  }

  func requireUnsuspended(
    _ posting: PostingID, at now: Instant, in database: Database
  ) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT e.suspendedUntilDay FROM posting p JOIN employer e ON e.key = p.employerKey
        WHERE p.id = ?
        """, arguments: [posting.rawValue])
    guard let row else { throw Refusal.unknownRecord }
    let day = try businessDay(at: now, in: database)
    if try isSuspended(row, on: day) { throw Refusal.employerSuspended }
  }

  /// Returns the reviews of a posting as they were decided, oldest first.
  package func reviews(of posting: PostingID) throws -> [PostingReview] {
    try read { database in
      let digest = try textDigest(of: posting, in: database)
      return try Row.fetchAll(
        database,
        sql: """
          SELECT r.* FROM postingReview r JOIN posting p ON p.key = r.postingKey WHERE p.id = ?
          ORDER BY r.key
          """, arguments: [posting.rawValue]
      ).map { row in
        PostingReview(
          attendant: AttendantID(row["attendant"]),
          decidedAt: Instant(milliseconds: row["decidedAt"]), isAccepted: row["isAccepted"],
          note: row["note"], findings: try findings(review: row["key"], posting, in: database),
          isOfPresentText: row["textDigest"] == digest)
      }
    }
  }

  private func keep(
    _ findings: [Finding], of posting: PostingID, accepts: Bool, note: String,
    by attendant: AttendantID, at now: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO postingReview(postingKey, attendant, decidedAt, isAccepted, note, textDigest)
        SELECT key, ?, ?, ?, ?, ? FROM posting WHERE id = ?
        """,
      arguments: [
        attendant.rawValue, now.milliseconds, accepts, note,
        try textDigest(of: posting, in: database), posting.rawValue,
      ])
    let review = database.lastInsertedRowID
    for (position, finding) in findings.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO reviewFinding(reviewKey, position, rule, severity, field, startsAt, endsAt,
            sealedWords, why, mend) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          review, position, finding.rule, finding.severity.rawValue, finding.field?.rawValue,
          finding.range.lowerBound, finding.range.upperBound,
          try vault.seal(finding.words, field: .reviewedWords, record: posting.rawValue),
          try JSONColumn.text([finding.why.chinese, finding.why.english]),
          try JSONColumn.text([finding.mend.chinese, finding.mend.english]),
        ])
    }
  }

  /// Returns what the last reviewer of a posting was shown; nil where nobody has reviewed it.
  package func lastReviewedFindings(of posting: PostingID) throws -> [Finding]? {
    try read { database in
      let rows = try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT f.* FROM postingReview r LEFT JOIN reviewFinding f ON f.reviewKey = r.key
            WHERE r.key = (SELECT max(w.key) FROM postingReview w
              JOIN posting p ON p.key = w.postingKey WHERE p.id = ?)
            ORDER BY f.position
            """), arguments: [posting.rawValue])
      guard !rows.isEmpty else { return nil }
      return try rows.filter { $0["rule"] != nil }.map { try finding($0, of: posting) }
    }
  }

  private func findings(
    review: Int64, _ posting: PostingID, in database: Database
  ) throws -> [Finding] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM reviewFinding WHERE reviewKey = ? ORDER BY position",
      arguments: [review]
    ).map { try finding($0, of: posting) }
  }

  private func finding(_ row: Row, of posting: PostingID) throws -> Finding {
    let (start, end): (Int, Int) = (row["startsAt"], row["endsAt"])
    return Finding(
      rule: row["rule"],
      words: try vault.open(row["sealedWords"], field: .reviewedWords, record: posting.rawValue),
      why: try Wording(column: row["why"]), mend: try Wording(column: row["mend"]),
      range: start..<max(start, end),
      field: (row["field"] as String?).flatMap(PostingField.init),
      severity: try row.decoded("severity", as: Finding.Severity.self))
  }

  /// Names the version of a posting's text: everything the gate reads words in. Keyed, since some of
  /// it lies sealed.
  func textDigest(of posting: PostingID, in database: Database) throws -> Data {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT title, content, payer, siteName, insurance, sealedMeetingPoint, sealedContact
          FROM posting WHERE id = ?
          """, arguments: [posting.rawValue])
    else { throw Refusal.unknownRecord }
    let sealed: [(column: String, field: SealedField)] = [
      ("sealedMeetingPoint", .meetingPoint), ("sealedContact", .contact),
    ]
    let opened = try sealed.map { column, field in
      let data: Data? = row[column]
      return try data.map { try vault.open($0, field: field, record: posting.rawValue) } ?? ""
    }
    let texts = ["title", "content", "payer", "siteName", "insurance"].map {
      (row[$0] as String?) ?? ""
    }
    return vault.digest(try JSONColumn.text(texts + opened), field: .reviewedWords)
  }
}

extension Wording {
  /// Reads a column with both languages, Chinese first.
  fileprivate init(column text: String) throws {
    let texts = try JSONColumn.value(text, as: [String].self)
    guard texts.count == 2 else { throw StoreError.corrupt(detail: "wording") }
    self.init(texts[0], texts[1])
  }
}
