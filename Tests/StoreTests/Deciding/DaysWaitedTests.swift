import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("How long somebody has waited for work")
struct DaysWaitedTests {
  /// Signs in on a day and takes work there, or goes home without.
  private func come(
    _ person: TestPerson, on day: Int, works: Bool, _ station: TemporaryStation
  ) throws {
    station.clock.set(TestDay.at(6, days: day))
    let store = try station.store
    _ = try store.signIn(person.id, until: TestDay.at(18, days: day))
    guard works else { return }
    let work = try station.work {
      $0.hours = [(TestDay.at(9, days: day), TestDay.at(13, days: day))]
    }
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
  }

  @Test(
    "are the days on which they came in vain since they last had work",
    arguments: [
      ([], 0), ([(0, false)], 1), ([(0, false), (1, false), (3, false)], 3), ([(0, true)], 0),
      ([(0, false), (1, true)], 0), ([(0, true), (2, false), (3, false)], 2),
    ] as [([(Int, Bool)], Int)])
  func counted(days: [(Int, Bool)], waited: Int) throws {
    let station = try TemporaryStation()
    let person = try station.person()
    for (day, works) in days { try come(person, on: day, works: works, station) }
    // However long they were away since.
    try come(person, on: 9, works: false, station)
    let store = try station.store
    let today = TestDay.businessDay.advanced(by: 9)
    #expect(try store.seekerFacts(person.id, on: today).daysWaited == waited)
    let facts = try #require(try store.dayFacts(on: today) { _ in true })
    #expect(facts.people.map(\.seeker.daysWaited) == [waited])
    let work = try station.work {
      $0.hours = [(TestDay.at(9, days: 9), TestDay.at(13, days: 9))]
    }
    #expect(try store.candidateFacts(for: work.shift).map(\.seeker.daysWaited) == [waited])
  }
}
