import CountyAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import OddJobMarket

/// The county's answers over HTTP. Whatever goes wrong is a problem of the contract.
struct CountyResponder: HTTPResponder {
  typealias Context = CountyRequestContext

  let service: CountyService
  let authenticator: any StationAuthenticator
  let metrics: EndpointMetrics
  let limits: EndpointLimits
  let meter: StationMeter
  /// Told after each push that there may be something to settle.
  let settling: AsyncStream<Void>.Continuation
  let threads: NIOThreadPool

  func respond(to request: Request, context: CountyRequestContext) async -> Response {
    let path = request.uri.path
    let began = ContinuousClock.now
    let answer: CountyAnswer
    do {
      guard metrics.enter(upTo: limits.concurrentRequests) else {
        throw Problem(
          .unavailable, "The county has its hands full.", retryAfter: limits.retryAfterSeconds)
      }
      defer { metrics.leave() }
      answer = try await self.answer(to: request, at: path, context: context)
    } catch let problem as Problem {
      answer = .problem(problem)
    } catch let fault as WireFault {
      answer = .problem(Problem(fault))
    } catch let fault as CountyStoreError {
      context.logger.error("\(path): \(fault.sentence)")
      answer = .problem(
        Problem(
          .unavailable, "The county's database does not answer.",
          retryAfter: limits.retryAfterSeconds))
    } catch {
      context.logger.error("\(path): \(error)")
      answer = .problem(Problem(.internalError, "The county could not do it; nothing is kept."))
    }
    metrics.count(path: path, status: answer.status, took: ContinuousClock.now - began)
    return answer.response
  }

  private func answer(
    to request: Request, at path: String, context: CountyRequestContext
  ) async throws -> CountyAnswer {
    switch path {
    case "/healthz", "/metrics":
      guard request.method == .get else { throw Self.wrongMethod(path, "GET") }
      return path == "/metrics" ? try await measured() : try await health()
    default:
      guard let route = CountyContract.Route.allCases.first(where: { $0.path == path }) else {
        throw Problem(.unknownRoute, "There is no \(path.prefix(100)).")
      }
      guard request.method == route.method else {
        throw Self.wrongMethod(path, route.method.rawValue)
      }
      return try await serve(route, request, context)
    }
  }

  private static func wrongMethod(_ path: String, _ method: String) -> Problem {
    Problem(.methodNotAllowed, "\(path) takes \(method).")
  }

  private func serve(
    _ route: CountyContract.Route, _ request: Request, _ context: CountyRequestContext
  ) async throws -> CountyAnswer {
    // Who asks is known before anything of theirs is read.
    let peer = try await peer(of: request, context)
    let station = try await authenticated(peer, for: route)
    let body =
      route.method == .post
      ? try await BodyReader(limits: limits).body(of: request) : []
    // Only now, so that the connection can be kept: the body of whoever comes too often is read too.
    if let station { try meter.take(for: station, at: service.clock.now) }
    let query = request.uri.queryParameters
    switch route {
    case .hello:
      let hello = try Hello(JSONValue(parsing: body))
      return try await work { try service.hello(hello, from: required(station)).json }
    case .operations:
      let batch = try ReceivedBatch(parsing: body)
      let answer = try await onThread { try service.push(batch, from: required(station)) }
      metrics.count(answer.results)
      if !batch.envelopes.isEmpty { settling.yield() }
      return .json(bytes: answer.bytes)
    case .changes:
      let cursor = try Self.cursor(query.get("cursor"))
      let limit = try Self.limit(query.get("limit"))
      return try await work {
        try service.changes(after: cursor, limit: limit, for: required(station)).json
      }
    case .snapshot:
      let page = query.get("page")
      return try await work { try service.snapshot(page: page, for: required(station)).json }
    case .enrol:
      let enrolment = try Enrolment(JSONValue(parsing: body))
      return try await work { try authenticator.enrol(enrolment).json }
    case .renew:
      let renewal = try Renewal(JSONValue(parsing: body))
      return try await work {
        try authenticator.renew(renewal, for: required(station)).json
      }
    }
  }

  private func required(_ station: StationID?) throws -> StationID {
    guard let station else { throw Problem(.notAuthenticated, "A certificate is needed.") }
    return station
  }

  private func peer(
    of request: Request, _ context: CountyRequestContext
  ) async throws -> RequestPeer {
    let certificate = try? await context.channel.nioSSL_peerCertificate().get()
    return RequestPeer(
      certificate: try certificate?.toDERBytes(),
      claimedStation: HTTPField.Name(TrustingAuthenticator.fieldName).flatMap {
        request.headers[$0]
      })
  }

  private func authenticated(
    _ peer: RequestPeer, for route: CountyContract.Route
  ) async throws -> StationID? {
    guard route != .enrol else { return nil }
    return try await onThread {
      try authenticator.station(of: peer, allowingExpired: route == .renew)
    }
  }

  private static func cursor(_ text: String?) throws -> ChangeCursor? {
    guard let text, !text.isEmpty else { return nil }
    guard let cursor = ChangeCursor(text: text) else {
      throw Problem(.malformedBody, "cursor must be a cursor as the county gave it.")
    }
    return cursor
  }

  private static func limit(_ text: String?) throws -> Int {
    guard let text else { return WireLimits.changes }
    guard let limit = Int(text), (1...WireLimits.changes).contains(limit) else {
      throw Problem(.malformedBody, "limit must be a number from 1 to \(WireLimits.changes).")
    }
    return limit
  }

  private func work(_ body: @escaping @Sendable () throws -> JSONValue) async throws -> CountyAnswer
  {
    .json(try await onThread(body))
  }

  /// A database waits for its disk: that is done where nobody else waits.
  private func onThread<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await threads.runIfActive(body)
  }

  private func health() async throws -> CountyAnswer {
    let generation = try await onThread { try service.store.read { try $0.meta().generation } }
    return .json(.object(["status": "ok", "ledgerGeneration": .integer(generation)]))
  }

  private func measured() async throws -> CountyAnswer {
    let (stations, waiting) = try await onThread {
      try service.store.read { transaction in
        (try transaction.stations(), try transaction.meta().barrier?.waiting.count ?? 0)
      }
    }
    return .text(metrics.text(stations: stations, awaited: waiting))
  }
}
