import CountyAPI
import CountyEndpoint
import NIOHTTP1
import OddJobMarket
import Testing

@Suite("How many requests a station may send")
struct StationMeterTests {
  @Test("who sends more is told when to come back, and nobody else waits for that")
  func tooMany() async throws {
    var limits = EndpointLimits.patient()
    limits.stationRequestsPerMinute = 6
    try await TestServer.run(limits: limits) { server in
      let (wild, calm) = (try server.county.station(), try server.county.station())
      func hello(_ station: TestStation) async throws -> TestServer.Answer {
        try await server.send(
          .POST, "/v1/hello", as: station.id, body: station.hello().json.canonicalBytes)
      }
      for _ in 0..<6 { #expect(try await hello(wild).status == 200) }
      let refused = try await hello(wild)
      #expect(refused.status == 429)
      #expect(refused.headers.first(name: "Content-Type") == CountyContract.problemType)
      #expect(refused.headers.first(name: "Retry-After") == "10")
      #expect(try refused.problem.code == .tooManyRequests)
      #expect(try refused.problem.retryAfter == 10)
      // Control: the limit is each station's own.
      #expect(try await hello(calm).status == 200)
      server.county.clock.advance(milliseconds: 9_999)
      #expect(try await hello(wild).headers.first(name: "Retry-After") == "1")
      server.county.clock.advance(milliseconds: 1)
      #expect(try await hello(wild).status == 200)
      #expect(try await hello(wild).status == 429)
    }
  }

  @Test("a clock that is put back shuts nobody out for longer than a minute")
  func clockPutBack() async throws {
    var limits = EndpointLimits.patient()
    limits.stationRequestsPerMinute = 1
    try await TestServer.run(limits: limits) { server in
      let station = try server.county.station()
      func changes() async throws -> Int {
        try await server.send(.GET, "/v1/changes", as: station.id).status
      }
      #expect(try await changes() == 200)
      server.county.clock.advance(milliseconds: -86_400_000)
      #expect(try await changes() == 429)
      server.county.clock.advance(milliseconds: 60_000)
      #expect(try await changes() == 200)
    }
  }
}
