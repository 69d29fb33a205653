package import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Keeps the county's word on a batch in one transaction: results with what they brought about,
  /// the county's head and its signature. The chain is accepted as far as there are results: the head
  /// may be further where an earlier answer was lost.
  ///
  /// A head that is not this chain's is not believed: the chain is then accepted no further.
  package func record(_ answer: BatchAnswer) throws {
    let now = surroundings.clock.now
    try write { database in
      for result in try tellingResults(answer.results, in: database) {
        try applyOrSkip("result", id: "\(result.sequence)", result.json, at: now, in: database) {
          try record(result, at: now, in: database)
        }
      }
      guard
        try chainHash(at: answer.acceptedThrough, in: database) == answer.headHash
      else { return }
      var through = try Self.acceptedThrough(database)
      for result in answer.results where result.sequence == through + 1 { through += 1 }
      try accept(through: min(through, answer.acceptedThrough), in: database)
      try database.execute(
        sql: "UPDATE syncPosition SET signedThrough = ?, signedHash = ?, headSignature = ?",
        arguments: [
          answer.acceptedThrough, Data(answer.headHash.bytes), Data(answer.headSignature),
        ])
    }
  }

  /// Keeps what a hello brought: the county's clock, its generation, and how far it has the chain
  /// where that is less far than was accepted. What it has beyond that is not accepted yet: the
  /// answer with its results was lost, and comes when it is sent again.
  ///
  /// Where the county's chain is not this one, nothing about it is believed: that is a fork, and for
  /// people.
  package func record(_ answer: HelloAnswer) throws {
    try write { database in
      let head = try Self.chainHead(database)?.sequence ?? 0
      try database.execute(
        sql: "UPDATE syncPosition SET lastServerMs = ?, ledgerGeneration = ?",
        arguments: [answer.serverMilliseconds, answer.ledgerGeneration])
      let through = answer.expectedSequence - 1
      guard
        try chainHash(at: through, in: database) == answer.expectedPreviousHash
      else { return }
      try database.execute(
        sql: "UPDATE syncPosition SET archivedThrough = ?",
        arguments: [min(answer.archivedThrough, head)])
      try accept(through: min(through, try Self.acceptedThrough(database)), in: database)
    }
  }

  private func accept(through sequence: Int64, in database: Database) throws {
    try database.execute(
      sql: "UPDATE outboxProgress SET acceptedThrough = ? WHERE acceptedThrough <> ?",
      arguments: [sequence, sequence])
  }

  /// Returns the results that say more than that all is well, or other than what is known. An
  /// operation that was plainly applied needs no row: the chain is accepted through it.
  private func tellingResults(
    _ results: [OperationResult], in database: Database
  ) throws -> [OperationResult] {
    let numbers = results.map(\.sequence)
    guard let first = numbers.min(), let last = numbers.max(), last - first < 10_000 else {
      return results
    }
    var own: [Int64: UUID] = [:]
    let operations = try Row.fetchCursor(
      try database.cachedStatement(sql: "SELECT seq, id FROM outbox WHERE seq BETWEEN ? AND ?"),
      arguments: [first, last])
    while let row = try operations.next() { own[row[0]] = row[1] }
    let known = try Set(
      Int64.fetchCursor(
        try database.cachedStatement(
          sql: "SELECT seq FROM operationResult WHERE seq BETWEEN ? AND ?"),
        arguments: [first, last]))
    return results.filter { result in
      guard result.isPlain, let id = own[result.sequence] else { return true }
      return known.contains(result.sequence) || result.id.map { $0.rawValue != id } ?? false
    }
  }

  /// Keeps one result, and does what it brought about where that is new. A result that says the same
  /// again changes nothing.
  ///
  /// - Throws: `WireFault` for an operation that this chain does not have under that number.
  func record(_ result: OperationResult, at now: Instant, in database: Database) throws {
    guard let operation = try ResultSubject(result.sequence, in: database),
      result.id == nil || result.id == operation.id
    else { throw WireFault(path: "seq", expected: "an operation of this station") }
    let known = try Row.fetchOne(
      database, sql: "SELECT status, code, effects FROM operationResult WHERE seq = ?",
      arguments: [result.sequence])
    let effects = String(
      decoding: JSONValue.array(result.effects.map(\.json)).canonicalBytes, as: UTF8.self)
    let code = result.status == .rejected ? result.code ?? .malformed : result.code
    let isSame =
      known.map {
        $0["status"] == result.status.rawValue && $0["code"] == code?.rawValue
          && $0["effects"] == effects
      } ?? false
    if isSame { return }
    let isRejected = result.status == .rejected
    // Whom it concerns is asked for by these alone.
    let isTold = isRejected || result.status == .duplicate && code == .duplicatePerson
    try database.execute(
      sql: """
        INSERT INTO operationResult(seq, status, code, detail, effects, receivedAt, madeAt, person,
          application, posting) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET status = excluded.status, code = excluded.code,
          detail = excluded.detail, effects = excluded.effects, receivedAt = excluded.receivedAt,
          madeAt = excluded.madeAt, person = excluded.person, application = excluded.application,
          posting = excluded.posting, seenBy = NULL, seenAt = NULL
        """,
      arguments: [
        result.sequence, result.status.rawValue, code?.rawValue, result.detail ?? "", effects,
        now.milliseconds, isRejected ? operation.madeAt : nil,
        isTold ? operation.person : nil, isTold ? operation.application : nil,
        isRejected ? operation.posting : nil,
      ])
    if isRejected { try forgetRights(since: result.sequence, in: database) }
    guard known?["effects"] != effects else { return }
    for effect in result.effects {
      try apply(effect, of: result, about: operation, at: now, in: database)
    }
  }
}

/// Whom and what an operation speaks of, as its own bytes say.
struct ResultSubject {
  var id: Identifier<Operation>
  var madeAt: Int64
  var person: UUID?
  var application: UUID?
  var posting: UUID?
  var shift: UUID?

  /// Returns nil for a number that the chain does not have.
  init?(_ sequence: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, body->>'$.wallMs' AS madeAt, body->>'$.body.person' AS person,
          body->>'$.body.application' AS application, body->>'$.body.posting' AS posting,
          body->>'$.body.shift' AS shift
        FROM (SELECT id, CAST(bytes AS TEXT) AS body FROM outbox WHERE seq = ?)
        """)
    guard let row = try Row.fetchOne(statement, arguments: [sequence]) else { return nil }
    id = Identifier(row["id"] as UUID)
    madeAt = row["madeAt"]
    person = Self.uuid(row["person"])
    application = Self.uuid(row["application"])
    posting = Self.uuid(row["posting"])
    shift = Self.uuid(row["shift"])
  }

  private static func uuid(_ text: String?) -> UUID? { text.flatMap { UUID(uuidString: $0) } }
}
