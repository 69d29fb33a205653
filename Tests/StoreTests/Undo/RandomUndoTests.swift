import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Random acts, each taken back at once")
struct RandomUndoTests {
  @Test(
    "the market's rows are as before, and the chain verifies", arguments: ModelTests.seeds)
  func undoesAnything(seed: UInt64) throws {
    var market = try UndoMarket(seed: seed)
    for _ in 0..<(ModelTests.longSeeds == nil ? 60 : 1_000) { try market.actAndUndo() }
    #expect(market.undone >= 10, "seed \(seed): hardly anything was undone")
    #expect(try market.store.verifyChain().firstBroken == nil)
  }

  @Test("two seats: each act is undone or overtaken, never both and never lost", arguments: 1...8)
  func twoSeats(seed: UInt64) async throws {
    let station = try TemporaryStation(seed: seed)
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let id = try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
    let ticket = try #require(
      try store.undoableStep(id, .confirm, by: station.attendant).ticket)
    let other = try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "8642")).id
    async let undo = Task { try? store.undo(ticket.id, by: station.attendant) }.value
    async let step = Task { try? store.undoableStep(id, .depart, by: other) }.value
    let (undone, stepped) = (await undo, await step)
    #expect((undone == nil) != (stepped == nil), "seed \(seed)")
    let state = try store.application(id).state
    #expect(state == (undone == nil ? .departed : .applied), "seed \(seed)")
    #expect(try store.verifyChain().firstBroken == nil)
  }
}

/// A small market in which an attendant does anything and takes it back.
struct UndoMarket {
  let station: TemporaryStation
  let store: Store
  private(set) var undone = 0
  private var generator: SeededGenerator
  private let people: [TestPerson]
  private let works: [TestWork]
  private var applications: [ApplicationID] = []
  private let seed: UInt64

  init(seed: UInt64) throws {
    self.seed = seed
    station = try TemporaryStation(seed: seed)
    store = try station.store
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    var generator = SeededGenerator(seed: seed)
    let station = station
    people = try (0..<8).map { _ in try station.person() }
    let employer = try station.employer()
    works = try (0..<8).map { _ in
      let terms = WorkTerms.random(using: &generator)
      return try station.work(by: employer) { $0 = terms }
    }
    self.generator = generator
  }

  /// Does something; takes it back, or half of the time lets it stand so that the market goes on.
  mutating func actAndUndo() throws {
    let before = try MarketRows(store)
    let chain = try store.queuedOperations()
    guard let act = try act() else {
      #expect(try MarketRows(store) == before, "seed \(seed): a refused act changed something")
      return
    }
    guard let ticket = act.ticket, generator.chance(percent: 60) else {
      if let created = act.created { applications.append(created) }
      return
    }
    #expect(try store.queuedOperations() > chain)
    _ = try store.undo(ticket.id, by: station.attendant)
    undone += 1
    let left: Set<ApplicationID> = act.created.map { [$0] } ?? []
    #expect(try MarketRows(store, without: left) == before, "seed \(seed)")
    for id in left { #expect(try store.application(id).state == .withdrawn) }
  }

  private mutating func act() throws -> (ticket: UndoTicket?, created: ApplicationID?)? {
    let by = station.attendant
    do {
      switch generator.below(10) {
      case 0..<3:
        let work = generator.pick(works)
        let shift = generator.pick(work.shifts).id
        let done = try store.undoableApply(generator.pick(people).id, shift: shift, by: by)
        return (done.ticket, done.value.application)
      case 3:
        let state = generator.pick([PostingState.paused, .live, .closed, .cancelled])
        // What is called off for good would end the run early.
        guard state != .cancelled || generator.chance(percent: 5) else { return nil }
        return (try store.undoableSetState(generator.pick(works).id, to: state, by: by).ticket, nil)
      case 4:
        let shift = generator.pick(generator.pick(works).shifts).id
        return (try store.undoableCutPlaces(of: shift, by: 1, attendant: by).ticket, nil)
      case 5:
        let shift = generator.pick(generator.pick(works).shifts).id
        let lines = try store.boardApplications(shift).map {
          RollLine(
            application: $0.application, arrived: true,
            paid: generator.chance(percent: 20) ? .less : nil)
        }
        return (try store.enterRoll(shift, lines, by: by).ticket, nil)
      default:
        guard !applications.isEmpty else { return nil }
        let events = ApplicationEvent.allCases.filter { $0.roles.contains(.attendant) }
        let done = try store.undoableStep(
          generator.pick(applications), generator.pick(events),
          reason: TransitionReason(.other, note: "试"), by: by)
        return (done.ticket, nil)
      }
    } catch is Refusal {
      return nil
    }
  }
}
