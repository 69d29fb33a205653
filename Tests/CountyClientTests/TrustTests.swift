import CountyAPI
import CountyClient
import Foundation
import OddJobMarket
import Testing

@Suite("Whom a station trusts")
struct TrustTests {
  let stage: CountyStage

  init() throws { stage = try CountyStage() }

  @Test("another authority is not the county, whatever it answers")
  func otherAuthority() async throws {
    let stage = stage
    let other = try TestAuthority(name: "test county")
    let server = try await ScriptedServer(certificate: other.server()) { _ in
      .county(stage.helloAnswer().json)
    }
    let failure = await #expect(throws: CountyFailure.self) {
      try await stage.client(port: server.port).hello(stage.hello)
    }
    #expect(failure?.isNotTheCounty == true)
    #expect(server.requests.isEmpty)
    try await server.stop()
  }

  @Test("a certificate for another address is not the county's")
  func otherAddress() async throws {
    let stage = stage
    let server = try await ScriptedServer(
      certificate: stage.authority.server(address: [10, 0, 0, 1])
    ) { _ in .county(stage.helloAnswer().json) }
    let failure = await #expect(throws: CountyFailure.self) {
      try await stage.client(port: server.port).hello(stage.hello)
    }
    #expect(failure?.isNotTheCounty == true)
    let byName = try stage.client(port: server.port, host: "localhost")
    #expect(try await byName.hello(stage.hello) == stage.helloAnswer())
    try await server.stop()
  }

  @Test("a station whose certificate is of another county reaches nobody")
  func otherStation() async throws {
    let stage = stage
    let request = try CertificateRequest(station: stage.station)
    let stranger = try StationIdentity(
      certificate: TestAuthority().station(request: request.request),
      privateKey: request.privateKey, authority: stage.authority.pem)
    let server = try await stage.server { _ in .county(stage.helloAnswer().json) }
    await #expect(throws: CountyFailure.self) {
      try await stage.client(port: server.port, identity: stranger).hello(stage.hello)
    }
    #expect(server.requests.isEmpty)
    try await server.stop()
  }

  @Test(
    "a dead clock does not keep the station from the county",
    arguments: [
      0, 2_145_916_800_000, CountyStage.now,
    ] as [Int64])
  func deadClock(clock: Int64) async throws {
    let stage = stage
    let server = try await stage.server { _ in .county(stage.helloAnswer().json) }
    let county = try stage.client(port: server.port, now: clock, lastHeard: nil)
    #expect(try await county.hello(stage.hello) == stage.helloAnswer())
    try await server.stop()
  }

  @Test("a county's certificate that ended before the county was last heard is refused")
  func expiredCounty() async throws {
    let stage = stage
    let ended = Date(timeIntervalSince1970: Double(CountyStage.now) / 1_000 - 86_400)
    let server = try await ScriptedServer(certificate: stage.authority.server(until: ended)) { _ in
      .county(stage.helloAnswer().json)
    }
    // With the clock alone, set back far enough, the ended certificate would pass: the control.
    let believing = try stage.client(port: server.port, now: 0, lastHeard: nil)
    #expect(try await believing.hello(stage.hello) == stage.helloAnswer())
    let failure = await #expect(throws: CountyFailure.self) {
      try await stage.client(port: server.port, now: 0, lastHeard: CountyStage.now)
        .hello(stage.hello)
    }
    #expect(failure?.isNotTheCounty == true)
    try await server.stop()
  }

  @Test("the moment of judging stays between what was heard and what can be renewed")
  func trustedTime() {
    let time = TrustedTime(lastHeard: 500, certificateStart: 100, renewableUntil: 900)
    #expect(time.judged(0) == 500 && time.judged(700) == 700 && time.judged(5_000) == 900)
    let unheard = TrustedTime(lastHeard: nil, certificateStart: 100, renewableUntil: 900)
    #expect(unheard.judged(0) == 100)
    let late = TrustedTime(lastHeard: 1_000, certificateStart: 100, renewableUntil: 900)
    #expect(late.judged(0) == 1_000 && late.judged(2_000) == 1_000)
  }

  @Test("a one-time code brings the first certificate, and that identity works")
  func enrolment() async throws {
    let stage = stage
    let request = try CertificateRequest(station: stage.station)
    let server = try await ScriptedServer(certificate: stage.authority.server()) { asked in
      do {
        let enrolment = try Enrolment(JSONValue(parsing: asked.body))
        let issued = IssuedCertificate(
          certificate: try stage.authority.station(request: enrolment.certificateRequest),
          authority: try stage.authority.pem, headSigningKey: [1],
          serverMilliseconds: CountyStage.now)
        return .county(issued.json)
      } catch { return .hangUp }
    }
    let issued = try await CountyEnrolment.enrol(
      Enrolment(
        station: stage.station, code: "8H2K-44TQ-MX7P", certificateRequest: request.request),
      at: CountyAddress(host: "127.0.0.1", port: server.port), authority: stage.authority.pem,
      program: "kiosk test", now: 0)
    let identity = try StationIdentity(
      certificate: issued.certificate, privateKey: request.privateKey, authority: issued.authority)
    #expect(identity.subject == stage.station.text)
    try await server.stop()
    let county = try await stage.server { _ in .county(stage.helloAnswer().json) }
    #expect(
      try await stage.client(port: county.port, identity: identity).hello(stage.hello)
        == stage.helloAnswer())
    try await county.stop()
  }

  @Test("an identity names the part that can't be read")
  func identity() throws {
    let pem = try stage.authority.pem
    #expect(throws: IdentityError.unreadable(.certificate)) {
      try StationIdentity(
        certificate: "x", privateKey: stage.identity.privateKey, authority: pem)
    }
    #expect(throws: IdentityError.unreadable(.privateKey)) {
      try StationIdentity(
        certificate: stage.identity.certificate, privateKey: "x", authority: pem)
    }
    #expect(throws: IdentityError.unreadable(.authority)) {
      try StationIdentity(
        certificate: stage.identity.certificate, privateKey: stage.identity.privateKey,
        authority: "")
    }
  }

  @Test(
    "an address is https, a host and perhaps a port",
    arguments: [
      ("https://county.example", "county.example", 443),
      ("https://10.0.0.1:8443/", "10.0.0.1", 8443),
      ("https://[::1]:8443", "::1", 8443),
    ])
  func addresses(text: String, host: String, port: Int) {
    #expect(CountyAddress(text: text) == CountyAddress(host: host, port: port))
  }

  @Test(
    "anything else is no address",
    arguments: [
      "http://county.example", "county.example", "https://", "https://a b", "https://a:0",
      "https://a:99999", "https://a/path", "https://user@a", "https://[::1", "ftp://a",
    ])
  func noAddress(text: String) { #expect(CountyAddress(text: text) == nil) }
}
