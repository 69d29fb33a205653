import AsyncHTTPClient
import CountyAPI
import CountyEndpoint
import Crypto
import FoundationEssentials
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL
import OddJobMarket
import SwiftASN1
import Testing
import X509

@Suite("Certificates of stations")
struct CertificateTests {
  struct Scene {
    let files: TestFolder
    let county: TestCounty
    let folder: CountyFolder
    let authenticator: CertificateAuthenticator
    let desk: OperatorDesk

    init() throws {
      files = try TestFolder()
      let store = try SQLiteCountyStore(path: files.path("county.sqlite"), generation: 1)
      county = try TestCounty(store: store)
      // Made in 2023, for twenty years.
      folder = try CountyFolder(
        path: files.path("county"), clock: county.clock, identifiers: county.ids)
      authenticator = CertificateAuthenticator(
        authority: folder.authority, store: store, clock: county.clock,
        identifiers: county.ids, headSigningKey: folder.head.publicKey)
      desk = OperatorDesk(
        service: county.service, archive: store, clock: county.clock, identifiers: county.ids)
    }

    func code(for station: StationID) throws -> String {
      try #require(try desk.answer(.enrolmentCode(station)).first)
    }

    func enrol(_ station: StationID, _ key: P256.Signing.PrivateKey) throws -> X509.Certificate {
      let issued = try authenticator.enrol(
        Enrolment(
          station: station, code: code(for: station),
          certificateRequest: CertificateTests.request(key)))
      return try X509.Certificate(pemEncoded: issued.certificate)
    }

    func peer(_ certificate: X509.Certificate) throws -> RequestPeer {
      var serializer = DER.Serializer()
      try serializer.serialize(certificate)
      return RequestPeer(certificate: serializer.serializedBytes, claimedStation: nil)
    }
  }

  static func request(_ key: P256.Signing.PrivateKey) throws -> String {
    let request = try CertificateSigningRequest(
      version: .v1, subject: DistinguishedName { CommonName("anyone") },
      privateKey: X509.Certificate.PrivateKey(key),
      attributes: CertificateSigningRequest.Attributes(),
      signatureAlgorithm: .ecdsaWithSHA256)
    return try request.serializeAsPEM().pemString
  }

  @Test("a code brings one certificate, once, to its own station, in time")
  func codes() throws {
    let scene = try Scene()
    let (one, two) = (try scene.county.station(), try scene.county.station())
    let request = try Self.request(P256.Signing.PrivateKey())
    func enrol(_ station: StationID, _ code: String, _ request: String = request) throws
      -> IssuedCertificate
    {
      try scene.authenticator.enrol(
        Enrolment(station: station, code: code, certificateRequest: request))
    }
    func refused(_ body: () throws -> IssuedCertificate) -> Problem.Code? {
      #expect(throws: Problem.self) { try body() }?.code
    }
    let code = try scene.code(for: one.id)
    #expect(refused { try enrol(two.id, scene.code(for: one.id)) } == .wrongEnrolmentCode)
    // A request that is none does not cost the code.
    #expect(refused { try enrol(one.id, code, "no request") } == .malformedBody)
    let issued = try enrol(one.id, code.lowercased().replacing("-", with: " "))
    #expect(issued.headSigningKey == scene.folder.head.publicKey)
    #expect(refused { try enrol(one.id, code) } == .wrongEnrolmentCode)
    let late = try scene.code(for: one.id)
    scene.county.clock.advance(milliseconds: EnrolmentCode.lifetime + 1)
    #expect(refused { try enrol(one.id, late) } == .wrongEnrolmentCode)
    try scene.county.service.revoke(one.id)
    #expect(throws: Problem.self) { try scene.code(for: one.id) }
  }

  @Test("the certificate says who its station is, whatever the request says")
  func holder() throws {
    let scene = try Scene()
    let station = try scene.county.station()
    let certificate = try scene.enrol(station.id, P256.Signing.PrivateKey())
    let peer = try scene.peer(certificate)
    #expect(try scene.authenticator.station(of: peer, allowingExpired: false) == station.id)
    let nobody = #expect(throws: Problem.self) {
      try scene.authenticator.station(
        of: RequestPeer(certificate: nil, claimedStation: station.id.text), allowingExpired: false)
    }
    #expect(nobody?.code == .notAuthenticated)
  }

  @Test("another authority's certificate is none, though it names a station; nor is the server's")
  func strangers() throws {
    let scene = try Scene()
    let station = try scene.county.station()
    let other = try CountyAuthority.make(serial: [0x41, 1], at: scene.county.clock.now)
    let stranger = try CountyAuthority(certificatePEM: other.certificate, keyPEM: other.key)
    let forged = try stranger.issueStation(
      station.id, request: Self.request(P256.Signing.PrivateKey()), serial: [0x41, 2],
      at: scene.county.clock.now)
    let unrecorded = try scene.folder.authority.issueStation(
      station.id, request: Self.request(P256.Signing.PrivateKey()), serial: [0x41, 3],
      at: scene.county.clock.now)
    let server = try X509.Certificate(
      pemEncoded: scene.folder.authority.issueServer(
        names: ["localhost"], serial: [0x41, 4], at: scene.county.clock.now
      ).certificate)
    for certificate in [forged, unrecorded, server] {
      let problem = #expect(throws: Problem.self) {
        try scene.authenticator.station(of: scene.peer(certificate), allowingExpired: true)
      }
      #expect(problem?.code == .notAuthenticated)
    }
  }

  @Test("an expired certificate may only renew, for ninety days")
  func expiry() throws {
    let scene = try Scene()
    let station = try scene.county.station()
    let peer = try scene.peer(scene.enrol(station.id, P256.Signing.PrivateKey()))
    func code(renewing: Bool) -> Problem.Code? {
      do {
        _ = try scene.authenticator.station(of: peer, allowingExpired: renewing)
        return nil
      } catch let problem as Problem {
        return problem.code
      } catch {
        return .internalError
      }
    }
    let day: Int64 = 86_400_000
    scene.county.clock.advance(milliseconds: 365 * day - 60_000)
    #expect(code(renewing: false) == nil)
    scene.county.clock.advance(milliseconds: 120_000)
    #expect(code(renewing: false) == .certificateExpired)
    #expect(code(renewing: true) == nil)
    scene.county.clock.advance(milliseconds: 89 * day)
    #expect(code(renewing: true) == nil)
    scene.county.clock.advance(milliseconds: day)
    #expect(code(renewing: true) == .notAuthorised)
  }

  @Test("a renewed certificate is the station's too; a revoked one is nobody's")
  func renewal() throws {
    let scene = try Scene()
    let station = try scene.county.station()
    let key = P256.Signing.PrivateKey()
    let first = try scene.peer(scene.enrol(station.id, key))
    let renewed = try scene.authenticator.renew(
      Renewal(certificateRequest: Self.request(key)), for: station.id)
    let second = try scene.peer(X509.Certificate(pemEncoded: renewed.certificate))
    #expect(try scene.authenticator.station(of: second, allowingExpired: false) == station.id)
    _ = try scene.desk.answer(.revoke(station.id))
    for peer in [first, second] {
      let problem = #expect(throws: Problem.self) {
        try scene.authenticator.station(of: peer, allowingExpired: true)
      }
      #expect(problem?.code == .notAuthorised)
    }
    #expect(throws: Problem.self) {
      try scene.authenticator.renew(
        Renewal(certificateRequest: Self.request(key)), for: station.id)
    }
  }

  @Test("over TLS a station is who its certificate says, and nobody else")
  func overTLS() async throws {
    let scene = try Scene()
    let (one, two) = (try scene.county.station(), try scene.county.station())
    try scene.folder.makeServerCertificate(
      for: ["localhost"], clock: SystemTestClock(), identifiers: scene.county.ids)
    let key = P256.Signing.PrivateKey()
    let certificate = try scene.enrol(one.id, key)
    let server = CountyServer(
      service: scene.county.service, authenticator: scene.authenticator, limits: .patient(),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    let (ports, running) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run(
          .tls(
            certificatePath: scene.folder.certificatePath, keyPath: scene.folder.keyPath),
          host: "127.0.0.1", port: 0, handlesSignals: false
        ) { running.yield($0) }
      }
      for await port in ports {
        let client = try Self.client(scene, certificate, key)
        let nobody = try Self.client(scene, nil, key)
        for (client, station, status) in [
          (client, one, 200), (client, two, 403), (nobody, one, 401),
        ] {
          #expect(await Self.hello(station, client, port: port) == status)
        }
        try await client.shutdown()
        try await nobody.shutdown()
        break
      }
      group.cancelAll()
    }
  }

  private static func hello(
    _ station: TestStation, _ client: HTTPClient, port: Int
  ) async -> Int? {
    let body = station.hello().json.canonicalBytes
    var request = HTTPClientRequest(url: "https://localhost:\(port)/v1/hello")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: CountyContract.jsonType)
    request.headers.add(name: ContentDigest.fieldName, value: ContentDigest.value(for: body))
    // What is said in clear is nobody's proof.
    request.headers.add(name: TrustingAuthenticator.fieldName, value: station.id.text)
    request.body = .bytes(ByteBuffer(bytes: body))
    // No time limit: among other tests an answer may take as long as it likes.
    return (try? await client.execute(request, timeout: .hours(1))).map { Int($0.status.code) }
  }

  private static func client(
    _ scene: Scene, _ certificate: X509.Certificate?, _ key: P256.Signing.PrivateKey
  ) throws -> HTTPClient {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .file(scene.folder.authorityPath)
    if let certificate {
      let pem = try certificate.serializeAsPEM().pemString
      tls.certificateChain = [
        .certificate(try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem))
      ]
      tls.privateKey = .privateKey(
        try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem))
    }
    return HTTPClient(
      eventLoopGroupProvider: .singleton,
      configuration: HTTPClient.Configuration(
        tlsConfiguration: tls, timeout: HTTPClient.Configuration.Timeout(connect: .hours(1))))
  }
}

/// The real time, for certificates that a real TLS client looks at.
private struct SystemTestClock: MarketClock {
  var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
