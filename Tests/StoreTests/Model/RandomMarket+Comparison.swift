import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

extension RandomMarket {
  /// Compares a shift's count with the model's, and with the promise.
  func compare(slot: Int) throws {
    let id = model.slots[slot].id
    let row = try station.store.queue.read {
      try Row.fetchOne(
        $0, sql: "SELECT places, allotted, held, confirmed FROM shift WHERE id = ?",
        arguments: [id.rawValue])
    }
    let shift = try #require(row)
    let (held, confirmed) = (shift["held"] as Int, shift["confirmed"] as Int)
    #expect(held == model.held(slot))
    #expect(confirmed == model.confirmed(slot))
    let (allotted, places) = (shift["allotted"] as Int, shift["places"] as Int)
    #expect(confirmed + held <= allotted && allotted <= places)
  }

  /// Checks that the newest operations follow from the ones before.
  func compareTail(after sequence: Int) throws {
    let rows = try station.store.queue.read {
      try Row.fetchAll(
        $0, sql: "SELECT bytes, hash FROM outbox WHERE seq >= ? ORDER BY seq", arguments: [sequence]
      )
    }
    for (row, next) in zip(rows, rows.dropFirst()) {
      let previous = try #require(OperationHash(bytes: Array(row["hash"] as Data)))
      let bytes = next["bytes"] as Data
      #expect(String(decoding: bytes, as: UTF8.self).contains(previous.hexadecimal))
      #expect(next["hash"] == Data(OperationHash(ofCanonicalBytes: Array(bytes)).bytes))
    }
  }

  /// Compares everything, as it is on disk after a restart.
  func compareAll() throws {
    try station.reopen()
    try sleeplessly()
    for slot in model.slots.indices { try compare(slot: slot) }
    let states = try station.store.queue.read { database in
      try Row.fetchAll(database, sql: "SELECT id, state FROM application").reduce(
        into: [ApplicationID: String]()
      ) { $0[ApplicationID($1["id"])] = $1["state"] }
    }
    #expect(states.count == model.wishes.count)
    #expect(model.wishes.filter { states[$0.id] != $0.state.rawValue }.map(\.id) == [])
    #expect(try overlaps() == 0)
    let chain = try station.store.verifyChain()
    #expect(chain.firstBroken == nil)
    #expect(chain.operations == operations)
  }

  /// Counts the pairs of a person's placements and holds that are less than the buffer apart.
  private func overlaps() throws -> Int {
    try station.store.queue.read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM application a JOIN shift s ON s.key = a.shiftKey
          JOIN application b ON b.personKey = a.personKey AND b.key > a.key
          JOIN shift t ON t.key = b.shiftKey
          WHERE a.state IN ('held', 'confirmed', 'departed', 'arrived', 'finished', 'settled',
              'disputed')
            AND b.state IN ('held', 'confirmed', 'departed', 'arrived', 'finished', 'settled',
              'disputed')
            AND s.startAt < min(t.endAt, coalesce(b.leftAt, t.endAt)) + 1800000
            AND t.startAt < min(s.endAt, coalesce(a.leftAt, s.endAt)) + 1800000
          """) ?? -1
    }
  }
}
