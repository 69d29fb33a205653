import OddJobMarket
import Testing

@testable import Matching

@Suite("The draw")
struct TurnDrawTests {
  private func seed(_ generator: inout SeededGenerator) -> String {
    (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// How often each order of four people came out of so many draws.
  private func counts(
    draws: Int, _ lots: (TurnDraw, Int) -> UInt64
  ) throws -> [[Int]: Int] {
    var generator = SeededGenerator(seed: 2_026)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<draws {
      let draw = try #require(
        TurnDraw(seed: seed(&generator), commitment: "", lastNumber: 4))
      counts[(1...4).sorted { lots(draw, $0) < lots(draw, $1) }, default: 0] += 1
    }
    return counts
  }

  private func chiSquare(_ counts: [[Int]: Int], draws: Int) -> Double {
    let expected = Double(draws) / 24
    let all = DayAimsTests.permutations([.groups, .waiting, .turn, .fit]).count
    let seen = counts.values.reduce(0.0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    return seen + Double(all - counts.count) * expected
  }

  @Test("every order of four people is as likely as any other (seed 2026)")
  func uniform() throws {
    let draws = 12_000
    let value = chiSquare(try counts(draws: draws) { $0.lot(of: $1) }, draws: draws)
    // 23 degrees of freedom: 49.7 is passed once in a thousand.
    #expect(value < 49.7, "\(value)")
  }

  @Test("the measure sees a draw that favours the first by a tenth")
  func control() throws {
    let draws = 12_000
    let biased = try counts(draws: draws) { draw, number in
      number == 1 ? draw.lot(of: 1) / 10 * 9 : draw.lot(of: number)
    }
    #expect(chiSquare(biased, draws: draws) > 49.7)
  }

  @Test("later sign-ins take nobody's lot, and stand behind the draw")
  func late() throws {
    let ids = SeededIdentifiers(seed: 3)
    let people: [JobSeekerID] = (0..<12).map { _ in ids.identifier() }
    let day = TurnListTests.today
    func list(_ count: Int) throws -> [JobSeekerID] {
      let draw = try #require(
        TurnDraw(
          seed: "0123456789abcdef0123456789abcdef", commitment: "", lastNumber: 10))
      let log = TurnLog(
        people.prefix(count).enumerated().map {
          .signedIn(person: $1, day: day, number: $0 + 1)
        })
      return TurnList(rule: .draw, log: log, day: day, draw: draw).entries.map(\.person)
    }
    let eight = try list(8)
    let twelve = try list(12)
    #expect(twelve.filter(eight.contains) == eight)
    #expect(Array(twelve.suffix(2)) == Array(people.suffix(2)))
    #expect(eight != Array(people.prefix(8)))
  }

  @Test("before the draw the list goes by sign-in and says so")
  func before() throws {
    let person: JobSeekerID = SeededIdentifiers(seed: 4).identifier()
    let log = TurnLog([.signedIn(person: person, day: TurnListTests.today, number: 1)])
    let entry = try #require(
      TurnList(rule: .draw, log: log, day: TurnListTests.today).entries.first)
    #expect(entry.cause == .beforeDraw(commitment: nil))
    #expect(entry.explanation.chinese.contains("抽签还没有开始"))
    #expect(!entry.explanation(to: .staff).chinese.contains("您"))
  }

  @Test("a seed that was changed after the promise is found out; a broken one makes no draw")
  func promise() throws {
    let hash: (String) -> String = { String($0.reversed()) }
    let seed = "0123456789abcdef0123456789abcdef"
    let draw = try #require(
      TurnDraw(seed: seed, commitment: hash(seed), lastNumber: 1))
    #expect(draw.keepsPromise(hash: hash))
    let other = try #require(
      TurnDraw(
        seed: "1" + seed.dropFirst(), commitment: hash(seed), lastNumber: 1))
    #expect(!other.keepsPromise(hash: hash))
    for broken in ["", "0123", seed.uppercased(), seed + "0", String(repeating: "é", count: 16)] {
      #expect(TurnDraw(seed: broken, commitment: "", lastNumber: 1) == nil)
    }
  }
}
