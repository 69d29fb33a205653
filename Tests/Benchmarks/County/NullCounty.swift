import CountyAPI
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import OddJobMarket
import Station
import Store

/// A county that does nothing but unpack a batch and say that all of it was applied: against it the
/// stations' own side is measured.
final class NullCounty {
  /// What it says is known beforehand: of each station the identifiers and the hashes of its chain.
  struct Chain: Sendable {
    let ids: [String]
    let hashes: [OperationHash]
    let start: OperationHash

    init(_ folder: StationFolder) throws {
      let store = try Store.open(path: folder.database, surroundings: .live())
      let standing = try store.syncStanding()
      start = try store.chainHash(at: 0) ?? standing.headHash
      let entries = try store.queuedEntries(
        from: 1, count: Int(standing.headSequence), bytes: 1 << 40)
      let operations = try entries.compactMap { entry in
        if case .operation(let bytes) = entry { try RawOperation(bytes: bytes[...]) } else { nil }
      }
      ids = operations.map(\.id.text)
      hashes = operations.map(\.hash)
    }
  }

  let port: Int
  private let channel: any Channel

  init(_ stations: [StationFolder], certificate: String, key: String) throws {
    var chains: [String: Chain] = [:]
    for folder in stations {
      let station = try Store.open(path: folder.database, surroundings: .live())
        .syncStanding().station
      chains[station.text] = try Chain(folder)
    }
    let known = chains
    let context = try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))))
    channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(NIOSSLServerHandler(context: context))
          try pipeline.configureHTTPServerPipeline()
          try pipeline.addHandler(NullAnswers(chains: known))
        }
      }.bind(host: "127.0.0.1", port: 0).wait()
    port = channel.localAddress?.port ?? 0
  }

  deinit { channel.close(promise: nil) }
}

private final class NullAnswers: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let chains: [String: NullCounty.Chain]
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(chains: [String: NullCounty.Chain]) { self.chains = chains }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let part): body += part.readableBytesView
    case .end:
      guard let head, let chain = chains[head.headers.first(name: "User-Agent") ?? ""] else {
        context.close(promise: nil)
        return
      }
      answer(
        head.uri == CountyContract.Route.hello.path ? hello(chain) : push(chain, head), context)
    }
  }

  private func hello(_ chain: NullCounty.Chain) -> [UInt8] {
    HelloAnswer(
      serverMilliseconds: 1, ledgerGeneration: 1, expectedSequence: 1,
      expectedPreviousHash: chain.start, archivedThrough: 0
    ).json.canonicalBytes
  }

  private func push(_ chain: NullCounty.Chain, _ head: HTTPRequestHead) -> [UInt8] {
    let isPacked = head.headers.first(name: "Content-Encoding") == "gzip"
    let whole =
      isPacked ? (try? Gzip.expanded(body, limit: WireLimits.bodyBytes)) ?? [] : body
    // {"batchId":"…36…","envelopes":[],"epoch":"…","firstSeq":N,
    let start = String(decoding: whole.prefix(140), as: UTF8.self)
    let batch = start.dropFirst(12).prefix(36)
    let digits = start.components(separatedBy: "\"firstSeq\":").last?.prefix { $0.isNumber }
    let first = Int(digits ?? "") ?? 1
    let last = min(chain.ids.count, first + WireLimits.operations - 1)
    var text = "{\"acceptedThrough\":\(last),\"batchId\":\"\(batch)\",\"headHash\":\""
    text += chain.hashes[last - 1].hexadecimal
    text += "\",\"headSignature\":\"AAAA\",\"results\":["
    for sequence in first...last {
      text += sequence > first ? ",{\"id\":\"" : "{\"id\":\""
      text += chain.ids[sequence - 1]
      text += "\",\"seq\":\(sequence),\"status\":\"applied\"}"
    }
    text += "]}"
    return Array(text.utf8)
  }

  private func answer(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    let headers: HTTPHeaders = [
      "Content-Type": CountyContract.jsonType, "Content-Length": "\(bytes.count)",
      ContentDigest.fieldName: ContentDigest.value(for: bytes),
    ]
    let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(
      wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
