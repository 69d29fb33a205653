import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("An employer's own choice of publicly funded places")
struct ChosenShareTests {
  @Test(
    "is a third at most; others come by recommendation, and elsewhere nobody counts",
    arguments: [PostingKind.workRelief, .publicWelfare, .ordinary])
  func third(kind: PostingKind) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work {
      $0.kind = kind
      $0.places = 3
      $0.hiringMode = .employerPicks
    }
    var people: [JobSeekerID] = []
    var wishes: [ApplicationID] = []
    for _ in 0..<3 {
      let person = try station.person()
      _ = try store.verify(person.id, document: .identityCard, by: station.attendant)
      _ = try store.setVerified(.hardToPlace, true, of: person.id, by: station.attendant)
      people.append(person.id)
      wishes.append(
        try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application)
    }
    #expect(try store.decide(wishes[0], accepts: true, by: work.employer) == .confirmed)
    guard kind.isPubliclyFunded else {
      #expect(try store.decide(wishes[1], accepts: true, by: work.employer) == .confirmed)
      return
    }
    for actor in [work.employer, .attendant(station.attendant)] {
      #expect(throws: Refusal.choosesOverThird(most: 1)) {
        try store.decide(wishes[1], accepts: true, by: actor)
      }
    }
    #expect(try store.application(wishes[1]).state == .applied)
    // Whom the station recommends may come.
    _ = try store.undoableRecommend(people[1], for: work.shift, by: station.attendant)
    #expect(try store.decide(wishes[1], accepts: true, by: work.employer) == .confirmed)
    // The matching counts whom the employer chose.
    let named = try store.dayFacts(on: TestDay.businessDay) { _ in true }?.named ?? []
    #expect(named.count == 1 && named.allSatisfy { $0.hasPlace && $0.shift == work.shift })
  }
}
