import OddJobMarket
import Testing

@testable import Matching

/// Answers as numbers that were found once. What collections by hash do with memory differs from run to
/// run, as do machines and numbers of threads; an answer that followed any of it would be another here.
/// What changes them on purpose, a wording of a reason or a rule, writes down the new ones.
@Suite("The same answers in every run, on every machine")
struct EveryRunTests {
  @Test(
    "one posting a person, and several",
    arguments: [(1, 0x530F406E94D976AA), (2, 0x84841A20AE2A4AD0), (3, 0x54C60EA52ED73703)]
      as [(UInt64, UInt64)])
  func solvers(seed: UInt64, expected: UInt64) throws {
    let random = RandomProblem.sparse(
      seed: seed, people: 200, postings: 60, degree: 12, weightMax: 5)
    var digest = Digest()
    let single = SingleSolver.solve(try random.problem())
    digest.add("\(single.postings) \(single.prices) \(single.edgesSeen)")
    let multi = MultiSolver.solve(try random.problem())
    digest.add("\(multi.postings) \(multi.objective) \(multi.bound)")
    #expect(digest.value == expected, "seed \(seed)")
  }

  @Test("candidates by any number of threads", arguments: [1, 2, 5])
  func candidates(lanes: Int) throws {
    let market = RandomMarket(seed: 4, people: 3_000, postings: 60)
    let found = try CandidateIndex(market.postings, weights: market.weights)
      .candidates(of: market.people, lanes: lanes)
    var digest = Digest()
    digest.add("\(found.problem.rowStarts)")
    for edge in found.problem.edges { digest.add("\(edge.posting) \(edge.weight)") }
    #expect(digest.value == 0xEE4E62B47194E02D)
  }

  @Test(
    "a day with parties and names",
    arguments: [(1, 0xB92D3430DEB927C2), (2, 0x9B337EE2ABA81726), (3, 0x833F86F65322E7B2)]
      as [(UInt64, UInt64)])
  func day(seed: UInt64, expected: UInt64) throws {
    let county = DayCounty.mixed(seed: seed, people: 60, shifts: 30, places: 3)
    let parties = (0..<6).map { pair in
      DayParty(
        members: [4 * pair, 4 * pair + 1].map { county.seekers[$0].person }, mayPart: pair % 2 == 0)
    }
    let requests = (0..<6).map { number in
      NamedRequest(
        person: county.seekers[3 + 5 * number].person, shift: county.cards[number].shift,
        number: number)
    }
    var digest = Digest()
    for aims in [Aim.standardOrder, Aim.turnOrder] {
      let plan = try #require(
        DayCounty.matching(aims: aims).plan(
          for: county.seekers, among: county.cards, at: DayCounty.now, parties: parties,
          requests: requests))
      for proposal in plan.proposals {
        digest.add(
          "\(proposal.person) \(proposal.shift) \(proposal.fit.score) \(proposal.round) "
            + proposal.basis.wording.english)
      }
      for unplaced in plan.unplaced {
        digest.add("\(unplaced.person) \(unplaced.reason.wording.chinese)")
      }
      for refused in plan.refused { digest.add(refused.refusal.wording.chinese) }
      for party in plan.parties { digest.add("\(party.result)") }
    }
    #expect(digest.value == expected, "seed \(seed)")
  }

  @Test(
    "the best for one person",
    arguments: [(1, 0x4DF384785187712), (2, 0x901A28F467D46FC4)] as [(UInt64, UInt64)])
  func onePerson(seed: UInt64, expected: UInt64) {
    let work = RandomWork(seed: seed, people: 20, cards: 800)
    let columns = WorkColumns(work.cards, on: work.day, for: work.matching, at: work.now)
    var digest = Digest()
    for seeker in work.seekers {
      let found = work.matching.best(20, for: seeker, in: columns, at: work.now) { slots in
        slots.map { work.cards[$0] }
      }
      for work in found {
        digest.add("\(work.card.shift) \(work.score)")
        for reason in work.reasons { digest.add(reason.wording.chinese) }
      }
    }
    #expect(digest.value == expected, "seed \(seed)")
  }
}

/// FNV-1a over the bytes of texts.
private struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in Array(text.utf8) + [0] { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
