import OddJobMarket
import Testing

@testable import Matching

@Suite("Attributes that are no input")
struct ProtectedAttributesTests {
  @Test("what matching knows of a person is this, and nothing else")
  func fields() throws {
    let work = RandomWork(seed: 1, people: 1, cards: 1)
    let seeker = try #require(work.seekers.first)
    #expect(
      Mirror(reflecting: seeker).children.compactMap(\.label) == [
        "available", "trades", "payAsked", "birthDate", "certificatesSeen", "engagements",
        "daysWaited", "verifiedGroups", "distanceAccepted", "blockedPostings",
      ])
    let person = CandidatePerson(
      x: 0, y: 0, payAsked: 0, distanceLimit: 0, trades: 0, certificates: 0, available: [])
    #expect(
      Mirror(reflecting: person).children.compactMap(\.label) == [
        "x", "y", "payAsked", "distanceLimit", "trades", "certificates", "available", "points",
      ])
  }

  @Test("from full age on, age is forgotten: profiles and results are the same", arguments: 0..<30)
  func age(seed: Int) throws {
    let work = RandomWork(seed: UInt64(seed), people: 20, cards: 200)
    var chance = SeededGenerator(seed: UInt64(seed))
    let columns = WorkColumns(work.cards, on: work.day, for: work.matching, at: work.now)
    for seeker in work.seekers {
      let profiles = try (0..<4).map { number in
        var profile = seeker
        // The youngest turns 18 on the very day.
        profile.birthDate = try #require(
          CivilDate(
            year: number == 0 ? 2008 : chance.number(in: 1930...2007),
            month: number == 0 ? work.day.date.month : chance.number(in: 1...12),
            day: number == 0 ? work.day.date.day : chance.number(in: 1...28)))
        return profile.withoutLawfulAge(on: work.day.date)
      }
      #expect(Set(profiles).count == 1, "seed \(seed)")
      let results = profiles.map { profile in
        work.matching.best(20, for: profile, in: columns, at: work.now) { slots in
          slots.map { work.cards[$0] }
        }
      }
      #expect(Set(results).count == 1, "seed \(seed)")
    }
  }

  @Test("control: below full age the birth date stays, since the law asks for it")
  func minor() throws {
    let work = RandomWork(seed: 3, people: 1, cards: 1)
    var seeker = try #require(work.seekers.first)
    let born = CivilDate(year: 2008, month: 9, day: 13)
    seeker.birthDate = born
    #expect(work.day.date.text == "2026-09-12")
    #expect(seeker.withoutLawfulAge(on: work.day.date).birthDate == born)
  }
}
