import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Who saw whose phone at a public seat")
struct ShowingTests {
  private func entries(_ store: Store) throws -> [String] {
    try store.queue.inDatabase {
      try String.fetchAll(
        $0,
        sql: """
          SELECT CAST(bytes AS TEXT) FROM outbox WHERE type = 'phoneRevealed' ORDER BY seq
          """)
    }
  }

  @Test("a showing names who looks, whose phone, the seat and the placement, and no phone")
  func entry() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, agent) = (try station.person(), try station.person())
    let work = try station.work()
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    #expect(try entries(store).isEmpty)
    let own = try store.showSlip(
      application, to: person.party, viewer: person.id, at: "seat 1")
    #expect(own.contactPhone == "13985501234")
    let theirs = try store.showSlip(
      application, to: work.employer, viewer: agent.id, at: "seat 2")
    #expect(theirs.workerPhone == person.phone)
    let entries = try entries(store)
    #expect(entries.count == 2)
    for (entry, parts) in zip(
      entries,
      [
        ["seat 1", person.id.text, work.posting.employer.text],
        ["seat 2", agent.id.text, person.id.text],
      ])
    {
      for part in parts + [application.text] { #expect(entry.contains(part), "\(part)") }
      for secret in [person.phone, "13985501234", person.name] {
        #expect(!entry.contains(secret))
      }
    }
    #expect(try store.verifyChain().firstBroken == nil)
    // The control: reading it for the program's own use leaves no entry.
    _ = try store.slip(application, for: person.party)
    #expect(try self.entries(store).count == 2)
  }

  @Test("what may not be seen leaves no entry, and neither does a phone nobody left")
  func none() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(hasPhone: false), try station.person())
    let work = try station.work()
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    #expect(throws: Refusal.notAllowed) {
      try store.showSlip(application, to: other.party, viewer: other.id, at: "seat 1")
    }
    _ = try store.showSlip(application, to: work.employer, viewer: other.id, at: "seat 1")
    #expect(try entries(store).isEmpty)
    _ = try store.showSlip(application, to: person.party, viewer: person.id, at: "seat 1")
    #expect(try entries(store).count == 1)
  }
}
