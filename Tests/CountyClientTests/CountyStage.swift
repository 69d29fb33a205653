import CountyAPI
import CountyClient
import Foundation
import OddJobMarket
import Testing

/// A county's authority, a station with its certificate, and the messages they exchange.
struct CountyStage: Sendable {
  let authority: TestAuthority
  let station: StationID
  let identity: StationIdentity
  /// 2026-06-01 in milliseconds: within every certificate.
  static let now: Int64 = 1_780_272_000_000
  /// A station's certificate lives a year, the county's longer.
  static let ends = TestAuthority.start.addingTimeInterval(365 * 86_400)

  init() throws {
    authority = try TestAuthority()
    station = try #require(StationID(text: "6b1f1a3e-5c0d-4f3a-9a57-0d6b2f4c8e11"))
    let request = try CertificateRequest(station: station)
    identity = try StationIdentity(
      certificate: authority.station(request: request.request, until: Self.ends),
      privateKey: request.privateKey, authority: authority.pem)
  }

  /// No test here is about the client's patience; among all tests at once its 90 s may be over before
  /// the test itself goes on.
  private static let patienceSeconds: Int64 = 86_400

  func client(
    port: Int, host: String = "127.0.0.1", identity: StationIdentity? = nil, now: Int64 = now,
    lastHeard: Int64? = nil
  ) throws -> HTTPSCounty {
    try HTTPSCounty(
      CountyAddress(host: host, port: port), identity: identity ?? self.identity,
      program: "kiosk test", patienceSeconds: Self.patienceSeconds, clocks: { (now, lastHeard) })
  }

  func server(
    _ reply: @escaping @Sendable (ScriptedServer.Request) -> ScriptedServer.Reply
  ) async throws -> ScriptedServer {
    try await ScriptedServer(
      certificate: authority.server(), clientRoots: authority.pem, reply: reply)
  }

  var hello: Hello {
    Hello(
      station: station, epoch: 1, program: "kiosk test", headSequence: 0,
      headHash: OperationHash(station: station, epoch: 1), cursor: nil, allotments: [],
      queueLength: 0, oldestAgeSeconds: nil, rejected: 0, freeDiskBytes: 1,
      wallMilliseconds: Self.now, bootID: "boot", monotonicMilliseconds: 1)
  }

  func helloAnswer(gzip: Bool = true) -> HelloAnswer {
    HelloAnswer(
      serverMilliseconds: Self.now, ledgerGeneration: 1, expectedSequence: 1,
      expectedPreviousHash: OperationHash(station: station, epoch: 1), archivedThrough: 0,
      acceptsGzip: gzip)
  }

  /// A batch of one operation with so many bytes of text.
  func batch(padding: Int = 10) -> OperationBatch {
    let previous = OperationHash(station: station, epoch: 1)
    let operation = CountyAPI.Operation(
      id: Identifier(station.rawValue), sequence: 1, type: .signedIn, actor: .system,
      instant: OperationInstant(
        wallMilliseconds: 1, bootID: "b", monotonicMilliseconds: 2, lastServerMilliseconds: nil),
      body: .object(["note": .string(String(repeating: "零", count: padding))]),
      previousHash: previous)
    return OperationBatch(
      id: Identifier(station.rawValue), epoch: 1, firstSequence: 1, previousHash: previous,
      entries: [.operation(operation.canonicalBytes)])
  }

  func answer(to batch: OperationBatch) -> BatchAnswer {
    BatchAnswer(
      batch: batch.id, results: [], acceptedThrough: 1, headHash: batch.previousHash,
      headSignature: [])
  }
}
