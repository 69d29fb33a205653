import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("The turns in the file")
struct TurnTests {
  private static let seed = "00112233445566778899aabbccddeeff"
  private let station: TemporaryStation
  private let store: Store
  private let by: AttendantID
  private let people: [TestPerson]

  init() throws {
    station = try TemporaryStation()
    store = try station.store
    by = station.attendant
    let temporary = station
    people = try (0..<4).map { _ in try temporary.person() }
    _ = try store.observeClock(elapsed: nil)
  }

  private func signIn(_ chosen: ArraySlice<TestPerson>) throws {
    for person in chosen {
      _ = try store.signIn(person.id, until: station.clock.now + Minutes(600))
    }
  }

  private func facts(back days: Int = 0) throws -> TurnFacts {
    let day = store.businessDay
    return try store.turnFacts(on: day, since: day.advanced(by: -days))
  }

  private func operations() throws -> [(type: String, body: String)] {
    try store.queue.inDatabase {
      try Row.fetchAll($0, sql: "SELECT type, CAST(bytes AS TEXT) AS body FROM outbox ORDER BY seq")
        .map { ($0["type"], $0["body"]) }
    }
  }

  // MARK: The draw

  @Test("the hash is SHA-256 of the seed's text, as any other program makes it")
  func hash() throws {
    #expect(
      TurnSchema.hash(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let inFile = try store.queue.inDatabase {
      try String.fetchOne($0, sql: "SELECT sha256('abc')")
    }
    #expect(inFile == TurnSchema.hash(of: "abc"))
  }

  @Test("the hash stands in the chain before the draw, the seed only after it")
  func promise() throws {
    try signIn(people[0..<3])
    let promised = try store.promiseDraw { Self.seed }
    #expect(promised == DrawNotice(commitment: TurnSchema.hash(of: Self.seed)))
    #expect(try facts().draw == promised)
    #expect(try !operations().contains { $0.body.contains(Self.seed) })
    let sealed = try store.queue.inDatabase {
      try Data.fetchOne($0, sql: "SELECT sealedSeed FROM turnDraw")
    }
    #expect(sealed?.firstRange(of: Data(Self.seed.utf8)) == nil)
    let held = try store.holdDraw(by: by)
    #expect(held.seed == Self.seed && held.lastNumber == 3)
    #expect(held.seed.map(TurnSchema.hash) == promised.commitment)
    #expect(try facts().draw == held)
    let types = try operations().map(\.type)
    let first = try #require(types.firstIndex(of: "drawPromised"))
    let second = try #require(types.firstIndex(of: "turnsDrawn"))
    #expect(first < second)
    let told = try operations()[second].body
    #expect(told.contains(Self.seed))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a day has one promise and one draw; the next day has its own")
  func once() throws {
    try signIn(people[0..<2])
    let promised = try store.promiseDraw { Self.seed }
    var isAsked = false
    let again = try store.promiseDraw {
      isAsked = true
      return "ffffffffffffffffffffffffffffffff"
    }
    #expect(again == promised && !isAsked)
    _ = try store.holdDraw(by: by)
    let before = try operations().count
    #expect(throws: Refusal.drawHeld) { try store.holdDraw(by: by) }
    #expect(try operations().count == before)
    station.clock.set(TestDay.at(8, days: 1))
    _ = try store.observeClock(elapsed: nil)
    #expect(try facts().draw == nil)
    let next = try store.promiseDraw { "ffffffffffffffffffffffffffffffff" }
    #expect(next.commitment != promised.commitment)
  }

  @Test("nothing is drawn for nobody, and nothing that was not promised")
  func nobody() throws {
    #expect(throws: Refusal.unknownRecord) { try store.holdDraw(by: by) }
    _ = try store.promiseDraw { Self.seed }
    #expect(throws: Refusal.notSignedIn) { try store.holdDraw(by: by) }
    try signIn(people[0..<1])
    #expect(try store.holdDraw(by: by).lastNumber == 1)
  }

  @Test("a restart between promise and draw changes nothing of it")
  func restart() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    _ = try station.store.signIn(person.id, until: TestDay.at(18))
    let promised = try station.store.promiseDraw { Self.seed }
    let reopened = try station.reopen()
    #expect(try reopened.promiseDraw { "" } == promised)
    #expect(try reopened.holdDraw(by: station.attendant).seed == Self.seed)
  }

  // MARK: Moves

  @Test("a move stands with actor and reason, in the file and in the chain; an undo takes it back")
  func moves() throws {
    try signIn(people[0..<3])
    let act = try store.moveTurn(
      of: people[2].id, to: .before(people[1].id), because: .fellThrough, by: by)
    let move = try #require(try facts().moves.first)
    #expect(move.person == people[2].id && move.target == .before(people[1].id))
    #expect(move.reason == .fellThrough && move.actor == "站员" && move.number == 1)
    let told = try #require(try operations().last)
    #expect(told.type == "turnMoved" && told.body.contains("fellThrough"))
    let undone = try store.undo(#require(act.ticket).id, by: by)
    #expect(undone.turns == [people[2].id])
    #expect(try facts().moves.isEmpty)
    #expect(try operations().last?.type == "undone")
    _ = try store.moveTurn(of: people[2].id, to: .back, because: .ownWish, by: by)
    #expect(try facts().moves.map(\.number) == [2])
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a move that another followed is not taken back; too late neither")
  func overtaken() throws {
    try signIn(people[0..<3])
    let first = try store.moveTurn(of: people[2].id, to: .front, because: .inNeed, by: by)
    let second = try store.moveTurn(of: people[1].id, to: .front, because: .inNeed, by: by)
    #expect(throws: Refusal.undoOvertaken) {
      try store.undo(#require(first.ticket).id, by: by)
    }
    #expect(try facts().moves.count == 2)
    station.clock.set(Instant(milliseconds: station.clock.now.milliseconds + 10_001))
    #expect(throws: Refusal.undoTooLate) { try store.undo(#require(second.ticket).id, by: by) }
    #expect(try facts().moves.count == 2)
  }

  @Test("nobody is moved who has not signed in; whoever has, is")
  func absent() throws {
    try signIn(people[0..<1])
    #expect(throws: Refusal.notSignedIn) {
      try store.moveTurn(of: people[1].id, to: .front, because: .inNeed, by: by)
    }
    #expect(try facts().moves.isEmpty && (try operations().last?.type) == "signedIn")
    _ = try store.moveTurn(of: people[0].id, to: .front, because: .inNeed, by: by)
    #expect(try facts().moves.count == 1)
  }

  @Test("when two records become one the move is the survivor's")
  func merged() throws {
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.idNumber = nil
    form.personalCode = nil
    let other = try store.register(form).session.id
    _ = try store.signIn(other, until: TestDay.at(18))
    try signIn(people[0..<1])
    _ = try store.moveTurn(of: other, to: .back, because: .correction, by: by)
    _ = try store.merge(other, into: people[1].id, by: by)
    #expect(try facts().moves.map(\.person) == [people[1].id])
  }

  // MARK: Who had work

  @Test(
    "what a person gave up or missed costs the turn, what the employer took back does not",
    arguments: [
      (nil, nil, true), (.withdraw, .jobSeeker, true), (.withdraw, .employer, false),
      (.markNoShow, .jobSeeker, true), (.cancelByEmployer, .employer, false),
    ] as [(ApplicationEvent?, TransitionReason.Cause?, Bool)])
  func placements(event: ApplicationEvent?, cause: TransitionReason.Cause?, counts: Bool) throws {
    let work = try station.work { $0.hours = [(TestDay.at(9), TestDay.at(17, 30))] }
    let application = try store.apply(
      people[0].id, shifts: [work.shift], by: people[0].party)[0].application
    station.clock.set(TestDay.at(10))
    if let event, let cause {
      let actor: ActingParty = event == .cancelByEmployer ? work.employer : .attendant(by)
      _ = try store.step(application, event, reason: TransitionReason(cause), by: actor)
    }
    station.clock.set(TestDay.at(7, days: 1))
    _ = try store.observeClock(elapsed: nil)
    let placed = try facts(back: 1).placements
    #expect(placed.map(\.person) == (counts ? [people[0].id] : []))
    if counts { #expect(placed[0].minutes == 510 && placed[0].day == TestDay.businessDay) }
    #expect(try facts().placements.isEmpty, "days before the first that is asked for")
  }

  @Test("a placement that an undo took back costs nothing; left standing it does")
  func undonePlacement() throws {
    for isUndone in [true, false] {
      let person = people[isUndone ? 0 : 1]
      let work = try station.work()
      let act = try store.undoableApply(person.id, shift: work.shift, by: by)
      if isUndone { _ = try store.undo(#require(act.ticket).id, by: by) }
    }
    station.clock.set(TestDay.at(7, days: 1))
    _ = try store.observeClock(elapsed: nil)
    #expect(try facts(back: 1).placements.map(\.person) == [people[1].id])
  }

  @Test("who waits is there, still free and without a place today")
  func waiting() throws {
    try signIn(people[0..<3])
    _ = try store.apply(people[0].id, shifts: [try station.work().shift], by: people[0].party)
    #expect(try facts().waiting == [people[1].id, people[2].id])
    #expect(
      try store.waitingPeople(on: store.businessDay).map(\.jobSeeker) == people[1...2].map(\.id))
    station.clock.set(TestDay.at(20))
    #expect(try facts().waiting.isEmpty && (try facts().signIns.count) == 3)
  }
}
