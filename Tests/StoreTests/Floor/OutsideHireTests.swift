import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Places hired for outside")
struct OutsideHireTests {
  @Test("free places are cut at once, and the operation says how many")
  func cuts() throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let person = try scene.station.person()
    let work = try scene.station.work { $0.places = 5 }
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    let attendant = ActingParty.attendant(scene.station.attendant)
    let left = try store.cutPlaces(of: work.shift, by: 3, actor: attendant)
    #expect(left == PlaceCount(places: 2, allotted: 2, held: 0, confirmed: 1))
    #expect(try store.detail(work.shift)?.card.places == left)
    #expect(try scene.operations().last == "hiredOutside")
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("never a place that is confirmed or held", arguments: [ApplicationEvent.confirm, .hold])
  func keeps(event: ApplicationEvent) throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let person = try scene.station.person()
    let work = try scene.station.work {
      $0.places = 3
      $0.hiringMode = .employerPicks
    }
    let attendant = ActingParty.attendant(scene.station.attendant)
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)
    _ = try store.step(outcome[0].application, event, by: attendant)
    let before = try scene.contents()
    #expect(throws: Refusal.placesInUse(free: 2)) {
      try store.cutPlaces(of: work.shift, by: 3, actor: attendant)
    }
    #expect(try scene.contents() == before)
    // The control: what is free can be cut, down to the last.
    #expect(try store.cutPlaces(of: work.shift, by: 2, actor: attendant).outstanding == 0)
    #expect(throws: Refusal.placesInUse(free: 0)) {
      try store.cutPlaces(of: work.shift, by: 1, actor: attendant)
    }
  }

  @Test("only the employer and the attendants cut, only what is wanted, and at least one")
  func refuses() throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let person = try scene.station.person()
    let work = try scene.station.work { $0.places = 3 }
    let other = ActingParty.employer(try scene.station.employer())
    #expect(throws: Refusal.notAllowed) {
      try store.cutPlaces(of: work.shift, by: 1, actor: other)
    }
    #expect(throws: Refusal.notAllowed) {
      try store.cutPlaces(of: work.shift, by: 1, actor: person.party)
    }
    #expect(throws: Refusal.notAllowed) {
      try store.cutPlaces(of: work.shift, by: 0, actor: work.employer)
    }
    _ = try store.cutPlaces(of: work.shift, by: 1, actor: work.employer)
    try store.setState(work.id, to: .closed, by: work.employer)
    #expect(throws: Refusal.postingNotLive(.closed)) {
      try store.cutPlaces(of: work.shift, by: 1, actor: work.employer)
    }
  }
}
