import CountyAPI
import OddJobMarket
import Testing

@Suite("Compressed bodies")
struct GzipTests {
  @Test("what was compressed comes out again", arguments: [0, 1, 600, 524_288])
  func roundTrip(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 97...101, using: &generator) }
    let small = Gzip.compressed(bytes)
    #expect(try Gzip.expanded(small, limit: count) == bytes)
    #expect(count < 600 || small.count < count / 2)
  }

  @Test("a bomb stops at the limit; the limit itself still fits")
  func bomb() throws {
    let bomb = Gzip.compressed([UInt8](repeating: 0, count: 4_000_000))
    #expect(bomb.count < 40_000)
    #expect(throws: Gzip.Fault.tooLarge) { try Gzip.expanded(bomb, limit: 524_288) }
    #expect(throws: Gzip.Fault.tooLarge) { try Gzip.expanded(bomb, limit: 3_999_999) }
    #expect(try Gzip.expanded(bomb, limit: 4_000_000).count == 4_000_000)
  }

  @Test("what is cut, changed, followed by more or no gzip at all is broken")
  func broken() {
    let whole = Gzip.compressed(Array("零工驿站".utf8))
    var changed = whole
    changed[whole.count - 5] ^= 1
    for bytes in [[], [1, 2, 3], Array(whole.dropLast()), changed, whole + [0]] {
      #expect(throws: Gzip.Fault.broken) { try Gzip.expanded(bytes, limit: 1_000) }
    }
  }
}
