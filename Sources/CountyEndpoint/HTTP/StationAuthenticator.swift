package import CountyAPI
import HTTPTypes
package import OddJobMarket

/// Says which station a request comes from, and gives stations their certificates.
package protocol StationAuthenticator: Sendable {
  /// Returns the station that the peer proved to be.
  ///
  /// - Parameter allowingExpired: for a renewal, which a certificate may still ask for some days
  ///   after its end.
  /// - Throws: `Problem` `.notAuthenticated`, `.certificateExpired` or `.notAuthorised`.
  func station(
    of peer: RequestPeer, allowingExpired: Bool
  ) throws -> StationID

  /// - Throws: `Problem` `.wrongEnrolmentCode` or `.malformedBody`.
  func enrol(_ enrolment: Enrolment) throws -> IssuedCertificate

  /// - Throws: `Problem` `.malformedBody` for a request that is none.
  func renew(_ renewal: Renewal, for station: StationID) throws -> IssuedCertificate
}

/// What is known of who asks.
package struct RequestPeer: Sendable {
  /// The certificate that the peer showed and has the key of, in DER.
  package var certificate: [UInt8]?
  /// The station that the request names in clear; believed in development only.
  package var claimedStation: String?

  package init(certificate: [UInt8]?, claimedStation: String?) {
    self.certificate = certificate
    self.claimedStation = claimedStation
  }
}

/// Believes every station's word. For development and tests on the loopback interface: no
/// certificate is asked for and none is given.
package struct TrustingAuthenticator: StationAuthenticator {
  /// Where a request names its station.
  package static let fieldName = "Development-Station"

  package init() {}

  package func station(of peer: RequestPeer, allowingExpired: Bool) throws -> StationID {
    guard let text = peer.claimedStation, let station = StationID(text: text) else {
      throw Problem(.notAuthenticated, "\(Self.fieldName) must name the station.")
    }
    return station
  }

  package func enrol(_ enrolment: Enrolment) throws -> IssuedCertificate {
    throw Problem(.wrongEnrolmentCode, "There are no certificates without TLS.")
  }

  package func renew(_ renewal: Renewal, for station: StationID) throws -> IssuedCertificate {
    throw Problem(.notAuthorised, "There are no certificates without TLS.")
  }
}
