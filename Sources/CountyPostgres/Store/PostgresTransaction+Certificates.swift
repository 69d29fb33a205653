import CountyEndpoint
import OddJobMarket

extension PostgresTransaction {
  func addEnrolmentCode(_ digest: [UInt8], for station: StationID, expiresAt: Int64) throws {
    try execute("INSERT INTO enrolment_code(digest, station, expires_at) VALUES ($1, $2, $3)") {
      $0.append(digest)
      $0.append(station.rawValue)
      $0.append(expiresAt)
    }
  }

  func useEnrolmentCode(_ digest: [UInt8], at now: Int64) throws -> StationID? {
    let row = try rows(
      """
      UPDATE enrolment_code SET used_at = $2
      WHERE digest = $1 AND used_at IS NULL AND expires_at > $2 RETURNING station
      """
    ) {
      $0.append(digest)
      $0.append(now)
    }.first
    return try row.map { try $0.identifier(0) }
  }

  func save(_ certificate: CertificateRecord) throws {
    try execute(
      """
      INSERT INTO certificate(serial, station, issued_at, expires_at, revoked_at)
      VALUES ($1, $2, $3, $4, $5)
      """
    ) {
      $0.append(certificate.serial)
      $0.append(certificate.station.rawValue)
      $0.append(certificate.issuedAt)
      $0.append(certificate.expiresAt)
      $0.append(certificate.revokedAt)
    }
  }

  func certificate(_ serial: [UInt8]) throws -> CertificateRecord? {
    let row = try rows(
      "SELECT station, issued_at, expires_at, revoked_at FROM certificate WHERE serial = $1"
    ) { $0.append(serial) }.first
    return try row.map { row in
      var certificate = CertificateRecord(
        serial: serial, station: try row.identifier(0), issuedAt: try row.int64(1),
        expiresAt: try row.int64(2))
      certificate.revokedAt = try row.integer(3)
      return certificate
    }
  }

  func revokeCertificates(of station: StationID, at now: Int64) throws {
    try execute(
      "UPDATE certificate SET revoked_at = $2 WHERE station = $1 AND revoked_at IS NULL"
    ) {
      $0.append(station.rawValue)
      $0.append(now)
    }
    try execute("DELETE FROM enrolment_code WHERE station = $1 AND used_at IS NULL") {
      $0.append(station.rawValue)
    }
  }
}
