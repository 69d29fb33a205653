import CountyAPI
import Foundation
import NIOSSL
import SwiftASN1
import X509

/// What proves the station to the county, and the county to the station.
package struct StationIdentity: Sendable {
  /// PEM of the station's certificate.
  package let certificate: String
  /// PEM of its private key, which never leaves the station.
  package let privateKey: String
  let pinned: PinnedAuthority
  /// PEM of the county's authority, or of two while it changes.
  package var authority: String { pinned.pem }

  /// The span in which the certificate is valid, in milliseconds since 1970.
  package let validity: ClosedRange<Int64>
  /// The certificate's subject: the station's UUID.
  package let subject: String

  /// - Throws: `IdentityError` naming the part that can't be read, or the key of another certificate.
  package init(
    certificate: String, privateKey: String, authority: String
  ) throws(IdentityError) {
    let own: Certificate
    do {
      own = try Certificate(pemEncoded: certificate)
      subject = own.subject.commonName ?? ""
      validity =
        own.notValidBefore
        .milliseconds...max(
          own.notValidBefore.milliseconds, own.notValidAfter.milliseconds)
    } catch { throw .unreadable(.certificate) }
    do {
      let key = try Certificate.PrivateKey(pemEncoded: privateKey)
      guard key.publicKey == own.publicKey else { throw IdentityError.unreadable(.privateKey) }
    } catch { throw .unreadable(.privateKey) }
    pinned = try PinnedAuthority(authority)
    self.certificate = certificate
    self.privateKey = privateKey
  }

  /// Returns the moments at which the county's certificates may be judged.
  package func trustedTime(lastHeard: Int64?) -> TrustedTime {
    let day: Int64 = 86_400_000
    return TrustedTime(
      lastHeard: lastHeard, certificateStart: validity.lowerBound,
      renewableUntil: validity.upperBound + Int64(CountyContract.renewalGraceDays) * day)
  }
}

/// Which part of a station's identity can't be used.
package enum IdentityError: Error, Hashable, Sendable {
  package enum Part: String, Sendable { case certificate, privateKey, authority }
  case unreadable(Part)
}

extension DistinguishedName {
  /// The first common name of the subject.
  var commonName: String? {
    for name in self {
      for attribute in name where attribute.type == .RDNAttributeType.commonName {
        return attribute.value.description
      }
    }
    return nil
  }
}

extension Date {
  var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1_000).rounded()) }
}
