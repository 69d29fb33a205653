import Matching
import OddJobMarket
import Testing

@Suite("Candidates of a county")
struct CandidateIndexTests {
  @Test("the index finds the pairs and weights of the plain loop", arguments: 0..<60)
  func equality(seed: Int) throws {
    let market = RandomMarket(seed: UInt64(seed), people: 40, postings: 20 + seed * 9)
    let found = try CandidateIndex(market.postings, weights: market.weights)
      .candidates(of: market.people)
    #expect(found.rows == market.rows(), "seed \(seed)")
    #expect(found.droppedCount == 0)
  }

  @Test(
    "control: a loop that forgets a rule finds other pairs", arguments: RandomMarket.Rule.allCases)
  func control(rule: RandomMarket.Rule) throws {
    let differs = try (0..<60).contains { seed in
      let market = RandomMarket(seed: UInt64(seed), people: 40, postings: 100)
      let found = try CandidateIndex(market.postings, weights: market.weights)
        .candidates(of: market.people)
      return found.rows != market.rows(without: rule)
    }
    #expect(differs)
  }

  @Test("the number of threads changes nothing", arguments: [1, 2, 3, 7])
  func threads(lanes: Int) throws {
    let market = RandomMarket(seed: 9, people: 5_000, postings: 70)
    let index = CandidateIndex(market.postings, weights: market.weights)
    let one = try index.candidates(of: market.people, lanes: 1)
    let several = try index.candidates(of: market.people, lanes: lanes)
    #expect(several.problem.edges == one.problem.edges)
    #expect(several.problem.rowStarts == one.problem.rowStarts)
  }

  @Test(
    "a cap keeps the heaviest, the first of equals, and counts the others",
    arguments: 0..<20, [0, 1, 5, 30])
  func cap(seed: Int, cap: Int) throws {
    let market = RandomMarket(seed: UInt64(seed), people: 60, postings: 300)
    let index = CandidateIndex(market.postings, weights: market.weights)
    let capped = try index.candidates(of: market.people, cap: cap, lanes: 3)
    #expect(capped.rows == market.rows(cap: cap), "seed \(seed)")
    let all = try index.candidates(of: market.people).problem.edges.count
    #expect(capped.problem.edges.count + capped.droppedCount == all)
  }

  @Test("nobody and nothing is an answer too")
  func empty() throws {
    let market = RandomMarket(seed: 1, people: 3, postings: 3)
    #expect(try CandidateIndex([]).candidates(of: market.people).rows == [[], [], []])
    #expect(try CandidateIndex(market.postings).candidates(of: []).rows.isEmpty)
    #expect(try CandidateIndex([]).candidates(of: []).rows.isEmpty)
  }

  @Test("numbers at the limits of their type neither trap nor come out wrong")
  func extremes() throws {
    let edges: [Int32] = [.min, -1, 0, 1, .max]
    var people: [CandidatePerson] = []
    var postings: [CandidatePosting] = []
    for (place, number) in edges.enumerated() {
      for other in edges {
        people.append(
          CandidatePerson(
            x: number, y: other, payAsked: other, distanceLimit: number, trades: .max,
            certificates: place.isMultiple(of: 2) ? .max : 0,
            available: [MinuteSpan(start: .min, end: .max), MinuteSpan(start: .max, end: .min)],
            points: other))
        postings.append(
          CandidatePosting(
            x: number, y: other, headcount: 1, span: MinuteSpan(start: -1, end: number < 0 ? 0 : 1),
            pay: number, required: place == 4 ? .max : 0, trade: 255, urgency: other))
      }
    }
    let found = try CandidateIndex(postings).candidates(of: people)
    for (person, row) in zip(people, found.rows) {
      for edge in row {
        #expect(postings[Int(edge.posting)].pay >= person.payAsked)
        #expect(person.distanceLimit >= 0)
      }
    }
    // Whoever stands at 0, 0 and asks for as little as can be reaches what is there.
    let home = try #require(people.firstIndex { $0.x == 0 && $0.y == 0 })
    let there = try #require(postings.firstIndex { $0.x == 0 && $0.y == 0 })
    #expect(found.rows[home].map(\.posting).contains(Int32(there)))
  }

  @Test(
    "nearness is that of whole numbers, however long the way", arguments: 0..<20 as Range<UInt64>)
  func wholeNumbers(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let weights = CandidateWeights(
      base: 0, nearness: 1_000_000, payAboveAsked: 0, preferredTrade: 0, urgency: 0)
    let day = MinuteSpan(start: 0, end: 600)
    let scale: Int32 = 20 << Int32.random(in: 0...20, using: &chance)
    // Along one axis, on a triangle of whole sides, and anywhere.
    let postings = (0..<150).flatMap { _ in
      let side = Int32.random(in: 0...scale / 20, using: &chance)
      let free = (0..<2).map { _ in Int32.random(in: -scale...scale, using: &chance) / 2 }
      return [(side, 0), (3 * side, -4 * side), (free[0], free[1])].map { x, y in
        CandidatePosting(
          x: x, y: y, headcount: 1, span: day, pay: 0, required: 0, trade: 0, urgency: 0)
      }
    }
    let people = (0..<40).map { _ in
      CandidatePerson(
        x: 0, y: 0, payAsked: 0, distanceLimit: .random(in: 1...scale, using: &chance), trades: 0,
        certificates: 0, available: [day])
    }
    let found = try CandidateIndex(postings, weights: weights).candidates(of: people)
    for (person, row) in zip(people, found.rows) {
      let limit = Int(person.distanceLimit)
      let expected = postings.compactMap { posting -> Int? in
        let way = Self.way(Int(posting.x), Int(posting.y))
        return way.isLonger(limit) ? nil : 1_000_000 * (limit - way.metres) / limit
      }
      #expect(row.map { Int($0.weight) } == expected, "seed \(seed), \(limit) m")
    }
  }

  private struct Way {
    /// Whole metres, rounded down.
    var metres: Int
    var square: Int

    func isLonger(_ limit: Int) -> Bool { square > limit * limit }
  }

  private static func way(_ x: Int, _ y: Int) -> Way {
    let square = x * x + y * y
    var metres = Int(Double(square).squareRoot())
    while metres * metres > square { metres -= 1 }
    while (metres + 1) * (metres + 1) <= square { metres += 1 }
    return Way(metres: metres, square: square)
  }
}
