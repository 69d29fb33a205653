import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Holds, and what the clock ends")
struct HoldAndExpiryTests {
  @Test("a hold lasts ten minutes for who was called, three for who stands at the panel")
  func lengths() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person(isVerified: false)
    let work = try station.work()
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    _ = try store.verify(person.id, document: .identityCard, by: station.attendant)
    _ = try store.step(application, .hold, by: person.party)
    #expect(try store.application(application).holdUntil == TestDay.at(7, 3))
    _ = try store.step(application, .release, reason: .init(.jobSeeker), by: person.party)
    let again = try store.apply(
      try station.person(isVerified: false).id, shifts: [work.shift],
      by: .attendant(station.attendant))[0].application
    #expect(throws: Refusal.documentNotSeen) {
      try store.step(again, .hold, by: .attendant(station.attendant))
    }
  }

  @Test("a held place is nobody else's until the hold is over, and then anyone's")
  func heldPlace() throws {
    let scene = try HeldScene()
    let store = try scene.station.store
    #expect(try store.application(scene.application).holdUntil == TestDay.at(7, 10))
    let other = try scene.station.person()
    let rival = try store.apply(other.id, shifts: [scene.work.shift], by: other.party)[0]
      .application
    #expect(throws: Refusal.placesTaken) {
      try store.step(rival, .confirm, by: scene.work.employer)
    }
    scene.station.clock.set(TestDay.at(7, 9))
    #expect(try store.expire().isEmpty)
    scene.station.clock.set(TestDay.at(7, 10))
    #expect(
      try store.expire() == Expiry(holds: 1, applications: 0, freedShifts: [scene.work.shift]))
    #expect(try store.application(scene.application).state == .holdExpired)
    #expect(try store.application(scene.application).holdUntil == nil)
    #expect(try store.expire().isEmpty)
    #expect(try store.step(rival, .confirm, by: scene.work.employer) == .confirmed)
  }

  @Test("a hold becomes a placement while it lasts, and not a moment later")
  func confirmInTime() throws {
    let inTime = try HeldScene()
    inTime.station.clock.set(TestDay.at(7, 9))
    #expect(
      try inTime.station.store.step(inTime.application, .confirm, by: inTime.person.party)
        == .confirmed)
    let late = try HeldScene()
    late.station.clock.set(TestDay.at(7, 10))
    #expect(throws: Refusal.holdExpired) {
      try late.station.store.step(late.application, .confirm, by: late.person.party)
    }
  }

  @Test("what changed since the hold is asked again before it becomes a placement")
  func rulesAgain() throws {
    let scene = try HeldScene()
    let store = try scene.station.store
    _ = try store.observeClock(elapsed: nil)
    scene.station.clock.set(TestDay.at(7, days: -1))
    #expect(try store.observeClock(elapsed: 0).isInDoubt)
    #expect(throws: Refusal.dateNeedsConfirmation) {
      try store.step(scene.application, .confirm, by: scene.work.employer)
    }
    try store.confirmDate(by: scene.station.attendant)
    _ = try store.suspend(
      scene.work.posting.employer, reason: "欠薪", through: TestDay.businessDay,
      by: scene.station.attendant)
    #expect(throws: Refusal.employerSuspended) {
      try store.step(scene.application, .confirm, by: scene.work.employer)
    }
  }

  @Test("open applications end with their posting, a confirmed one never")
  func overdue() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work {
      $0.places = 2
      $0.hiringMode = .employerPicks
    }
    let applications = try (0..<3).map { _ in
      let person = try station.person()
      return try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
    }
    _ = try store.step(applications[0], .confirm, by: work.employer)
    _ = try store.step(applications[1], .standBy, by: .attendant(station.attendant))
    station.clock.set(TestDay.at(9, 29))
    #expect(try store.expire().isEmpty)
    station.clock.set(TestDay.at(9, 30))
    #expect(try store.expire() == Expiry(holds: 0, applications: 2))
    #expect(
      try applications.map { try store.application($0).state }
        == [.confirmed, .postingExpired, .postingExpired])
    station.clock.set(TestDay.at(12, days: 40))
    #expect(try store.expire().isEmpty)
    #expect(try store.application(applications[0]).state == .confirmed)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a posting that is valid for less long ends sooner")
  func validity() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let work = try station.work { $0.validUntil = TestDay.at(8) }
    station.clock.set(TestDay.at(8))
    #expect(throws: Refusal.postingExpired) {
      try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }
  }
}

/// A person whom the employer holds the only place for.
private struct HeldScene {
  let station: TemporaryStation
  let person: TestPerson
  let work: TestWork
  let application: ApplicationID

  init() throws {
    station = try TemporaryStation()
    person = try station.person()
    work = try station.work { $0.hiringMode = .employerPicks }
    let store = try station.store
    application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
    _ = try store.step(application, .hold, by: work.employer)
  }
}
