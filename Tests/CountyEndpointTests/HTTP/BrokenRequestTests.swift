import CountyAPI
import CountyEndpoint
import NIOHTTP1
import OddJobMarket
import Testing

@Suite("Broken requests")
struct BrokenRequestTests {
  /// Bytes with a few places changed, cut, doubled or filled with what JSON is made of.
  private static func broken(
    _ bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0...generator.below(3) {
      guard bytes.count > 2 else { return bytes }
      let place = generator.below(bytes.count - 1)
      let end = min(bytes.count, place + 1 + generator.below(40))
      switch generator.below(5) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(generator.pick(Array("{}[],:\"\\0-e.".utf8)), at: place)
      default: bytes.replaceSubrange(place..<end, with: "9223372036854775808".utf8)
      }
    }
    return bytes
  }

  @Test(
    "whatever stands in a body, the answer is the county's and never a failure of it",
    arguments: [UInt64(1), 2, 3])
  func bodies(seed: UInt64) async throws {
    try await TestServer.run { server in
      var station = try server.county.station()
      let posting = TestPosting(server.county.ids, places: 3)
      station.publish(posting)
      station.confirm(server.county.person(), for: posting.shift)
      station.release(1, of: posting.shift)
      var generator = SeededGenerator(seed: seed)
      var statuses: Set<Int> = []
      let bodies = [station.hello().json.canonicalBytes, station.batch().bytes]
      for _ in 0..<250 {
        for (path, body) in zip(["/v1/hello", "/v1/operations"], bodies) {
          let answer = try await server.send(
            .POST, path, as: station.id, body: Self.broken(body, &generator))
          statuses.insert(answer.status)
          #expect(answer.status < 500, "seed \(seed)")
          if answer.status != 200 { #expect(try answer.problem.code.status == answer.status) }
        }
      }
      // Control: they are broken, and some of them are not.
      #expect(statuses.contains(400) && statuses.contains(200), "seed \(seed)")
      #expect(try server.county.shift(posting.shift)?.isBalanced != false)
    }
  }

  @Test("whatever stands in a query, the answer is the county's", arguments: [UInt64(1), 2])
  func queries(seed: UInt64) async throws {
    try await TestServer.run { server in
      let station = try server.county.station()
      var generator = SeededGenerator(seed: seed)
      let pieces = [
        "cursor=", "limit=", "page=", "&", "1.0", "1.0.0", "-1", "%00", "%ff", "é", "=",
      ]
      for _ in 0..<200 {
        let query = (0..<5).map { _ in generator.pick(pieces) }.joined()
        for path in ["/v1/changes", "/v1/snapshot"] {
          let escaped = query.replacing("é", with: "%C3%A9")
          let answer = try await server.send(.GET, "\(path)?\(escaped)", as: station.id)
          #expect(answer.status < 500, "seed \(seed): \(query)")
        }
      }
    }
  }
}
