import CountyAPI
import CountyClient
import NIOHTTP1
import OddJobMarket
import Testing

@Suite("The county over HTTPS")
struct HTTPSCountyTests {
  let stage: CountyStage

  init() throws { stage = try CountyStage() }

  @Test("a request carries what the contract asks, and the answer is read")
  func exchange() async throws {
    let hello = stage.hello
    let expected = stage.helloAnswer()
    let server = try await stage.server { _ in .county(expected.json) }
    let county = try stage.client(port: server.port)
    #expect(try await county.hello(hello) == expected)
    let request = try #require(server.requests.first)
    #expect(request.head.method == .POST && request.head.uri == "/v1/hello")
    #expect(request.head.headers.first(name: "Host") == "127.0.0.1:\(server.port)")
    let digest = try #require(request.head.headers.first(name: ContentDigest.fieldName))
    #expect(ContentDigest.matches(digest, request.body))
    #expect(try Hello(JSONValue(parsing: request.body)) == hello)
    await county.close()
    try await server.stop()
  }

  @Test("a body is compressed once the county said that it takes gzip, and not before")
  func gzip() async throws {
    let stage = stage
    let batch = stage.batch(padding: 2_000)
    let server = try await stage.server { request in
      request.head.uri == "/v1/hello"
        ? .county(stage.helloAnswer().json) : .county(stage.answer(to: batch).json)
    }
    let county = try stage.client(port: server.port)
    _ = try await county.push(batch)
    _ = try await county.hello(stage.hello)
    _ = try await county.push(batch)
    let pushes = server.requests.filter { $0.head.uri == "/v1/operations" }
    #expect(pushes.map { $0.head.headers.first(name: "Content-Encoding") } == [nil, "gzip"])
    #expect(pushes[0].body == batch.bytes)
    #expect(try Gzip.expanded(pushes[1].body, limit: WireLimits.bodyBytes) == batch.bytes)
    #expect(pushes[1].body.count < pushes[0].body.count / 4)
    await county.close()
    try await server.stop()
  }

  @Test("what is not the county's answer is never taken for one", arguments: Portal.allCases)
  func captivePortal(portal: Portal) async throws {
    let stage = stage
    let batch = stage.batch()
    let good = stage.answer(to: batch)
    let server = try await stage.server { request in
      request.head.uri == "/v1/hello" ? .county(stage.helloAnswer().json) : portal.reply(good)
    }
    let county = try stage.client(port: server.port)
    if portal == .none {
      #expect(try await county.push(batch) == good)
    } else {
      let failure = await #expect(throws: CountyFailure.self) { try await county.push(batch) }
      guard case .notTheCounty? = failure else {
        Issue.record("\(portal): \(String(describing: failure))")
        return
      }
    }
    await county.close()
    try await server.stop()
  }

  enum Portal: String, CaseIterable, Sendable {
    /// The control: the county itself.
    case none
    case page, redirect, noDigest, otherDigest, noBatch, otherBatch, textType, notJSON, bomb
    case plainNotFound

    func reply(_ good: BatchAnswer) -> ScriptedServer.Reply {
      let bytes = good.json.canonicalBytes
      let digest = (ContentDigest.fieldName, ContentDigest.value(for: bytes))
      let json = ("Content-Type", CountyContract.jsonType)
      switch self {
      case .none: return .county(good.json)
      case .page:
        return .answer(
          status: 200, fields: [("Content-Type", "text/html")], body: Array("<html>登录</html>".utf8))
      case .redirect:
        return .answer(status: 302, fields: [("Location", "http://portal.example/")], body: [])
      case .noDigest: return .answer(status: 200, fields: [json], body: bytes)
      case .otherDigest: return .answer(status: 200, fields: [json, digest], body: bytes + [0x20])
      case .noBatch: return .county(.object(["ok": true]))
      case .otherBatch:
        var other = good
        other.batch = Identifier(Self.otherID)
        return .county(other.json)
      case .textType:
        return .answer(status: 200, fields: [("Content-Type", "text/plain"), digest], body: bytes)
      case .notJSON:
        let text = Array("{\"batchId\":".utf8)
        return .answer(
          status: 200, fields: [json, (ContentDigest.fieldName, ContentDigest.value(for: text))],
          body: text)
      case .bomb:
        let bomb = Gzip.compressed([UInt8](repeating: 0x20, count: WireLimits.answerBytes + 1))
        return .answer(
          status: 200,
          fields: [
            json, ("Content-Encoding", "gzip"),
            (ContentDigest.fieldName, ContentDigest.value(for: bomb)),
          ], body: bomb)
      case .plainNotFound:
        return .answer(status: 404, fields: [("Content-Type", "text/html")], body: [])
      }
    }

    private static let otherID = SeededIdentifiers(seed: 7).next()
  }

  @Test(
    "a county that is busy says how long, within bounds",
    arguments: [
      (503, 30, Optional(30)), (429, 5, 5), (503, 1_000_000, 3_600), (500, nil, nil),
      (408, nil, nil),
    ] as [(Int, Int?, Int?)])
  func busy(status: Int, retryAfter: Int?, seconds: Int?) async throws {
    let server = try await stage.server { _ in
      .county(.object([:]), status: status, retryAfter: retryAfter)
    }
    let county = try stage.client(port: server.port)
    let failure = await #expect(throws: CountyFailure.self) {
      try await county.changes(after: nil, limit: 10)
    }
    #expect(failure == .busy(retryAfterSeconds: seconds))
    await county.close()
    try await server.stop()
  }

  @Test("a refusal arrives with its code and its place", arguments: Problem.Code.allCases)
  func refused(code: Problem.Code) async throws {
    guard (400..<500).contains(code.status), code.status != 429 else { return }
    let problem = Problem(code, "说明", expectedSequence: 4)
    let server = try await stage.server { _ in .county(problem.json, status: code.status) }
    let county = try stage.client(port: server.port)
    let failure = await #expect(throws: CountyFailure.self) {
      try await county.snapshot(page: "3.1/2 ")
    }
    #expect(failure == .refused(problem))
    #expect(server.requests.first?.head.uri == "/v1/snapshot?page=3.1%2F2%20")
    await county.close()
    try await server.stop()
  }

  @Test("requests made at the same time each get their own answer")
  func atTheSameTime() async throws {
    let stage = stage
    let server = try await stage.server { request in
      let place = request.head.uri.split(separator: "=").last.flatMap { Int64($0) } ?? 0
      return .county(
        ChangePage(
          changes: [], cursor: ChangeCursor(generation: 1, position: place), hasMore: false
        ).json)
    }
    let county = try stage.client(port: server.port)
    let positions = try await withThrowingTaskGroup(of: (Int, Int64).self) { group in
      for limit in 1...20 {
        group.addTask {
          (limit, try await county.changes(after: nil, limit: limit).cursor.position)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(positions == Dictionary(uniqueKeysWithValues: (1...20).map { ($0, Int64($0)) }))
    await county.close()
    try await server.stop()
  }

  @Test("a cut line is no answer, and the next request goes over a new one")
  func cut() async throws {
    let stage = stage
    let server = try await stage.server { request in
      switch request.head.uri {
      case "/v1/hello": .county(stage.helloAnswer().json)
      case "/v1/snapshot": .hangUp
      default: .cut(after: [0x7B], announced: 100)
      }
    }
    let county = try stage.client(port: server.port)
    for _ in 0..<2 {
      let cut = await #expect(throws: CountyFailure.self) {
        try await county.changes(after: nil, limit: 10)
      }
      #expect(cut?.isUnreachable == true)
      let silence = await #expect(throws: CountyFailure.self) {
        try await county.snapshot(page: nil)
      }
      #expect(silence?.isUnreachable == true)
      #expect(try await county.hello(stage.hello) == stage.helloAnswer())
    }
    await county.close()
    try await server.stop()
  }

  @Test("nothing at the address is no answer")
  func nothingThere() async throws {
    let server = try await stage.server { _ in .hangUp }
    try await server.stop()
    let county = try stage.client(port: server.port)
    let failure = await #expect(throws: CountyFailure.self) { try await county.hello(stage.hello) }
    #expect(failure?.isUnreachable == true)
  }
}

extension CountyFailure {
  var isUnreachable: Bool {
    if case .unreachable = self { true } else { false }
  }

  var isNotTheCounty: Bool {
    if case .notTheCounty = self { true } else { false }
  }
}
