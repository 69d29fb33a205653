import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Leaving midway and taking over")
struct LeavingTests {
  private let station: TemporaryStation
  private let store: Store

  init() throws {
    station = try TemporaryStation()
    store = try station.store
  }

  private var desk: ActingParty { .attendant(station.attendant) }

  /// Somebody who has arrived on the only place of a shift from nine to one.
  private func working() throws -> (work: TestWork, person: TestPerson, application: ApplicationID)
  {
    let person = try station.person()
    let work = try station.work()
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    station.clock.set(TestDay.at(9))
    _ = try store.step(application, .arrive, by: desk)
    return (work, person, application)
  }

  private func leave(_ application: ApplicationID, at instant: Instant) throws {
    station.clock.set(instant)
    #expect(
      try store.step(application, .leaveMidway, reason: .init(.health), by: desk) == .finished)
  }

  private func places(_ work: TestWork) throws -> PlaceCount? {
    try store.detail(work.shift)?.card.places
  }

  @Test("frees the place, keeps instant, reason and hours, and the pay is settled as ever")
  func leaving() throws {
    let (work, person, application) = try working()
    try leave(application, at: TestDay.at(10, 30))
    #expect(try places(work)?.confirmed == 0)
    let shown = try store.boardApplications(work.shift)[0]
    #expect(shown.marks.leaving == .init(instant: TestDay.at(10, 30), worked: 90))
    #expect(shown.marks.isReplaceable)
    let cause = try store.queue.read {
      try String.fetchOne($0, sql: "SELECT cause FROM application")
    }
    #expect(cause == "health")
    #expect(
      try store.step(application, .dispute, reason: .init(.notPaid), by: person.party) == .disputed)
    #expect(try store.step(application, .settle, by: person.party) == .settled)
    #expect(try places(work)?.confirmed == 0, "settling takes the place of nobody")
    #expect(try store.boardApplications(work.shift)[0].marks.leaving != nil)
  }

  @Test("needs a reason, an arrival, and an end that has not come")
  func refused() throws {
    let (_, _, application) = try working()
    #expect(throws: Refusal.illegalStep(.arrived)) {
      try store.step(application, .leaveMidway, by: desk)
    }
    station.clock.set(TestDay.at(13))
    #expect(throws: Refusal.illegalStep(.arrived)) {
      try store.step(application, .leaveMidway, reason: .init(.health), by: desk)
    }
    #expect(try store.step(application, .finish, by: desk) == .finished)
    #expect(throws: Refusal.illegalStep(.finished)) {
      try store.step(application, .leaveMidway, reason: .init(.health), by: desk)
    }
  }

  @Test("the place is taken over long after the closing, by one, and the link stands")
  func replacing() throws {
    let (work, _, application) = try working()
    let people = try (0..<2).map { _ in try station.person() }
    #expect(throws: Refusal.placeNotGivenUp) {
      try store.replace(application, with: people[0].id, by: station.attendant)
    }
    try leave(application, at: TestDay.at(10, 30))
    #expect(throws: Refusal.postingExpired, "a newcomer comes too late") {
      try store.apply(people[0].id, shifts: [work.shift], by: desk)
    }
    let taken = try store.replace(application, with: people[0].id, by: station.attendant)
    #expect(try store.application(taken).state == .confirmed)
    #expect(try places(work)?.confirmed == 1)
    let shown = try store.boardApplications(work.shift)
    #expect(shown[1].marks.replaces == shown[0].name)
    #expect(shown[1].marks.joinsAt == TestDay.at(10, 30) && !shown[0].marks.isReplaceable)
    #expect(throws: (any Error).self) {
      try store.replace(application, with: people[1].id, by: station.attendant)
    }
    #expect(try places(work)?.confirmed == 1)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("whoever took over and left is taken over in turn; whoever drops out leaves it open again")
  func chain() throws {
    let (work, _, application) = try working()
    let people = try (0..<3).map { _ in try station.person() }
    try leave(application, at: TestDay.at(10))
    let first = try store.replace(application, with: people[0].id, by: station.attendant)
    _ = try store.step(first, .withdraw, reason: .init(.jobSeeker), by: people[0].party)
    let second = try store.replace(application, with: people[1].id, by: station.attendant)
    _ = try store.step(second, .arrive, by: desk)
    try leave(second, at: TestDay.at(11))
    let leaving = try store.boardApplications(work.shift).first { $0.application == second }?.marks
    #expect(leaving?.leaving?.worked == 60)
    _ = try store.replace(second, with: people[2].id, by: station.attendant)
    #expect(try places(work)?.confirmed == 1)
  }

  @Test("only what is left of the shift counts against the time of who takes over and who left")
  func time() throws {
    let (work, person, application) = try working()
    let other = try station.person()
    let early = try station.work { $0.hours = [(TestDay.at(9, 15), TestDay.at(10))] }
    let late = try station.work { $0.hours = [(TestDay.at(11, 30), TestDay.at(14))] }
    _ = try store.apply(other.id, shifts: [early.shift], by: other.party)
    #expect(throws: Refusal.overlaps(title: work.posting.title)) {
      try store.apply(person.id, shifts: [late.shift], by: person.party)
    }
    try leave(application, at: TestDay.at(10, 45))
    _ = try store.replace(application, with: other.id, by: station.attendant)
    #expect(throws: Never.self) {
      try store.apply(person.id, shifts: [late.shift], by: person.party)
    }
    #expect(throws: Refusal.overlaps(title: work.posting.title), "the control") {
      try store.apply(other.id, shifts: [late.shift], by: other.party)
    }
  }

  @Test("six at once want the place that was given up: one gets it, and every other is told why")
  func race() async throws {
    let (work, _, application) = try working()
    let people = try (0..<6).map { _ in try station.person() }
    try leave(application, at: TestDay.at(10))
    let (store, attendant) = (store, station.attendant)
    let refusals = await withTaskGroup(of: Refusal?.self) { group in
      for person in people {
        group.addTask {
          do {
            _ = try store.replace(application, with: person.id, by: attendant)
            return nil
          } catch {
            return error as? Refusal ?? .unknownRecord
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(refusals.count { $0 == nil } == 1)
    #expect(refusals.allSatisfy { $0 == nil || $0 == .placeNotGivenUp || $0 == .placesTaken })
    #expect(try places(work) == PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 1))
  }
}
