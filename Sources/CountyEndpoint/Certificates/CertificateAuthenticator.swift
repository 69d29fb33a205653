package import CountyAPI
import Crypto
import FoundationEssentials
package import OddJobMarket
import SwiftASN1
import X509

/// Knows stations by the certificates that the county gave them.
package struct CertificateAuthenticator: StationAuthenticator {
  private let authority: CountyAuthority
  private let store: any CountyStore
  private let clock: any MarketClock
  private let identifiers: any IdentifierSource
  private let headSigningKey: [UInt8]
  private let holders = CertificateHolders()

  package init(
    authority: CountyAuthority, store: any CountyStore, clock: any MarketClock,
    identifiers: any IdentifierSource, headSigningKey: [UInt8]
  ) {
    self.authority = authority
    self.store = store
    self.clock = clock
    self.identifiers = identifiers
    self.headSigningKey = headSigningKey
  }

  package func station(of peer: RequestPeer, allowingExpired: Bool) throws -> StationID {
    guard let der = peer.certificate else {
      throw Problem(.notAuthenticated, "A station shows its certificate.")
    }
    let (station, serial, expiresAt) = try holders.holder(of: der, by: authority)
    let record = try store.read { try $0.certificate(serial) }
    guard let record, record.station == station else {
      throw Problem(.notAuthenticated, "The certificate is none that this county gave.")
    }
    guard record.revokedAt == nil else {
      throw Problem(.notAuthorised, "The certificate was revoked.")
    }
    let day: Int64 = 86_400_000
    let late = clock.now.milliseconds - expiresAt.milliseconds
    guard late <= 0 || allowingExpired else {
      throw Problem(.certificateExpired, "The certificate has expired: renew it.")
    }
    guard late <= Int64(CountyContract.renewalGraceDays) * day else {
      throw Problem(
        .notAuthorised, "The certificate expired too long ago: a new code is needed.")
    }
    return station
  }

  package func enrol(_ enrolment: Enrolment) throws -> IssuedCertificate {
    // A request that is none costs nobody the code.
    _ = try authority.issueStation(
      enrolment.station, request: enrolment.certificateRequest, serial: serial(), at: clock.now)
    return try store.write { transaction in
      let owner = try transaction.useEnrolmentCode(
        EnrolmentCode.digest(enrolment.code), at: clock.now.milliseconds)
      guard owner == enrolment.station,
        try transaction.station(enrolment.station)?.state == .active
      else {
        throw Problem(.wrongEnrolmentCode, "The code is not one of this station's.")
      }
      return try issue(enrolment.station, enrolment.certificateRequest, in: transaction)
    }
  }

  package func renew(_ renewal: Renewal, for station: StationID) throws -> IssuedCertificate {
    try store.write { transaction in
      guard try transaction.station(station)?.state == .active else {
        throw Problem(.notAuthorised, "The station was shut out or written off.")
      }
      return try issue(station, renewal.certificateRequest, in: transaction)
    }
  }

  private func issue(
    _ station: StationID, _ request: String, in transaction: any CountyTransaction
  ) throws -> IssuedCertificate {
    let now = clock.now
    let certificate = try authority.issueStation(
      station, request: request, serial: serial(), at: now)
    try transaction.save(
      CertificateRecord(
        serial: Array(certificate.serialNumber.bytes), station: station,
        issuedAt: now.milliseconds,
        expiresAt: Int64(certificate.notValidAfter.timeIntervalSince1970) * 1_000))
    return IssuedCertificate(
      certificate: try certificate.serializeAsPEM().pemString, authority: try authority.pem,
      headSigningKey: headSigningKey, serverMilliseconds: now.milliseconds)
  }

  /// Sixteen bytes, the first bit clear, since a serial is a positive number.
  private func serial() -> [UInt8] { CertificateRecord.serial(from: identifiers) }
}

/// A certificate that the county gave a station.
package struct CertificateRecord: Hashable, Sendable {
  package var serial: [UInt8]
  package var station: StationID
  package var issuedAt: Int64
  package var expiresAt: Int64
  package var revokedAt: Int64?

  package init(serial: [UInt8], station: StationID, issuedAt: Int64, expiresAt: Int64) {
    self.serial = serial
    self.station = station
    self.issuedAt = issuedAt
    self.expiresAt = expiresAt
  }

  /// Returns sixteen fresh bytes of a positive number without leading zeros.
  package static func serial(from identifiers: any IdentifierSource) -> [UInt8] {
    var bytes = withUnsafeBytes(of: identifiers.next().uuid) { Array($0) }
    bytes[0] = bytes[0] & 0x3F | 0x40
    return bytes
  }
}

/// The one-time code in the county's letter: three groups of four letters and digits that nobody
/// takes for one another. Only its hash is kept.
package enum EnrolmentCode {
  /// For how many milliseconds a code may be used.
  package static let lifetime: Int64 = 14 * 86_400_000
  private static let alphabet = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789".utf8)

  package static func make(from identifiers: any IdentifierSource) -> String {
    let bytes = (0..<2).flatMap { _ in
      withUnsafeBytes(of: identifiers.next().uuid) { bytes in
        SHA256.hash(data: Data(bytes)).map { $0 }
      }
    }
    // Each character from four bytes, so that the alphabet's length does not matter.
    let characters = (0..<12).map { place in
      let value = bytes[(place * 4)..<(place * 4 + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return alphabet[Int(value % UInt32(alphabet.count))]
    }
    return stride(from: 0, to: 12, by: 4).map { start in
      String(decoding: characters[start..<(start + 4)], as: UTF8.self)
    }.joined(separator: "-")
  }

  /// Returns the hash under which a code is kept, however it was typed.
  package static func digest(_ code: String) -> [UInt8] {
    let letters = code.uppercased().utf8.filter { alphabet.contains($0) }
    return Array(SHA256.hash(data: Data(letters)))
  }
}
