import FoundationEssentials
import GRDB
import OddJobMarket

extension SQLiteTransaction {
  func addEnrolmentCode(_ digest: [UInt8], for station: StationID, expiresAt: Int64) throws {
    try database.execute(
      sql: "INSERT INTO enrolmentCode(digest, station, expiresAt) VALUES (?, ?, ?)",
      arguments: [Data(digest), station.rawValue, expiresAt])
  }

  func useEnrolmentCode(_ digest: [UInt8], at now: Int64) throws -> StationID? {
    let station = try UUID.fetchOne(
      database,
      sql: """
        UPDATE enrolmentCode SET usedAt = ?
        WHERE digest = ? AND usedAt IS NULL AND expiresAt > ? RETURNING station
        """, arguments: [now, Data(digest), now])
    return station.map { Identifier($0) }
  }

  func save(_ certificate: CertificateRecord) throws {
    try database.execute(
      sql: """
        INSERT INTO certificate(serial, station, issuedAt, expiresAt, revokedAt)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(certificate.serial), certificate.station.rawValue, certificate.issuedAt,
        certificate.expiresAt, certificate.revokedAt,
      ])
  }

  func certificate(_ serial: [UInt8]) throws -> CertificateRecord? {
    let row = try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT * FROM certificate WHERE serial = ?"),
      arguments: [Data(serial)])
    return row.map { row in
      var certificate = CertificateRecord(
        serial: serial, station: StationID(row["station"]), issuedAt: row["issuedAt"],
        expiresAt: row["expiresAt"])
      certificate.revokedAt = row["revokedAt"]
      return certificate
    }
  }

  func revokeCertificates(of station: StationID, at now: Int64) throws {
    try database.execute(
      sql: "UPDATE certificate SET revokedAt = ? WHERE station = ? AND revokedAt IS NULL",
      arguments: [now, station.rawValue])
    try database.execute(
      sql: "DELETE FROM enrolmentCode WHERE station = ? AND usedAt IS NULL",
      arguments: [station.rawValue])
  }
}
