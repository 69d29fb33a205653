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

  /// Points among which other parts of the work lead, or none.
  static let weights = [
    FitWeights(urgency: 0), FitWeights(preferredTrade: 50, urgency: 400), FitWeights(distance: 0),
    FitWeights(payAboveAsked: 0), FitWeights(preferredTrade: 0, distance: 0, payAboveAsked: 0),
    FitWeights(distance: 900, distanceLimitMetres: 1_000), FitWeights(distanceLimitMetres: 0),
    FitWeights(preferredTrade: 0, urgency: 0),
  ]

  @Test(
    "it does by any weights, and whichever sets the columns come with",
    arguments: weights.indices, 0..<6)
  func equality(weights: Int, seed: Int) {
    let work = RandomWork(
      seed: UInt64(seed), people: 12, cards: 700, weights: Self.weights[weights])
    var columns = WorkColumns(work.cards, on: work.day, for: work.matching, at: work.now)
    if seed % 3 > 0 {
      columns.tradeSlots = seed % 3 == 1 ? [:] : columns.tradeSlots.filter { $0.key < 3 }
    }
    if seed % 2 > 0 { columns = columns.withoutRings }
    if seed % 4 > 1 { columns.starts.removeAll { $0.minute % 180 > 0 } }
    if seed % 3 > 1 { columns.ends.removeAll { $0.minute != 900 } }
    let today = work.cards.filter { $0.day == work.day }
    for seeker in work.seekers {
      for limit in [1, 20] {
        let plain = work.matching.best(limit, for: seeker, among: today, at: work.now)
        let found = work.matching.best(limit, for: seeker, in: columns, at: work.now) { slots in
          slots.map { work.cards[$0] }
        }
        #expect(found == plain, "seed \(seed), \(limit)")
      }
    }
  }

  @Test("the score that is sorted by is what the parts add up to", arguments: 0..<10)
  func score(seed: Int) {
    let work = RandomWork(seed: UInt64(seed), people: 20, cards: 200)
    var compared = 0
    for seeker in work.seekers {
      for card in work.cards {
        guard case .success(let fit) = work.matching.fit(of: card, for: seeker, at: work.now) else {
          continue
        }
        #expect(work.matching.score(card, seeker) == fit.score, "seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > 0)
  }

  @Test("of a long list few slots are looked at, and more where nothing leads")
  func slotsSeen() {
    let work = RandomWork(seed: 3, people: 40, cards: 6_000)
    let columns = WorkColumns(work.cards, on: work.day, for: work.matching, at: work.now)
    func seen(_ columns: WorkColumns, _ matching: SameDayMatching) -> Int {
      work.seekers.reduce(0) { sum, seeker in
        let pass = WorkPass(matching, columns, seeker, at: work.now, wanted: 5)
        pass.run()
        return sum + pass.slotsSeen
      }
    }
    let few = seen(columns, work.matching)
    #expect(few * 3 < 2 * seen(columns.withoutHours, work.matching), "\(few)")
    // The control: without what is known beforehand, and by points that are the same everywhere.
    let level = SameDayMatching(
      rules: work.matching.rules,
      weights: FitWeights(preferredTrade: 0, distance: 0, payAboveAsked: 0, urgency: 0))
    #expect(few * 2 < seen(columns.withoutRings.withoutHours, level), "\(few)")
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

extension WorkColumns {
  /// The same without sets by distance.
  fileprivate var withoutRings: WorkColumns {
    WorkColumns(
      day: day, open: open, urgent: urgent, rides: rides, startMinutes: startMinutes,
      endMinutes: endMinutes, paysFen: paysFen, distancesMetres: distancesMetres,
      tradeNumbers: tradeNumbers, trades: trades, tradeSlots: tradeSlots, starts: starts, ends: ends
    )
  }

  /// The same without sets by the hour.
  fileprivate var withoutHours: WorkColumns {
    var columns = self
    (columns.starts, columns.ends) = ([], [])
    return columns
  }
}
