package import CountyAPI
import NIOCore
import NIOPosix
import NIOSSL

/// The county over HTTPS with mutual TLS.
///
/// It believes an answer only from the pinned authority, with the digest of its own body, of the
/// contract's type, and echoing what it must: whatever else answers on the line is not the county.
package actor HTTPSCounty: County {
  /// The station's clock and the county's when last heard, in milliseconds.
  package typealias Clocks = @Sendable () -> (now: Int64, lastHeard: Int64?)

  private let identity: StationIdentity
  private let address: CountyAddress
  private let program: String
  private let clocks: Clocks
  private let line: CountyLine
  private let tls: NIOSSLContext
  private var sendsGzip = false

  /// - Parameters:
  ///   - program: name and version of this program, for the county's log.
  ///   - patienceSeconds: how long an answer may take from the request's last byte to its own.
  /// - Throws: `NIOSSLError` for an identity that TLS can't use.
  package init(
    _ address: CountyAddress, identity: StationIdentity, program: String,
    patienceSeconds: Int64 = 90, clocks: @escaping Clocks
  ) throws {
    self.address = address
    self.identity = identity
    self.program = program
    self.clocks = clocks
    tls = try identity.clientContext()
    line = CountyLine(
      address: address,
      settings: .init(
        answerTimeout: .seconds(patienceSeconds), bodyLimit: WireLimits.answerBytes),
      group: MultiThreadedEventLoopGroup.singleton)
  }

  package func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer {
    let answer = try await ask(.hello, body: hello.json.canonicalBytes)
    let read = try believed { () throws(WireFault) in try HelloAnswer(answer) }
    sendsGzip = read.acceptsGzip
    return read
  }

  package func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer {
    let answer = try await ask(.operations, body: batch.bytes)
    let read = try believed { () throws(WireFault) in try BatchAnswer(answer) }
    guard read.batch == batch.id else {
      throw .notTheCounty(detail: "the answer is to another batch")
    }
    return read
  }

  package func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage {
    let cursor = cursor.map { "&cursor=\($0.text)" } ?? ""
    let answer = try await ask(.changes, query: "limit=\(limit)\(cursor)")
    return try believed { () throws(WireFault) in try ChangePage(answer) }
  }

  package func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage {
    let answer = try await ask(.snapshot, query: page.map { "page=\($0.queryEncoded)" } ?? "")
    return try believed { () throws(WireFault) in try SnapshotPage(answer) }
  }

  /// Asks for the next certificate under the present one.
  package func renew(_ renewal: Renewal) async throws(CountyFailure) -> IssuedCertificate {
    let answer = try await ask(.renew, body: renewal.json.canonicalBytes)
    return try believed { () throws(WireFault) in try IssuedCertificate(answer) }
  }

  /// Ends the connection.
  package func close() async { await line.close() }

  private func ask(
    _ route: CountyContract.Route, query: String = "", body: [UInt8] = []
  ) async throws(CountyFailure) -> JSONValue {
    let clocks = clocks()
    let moment = identity.trustedTime(lastHeard: clocks.lastHeard).judged(clocks.now)
    let verification = PeerVerification(
      roots: identity.pinned.roots, address: address, milliseconds: moment)
    let request = CountyRequest(
      route: route, query: query, body: body, isCompressed: sendsGzip, authority: address.authority,
      program: program)
    return try await line.answer(to: request.line, context: tls, verification: verification)
  }

  private func believed<Message>(
    _ read: () throws(WireFault) -> Message
  ) throws(CountyFailure) -> Message {
    do { return try read() } catch { throw .notTheCounty(detail: error.sentence) }
  }
}

extension StationIdentity {
  /// TLS with the station's certificate; who answers is judged by `PeerVerification`.
  func clientContext() throws -> NIOSSLContext {
    var configuration = try pinned.clientConfiguration()
    configuration.certificateChain = try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8))
      .map { .certificate($0) }
    configuration.privateKey = .privateKey(
      try NIOSSLPrivateKey(bytes: Array(privateKey.utf8), format: .pem))
    return try NIOSSLContext(configuration: configuration)
  }
}
