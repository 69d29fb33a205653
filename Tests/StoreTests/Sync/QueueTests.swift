import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("The queue to the county")
struct QueueTests {
  @Test("the standing tells head, queue, its age and the rights that are left")
  func standing() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let empty = try store.syncStanding()
    #expect(empty.headSequence == 0)
    #expect(empty.headHash == OperationHash(station: store.stationID, epoch: empty.epoch))
    #expect(empty.oldestWaitingMilliseconds == nil)
    let person = try station.person()
    let work = try station.work { $0.places = 3 }
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    let standing = try store.syncStanding()
    #expect(standing.headSequence == 6)
    #expect(standing.headHash.hexadecimal == (try store.verifyChain().headHash))
    #expect(standing.queueLength == 6)
    #expect(standing.oldestWaitingMilliseconds == TestDay.at(7).milliseconds)
    #expect(
      standing.allotments == [Hello.OpenAllotment(shift: work.shift, allotted: 3, used: 1)])
    #expect(standing.cursor == nil)
  }

  @Test("entries come by number, and no more than asked for, but always one")
  func entries() throws {
    let station = try TemporaryStation()
    let store = try station.store
    for _ in 0..<4 { _ = try station.person() }
    let all = try store.queuedEntries(from: 1, count: 100, bytes: 1 << 20)
    #expect(all.count == 8)
    #expect(try store.queuedEntries(from: 3, count: 2, bytes: 1 << 20) == Array(all[2...3]))
    #expect(try store.queuedEntries(from: 1, count: 100, bytes: 1) == [all[0]])
    let two = all[0].size + all[1].size + 1
    #expect(try store.queuedEntries(from: 1, count: 100, bytes: two).count == 2)
    #expect(try store.queuedEntries(from: 1, count: 100, bytes: two - 1).count == 1)
    #expect(try store.queuedEntries(from: 9, count: 100, bytes: 1 << 20).isEmpty)
    #expect(try store.chainHash(at: 9) == nil)
    guard case .operation(let bytes) = all[7] else { throw TestFailure("no operation") }
    #expect(try store.chainHash(at: 8) == OperationHash(ofCanonicalBytes: bytes))
  }

  @Test("a long queue is found by its key, without a look at the rest")
  func plan() throws {
    let store = try TemporaryStation().store
    let plan = try store.queue.inDatabase {
      try Row.fetchAll(
        $0,
        sql: """
          EXPLAIN QUERY PLAN SELECT o.seq, o.bytes FROM outbox o
          LEFT JOIN quarantine q ON q.seq = o.seq WHERE o.seq >= 5 ORDER BY o.seq LIMIT 10
          """
      ).map { $0["detail"] as String }
    }
    #expect(plan.first == "SEARCH o USING INTEGER PRIMARY KEY (rowid>?)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") })
  }

  @Test("an operation in quarantine goes as its stub, and those behind it as they are")
  func quarantine() throws {
    let station = try TemporaryStation()
    let store = try station.store
    for _ in 0..<2 { _ = try station.person() }
    let before = try store.queuedEntries(from: 1, count: 100, bytes: 1 << 20)
    try store.quarantine(2, because: .tooLarge)
    try store.quarantine(2, because: .unreadable)
    let after = try store.queuedEntries(from: 1, count: 100, bytes: 1 << 20)
    let hash = try #require(try store.chainHash(at: 2))
    #expect(after[1] == .stub(OperationStub(sequence: 2, hash: hash, size: before[1].size)))
    #expect([after[0], after[2], after[3]] == [before[0], before[2], before[3]])
    let listed = try store.syncSummary().quarantined
    #expect(listed.map(\.sequence) == [2])
    #expect(listed.first?.isTooLarge == true)
    #expect(throws: StoreError.self) { try store.quarantine(100, because: .tooLarge) }
  }

  @Test("once the county's clock is known, every operation carries it")
  func serverClock() throws {
    let station = try TemporaryStation()
    let store = try station.store
    _ = try station.person()
    try store.record(
      HelloAnswer(
        serverMilliseconds: 1_234, ledgerGeneration: 1, expectedSequence: 1,
        expectedPreviousHash: #require(try store.chainHash(at: 0)), archivedThrough: 0))
    _ = try station.person()
    let clocks = try store.queue.inDatabase {
      try Row.fetchAll(
        $0, sql: "SELECT CAST(bytes AS TEXT)->>'$.lastServerMs' AS ms FROM outbox ORDER BY seq"
      ).map { $0["ms"] as Int64? }
    }
    #expect(clocks == [nil, nil, 1_234, 1_234])
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a county that was put back gets everything again, and one with another chain nothing")
  func wentBack() throws {
    let station = try TemporaryStation()
    let store = try station.store
    for _ in 0..<3 { _ = try station.person() }
    try store.answer()
    #expect(try store.queuedOperations() == 0)
    func hello(_ expected: Int64, _ hash: OperationHash?) throws -> Int64 {
      try store.record(
        HelloAnswer(
          serverMilliseconds: 1, ledgerGeneration: 2, expectedSequence: expected,
          expectedPreviousHash: #require(hash), archivedThrough: 0))
      return try store.syncStanding().acceptedThrough
    }
    #expect(try hello(3, try store.chainHash(at: 2)) == 2)
    // What the county has beyond still owes its results.
    #expect(try hello(7, try store.chainHash(at: 6)) == 2)
    #expect(try hello(2, try store.chainHash(at: 2)) == 2)
    #expect(try hello(50, try store.chainHash(at: 1)) == 2)
    try store.answer(through: 6, hash: try store.chainHash(at: 1))
    #expect(try store.syncStanding().acceptedThrough == 2)
    try store.answer()
    #expect(try store.syncStanding().acceptedThrough == 6)
  }
}
