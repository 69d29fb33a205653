import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

/// Nobody buries the complaints of others under invented ones.
@Suite("Complaints without a name")
struct NamelessComplaintTests {
  private static let nameless = ComplaintFiling(.fakePosting, against: .notListed, by: nil)

  private func station(_ limit: NamelessLimit) throws -> TemporaryStation {
    var settings = StoreSettings.cheap
    settings.namelessComplaints = limit
    return try TemporaryStation(settings: settings)
  }

  @Test("a seat takes so many in so long a time, another seat its own, and later it takes more")
  func limited() throws {
    let station = try station(NamelessLimit(countMax: 3, minutes: 30))
    let store = try station.store
    for _ in 0..<3 { _ = try store.file(Self.nameless, at: "seat 1") }
    let receipts = "SELECT count(*) FROM receipt"
    let before = try store.queue.inDatabase { try Int.fetchOne($0, sql: receipts) }
    #expect(throws: Refusal.complaintsTooMany) { try store.file(Self.nameless, at: "seat 1") }
    // Nothing of what was refused is left, not even a number.
    #expect(try store.queue.inDatabase { try Int.fetchOne($0, sql: receipts) } == before)
    _ = try store.file(Self.nameless, at: "seat 2")
    station.clock.advance(by: Minutes(29))
    #expect(throws: Refusal.complaintsTooMany) { try store.file(Self.nameless, at: "seat 1") }
    station.clock.advance(by: Minutes(1))
    _ = try store.file(Self.nameless, at: "seat 1")
    #expect(try store.complaints(limit: 20).count == 5)
  }

  @Test("a name is always taken, an injury with it, and names count for nothing")
  func named() throws {
    let station = try station(NamelessLimit(countMax: 1, minutes: 60))
    let store = try station.store
    let person = try station.person()
    for matter in ComplaintMatter.allCases + ComplaintMatter.allCases {
      _ = try store.file(
        ComplaintFiling(matter, against: .notListed, by: person.id), at: "seat 1")
    }
    _ = try store.file(Self.nameless, at: "seat 1")
    #expect(throws: Refusal.complaintsTooMany) { try store.file(Self.nameless, at: "seat 1") }
    _ = try store.file(ComplaintFiling(.injury, against: .notListed, by: person.id), at: "seat 1")
    // Where it was said is kept of those without a name only.
    let seats = try store.queue.inDatabase {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM complaint WHERE personKey IS NOT NULL AND seat IS NOT NULL")
    }
    #expect(seats == 0)
  }

  @Test("the limit outlives the program, and a clock that was put back by a year")
  func reopened() throws {
    let station = try station(NamelessLimit(countMax: 1, minutes: 60))
    station.clock.advance(by: Minutes(60 * 24 * 365))
    _ = try station.store.file(Self.nameless, at: "seat 1")
    #expect(throws: Refusal.complaintsTooMany) {
      try station.reopen().file(Self.nameless, at: "seat 1")
    }
    station.clock.set(TestDay.at(8))
    _ = try station.store.file(Self.nameless, at: "seat 1")
  }

  @Test("control: with a higher limit all are taken")
  func control() throws {
    let store = try station(NamelessLimit(countMax: 50, minutes: 60)).store
    for _ in 0..<20 { _ = try store.file(Self.nameless, at: "seat 1") }
    #expect(try store.complaints(limit: 50).count == 20)
  }
}
