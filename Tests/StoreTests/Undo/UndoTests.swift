import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Taking back what was just done")
struct UndoTests {
  private let station: TemporaryStation
  private let store: Store
  private let by: AttendantID
  private let person: TestPerson
  private let work: TestWork

  init() throws {
    station = try TemporaryStation()
    store = try station.store
    by = station.attendant
    person = try station.person()
    work = try station.work { $0.hiringMode = .employerPicks }
  }

  /// The application of the person, after the steps given.
  private func application(_ events: ApplicationEvent...) throws -> ApplicationID {
    let id = try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
    for event in events {
      _ = try store.step(id, event, reason: reason(event), by: .attendant(by))
    }
    return id
  }

  private func reason(_ event: ApplicationEvent) -> TransitionReason? {
    guard event.needsReason else { return nil }
    // Why somebody is not chosen is picked from a list, never written freely.
    return event == .notChoose
      ? TransitionReason(NotChosenReason.hours) : TransitionReason(.transport, note: "没车")
  }

  @Test(
    "an undo leaves the record as it was before the act, with an operation that says so",
    arguments: [
      ([], ApplicationEvent.confirm), ([], .hold), ([], .notChoose), ([.hold], .confirm),
      ([.confirm], .depart), ([.confirm], .arrive), ([.confirm], .markNoShow),
      ([.confirm], .withdraw), ([.confirm, .arrive], .finish), ([.confirm, .markNoShow], .arrive),
      ([.hold], .release), ([.confirm, .depart], .withdraw), ([.confirm, .arrive], .leaveMidway),
    ] as [([ApplicationEvent], ApplicationEvent)])
  func undoes(before: [ApplicationEvent], event: ApplicationEvent) throws {
    let id = try application()
    for event in before {
      _ = try store.step(id, event, reason: reason(event), by: .attendant(by))
    }
    let rows = try MarketRows(store)
    let operations = try store.queuedOperations()
    let act = try store.undoableStep(id, event, reason: reason(event), by: by)
    #expect(try MarketRows(store) != rows)
    let ticket = try #require(act.ticket)
    let undone = try store.undo(ticket.id, by: by)
    #expect(undone.applications[id] == (try store.application(id).state))
    #expect(undone.shifts == [work.shift])
    #expect(try MarketRows(store) == rows)
    #expect(try store.queuedOperations() == operations + 2)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test(
    "someone applied at the desk is withdrawn by the undo, gives the place back, may apply anew")
  func undoesApplying() throws {
    let open = try station.work()
    let act = try store.undoableApply(person.id, shift: open.shift, by: by)
    #expect(act.value.state == .confirmed)
    _ = try store.undo(try #require(act.ticket).id, by: by)
    #expect(try store.application(act.value.application).state == .withdrawn)
    #expect(try store.detail(open.shift)?.card.places.confirmed == 0)
    #expect(
      try store.apply(person.id, shifts: [open.shift], by: person.party)[0].state == .confirmed)
  }

  @Test(
    "a posting goes back to what it was",
    arguments: [
      (PostingState.live, PostingState.paused), (.live, .closed), (.paused, .live),
      (.paused, .closed), (.closed, .live), (.live, .cancelled),
    ])
  func undoesPosting(from: PostingState, to: PostingState) throws {
    _ = try application(.confirm)
    if from != .live { try store.setState(work.id, to: from, by: .attendant(by)) }
    let rows = try MarketRows(store)
    let act = try store.undoableSetState(work.id, to: to, by: by)
    #expect(try store.undo(try #require(act.ticket).id, by: by).postings == [work.id: from])
    #expect(try MarketRows(store) == rows)
  }

  @Test("one ticket takes back what was done to several")
  func undoesSeveral() throws {
    let wide = try station.work { $0.places = 3 }
    let all = try (0..<3).map { _ in
      let one = try station.person()
      return try store.apply(one.id, shifts: [wide.shift], by: one.party)[0].application
    }
    let rows = try MarketRows(store)
    let act = try store.undoableSteps(all, .depart, by: by)
    #expect(act.value == [.departed, .departed, .departed])
    #expect(try store.undo(try #require(act.ticket).id, by: by).applications.count == 3)
    #expect(try MarketRows(store) == rows)
  }

  @Test("it is too late after ten seconds, and in time before")
  func expires() throws {
    for (seconds, isInTime) in [(9, true), (11, false)] {
      let one = try station.person()
      let open = try station.work()
      let act = try store.undoableApply(one.id, shift: open.shift, by: by)
      let ticket = try #require(act.ticket)
      station.clock.set(
        Instant(milliseconds: station.clock.now.milliseconds + Int64(seconds) * 1_000))
      if isInTime {
        _ = try store.undo(ticket.id, by: by)
      } else {
        #expect(throws: Refusal.undoTooLate) { try store.undo(ticket.id, by: by) }
      }
    }
  }

  @Test("it is too late once the county has accepted the operation")
  func isSynced() throws {
    let id = try application()
    let ticket = try #require(try store.undoableStep(id, .confirm, by: by).ticket)
    try store.queue.write {
      try $0.execute(
        sql: "UPDATE outboxProgress SET acceptedThrough = (SELECT max(seq) FROM outbox)")
    }
    #expect(throws: Refusal.undoTooLate) { try store.undo(ticket.id, by: by) }
    #expect(try store.application(id).state == .confirmed)
  }

  @Test("nobody takes back what another attendant did, and nobody anything twice")
  func isOnesOwn() throws {
    let id = try application()
    let ticket = try #require(try store.undoableStep(id, .confirm, by: by).ticket)
    let other: AttendantID = station.identifiers.identifier()
    #expect(throws: Refusal.notAllowed) { try store.undo(ticket.id, by: other) }
    _ = try store.undo(ticket.id, by: by)
    #expect(throws: Refusal.undoOvertaken) { try store.undo(ticket.id, by: by) }
    #expect(throws: Refusal.unknownRecord) {
      try store.undo(station.identifiers.identifier(), by: by)
    }
    #expect(try store.application(id).state == .applied)
  }

  @Test("what has gone on since stays: the undo is refused")
  func isOvertaken() throws {
    let id = try application()
    let ticket = try #require(try store.undoableStep(id, .confirm, by: by).ticket)
    _ = try store.step(id, .withdraw, reason: TransitionReason(.health), by: person.party)
    #expect(throws: Refusal.undoOvertaken) { try store.undo(ticket.id, by: by) }
    #expect(try store.application(id).state == .withdrawn)
  }

  @Test("a withdrawal is taken back only while the place is still free")
  func needsThePlace() throws {
    let open = try station.work()
    let mine = try store.apply(person.id, shifts: [open.shift], by: person.party)[0].application
    let ticket = try #require(
      try store.undoableStep(mine, .withdraw, reason: TransitionReason(.other), by: by).ticket)
    let other = try station.person()
    let theirs = try store.apply(other.id, shifts: [open.shift], by: other.party)[0].application
    #expect(throws: Refusal.placesTaken) { try store.undo(ticket.id, by: by) }
    _ = try store.step(theirs, .withdraw, reason: TransitionReason(.other), by: other.party)
    // The control: with the place free again the same ticket is good.
    _ = try store.undo(ticket.id, by: by)
    #expect(try store.application(mine).state == .confirmed)
  }

  @Test("a withdrawal is not taken back into a day that has become too long, or a night too short")
  func needsTheHours() throws {
    func refused(_ refusal: Refusal, from start: Instant, to end: Instant, _ title: String) throws {
      let mine = try store.apply(
        person.id, shifts: [station.work { $0.hours = [(TestDay.at(7), TestDay.at(13))] }.shift],
        by: person.party)[0].application
      let ticket = try #require(
        try store.undoableStep(mine, .withdraw, reason: TransitionReason(.other), by: by).ticket)
      let other = try store.apply(
        person.id, shifts: [station.work { $0.hours = [(start, end)] }.shift], by: person.party)[0]
      #expect(other.state == .confirmed, "\(title)")
      #expect(throws: refusal) { try store.undo(ticket.id, by: by) }
      _ = try store.step(
        other.application, .withdraw, reason: TransitionReason(.other), by: person.party)
      // The control: without the other work the same ticket is good.
      _ = try store.undo(ticket.id, by: by)
      #expect(try store.application(mine).state == .confirmed)
      _ = try store.step(mine, .withdraw, reason: TransitionReason(.other), by: person.party)
    }
    station.clock.set(TestDay.at(5))
    try refused(
      .tooManyHours(maximum: .hours(11)), from: TestDay.at(14), to: TestDay.at(20), "the day")
    // Until one in the night before is six hours of rest.
    station.clock.set(TestDay.at(17, days: -1))
    try refused(
      .tooLittleRest(needed: PlacementLimits().nightRest), from: TestDay.at(20, days: -1),
      to: TestDay.at(1), "the night")
  }

  @Test("a withdrawal is not taken back into other work, a new application or a cancelled posting")
  func needsThePerson() throws {
    let open = try station.work(by: nil) { $0.places = 2 }
    let mine = try store.apply(person.id, shifts: [open.shift], by: person.party)[0].application
    func withdraw() throws -> Identifier<UndoTicket> {
      let act = try store.undoableStep(
        mine, .withdraw, reason: TransitionReason(.other), by: by)
      return try #require(act.ticket).id
    }
    let first = try withdraw()
    let elsewhere = try station.work { $0.title = "搬家" }
    let busy = try store.apply(person.id, shifts: [elsewhere.shift], by: person.party)[0]
    #expect(throws: Refusal.overlaps(title: "搬家")) { try store.undo(first, by: by) }
    _ = try store.step(
      busy.application, .withdraw, reason: TransitionReason(.other), by: person.party)
    _ = try store.undo(first, by: by)

    let second = try withdraw()
    try store.setState(open.id, to: .cancelled, by: open.employer)
    #expect(throws: Refusal.postingNotLive(.cancelled)) { try store.undo(second, by: by) }
    #expect(try store.verifyChain().firstBroken == nil)
  }
}

/// What the rows of the market say, but for when they changed; applications that an undo withdrew
/// again are left out.
struct MarketRows: Equatable {
  let rows: [Row]

  init(_ store: Store, without applications: Set<ApplicationID> = []) throws {
    rows = try store.queue.read { database in
      let found = try Row.fetchAll(
        database,
        sql: """
          SELECT id, state, holdUntil, arrivedAt, arrivalSource, cause, note, slipNumber,
            slipIssuedAt, leftAt, createdAt FROM application ORDER BY key
          """)
      return try found.filter { !applications.contains(ApplicationID($0["id"])) }
        + ["shift", "posting", "person", "receipt"].flatMap {
          try Row.fetchAll(database, sql: "SELECT * FROM \($0) ORDER BY 1")
        }
    }
  }
}
