import OddJobMarket
import Testing

@testable import Matching

@Suite("The table of a day")
struct DayTableTests {
  @Test("it says of every pair what the rules and the fit say in words", arguments: 1...6)
  func sameAsWords(seed: UInt64) throws {
    var county = DayCounty.mixed(seed: seed, people: 60, shifts: 40)
    let window = try #require(TimeWindow(start: DayCounty.at(9), end: DayCounty.at(11)))
    for index in county.seekers.indices where index % 4 == 0 {
      county.seekers[index].profile.engagements = [
        Engagement(
          title: "别的", day: DayCounty.day.advanced(by: index % 8 == 0 ? -1 : 0), window: window)
      ]
    }
    let matching = DayCounty.matching().matching
    let reserved = ReservedPlaces()
    let table = DayTable(
      matching: matching, reserved: reserved, cards: county.cards, at: DayCounty.now)
    var pairs = 0
    for seeker in county.seekers {
      let row = table.candidates(for: seeker, jobs: 1)
      for (index, card) in table.cards.enumerated() {
        let candidate = row.first { $0.card == index }
        let isAdmitted = reserved.admits(seeker.verifiedGroups, to: card.kind)
        let fit = try? matching.fit(of: card, for: seeker.profile, at: DayCounty.now).get()
        #expect(candidate?.score == (isAdmitted ? fit?.score : nil), "seed \(seed)")
        #expect((candidate == nil) == (table.obstacle(card: index, for: seeker) != nil))
        if let candidate {
          #expect(table.fit(card: index, for: seeker).score == candidate.score)
          pairs += 1
        }
      }
    }
    #expect(pairs > 50, "seed \(seed): hardly any pair was compared")
  }
}
