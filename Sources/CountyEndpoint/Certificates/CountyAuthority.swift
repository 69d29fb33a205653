package import CountyAPI
import Crypto
import FoundationEssentials
package import OddJobMarket
import SwiftASN1
package import X509

/// The county's own certificate authority: it signs the stations' certificates and the server's, and
/// says whose a certificate is.
package struct CountyAuthority: Sendable {
  /// For how many days certificates are valid.
  package enum Lifetime {
    package static let authority = 7_300
    package static let server = 730
    package static let station = 365
  }

  package let certificate: X509.Certificate
  private let key: X509.Certificate.PrivateKey

  /// - Throws: for PEM that is no certificate or key.
  package init(certificatePEM: String, keyPEM: String) throws {
    certificate = try X509.Certificate(pemEncoded: certificatePEM)
    key = try X509.Certificate.PrivateKey(pemEncoded: keyPEM)
  }

  /// Returns a new authority as PEM: its certificate and its key (P-256).
  package static func make(
    serial: [UInt8], at now: Instant
  ) throws -> (certificate: String, key: String) {
    let key = X509.Certificate.PrivateKey(P256.Signing.PrivateKey())
    let name = try DistinguishedName { CommonName("Odd-job county authority") }
    let certificate = try X509.Certificate(
      version: .v3, serialNumber: X509.Certificate.SerialNumber(bytes: serial),
      publicKey: key.publicKey, notValidBefore: date(now, days: -1),
      notValidAfter: date(now, days: Lifetime.authority), issuer: name, subject: name,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try X509.Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
        Critical(KeyUsage(keyCertSign: true, cRLSign: true))
      }, issuerPrivateKey: key)
    return (
      try certificate.serializeAsPEM().pemString, try key.serializeAsPEM().pemString
    )
  }

  /// Whether the authority has begun and not ended; a clock at 1970 says that it has not.
  func isUnderWay(at now: Instant) -> Bool {
    let date = Self.date(now, days: 0)
    return certificate.notValidBefore <= date && date <= certificate.notValidAfter
  }

  package var pem: String {
    get throws { try certificate.serializeAsPEM().pemString }
  }

  /// Returns a certificate and key of the server's own, for the names that stations call it by.
  package func issueServer(
    names: [String], serial: [UInt8], at now: Instant
  ) throws -> (certificate: String, key: String) {
    let serverKey = X509.Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try issue(
      for: serverKey.publicKey, named: names.first ?? "localhost",
      alternatives: names.map(Self.generalName), usage: .serverAuth, serial: serial,
      days: Lifetime.server, at: now)
    return (
      try certificate.serializeAsPEM().pemString, try serverKey.serializeAsPEM().pemString
    )
  }

  /// Returns a station's certificate for the key of a request, whoever the request says it is.
  ///
  /// - Throws: `Problem` `.malformedBody` for a request that is none, or not signed by its key.
  package func issueStation(
    _ station: StationID, request pem: String, serial: [UInt8], at now: Instant
  ) throws -> X509.Certificate {
    guard let request = try? CertificateSigningRequest(pemEncoded: pem),
      request.publicKey.isValidSignature(request.signature, for: request)
    else {
      throw Problem(.malformedBody, "csr must be a PKCS #10 request in PEM, signed by its key.")
    }
    return try issue(
      for: request.publicKey, named: station.text,
      alternatives: [.uniformResourceIdentifier(Self.prefix + station.text)],
      usage: .clientAuth, serial: serial, days: Lifetime.station, at: now)
  }

  private func issue(
    for publicKey: X509.Certificate.PublicKey, named name: String, alternatives: [GeneralName],
    usage: ExtendedKeyUsage.Usage, serial: [UInt8], days: Int, at now: Instant
  ) throws -> X509.Certificate {
    try X509.Certificate(
      version: .v3, serialNumber: X509.Certificate.SerialNumber(bytes: serial),
      publicKey: publicKey,
      notValidBefore: Self.date(now, days: -1), notValidAfter: Self.date(now, days: days),
      issuer: certificate.subject, subject: try DistinguishedName { CommonName(name) },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try X509.Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([usage])
        SubjectAlternativeNames(alternatives)
      }, issuerPrivateKey: key)
  }

  /// Returns whose certificate it is, its serial and its last instant.
  ///
  /// - Throws: `Problem` `.notAuthenticated` unless this authority signed it for a station.
  package func holder(
    of der: [UInt8]
  ) throws(Problem) -> (station: StationID, serial: [UInt8], expiresAt: Instant) {
    guard let shown = try? X509.Certificate(derEncoded: der), shown.issuer == certificate.subject,
      certificate.publicKey.isValidSignature(shown.signature, for: shown),
      let usage = try? shown.extensions.extendedKeyUsage, usage.contains(.clientAuth),
      let names = try? shown.extensions.subjectAlternativeNames,
      let station = names.lazy.compactMap(Self.station).first
    else { throw Problem(.notAuthenticated, "The certificate is none of this county's.") }
    return (
      station, Array(shown.serialNumber.bytes),
      Instant(milliseconds: Int64(shown.notValidAfter.timeIntervalSince1970) * 1_000)
    )
  }

  private static let prefix = "urn:uuid:"

  private static func station(_ name: GeneralName) -> StationID? {
    guard case .uniformResourceIdentifier(let text) = name, text.hasPrefix(prefix) else {
      return nil
    }
    return StationID(text: String(text.dropFirst(prefix.count)))
  }

  private static func generalName(_ name: String) -> GeneralName {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let octets = parts.compactMap { UInt8($0) }
    return parts.count == 4 && octets.count == 4
      ? .ipAddress(ASN1OctetString(contentBytes: octets[...])) : .dnsName(name)
  }

  private static func date(_ now: Instant, days: Int) -> Date {
    Date(timeIntervalSince1970: Double(now.milliseconds / 1_000 + Int64(days) * 86_400))
  }
}
