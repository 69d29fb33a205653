import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

extension TestWork {
  /// Returns the work as the feed tells other stations of it: what its own station told the county,
  /// and where it was born.
  func change(
    from station: TemporaryStation, at position: Int64 = 1,
    _ amend: (inout JSONObject) -> Void = { _ in }
  ) throws -> Change {
    let bytes = try station.store.queue.inDatabase {
      try Data.fetchAll($0, sql: "SELECT bytes FROM outbox WHERE type = 'postingPublished'")
    }
    for bytes in bytes {
      let operation = try RawOperation(bytes: [UInt8](bytes)[...])
      guard case .object(var body) = operation.body, body["posting"] == .string(id.text) else {
        continue
      }
      body["origin"] = .string(try station.store.stationID.text)
      amend(&body)
      return Change(position: position, kind: .posting, id: id.text, body: .object(body))
    }
    throw TestFailure("the station has not published it")
  }
}

extension Change {
  static func allotment(
    of shift: ShiftID, _ allotted: Int, through sequence: Int64? = nil, recall: Int = 0
  ) -> Change {
    var body: [String: JSONValue] = [
      "shift": .string(shift.text), "allotted": .number(allotted), "recall": .number(recall),
    ]
    if let sequence { body["acceptedThrough"] = .integer(sequence) }
    return Change(position: 1, kind: .allotment, id: shift.text, body: .object(body))
  }
}

extension Store {
  /// Applies changes as the next page of the feed.
  func take(_ changes: [Change], generation: Int64 = 1) throws {
    let position = try syncStanding().cursor.map { $0.generation == generation ? $0.position : 0 }
    try apply(
      ChangePage(
        changes: changes,
        cursor: ChangeCursor(generation: generation, position: (position ?? 0) + 1),
        hasMore: false))
  }

  /// Answers a batch of all that waits as the county would: applied where nothing else is said.
  func answer(
    _ results: [OperationResult] = [], through sequence: Int64? = nil, hash: OperationHash? = nil
  ) throws {
    let standing = try syncStanding()
    let through = sequence ?? standing.headSequence
    let told = Set(results.map(\.sequence))
    let first = standing.acceptedThrough + 1
    let rest = (first..<max(first, through + 1)).filter { !told.contains($0) }.map {
      OperationResult(sequence: $0, id: nil, status: .applied)
    }
    try record(
      BatchAnswer(
        batch: Identifier(UUID()), results: (results + rest).sorted { $0.sequence < $1.sequence },
        acceptedThrough: through,
        headHash: try hash ?? #require(try chainHash(at: through)), headSignature: [1, 2, 3]))
  }

  /// Returns the numbers of the operations of one kind.
  func sequences(of type: OperationType) throws -> [Int64] {
    try queue.inDatabase {
      try Int64.fetchAll(
        $0, sql: "SELECT seq FROM outbox WHERE type = ? ORDER BY seq", arguments: [type.rawValue])
    }
  }

  func places(of shift: ShiftID) throws -> PlaceCount {
    try queue.inDatabase { try PlaceCount(shift: shiftRow(shift, in: $0)) }
  }

  func rows(_ tables: String...) throws -> [Row] {
    try queue.inDatabase { database in
      try tables.flatMap { try Row.fetchAll(database, sql: "SELECT * FROM \($0)") }
    }
  }
}

/// Everything that the feed can touch.
let mirrored = [
  "posting", "shift", "application", "shiftGrant", "rightChange", "policy", "event",
  "stationDirectory", "countyTask", "operationResult", "employer", "outbox",
]
