import NIOSSL
import SwiftASN1
import X509

/// The county's authority as it came on paper or on a stick: nobody else's word is taken.
struct PinnedAuthority: Sendable {
  let pem: String
  let roots: [Certificate]

  /// - Throws: `IdentityError` for PEM that holds no certificate.
  init(_ pem: String) throws(IdentityError) {
    do {
      roots = try PEMDocument.parseMultiple(pemString: pem).map {
        try Certificate(pemDocument: $0)
      }
    } catch { throw .unreadable(.authority) }
    guard !roots.isEmpty else { throw .unreadable(.authority) }
    self.pem = pem
  }

  /// TLS towards the county; who answers is judged by `PeerVerification`.
  func clientConfiguration() throws -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    configuration.certificateVerification = .fullVerification
    configuration.trustRoots = .certificates(
      try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)))
    return configuration
  }
}
