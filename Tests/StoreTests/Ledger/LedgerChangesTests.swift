import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What a ledger of all shifts is told")
struct LedgerChangesTests {
  private let station: TemporaryStation
  private let work: TestWork

  init() throws {
    station = try TemporaryStation()
    work = try station.work()
    try station.store.noteLedgerChanges()
  }

  private func changedStates() throws -> [PostingState]? {
    guard case .rows(let rows, _) = try station.store.ledgerChanges() else { return nil }
    return rows.map(\.state)
  }

  @Test("a place that is taken changes nothing it holds, a state does")
  func columns() throws {
    let person = try station.person()
    _ = try station.store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))
    #expect(try changedStates() == [])
    try station.store.setState(work.id, to: .paused, by: .attendant(station.attendant))
    #expect(try changedStates() == [.paused])
    #expect(try changedStates() == [])
  }

  @Test("a shift that is gone is named")
  func gone() throws {
    let waiting = try station.work(hasFindings: true) {
      $0.hours = (0..<2).map { (TestDay.at(9, days: $0), TestDay.at(13, days: $0)) }
    }
    let keys = try station.store.ledgerShifts(after: 0, limit: 9).map(\.key)
    _ = try station.store.ledgerChanges()
    try station.store.amend(
      waiting.posting, shifts: Array(waiting.shifts.prefix(1)), by: station.attendant)
    guard case .rows(let rows, let gone) = try station.store.ledgerChanges() else {
      Issue.record("everything is to be read anew")
      return
    }
    #expect(gone == [keys[2]])
    #expect(rows.map(\.key) == [keys[1]])
  }

  @Test("another name of an employer changes more than is told row by row")
  func names() throws {
    try station.store.write {
      try $0.execute(sql: "UPDATE employer SET suspendedUntilDay = NULL, suspensionReason = NULL")
    }
    #expect(try changedStates() == [])
    try station.store.write { try $0.execute(sql: "UPDATE employer SET publicName = '新名公司'") }
    #expect(try station.store.ledgerChanges() == .anew)
    #expect(try changedStates() == [])
  }

  @Test("so do more than a thousand rows", arguments: [900, 1_100])
  func many(count: Int) throws {
    let shift = work.shift.rawValue
    try station.store.write { database in
      for day in 0..<count {
        try database.execute(
          sql: """
            INSERT INTO shift(id, postingKey, day, startAt, endAt, closesAt, places, allotted)
            SELECT randomblob(16), postingKey, day + ?, startAt, endAt, closesAt, places, allotted
            FROM shift WHERE id = ?
            """, arguments: [day, shift])
      }
    }
    #expect(try changedStates()?.count == (count > 1_000 ? nil : count))
  }

  @Test("before anybody asked for it, everything is new")
  func unasked() throws {
    let other = try TemporaryStation(seed: 2)
    _ = try other.work()
    #expect(try other.store.ledgerChanges() == .anew)
  }
}
