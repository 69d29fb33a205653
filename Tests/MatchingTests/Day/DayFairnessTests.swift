import OddJobMarket
import Testing

@testable import Matching

@Suite("What matching must not look at")
struct DayFairnessTests {
  /// What a station may know of a person and must keep from matching.
  private struct Protected: Hashable {
    var sex: Int
    var ethnicity: Int
    var birthDate: CivilDate
    var householdRegistration: Int
    var isMarried: Bool
    var looks: Int
    var education: Int
  }

  private func everyone(_ count: Int, seed: UInt64) -> [Protected] {
    var chance = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Protected(
        sex: chance.below(2), ethnicity: chance.below(56),
        birthDate: CivilDate(daysSince1970: chance.number(in: -3_600...13_500)),
        householdRegistration: chance.below(20), isMarried: chance.chance(percent: 50),
        looks: chance.below(10), education: chance.below(6))
    }
  }

  /// The border: of all this only the birth date passes, for the age limits of the law.
  private func admit(_ person: Protected, to seeker: inout DaySeeker) {
    seeker.profile.birthDate = person.birthDate
  }

  private func plan(
    seed: UInt64, people: [Protected], border: (Protected, inout DaySeeker) -> Void
  ) -> DayPlan? {
    var county = DayCounty.mixed(seed: seed, people: people.count, shifts: 10)
    for index in county.seekers.indices { border(people[index], &county.seekers[index]) }
    return DayCounty.matching().plan(
      for: county.seekers, among: county.cards, at: DayCounty.now)
  }

  @Test("dealing everything protected out anew changes nothing in the plan", arguments: 1...10)
  func permuted(seed: UInt64) throws {
    let people = everyone(40, seed: seed)
    var chance = SeededGenerator(seed: seed)
    let plain = try #require(plan(seed: seed, people: people, border: admit))
    for _ in 0..<4 {
      let other = plan(seed: seed, people: people.shuffled(using: &chance), border: admit)
      #expect(other == plain, "seed \(seed)")
    }
    #expect(!plain.proposals.isEmpty)
  }

  @Test("a border that lets one of them through is seen")
  func control() {
    let differs = (UInt64(1)...10).contains { seed in
      let people = everyone(40, seed: seed)
      var chance = SeededGenerator(seed: seed)
      let biased: (Protected, inout DaySeeker) -> Void = { person, seeker in
        if person.sex == 0 { seeker.profile.daysWaited += 3 }
      }
      return plan(seed: seed, people: people, border: biased)
        != plan(seed: seed, people: people.shuffled(using: &chance), border: biased)
    }
    #expect(differs)
  }
}
