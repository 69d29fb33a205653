import CountyAPI
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOPosix
import NIOSSL
import OddJobMarket

/// The endpoint: the county over HTTPS with certificates, or in clear on the loopback interface for
/// development.
package struct CountyServer: Sendable {
  /// How stations reach it.
  package enum Line: Sendable {
    /// PEM files of the server's own certificate and key.
    case tls(certificatePath: String, keyPath: String)
    /// Without any encryption: 127.0.0.1 only.
    case loopback
  }

  let service: CountyService
  let authenticator: any StationAuthenticator
  let limits: EndpointLimits
  let logger: Logger

  package init(
    service: CountyService, authenticator: any StationAuthenticator,
    limits: EndpointLimits = EndpointLimits(bodyBytes: WireLimits.bodyBytes), logger: Logger
  ) {
    self.service = service
    self.authenticator = authenticator
    self.limits = limits
    self.logger = logger
  }

  /// Serves until the task is cancelled or the process is asked to end.
  ///
  /// - Parameter onRunning: told the port, once stations can connect.
  package func run(
    _ line: Line, host: String, port: Int, handlesSignals: Bool = true,
    onRunning: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let (signals, settling) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let threads = NIOThreadPool(numberOfThreads: limits.databaseThreads)
    threads.start()
    defer { threads.shutdownGracefully { _ in } }
    let responder = CountyResponder(
      service: service, authenticator: authenticator, metrics: EndpointMetrics(), limits: limits,
      meter: StationMeter(perMinute: limits.stationRequestsPerMinute), settling: settling,
      threads: threads)
    let application = Application(
      responder: responder, server: try builder(for: line),
      configuration: ApplicationConfiguration(
        address: .hostname(line.host(host), port: port), serverName: "county-endpoint",
        backlog: limits.connectionBacklog),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
      logger: logger)
    settling.yield()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await settleIdentities(signals) }
      if handlesSignals { try await application.runService() } else { try await application.run() }
      group.cancelAll()
    }
  }

  /// Opens what came sealed, beside the requests and never within one.
  private func settleIdentities(_ signals: AsyncStream<Void>) async throws {
    for await _ in signals {
      do {
        while try await NIOThreadPool.singleton.runIfActive({ try service.settleIdentities() }) > 0
        {}
      } catch {
        logger.error("ID numbers could not be opened: \(error)")
      }
    }
  }

  private func builder(for line: Line) throws -> HTTPServerBuilder {
    let idle = TimeAmount.nanoseconds(
      limits.idleTimeout.components.seconds * 1_000_000_000)
    let http = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [PromptSending()], idleTimeout: idle))
    guard case .tls(let certificatePath, let keyPath) = line else { return http }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificatePath).map {
        .certificate($0)
      },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: keyPath, format: .pem)))
    configuration.minimumTLSVersion = .tlsv12
    // A station without a certificate may enrol, and one whose certificate has ended may renew: who
    // may do what is the authenticator's to say. TLS proves that the peer has the key.
    configuration.certificateVerification = .optionalVerification
    return try .tls(
      http,
      configuration: TLSChannelConfiguration(tlsConfiguration: configuration) { _, promise in
        promise.succeed(.certificateVerified)
      })
  }
}

extension CountyServer.Line {
  /// In clear nothing but this machine is listened to.
  fileprivate func host(_ wanted: String) -> String {
    switch self {
    case .tls: wanted
    case .loopback: "127.0.0.1"
    }
  }
}

/// Sends each answer at once: Nagle's algorithm cost 42 ms a batch.
private final class PromptSending: ChannelInboundHandler, RemovableChannelHandler, Sendable {
  typealias InboundIn = NIOAny

  func handlerAdded(context: ChannelHandlerContext) {
    context.channel.setOption(
      ChannelOptions.tcpOption(.tcp_nodelay), value: 1
    ).whenFailure { _ in }
  }
}
