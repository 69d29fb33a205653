import Crypto
import Foundation
import SwiftASN1
import X509

/// A county's authority made for one test, and what it issues.
struct TestAuthority {
  let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
  let certificate: Certificate
  /// 2026-01-01 and ten years on.
  static let start = Date(timeIntervalSince1970: 1_767_225_600)
  static let end = start.addingTimeInterval(3_650 * 86_400)

  init(name: String = "test county") throws {
    let subject = try DistinguishedName { CommonName(name) }
    certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: Self.start,
      notValidAfter: Self.end, issuer: subject, subject: subject,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
        Critical(KeyUsage(keyCertSign: true))
      }, issuerPrivateKey: key)
  }

  var pem: String { get throws { try certificate.serializeAsPEM().pemString } }

  struct Issued {
    var certificate: String
    var key: String
  }

  /// A server's certificate for the loopback address.
  func server(
    address: [UInt8] = [127, 0, 0, 1], from: Date = start, until: Date = end
  ) throws -> Issued {
    let own = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let issued = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: own.publicKey, notValidBefore: from,
      notValidAfter: until, issuer: certificate.subject,
      subject: DistinguishedName { CommonName("endpoint") }, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(KeyUsage(digitalSignature: true))
        SubjectAlternativeNames([
          .ipAddress(ASN1OctetString(contentBytes: address[...])), .dnsName("localhost"),
        ])
      }, issuerPrivateKey: key)
    return Issued(
      certificate: try issued.serializeAsPEM().pemString,
      key: try own.serializeAsPEM().pemString)
  }

  /// A station's certificate for the key of its request.
  func station(request: String, from: Date = start, until: Date = end) throws -> String {
    let request = try CertificateSigningRequest(pemEncoded: request)
    return try Certificate(
      version: .v3, serialNumber: .init(), publicKey: request.publicKey, notValidBefore: from,
      notValidAfter: until, issuer: certificate.subject, subject: request.subject,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions { Critical(KeyUsage(digitalSignature: true)) },
      issuerPrivateKey: key
    ).serializeAsPEM().pemString
  }
}
