package import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Seals, to the county's key, the ID numbers and phones of the people whom these operations name
  /// and the county lacks.
  ///
  /// What is sealed here counts as the county's once it has accepted the chain through the last of
  /// these operations; until then it is sealed again, and so it is when the field or the key changes.
  /// - Throws: `CryptoKitError` for a key that is none of X25519's.
  package func envelopes(
    from sequence: Int64, through last: Int64, sealedTo key: HelloAnswer.SealingKey
  ) throws -> [SealedEnvelope] {
    try write { database in
      let named = try String.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT DISTINCT json_extract(CAST(bytes AS TEXT), '$.body.person') AS person FROM outbox
            WHERE seq BETWEEN ? AND ? AND person IS NOT NULL ORDER BY seq
            """), arguments: [sequence, last])
      return try named.compactMap { JobSeekerID(canonical: $0) }.flatMap {
        try envelopes(of: $0, through: last, sealedTo: key, in: database)
      }
    }
  }

  private func envelopes(
    of person: JobSeekerID, through last: Int64, sealedTo key: HelloAnswer.SealingKey,
    in database: Database
  ) throws -> [SealedEnvelope] {
    let row = try Row.fetchOne(
      try database.cachedStatement(
        sql: "SELECT sealedIDNumber, sealedPhone, commitmentSalt FROM person WHERE id = ?"),
      arguments: [person.rawValue])
    guard let row else { return [] }
    let salt: Data = row["commitmentSalt"]
    let fields: [(SealedEnvelope.Field, SealedField, Data?)] = [
      (.idNumber, .idNumber, row["sealedIDNumber"]), (.phone, .phone, row["sealedPhone"]),
    ]
    var envelopes: [SealedEnvelope] = []
    for (field, sealedAs, sealed) in fields {
      guard let sealed else { continue }
      let text = try vault.open(sealed, field: sealedAs, record: person.rawValue)
      let digest = vault.digest(text, field: sealedAs)
      guard try !isAtCounty(digest, of: person, field, key: key.id, in: database) else { continue }
      envelopes.append(
        try SealedEnvelope.sealing(
          EnvelopeContent(text: text, salt: Array(salt)), of: person, field: field, to: key))
      try database.execute(
        sql: """
          INSERT INTO envelopeSent(person, field, keyID, digest, seq) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET digest = excluded.digest, seq = excluded.seq
          """, arguments: [person.rawValue, field.rawValue, key.id, digest, last])
    }
    return envelopes
  }

  private func isAtCounty(
    _ digest: Data, of person: JobSeekerID, _ field: SealedEnvelope.Field, key: String,
    in database: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM envelopeSent e, outboxProgress p
            WHERE e.person = ? AND e.field = ? AND e.keyID = ? AND e.digest = ?
              AND e.seq <= p.acceptedThrough)
          """), arguments: [person.rawValue, field.rawValue, key, digest]) ?? false
  }
}
