import CountyAPI
import CountyEndpoint
import NIOCore
import NIOHTTP1
import NIOPosix
import OddJobMarket
import Testing

@Suite("The county over HTTP")
struct EndpointTests {
  @Test("a station says hello, pushes and pulls; every answer is digested JSON")
  func session() async throws {
    try await TestServer.run { server in
      var station = try server.county.station()
      let posting = TestPosting(server.county.ids, places: 2)
      station.publish(posting)
      let hello = try await server.send(
        .POST, "/v1/hello", as: station.id, body: station.hello().json.canonicalBytes)
      #expect(hello.status == 200)
      #expect(try HelloAnswer(hello.json).expectedSequence == 1)
      let batch = station.batch()
      let pushed = try await server.send(
        .POST, "/v1/operations", as: station.id, body: batch.bytes)
      #expect(try BatchAnswer(pushed.json).batch == batch.id)
      let changes = try await server.send(.GET, "/v1/changes?limit=5", as: station.id)
      let page = try ChangePage(changes.json)
      #expect(page.changes.map(\.kind) == [.station, .posting])
      let next = try await server.send(
        .GET, "/v1/changes?cursor=\(page.cursor.text)", as: station.id)
      #expect(try ChangePage(next.json).changes.isEmpty)
      let snapshot = try await server.send(.GET, "/v1/snapshot", as: station.id)
      #expect(try SnapshotPage(snapshot.json).changes.count == 2)
      for answer in [hello, pushed, changes, next, snapshot] {
        #expect(answer.headers.first(name: "Content-Type") == CountyContract.jsonType)
        let digest = try #require(answer.headers.first(name: ContentDigest.fieldName))
        #expect(ContentDigest.matches(digest, answer.body))
      }
    }
  }

  @Test("every error is a problem with its code")
  func problems() async throws {
    try await TestServer.run { server in
      let station = try server.county.station()
      let hello = station.hello().json.canonicalBytes
      func expect(
        _ code: Problem.Code, _ answer: TestServer.Answer, _ comment: Comment
      ) throws {
        #expect(answer.status == code.status, comment)
        #expect(
          answer.headers.first(name: "Content-Type") == CountyContract.problemType, comment)
        #expect(try answer.problem.code == code, comment)
      }
      let id = station.id
      try expect(.unknownRoute, try await server.send(.GET, "/v2/hello", as: id), "route")
      try expect(.methodNotAllowed, try await server.send(.GET, "/v1/hello", as: id), "method")
      try expect(
        .methodNotAllowed, try await server.send(.DELETE, "/healthz"), "method of health")
      try expect(
        .notAuthenticated, try await server.send(.POST, "/v1/hello", body: hello), "nobody")
      try expect(
        .unsupportedMedia,
        try await server.send(
          .POST, "/v1/hello", as: id, body: hello, headers: [("Content-Type", "text/plain")]),
        "type")
      try expect(
        .unsupportedMedia,
        try await server.send(
          .POST, "/v1/hello", as: id, body: hello, headers: [("Content-Encoding", "br")]),
        "encoding")
      try expect(
        .digestMismatch,
        try await server.send(
          .POST, "/v1/hello", as: id, body: hello, digest: ContentDigest.value(for: [])),
        "digest")
      try expect(
        .malformedBody, try await server.send(.POST, "/v1/hello", as: id, body: [0x7B]), "JSON")
      try expect(
        .malformedBody, try await server.send(.POST, "/v1/hello", as: id, body: Array("{}".utf8)),
        "members")
      try expect(
        .malformedBody, try await server.send(.GET, "/v1/changes?limit=0", as: id), "limit")
      try expect(
        .malformedBody, try await server.send(.GET, "/v1/changes?cursor=x", as: id), "cursor")
      try expect(
        .cursorGone, try await server.send(.GET, "/v1/changes?cursor=9.1", as: id), "generation")
      try expect(
        .unsupportedVersion,
        try await server.send(
          .POST, "/v1/hello", as: id, body: station.hello(version: 2).json.canonicalBytes),
        "version")
      try expect(
        .notAuthorised,
        try await server.send(.GET, "/v1/changes", as: server.county.ids.identifier()), "stranger")
    }
  }

  @Test("bodies up to the limit are read, and one byte more is 413")
  func limits() async throws {
    try await TestServer.run { server in
      let station = try server.county.station()
      func padded(_ count: Int) -> [UInt8] {
        let hello = station.hello().json.canonicalBytes
        return hello + [UInt8](repeating: 0x20, count: count - hello.count)
      }
      let limit = WireLimits.bodyBytes
      for (count, status) in [(limit, 200), (limit + 1, 413)] {
        let answer = try await server.send(
          .POST, "/v1/hello", as: station.id, body: padded(count))
        #expect(answer.status == status)
        let packed = try await server.send(
          .POST, "/v1/hello", as: station.id, body: TestGzip.stored(padded(count - 4_096)),
          headers: [("Content-Encoding", "gzip")])
        #expect(packed.status == 200)
      }
    }
  }

  @Test("a gzip bomb is 413, and broken gzip is 400")
  func bombs() async throws {
    try await TestServer.run { server in
      let station = try server.county.station()
      let gzip = [("Content-Encoding", "gzip")]
      let bomb = TestGzip.bomb(kibibytes: 100_000)
      #expect(bomb.count < WireLimits.bodyBytes * 2)
      for (body, status) in [
        (TestGzip.bomb(kibibytes: 1_024), 413), (TestGzip.bomb(kibibytes: 20_000), 413),
        (Array("no gzip".utf8), 400), (TestGzip.stored([1, 2, 3]).dropLast(3) + [], 400),
        (TestGzip.stored(station.hello().json.canonicalBytes) + [0], 400),
        (TestGzip.stored(station.hello().json.canonicalBytes), 200),
      ] {
        let answer = try await server.send(
          .POST, "/v1/hello", as: station.id, body: Array(body), headers: gzip)
        #expect(answer.status == status)
      }
    }
  }

  @Test("JSON nested a thousand deep is 400")
  func nested() async throws {
    try await TestServer.run { server in
      let station = try server.county.station()
      for open in ["[", #"{"a":"#] {
        let body = Array(String(repeating: open, count: 1_000).utf8)
        for path in ["/v1/hello", "/v1/operations"] {
          let answer = try await server.send(.POST, path, as: station.id, body: body)
          #expect(answer.status == 400)
        }
      }
    }
  }

  @Test("an operation of 32 KiB and one byte is a result, and the one behind it is applied")
  func largeOperation() async throws {
    try await TestServer.run { server in
      var station = try server.county.station()
      station.append(.signedIn, ["person": "x", "note": ""])
      let bare = station.chain[0].count
      var large = TestStation(server.county.ids)
      try server.county.service.addStation(large.id, name: "大")
      let note = String(repeating: "x", count: Operation.byteLimit + 1 - bare)
      large.append(.signedIn, ["person": "x", "note": .string(note)])
      #expect(large.chain[0].count == Operation.byteLimit + 1)
      large.append(.signedIn, ["person": "x"])
      let answer = try await server.send(
        .POST, "/v1/operations", as: large.id, body: large.batch().bytes)
      let results = try BatchAnswer(answer.json).results
      #expect(results.map(\.status) == [.rejected, .applied])
      #expect(results.first?.code == .malformed)
    }
  }

  @Test("one station can neither speak nor read as another")
  func authorisation() async throws {
    try await TestServer.run { server in
      var (one, two) = (try server.county.station(), try server.county.station())
      one.publish(TestPosting(server.county.ids, places: 1))
      let hello = try await server.send(
        .POST, "/v1/hello", as: two.id, body: one.hello().json.canonicalBytes)
      #expect(hello.status == 403)
      // Another's chain begins at another hash, whatever the epoch says.
      let pushed = try await server.send(
        .POST, "/v1/operations", as: two.id, body: one.batch().bytes)
      #expect(try pushed.problem.code == .fork)
      // Control: its own it may.
      two.publish(TestPosting(server.county.ids, places: 1))
      let own = try await server.send(
        .POST, "/v1/operations", as: two.id, body: two.batch().bytes)
      #expect(own.status == 200)
      try server.county.service.revoke(one.id)
      for path in ["/v1/changes", "/v1/snapshot"] {
        let answer = try await server.send(.GET, path, as: one.id)
        #expect(answer.status == 403)
      }
    }
  }

  @Test("a body that does not come is not waited for")
  func slowClient() async throws {
    let limits = EndpointLimits.patient(bodyBytes: 1_024, bodyTimeout: .milliseconds(50))
    try await TestServer.run(limits: limits) { server in
      let station = try server.county.station()
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "127.0.0.1", port: server.port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
          }
        }
      let answer = try await channel.executeThenClose { inbound, outbound in
        let head = """
          POST /v1/hello HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r
          \(TrustingAuthenticator.fieldName): \(station.id.text)\r\nContent-Length: 500\r\n\r\n{
          """
        try await outbound.write(ByteBuffer(string: head))
        var text = ""
        for try await part in inbound {
          text += String(buffer: part)
          if text.contains("}") { break }
        }
        return text
      }
      #expect(answer.hasPrefix("HTTP/1.1 503"))
      #expect(answer.lowercased().contains("retry-after: 5"))
    }
  }

  @Test("with its hands full the county asks to come back")
  func busy() async throws {
    var limits = EndpointLimits.patient(bodyBytes: 1_024)
    limits.concurrentRequests = 0
    limits.retryAfterSeconds = 7
    try await TestServer.run(limits: limits) { server in
      let station = try server.county.station()
      let answer = try await server.send(.GET, "/v1/changes", as: station.id)
      #expect(try answer.problem.code == .unavailable)
      #expect(answer.headers.first(name: "Retry-After") == "7")
    }
  }

  @Test("health and metrics are there without a station")
  func operations() async throws {
    try await TestServer.run { server in
      var station = try server.county.station()
      station.append(.signedIn, ["person": "x"])
      _ = try await server.send(
        .POST, "/v1/operations", as: station.id, body: station.batch().bytes)
      let health = try await server.send(.GET, "/healthz")
      #expect(try JSONMembers(health.json).string("status") == "ok")
      let metrics = try await server.send(.GET, "/metrics")
      let text = String(decoding: metrics.body, as: UTF8.self)
      #expect(text.contains(#"county_requests_total{route="operations",status="200"} 1"#))
      #expect(text.contains(#"county_operations_total{status="applied"} 1"#))
      #expect(text.contains(#"county_stations{state="active"} 1"#))
    }
  }
}
