import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket

/// The feed. A change gets its place only once it is committed and somebody asks: a place that was
/// taken before the commit could come up behind one that a station has already read past.
extension PostgresTransaction {
  func publish(_ entries: [FeedEntry], from ticket: Int64) throws {
    struct Name: Hashable {
      let kind: Change.Kind
      let id: String
      let audience: UUID
    }
    // The newest of one thing takes the place of the one before, within a transaction too.
    var last: [Name: Int] = [:]
    for (index, entry) in entries.enumerated() {
      last[Name(kind: entry.kind, id: entry.id, audience: Self.audience(entry.audience))] = index
    }
    guard !last.isEmpty else { return }
    let indices = last.values.sorted()
    try execute(
      """
      INSERT INTO feed(audience, kind, id, body, ticket)
      SELECT * FROM (
        SELECT unnest($1::uuid[]) AS audience, unnest($2::text[]) AS kind, unnest($3::text[]) AS id,
          unnest($4::bytea[]) AS body, unnest($5::bigint[]) AS ticket) AS n
      ORDER BY audience, kind, id
      ON CONFLICT (audience, kind, id) DO UPDATE
        SET body = excluded.body, ticket = excluded.ticket, position = NULL
      """
    ) {
      $0.append(all: indices.map { Self.audience(entries[$0].audience) })
      $0.append(all: indices.map { entries[$0].kind.rawValue })
      $0.append(all: indices.map { entries[$0].id })
      $0.append(all: indices.map { entries[$0].body?.canonicalBytes })
      $0.append(all: indices.map { ticket + Int64($0) })
    }
  }

  private static func audience(_ station: StationID?) -> UUID {
    station?.rawValue ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }

  func feedEnd() throws -> Int64 {
    if try hasUnplaced() { try takeTurnToPlace() }
    return try rows("SELECT position FROM feed_end WHERE key = 1").first?.int64(0) ?? 0
  }

  private func hasUnplaced() throws -> Bool {
    try rows("SELECT EXISTS (SELECT 1 FROM feed WHERE position IS NULL)").first?.bool(0) == true
  }

  /// Sees to it that every committed change has its place. A reader's transaction is ended for it and
  /// begun anew: what it reads from here on is one state again.
  ///
  /// When many stations ask at once, each finds the same changes without a place. They come one after
  /// the other; whoever finds it done writes nothing, and rolls its turn back, since that waits for no
  /// disk.
  private func takeTurnToPlace() throws {
    if !isWriting {
      try connection.enqueue("COMMIT")
      try connection.enqueue("BEGIN ISOLATION LEVEL READ COMMITTED")
    }
    let end =
      try rows("SELECT position FROM feed_end WHERE key = 1 FOR UPDATE")
      .first?.int64(0) ?? 0
    let isLeft = try hasUnplaced()
    if isLeft { try place(after: end) }
    if !isWriting {
      try connection.enqueue(isLeft ? "COMMIT" : "ROLLBACK")
      try connection.enqueue(Self.beginReading)
    }
  }

  private func place(after end: Int64) throws {
    try execute(
      """
      WITH waiting AS (
        SELECT audience, kind, id, row_number() OVER (ORDER BY ticket) AS number
        FROM feed WHERE position IS NULL),
      placed AS (
        UPDATE feed SET position = $1 + waiting.number FROM waiting
        WHERE feed.audience = waiting.audience AND feed.kind = waiting.kind
          AND feed.id = waiting.id AND feed.position IS NULL
        RETURNING feed.position)
      UPDATE feed_end SET position = greatest(position, (SELECT max(position) FROM placed))
      WHERE key = 1
      """
    ) { $0.append(end) }
  }

  func feed(for station: StationID, after position: Int64, limit: Int) throws -> [Change] {
    let rows = try rows(
      """
      SELECT position, kind, id, body FROM (
        (SELECT position, kind, id, body FROM feed WHERE audience = $1 AND position > $3
          ORDER BY position LIMIT $4)
        UNION ALL
        (SELECT position, kind, id, body FROM feed WHERE audience = $2 AND position > $3
          ORDER BY position LIMIT $4)) AS both_audiences
      ORDER BY position LIMIT $4
      """
    ) {
      $0.append(Self.audience(nil))
      $0.append(station.rawValue)
      $0.append(position)
      $0.append(Int64(limit))
    }
    return try rows.map { row in
      Change(
        position: try row.int64(0), kind: try row.choice(1), id: try row.string(2),
        body: try row.array(3).map { try JSONValue(parsing: $0) })
    }
  }

  func keep(_ envelopes: [SealedEnvelope]) throws {
    for envelope in envelopes {
      try execute(
        """
        INSERT INTO envelope(person, field, key_id, encapsulated_key, ciphertext)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (person, field) DO UPDATE SET key_id = excluded.key_id,
          encapsulated_key = excluded.encapsulated_key, ciphertext = excluded.ciphertext,
          is_opened = false
        """
      ) {
        $0.append(envelope.person.rawValue)
        $0.append(envelope.field.rawValue)
        $0.append(envelope.keyID)
        $0.append(envelope.encapsulatedKey)
        $0.append(envelope.ciphertext)
      }
    }
  }

  func unopenedEnvelopes(limit: Int) throws -> [SealedEnvelope] {
    let rows = try rows(
      """
      SELECT person, field, key_id, encapsulated_key, ciphertext FROM envelope
      WHERE NOT is_opened AND field = 'idNumber' ORDER BY person LIMIT $1
      """
    ) { $0.append(Int64(limit)) }
    return try rows.map { row in
      SealedEnvelope(
        person: try row.identifier(0), field: try row.choice(1), keyID: try row.string(2),
        encapsulatedKey: row.array(3) ?? [], ciphertext: row.array(4) ?? [])
    }
  }

  func markOpened(_ envelope: SealedEnvelope) throws {
    try execute("UPDATE envelope SET is_opened = true WHERE person = $1 AND field = $2") {
      $0.append(envelope.person.rawValue)
      $0.append(envelope.field.rawValue)
    }
  }
}
