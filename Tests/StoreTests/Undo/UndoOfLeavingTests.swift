import CountyAPI
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Taking back that somebody left")
struct UndoOfLeavingTests {
  private let station: TemporaryStation
  private let store: Store
  private let by: AttendantID

  init() throws {
    station = try TemporaryStation()
    store = try station.store
    by = station.attendant
  }

  /// Somebody who is said to have left a shift at half past ten.
  private func left(
    places: Int = 1
  ) throws -> (work: TestWork, person: TestPerson, application: ApplicationID, ticket: UndoTicket) {
    let person = try station.person()
    let work = try station.work { $0.places = places }
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    station.clock.set(TestDay.at(9))
    _ = try store.step(application, .arrive, by: .attendant(by))
    station.clock.set(TestDay.at(10, 30))
    let act = try store.undoableStep(application, .leaveMidway, reason: .init(.health), by: by)
    return (work, person, application, try #require(act.ticket))
  }

  @Test("they are at work again, with their place and without a cause")
  func comesBack() throws {
    let (work, _, application, ticket) = try left()
    #expect(try store.detail(work.shift)?.card.places.confirmed == 0)
    _ = try store.undo(ticket.id, by: by)
    let shown = try store.boardApplications(work.shift)[0]
    #expect(shown.state == .arrived && shown.marks.leaving == nil)
    #expect(try store.detail(work.shift)?.card.places.confirmed == 1)
    #expect(throws: Refusal.placeNotGivenUp) {
      try store.replace(application, with: try station.person().id, by: by)
    }
    // They may leave in earnest later.
    _ = try store.step(application, .leaveMidway, reason: .init(.health), by: .attendant(by))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("not once another has the place, even where more places are free", arguments: [1, 3])
  func isTakenOver(places: Int) throws {
    let (work, _, application, ticket) = try left(places: places)
    _ = try store.replace(application, with: try station.person().id, by: by)
    #expect(throws: Refusal.placesTaken) { try store.undo(ticket.id, by: by) }
    #expect(try store.boardApplications(work.shift).map(\.state) == [.finished, .confirmed])
    #expect(try store.detail(work.shift)?.card.places.confirmed == 1)
  }

  @Test("whoever took over and dropped out does not stand in the way")
  func isFreeAgain() throws {
    let (work, _, application, ticket) = try left()
    let other = try station.person()
    let taken = try store.replace(application, with: other.id, by: by)
    _ = try store.step(taken, .withdraw, reason: .init(.jobSeeker), by: other.party)
    _ = try store.undo(ticket.id, by: by)
    #expect(try store.detail(work.shift)?.card.places.confirmed == 1)
  }

  @Test("not into other work that began meanwhile, nor into work that was called off")
  func isElsewhere() throws {
    let (work, person, _, ticket) = try left()
    let late = try station.work {
      $0.title = "搬家"
      $0.hours = [(TestDay.at(11, 30), TestDay.at(14))]
    }
    let other = try store.apply(person.id, shifts: [late.shift], by: person.party)[0].application
    #expect(throws: Refusal.overlaps(title: "搬家")) { try store.undo(ticket.id, by: by) }
    _ = try store.step(other, .withdraw, reason: .init(.jobSeeker), by: person.party)
    try store.setState(work.id, to: .cancelled, by: work.employer)
    #expect(throws: Refusal.postingNotLive(.cancelled)) { try store.undo(ticket.id, by: by) }
  }

  @Test(
    "the file itself lets nobody come back without an undo, nor beside who took over",
    arguments: [
      (false, ["leavingEndsTheWork", "applicationStepIsLegal"], "application"),
      (true, ["whoIsReplacedStaysAway"], "application.replaced"),
    ])
  func attack(isUndo: Bool, protection: [String], answer: String) throws {
    let (_, _, application, ticket) = try left(places: 3)
    _ = try store.replace(application, with: try station.person().id, by: by)
    try store.queue.write { database in
      if isUndo {
        try store.outbox.append(
          .undone, by: .attendant(by), body: [:], at: TestDay.at(10, 30), in: database)
        try database.execute(
          sql: "UPDATE undoTicket SET undoneBy = (SELECT max(seq) FROM outbox) WHERE id = ?",
          arguments: [ticket.id.rawValue])
      }
      let statement = "UPDATE application SET state = 'arrived', leftAt = NULL WHERE id = ?"
      let error = #expect(throws: DatabaseError.self) {
        try database.execute(sql: statement, arguments: [application.rawValue])
      }
      #expect(error?.message?.contains(answer) == true, "\(error?.message ?? "")")
      // The control.
      for name in protection { try database.execute(sql: "DROP TRIGGER \(name)") }
      try database.execute(sql: statement, arguments: [application.rawValue])
    }
  }

  @Test("the undo and the taking over at once: one of them wins, never both", arguments: 1...6)
  func race(seed: UInt64) async throws {
    let (work, _, application, ticket) = try left()
    let other = try station.person()
    let (store, by) = (store, by)
    async let undo = Task { try? store.undo(ticket.id, by: by) }.value
    async let taking = Task { try? store.replace(application, with: other.id, by: by) }.value
    let (undone, taken) = (await undo, await taking)
    #expect((undone == nil) != (taken == nil), "run \(seed)")
    #expect(try store.detail(work.shift)?.card.places.confirmed == 1)
    #expect(try store.verifyChain().firstBroken == nil)
  }
}
