import OddJobMarket
import Testing

@testable import Matching

@Suite("A day's work by sets")
struct WorkIndexTests {
  @Test("the index gives everyone the cards and scores of the plain loop", arguments: 0..<40)
  func equality(seed: Int) {
    let work = RandomWork(seed: UInt64(seed), people: 30, cards: 40 + seed * 7)
    let index = WorkIndex(work.cards, work.matching, at: work.now)
    for seeker in work.seekers {
      #expect(index.matches(for: seeker) == plain(work, seeker), "seed \(seed)")
    }
  }

  @Test("control: the people made up meet every rule, and many cards pass")
  func control() {
    var met: [String: Int] = [:]
    var passed = 0
    for seed in 0..<40 {
      let work = RandomWork(seed: UInt64(seed), people: 30, cards: 100)
      for seeker in work.seekers {
        for card in work.cards {
          if let exclusion = work.matching.exclusion(of: card, for: seeker, at: work.now) {
            met["\(exclusion)".prefix { $0 != "(" }.description, default: 0] += 1
          } else {
            passed += 1
          }
        }
      }
    }
    #expect(passed > 500)
    #expect(
      Set(met.keys) == [
        "closed", "notOnOffer", "full", "reserved", "blocked", "notFreeThen", "overlaps",
        "tooManyHours", "tooLittleRest", "underAge", "certificateMissing", "payBelowAsked",
        "tooFar", "fartherThanAccepted",
      ])
  }

  @Test("without cards nobody has any")
  func empty() {
    let work = RandomWork(seed: 1, people: 3, cards: 1)
    let index = WorkIndex([], work.matching, at: work.now)
    for seeker in work.seekers { #expect(index.matches(for: seeker).isEmpty) }
  }

  private func plain(_ work: RandomWork, _ seeker: SeekerProfile) -> [WorkMatch] {
    work.cards.enumerated().compactMap { number, card in
      guard case .success(let fit) = work.matching.fit(of: card, for: seeker, at: work.now) else {
        return nil
      }
      return WorkMatch(card: number, score: fit.score)
    }
  }
}
