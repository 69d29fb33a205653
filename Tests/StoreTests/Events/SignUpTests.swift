import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Signing up for fairs and training")
struct SignUpTests {
  private func event(_ title: String = "缝纫班", places: Int? = 1) throws -> EventSummary {
    EventSummary(
      kind: .training, title: title, place: "八弓缝纫车间",
      window: try #require(TimeWindow(start: TestDay.at(9), end: TestDay.at(17))), places: places)
  }

  private func announce(_ events: [EventSummary], at station: TemporaryStation) throws {
    try station.store.replaceReference(
      ReferenceData(stations: [], gazetteer: [], policies: [], events: events))
  }

  @Test("no more sign up than there are places, and one given back is free again")
  func places() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let event = try event()
    try announce([event], at: station)
    let (first, second) = try (station.person(), station.person())
    let signUp = try store.signUp(first.id, for: event.name)
    #expect(try store.events().map(\.placesLeft) == [0])
    #expect(throws: Refusal.eventFull) { try store.signUp(second.id, for: event.name) }
    #expect(try store.signUps(of: first.id) == [signUp])
    try store.cancelSignUp(first.id, for: event.name)
    #expect(throws: Refusal.unknownRecord) { try store.cancelSignUp(first.id, for: event.name) }
    #expect(try store.signUps(of: first.id).isEmpty)
    _ = try store.signUp(second.id, for: event.name)
    #expect(throws: Refusal.eventFull) { try store.signUp(first.id, for: event.name) }
  }

  @Test("control: where as many come as like, everybody has a place, and nobody two")
  func open() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let event = try event(places: nil)
    try announce([event], at: station)
    for person in try (0..<3).map({ _ in try station.person() }) {
      _ = try store.signUp(person.id, for: event.name)
      #expect(throws: Refusal.alreadyKnown) { try store.signUp(person.id, for: event.name) }
    }
    #expect(try store.events().map(\.signedUp) == [3])
    #expect(try store.events().map(\.placesLeft) == [nil])
  }

  @Test("nobody signs up for what is over or was never announced, and no receipt is left of it")
  func over() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let event = try event()
    try announce([event], at: station)
    let person = try station.person()
    func receipts() throws -> Int? {
      try store.queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM receipt") }
    }
    let before = try receipts()
    var other = event.name
    other.title = "电工班"
    #expect(throws: Refusal.eventOver) { try store.signUp(person.id, for: other) }
    station.clock.set(TestDay.at(17))
    #expect(throws: Refusal.eventOver) { try store.signUp(person.id, for: event.name) }
    #expect(try receipts() == before)
  }

  @Test("a place outlives a new announcement, and its receipt is read back")
  func announcedAnew() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let event = try event()
    try announce([event], at: station)
    let person = try station.person()
    let signUp = try store.signUp(person.id, for: event.name)
    try announce([try self.event("月嫂班"), event], at: station)
    #expect(try store.signUps(of: person.id) == [signUp])
    #expect(try store.events().first { $0.name == event.name }?.placesLeft == 0)
    let read = try store.issuedReceipt(signUp.receipt.number, for: .jobSeeker(person.id))
    #expect(read.receipt == signUp.receipt)
    let finding = try store.receipt(signUp.receipt.number)
    #expect(finding.kind == .eventSignUp && finding.title == "缝纫班" && !finding.isAtCounty)
  }
}
