import CountyAPI
import Crypto
import Foundation
package import OddJobMarket
import SwiftASN1
import X509

/// A fresh key of the station and the request for its certificate, in PEM.
package struct CertificateRequest: Sendable {
  package let privateKey: String
  package let request: String

  /// Returns a P-256 key from the system's generator and its PKCS #10 request, signed with it.
  package init(station: StationID) throws {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let subject = try DistinguishedName { CommonName(station.text) }
    let signed = try CertificateSigningRequest(
      version: .v1, subject: subject, privateKey: key,
      attributes: CertificateSigningRequest.Attributes(), signatureAlgorithm: .ecdsaWithSHA256)
    privateKey = try key.serializeAsPEM().pemString
    request = try signed.serializeAsPEM().pemString
  }
}
