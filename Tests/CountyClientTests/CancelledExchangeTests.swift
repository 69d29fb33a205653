import CountyAPI
import CountyClient
import NIOHTTP1
import Testing

@Suite("A request that nobody waits for any more")
struct CancelledExchangeTests {
  let stage: CountyStage

  init() throws { stage = try CountyStage() }

  @Test("ends with its task, before any answer and before the client's own patience")
  func cancelled() async throws {
    let server = try await stage.server { _ in .silence }
    let county = try stage.client(port: server.port)
    var events = server.events.makeAsyncIterator()
    let hello = stage.hello
    let asking = Task {
      await Self.failure { () throws(CountyFailure) in _ = try await county.hello(hello) }
    }
    #expect(await events.next() == .asked)
    asking.cancel()
    // The server never speaks and never hangs up: only the client can end this.
    #expect(await asking.value == .unreachable(detail: "cancelled"))
    #expect(await events.next() == .left)
    try await server.stop()
  }

  @Test("takes whoever waits behind it along, and leaves a line that can be used again")
  func both() async throws {
    let stage = stage
    let server = try await stage.server { request in
      request.head.uri == "/v1/hello" ? .county(stage.helloAnswer().json) : .silence
    }
    let county = try stage.client(port: server.port)
    var events = server.events.makeAsyncIterator()
    let batch = stage.batch()
    let session = Task {
      async let pushed = Self.failure { () throws(CountyFailure) in
        _ = try await county.push(batch)
      }
      async let pulled = Self.failure { () throws(CountyFailure) in
        _ = try await county.changes(after: nil, limit: 1)
      }
      return await [pushed, pulled]
    }
    #expect(await events.next() == .asked)
    session.cancel()
    let cancelled = CountyFailure.unreachable(detail: "cancelled")
    #expect(await session.value == [cancelled, cancelled])
    #expect(await events.next() == .left)
    #expect(server.requests.count == 1)
    #expect(try await county.hello(stage.hello) == stage.helloAnswer())
    await county.close()
    try await server.stop()
  }

  @Test("the control: who is not cancelled waits until the line ends")
  func control() async throws {
    let server = try await stage.server { _ in .hangUp }
    let county = try stage.client(port: server.port)
    let hello = stage.hello
    let asking = Task {
      await Self.failure { () throws(CountyFailure) in _ = try await county.hello(hello) }
    }
    let failure = await asking.value
    #expect(failure != nil && failure != .unreachable(detail: "cancelled"))
    try await server.stop()
  }

  private static func failure(
    of ask: () async throws(CountyFailure) -> Void
  ) async -> CountyFailure? {
    do {
      try await ask()
      return nil
    } catch {
      return error
    }
  }
}
