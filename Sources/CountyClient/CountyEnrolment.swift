package import CountyAPI
import NIOCore
import NIOPosix
import NIOSSL
import X509

/// The first request of a new station: it has no certificate yet, but already the county's, which
/// came on paper or on a stick, not over the line.
package enum CountyEnrolment {
  /// Returns whether a text holds a county's authority in PEM.
  package static func isAuthority(_ text: String) -> Bool {
    (try? PinnedAuthority(text)) != nil
  }

  /// Sends the one-time code and returns the station's first certificate.
  ///
  /// - Parameters:
  ///   - authority: PEM of the county's authority.
  ///   - now: the station's clock, in milliseconds; a certificate is judged at the earliest moment
  ///     that the authority itself allows where the clock stands before it.
  /// - Throws: `IdentityError` for an authority that can't be read, `CountyFailure` otherwise.
  package static func enrol(
    _ enrolment: Enrolment, at address: CountyAddress, authority: String, program: String,
    now: Int64
  ) async throws -> IssuedCertificate {
    let pinned = try PinnedAuthority(authority)
    let context: NIOSSLContext
    do {
      context = try NIOSSLContext(configuration: pinned.clientConfiguration())
    } catch { throw IdentityError.unreadable(.authority) }
    let roots = pinned.roots
    let floor = roots.map(\.notValidBefore.milliseconds).max() ?? now
    let ceiling = roots.map(\.notValidAfter.milliseconds).min() ?? now
    let verification = PeerVerification(
      roots: roots, address: address, milliseconds: min(max(now, floor), max(ceiling, floor)))
    let line = CountyLine(
      address: address, settings: .init(bodyLimit: WireLimits.answerBytes),
      group: MultiThreadedEventLoopGroup.singleton)
    let request = CountyRequest(
      route: .enrol, query: "", body: enrolment.json.canonicalBytes, isCompressed: false,
      authority: address.authority, program: program)
    let answer: Result<JSONValue, CountyFailure>
    do {
      answer = .success(
        try await line.answer(to: request.line, context: context, verification: verification))
    } catch { answer = .failure(error) }
    await line.close()
    let value = try answer.get()
    do { return try IssuedCertificate(value) } catch {
      throw CountyFailure.notTheCounty(detail: error.sentence)
    }
  }
}
