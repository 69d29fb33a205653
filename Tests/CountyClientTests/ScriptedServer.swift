import CountyAPI
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// Something that answers HTTPS on the loopback address with what a test tells it to.
final class ScriptedServer: Sendable {
  struct Request: Sendable {
    var head: HTTPRequestHead
    var body: [UInt8]
  }

  enum Reply: Sendable {
    case answer(status: Int, fields: [(String, String)], body: [UInt8])
    /// The connection ends in the middle of a body that was announced longer.
    case cut(after: [UInt8], announced: Int)
    /// The connection ends without a word.
    case hangUp
    /// The connection stays, and no word comes.
    case silence
  }

  /// What happens at the server, in order.
  enum Event: Equatable, Sendable {
    case asked
    /// A connection is over.
    case left
  }

  let port: Int
  private let channel: any Channel
  private let log: RequestLog

  var requests: [Request] { log.all }
  /// For one listener.
  var events: AsyncStream<Event> { log.events }

  /// - Parameter clientRoots: PEM of whoever issues the clients' certificates; nil asks for none.
  init(
    certificate: TestAuthority.Issued, clientRoots: String? = nil,
    reply: @escaping @Sendable (Request) -> Reply
  ) async throws {
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(certificate.certificate.utf8))
        .map { .certificate($0) },
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(certificate.key.utf8), format: .pem)))
    if let clientRoots {
      tls.certificateVerification = .noHostnameVerification
      tls.trustRoots = .certificates(
        try NIOSSLCertificate.fromPEMBytes(Array(clientRoots.utf8)))
    }
    let context = try NIOSSLContext(configuration: tls)
    let log = RequestLog()
    self.log = log
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(NIOSSLServerHandler(context: context))
          try pipeline.configureHTTPServerPipeline()
          try pipeline.addHandler(ScriptedHandler(log: log, reply: reply))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  func stop() async throws { try await channel.close() }
}

final class RequestLog: Sendable {
  let events: AsyncStream<ScriptedServer.Event>
  private let happened: AsyncStream<ScriptedServer.Event>.Continuation
  private let requests = Mutex<[ScriptedServer.Request]>([])

  init() { (events, happened) = AsyncStream.makeStream() }

  var all: [ScriptedServer.Request] { requests.withLock { $0 } }

  func append(_ request: ScriptedServer.Request) {
    requests.withLock { $0.append(request) }
    happened.yield(.asked)
  }

  func left() { happened.yield(.left) }
}

private final class ScriptedHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let log: RequestLog
  private let reply: @Sendable (ScriptedServer.Request) -> ScriptedServer.Reply
  private var request: ScriptedServer.Request?

  init(
    log: RequestLog, reply: @escaping @Sendable (ScriptedServer.Request) -> ScriptedServer.Reply
  ) {
    self.log = log
    self.reply = reply
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): request = ScriptedServer.Request(head: head, body: [])
    case .body(let part): request?.body.append(contentsOf: part.readableBytesView)
    case .end:
      guard let request else { return }
      log.append(request)
      answer(reply(request), context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    log.left()
    context.fireChannelInactive()
  }

  private func answer(_ reply: ScriptedServer.Reply, _ context: ChannelHandlerContext) {
    switch reply {
    case .answer(let status, let fields, let body):
      write(status, fields, body, announced: body.count, context)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    case .cut(let body, let announced):
      write(200, [], body, announced: announced, context)
      context.flush()
      context.close(promise: nil)
    case .hangUp: context.close(promise: nil)
    case .silence: break
    }
  }

  private func write(
    _ status: Int, _ fields: [(String, String)], _ body: [UInt8], announced: Int,
    _ context: ChannelHandlerContext
  ) {
    var head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status))
    for field in fields { head.headers.add(name: field.0, value: field.1) }
    head.headers.add(name: "Content-Length", value: String(announced))
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(
      wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: body)))),
      promise: nil)
  }
}

extension ScriptedServer.Reply {
  /// An answer as the county would give it.
  static func county(_ value: JSONValue, status: Int = 200, retryAfter: Int? = nil) -> Self {
    let body = value.canonicalBytes
    var fields = [
      (
        "Content-Type",
        status == 200 ? CountyContract.jsonType : "\(CountyContract.problemType); charset=utf-8"
      ), (ContentDigest.fieldName, ContentDigest.value(for: body)),
    ]
    if let retryAfter { fields.append(("Retry-After", String(retryAfter))) }
    return .answer(status: status, fields: fields, body: body)
  }
}
