import CountyAPI
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// One connection to the county, opened when it is needed and kept for the session.
///
/// Requests go one after the other, each written in one piece with Nagle's algorithm off: waiting
/// for an acknowledgement between head and body costs 40 ms a batch.
actor CountyLine {
  struct Settings: Sendable {
    var connectTimeout: TimeAmount = .seconds(15)
    /// From the request's last byte to the answer's.
    var answerTimeout: TimeAmount = .seconds(90)
    var bodyLimit: Int
  }

  private struct Open {
    var channel: any Channel
    var collector: NIOLoopBound<AnswerCollector>
  }

  private let address: CountyAddress
  private let settings: Settings
  private let group: any EventLoopGroup
  private var open: Open?
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(address: CountyAddress, settings: Settings, group: any EventLoopGroup) {
    self.address = address
    self.settings = settings
    self.group = group
  }

  /// Sends a request and returns the answer; over a new connection where there is none.
  ///
  /// Cancelling the task ends the wait at once, whatever it is for, and the connection with it: an
  /// answer that still comes is nobody's.
  ///
  /// A session pushes and pulls at the same time: who comes second waits until the first has its
  /// answer, or the second's answer would be taken for the first's.
  func exchange(
    _ request: LineRequest, context: NIOSSLContext, verification: PeerVerification
  ) async throws -> LineAnswer {
    await takeTurn()
    defer { endTurn() }
    // Who had the turn before is cancelled with this one, and hands it on at once.
    guard !Task.isCancelled else { throw LineError.cancelled }
    let open = try await connected(context: context, verification: verification)
    do {
      return try await send(request, over: open)
    } catch {
      close()
      throw error
    }
  }

  private func takeTurn() async {
    guard isBusy else {
      isBusy = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func endTurn() {
    if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
  }

  /// Ends the connection; the next request opens another.
  func close() {
    open?.channel.close(promise: nil)
    open = nil
  }

  private func connected(
    context: NIOSSLContext, verification: PeerVerification
  ) async throws -> Open {
    if let open, open.channel.isActive { return open }
    let bodyLimit = settings.bodyLimit
    let serverName = address.isNumeric ? nil : address.host
    let (host, port) = (address.host, address.port)
    let (group, timeout) = (group, settings.connectTimeout)
    let opened = try await unlessCancelled {
      let bootstrap = ClientBootstrap(group: group)
        .connectTimeout(timeout)
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      return try await bootstrap.connect(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          let collector = AnswerCollector(bodyLimit: bodyLimit)
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(
            NIOSSLClientHandler(
              context: context, serverHostname: serverName,
              customVerificationCallback: { verification.verify($0, $1) },
              configuration: .init()))
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(collector)
          return Open(
            channel: channel, collector: NIOLoopBound(collector, eventLoop: channel.eventLoop))
        }
      }
    }
    open = opened
    return opened
  }

  /// Waits for a connection until the task is cancelled. One that comes about after that is closed.
  private func unlessCancelled(
    _ connect: @escaping @Sendable () async throws -> Open
  ) async throws -> Open {
    let loop = group.any()
    let (made, awaited) = (loop.makePromise(of: Open.self), loop.makePromise(of: Open.self))
    made.completeWithTask(connect)
    made.futureResult.cascade(to: awaited)
    return try await withTaskCancellationHandler {
      try await awaited.futureResult.get()
    } onCancel: {
      // Of the connection and the end of the wait only what comes first counts.
      awaited.fail(LineError.cancelled)
      made.futureResult.whenSuccess { $0.channel.close(promise: nil) }
    }
  }

  private func send(_ request: LineRequest, over open: Open) async throws -> LineAnswer {
    var head = HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.target)
    for field in request.fields { head.headers.add(name: field.name, value: field.value) }
    let channel = open.channel
    let collector = open.collector
    let timeout = settings.answerTimeout
    let body = request.body
    let wholeHead = head
    let answer = channel.eventLoop.flatSubmit {
      let promise = channel.eventLoop.makePromise(of: LineAnswer.self)
      collector.value.expect(promise)
      let deadline = channel.eventLoop.assumeIsolated().scheduleTask(in: timeout) {
        collector.value.fail(LineError.timedOut)
      }
      promise.futureResult.whenComplete { _ in deadline.cancel() }
      channel.write(HTTPClientRequestPart.head(wholeHead), promise: nil)
      if !body.isEmpty {
        let buffer = channel.allocator.buffer(bytes: body)
        channel.write(HTTPClientRequestPart.body(.byteBuffer(buffer)), promise: nil)
      }
      channel.writeAndFlush(HTTPClientRequestPart.end(nil)).whenFailure { error in
        collector.value.fail(error)
      }
      return promise.futureResult
    }
    return try await withTaskCancellationHandler {
      try await answer.get()
    } onCancel: {
      channel.eventLoop.execute {
        collector.value.fail(LineError.cancelled)
        channel.close(promise: nil)
      }
    }
  }
}
