package import OddJobMarket

/// A new station's first word: the one-time code that the county gave it, and the request for its
/// certificate.
package struct Enrolment: Hashable, Sendable {
  package var station: StationID
  /// Three groups of four digits and letters, as they stand in the county's letter.
  package var code: String
  /// PKCS #10, in PEM; the private key never leaves the station.
  package var certificateRequest: String

  package init(station: StationID, code: String, certificateRequest: String) {
    self.station = station
    self.code = code
    self.certificateRequest = certificateRequest
  }

  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    self.init(
      station: try members.identifier("station"), code: try members.string("code", upTo: 64),
      certificateRequest: try members.string("csr", upTo: 8_192))
  }

  package var json: JSONValue {
    .object([
      "station": .string(station.text), "code": .string(code), "csr": .string(certificateRequest),
    ])
  }
}

/// A request for a new certificate under the old one, which may have expired at most 90 days ago.
package struct Renewal: Hashable, Sendable {
  package var certificateRequest: String

  package init(certificateRequest: String) { self.certificateRequest = certificateRequest }

  package init(_ value: JSONValue) throws(WireFault) {
    certificateRequest = try JSONMembers(value).string("csr", upTo: 8_192)
  }

  package var json: JSONValue { .object(["csr": .string(certificateRequest)]) }
}

/// A station's certificate, and the county's for the station to pin.
package struct IssuedCertificate: Hashable, Sendable {
  /// PEM.
  package var certificate: String
  /// PEM; may be several while the county changes its own.
  package var authority: String
  /// The county's Ed25519 key, which signs heads.
  package var headSigningKey: [UInt8]
  package var serverMilliseconds: Int64

  package init(
    certificate: String, authority: String, headSigningKey: [UInt8], serverMilliseconds: Int64
  ) {
    self.certificate = certificate
    self.authority = authority
    self.headSigningKey = headSigningKey
    self.serverMilliseconds = serverMilliseconds
  }

  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    self.init(
      certificate: try members.string("certificate", upTo: 16_384),
      authority: try members.string("authority", upTo: 65_536),
      headSigningKey: try members.base64("headSigningKey", upTo: 64),
      serverMilliseconds: try members.integer("serverMs"))
  }

  package var json: JSONValue {
    .object([
      "certificate": .string(certificate), "authority": .string(authority),
      "headSigningKey": .base64(headSigningKey), "serverMs": .integer(serverMilliseconds),
    ])
  }
}
