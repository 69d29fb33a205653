import OddJobMarket
import Testing

@testable import Matching

@Suite("One person now")
struct OnePersonTests {
  @Test("the pass over columns gives what the plain loop gives", arguments: 0..<60)
  func equality(seed: Int) {
    let work = RandomWork(seed: UInt64(seed), people: 25, cards: 60 + seed * 20)
    let columns = WorkColumns(work.cards, on: work.day, for: work.matching, at: work.now)
    let today = work.cards.filter { $0.day == work.day }
    for seeker in work.seekers {
      for limit in [1, 3, 20] {
        let plain = work.matching.best(limit, for: seeker, among: today, at: work.now)
        let found = work.matching.best(limit, for: seeker, in: columns, at: work.now) { slots in
          slots.map { work.cards[$0] }
        }
        #expect(found == plain, "seed \(seed), \(limit)")
      }
    }
  }

  @Test(
    "equals come by start and identifier, however many are level with the last", arguments: 0..<10)
  func ties(seed: Int) {
    let work = RandomWork(seed: UInt64(seed), people: 10, cards: 3)
    let cards = (0..<300).map { number in work.card(level: number) }
    let columns = WorkColumns(cards, on: work.day, for: work.matching, at: work.now)
    let seeker = work.seekerForAll()
    let plain = work.matching.best(7, for: seeker, among: cards, at: work.now)
    let found = work.matching.best(7, for: seeker, in: columns, at: work.now) { slots in
      slots.reversed().map { cards[$0] }
    }
    #expect(found == plain)
    #expect(plain.count == 7)
  }

  @Test("cards that the caller leaves out make room for the next best")
  func leftOut() {
    let work = RandomWork(seed: 4, people: 20, cards: 400)
    let columns = WorkColumns(work.cards, on: work.day, for: work.matching, at: work.now)
    let today = work.cards.filter { $0.day == work.day }
    for seeker in work.seekers {
      let first = Set(
        work.matching.best(10, for: seeker, among: today, at: work.now).map(\.card.shift))
      let rest = today.filter { !first.contains($0.shift) }
      let found = work.matching.best(3, for: seeker, in: columns, at: work.now) { slots in
        slots.map { work.cards[$0] }.filter { !first.contains($0.shift) }
      }
      #expect(found == work.matching.best(3, for: seeker, among: rest, at: work.now))
    }
  }

  @Test("columns of different lengths and nothing at all are no trap")
  func ragged() {
    let work = RandomWork(seed: 2, people: 3, cards: 100)
    var columns = WorkColumns(work.cards, on: work.day, for: work.matching, at: work.now)
    columns.paysFen.removeLast(50)
    columns.urgent = []
    columns.trades = []
    for seeker in work.seekers {
      #expect(work.matching.leading(5, for: seeker, in: columns, at: work.now).isEmpty)
      #expect(work.matching.leading(0, for: seeker, in: columns, at: work.now).isEmpty)
    }
  }
}
