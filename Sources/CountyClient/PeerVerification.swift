import CountyAPI
import Foundation
import NIOCore
import NIOSSL
import SwiftASN1
import Synchronization
@_spi(FixedExpiryValidationTime) import X509

/// Judges the certificate of whoever answers: it must come from the county's pinned authority, bear
/// the name that was asked for, and be valid at the time that can be trusted.
final class PeerVerification: Sendable {
  private let roots: [Certificate]
  private let address: CountyAddress
  private let moment: Date
  /// Why the last one was refused, for the log.
  private let refusal = Mutex<String?>(nil)

  init(roots: [Certificate], address: CountyAddress, milliseconds: Int64) {
    self.roots = roots
    self.address = address
    moment = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
  }

  var lastRefusal: String? { refusal.withLock { $0 } }

  func verify(
    _ chain: [NIOSSLCertificate], _ promise: EventLoopPromise<NIOSSLVerificationResult>
  ) {
    let presented: [Certificate]
    do {
      presented = try chain.map { try Certificate(derEncoded: $0.toDERBytes()) }
    } catch {
      refuse("the certificate can't be read", promise)
      return
    }
    guard let leaf = presented.first else {
      refuse("no certificate was shown", promise)
      return
    }
    Task {
      var verifier = Verifier(rootCertificates: CertificateStore(roots)) {
        RFC5280Policy(fixedExpiryValidationTime: moment)
        ServerIdentityPolicy(
          serverHostname: address.isNumeric ? nil : address.host,
          serverIP: address.isNumeric ? address.host : nil)
      }
      switch await verifier.validate(
        leaf: leaf, intermediates: CertificateStore(presented.dropFirst()))
      {
      case .validCertificate: promise.succeed(.certificateVerified)
      case .couldNotValidate(let failures):
        let reasons = failures.map { "\($0.policyFailureReason)" }.joined(separator: "; ")
        refuse(reasons.isEmpty ? "another authority issued the certificate" : reasons, promise)
      }
    }
  }

  private func refuse(_ reason: String, _ promise: EventLoopPromise<NIOSSLVerificationResult>) {
    refusal.withLock { $0 = reason }
    promise.succeed(.failed)
  }
}
