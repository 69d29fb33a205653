import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Bodies that are wiped")
struct WipingTests {
  private func archived(_ station: TemporaryStation, through: Int64) throws {
    let store = try station.store
    try store.answer()
    let head = try store.syncStanding()
    try store.record(
      HelloAnswer(
        serverMilliseconds: 1, ledgerGeneration: 1, expectedSequence: head.headSequence + 1,
        expectedPreviousHash: head.headHash, archivedThrough: through))
  }

  @Test("an old archived body goes, and the chain still holds from its beginning to its head")
  func wipe() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    for _ in 0..<2 { _ = try station.person() }
    try archived(station, through: 4)
    let before = try store.verifyChain()
    let old = TestDay.at(8)
    #expect(
      try store.retention(madeBefore: TestDay.at(7)) == RetentionStanding(lastAt: nil, due: 0))
    #expect(try store.retention(madeBefore: old) == RetentionStanding(lastAt: nil, due: 4))
    #expect(
      try store.wipeArchivedBodies(madeBefore: TestDay.at(7), count: 3)
        == WipedPart(wiped: 0, next: nil))
    #expect(
      try store.wipeArchivedBodies(madeBefore: old, count: 3) == WipedPart(wiped: 3, next: 3))
    #expect(
      try store.wipeArchivedBodies(madeBefore: old, after: 3, count: 3)
        == WipedPart(wiped: 1, next: nil))
    // The next round begins where something is left to wipe.
    #expect(
      try store.wipeArchivedBodies(madeBefore: old, count: 1) == WipedPart(wiped: 0, next: nil))
    #expect(
      try store.retention(madeBefore: old)
        == RetentionStanding(lastAt: station.clock.now, due: 0))
    let texts = try store.rows("outbox").map {
      String(decoding: $0["bytes"] as Data, as: UTF8.self)
    }
    #expect(texts.map { $0.contains(#""body""#) } == [false, false, false, false, true, true])
    #expect(!texts[0].contains("八弓镇"))
    #expect(texts[0].contains(person.id.text))
    #expect(try store.verifyChain() == before)
    #expect(before.firstBroken == nil)
    let hash = try #require(try store.chainHash(at: 1))
    let size: Int = try #require(try store.rows("outbox")[0]["wipedSize"])
    #expect(
      try store.queuedEntries(from: 1, count: 1, bytes: 1)
        == [.stub(OperationStub(sequence: 1, hash: hash, size: size))])
  }

  @Test("what stays in quarantine, and a rejection that nobody saw, keep their bodies")
  func kept() throws {
    let station = try TemporaryStation()
    let store = try station.store
    for _ in 0..<2 { _ = try station.person() }
    try store.quarantine(1, because: .tooLarge)
    try store.answer([
      OperationResult(sequence: 2, id: nil, status: .rejected, code: .malformed),
      OperationResult(sequence: 3, id: nil, status: .rejected, code: .malformed),
    ])
    try store.markSeen(3, by: station.attendant)
    try archived(station, through: 4)
    #expect(try store.wipeArchivedBodies(madeBefore: TestDay.at(8)).wiped == 2)
    let wiped = try store.rows("outbox").map { $0["wipedSize"] as Int? != nil }
    #expect(wiped == [false, false, true, true])
  }

  @Test("a round goes on past what keeps its body, and comes back to it when it may go")
  func rounds() throws {
    let station = try TemporaryStation()
    let store = try station.store
    for _ in 0..<4 { _ = try station.person() }
    try store.answer([
      OperationResult(sequence: 3, id: nil, status: .rejected, code: .malformed)
    ])
    try archived(station, through: 8)
    func round() throws -> [Int] {
      var (wiped, next): ([Int], Int64?) = ([], nil)
      repeat {
        let part = try store.wipeArchivedBodies(madeBefore: TestDay.at(8), after: next, count: 2)
        wiped.append(part.wiped)
        next = part.next
      } while next != nil
      return wiped
    }
    #expect(try round() == [2, 1, 2, 2, 0])
    #expect(try store.retention(madeBefore: TestDay.at(8)).due == 0)
    try store.markSeen(3, by: station.attendant)
    #expect(try store.retention(madeBefore: TestDay.at(8)).due == 1)
    #expect(try round().reduce(0, +) == 1)
    #expect(try round() == [0])
  }

  @Test(
    "a change of what was wiped is found all the same",
    arguments: [
      ("UPDATE outbox SET hash = randomblob(32) WHERE seq = 2", 3),
      ("UPDATE outbox SET hash = randomblob(32) WHERE seq = 4", 4),
      (
        "UPDATE outbox SET bytes = CAST(json_remove(CAST(bytes AS TEXT), '$.prevHash') AS BLOB) "
          + "WHERE seq = 2", 2
      ),
    ] as [(String, Int64)])
  func tampered(statement: String, place: Int64) throws {
    let station = try TemporaryStation()
    let store = try station.store
    for _ in 0..<2 { _ = try station.person() }
    try archived(station, through: 4)
    #expect(try store.wipeArchivedBodies(madeBefore: TestDay.at(8)).wiped == 4)
    #expect(try store.verifyChain().firstBroken == nil)
    try store.queue.write { database in
      try database.execute(sql: "DROP TRIGGER outboxIsNeverRewritten")
      try database.execute(sql: statement)
    }
    // The head has no operation after it that names it; the county's signature does.
    #expect(try store.verifyChain().firstBroken == place)
  }
}
