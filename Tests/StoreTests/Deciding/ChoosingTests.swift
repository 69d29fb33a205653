import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Why somebody was not chosen")
struct ChoosingTests {
  @Test("each listed reason is kept, and the person reads it", arguments: NotChosenReason.allCases)
  func listed(reason: NotChosenReason) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let wish = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    let state = try store.decide(
      wish.application, accepts: false, reason: TransitionReason(reason), by: work.employer)
    #expect(state == .notChosen)
    let read = try store.applications(of: person.id)[0]
    #expect(read.notChosen == reason && read.cause == .employer)
    // Applying again is open, and the reason of the last time is not said of it.
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    #expect(try store.applications(of: person.id).filter { $0.notChosen != nil }.count == 1)
  }

  @Test("own words are no reason, whoever writes them; without them the same step is taken")
  func typed() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let wish = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    for actor in [work.employer, .attendant(station.attendant)] {
      for words in ["只要男的", "年纪大了", "外地户口", "experience "] {
        #expect(throws: Refusal.notAllowed) {
          try store.decide(
            wish.application, accepts: false, reason: TransitionReason(.employer, note: words),
            by: actor)
        }
      }
    }
    #expect(try store.application(wish.application).state == .applied)
    #expect(
      try store.decide(
        wish.application, accepts: false, reason: TransitionReason(.employer), by: work.employer)
        == .notChosen)
    #expect(try store.application(wish.application).notChosen == nil)
  }
}
