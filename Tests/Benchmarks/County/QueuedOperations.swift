import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import Station
import Store

/// What a station did in some days, as it stands in its queue: per posting five people who sign in,
/// apply, are confirmed and arrive. With its note an operation has about 600 bytes.
struct QueuedOperations {
  let seed: UInt64
  private let identifiers: SeededIdentifiers
  private static let note = "请提前十分钟到现场签到，找值班经理领取工牌和工具，自带水杯，中午管一顿饭。"

  init(seed: UInt64) {
    self.seed = seed
    identifiers = SeededIdentifiers(seed: seed)
  }

  /// Makes a station's file with so many operations in its queue and returns which station it is.
  func queue(_ count: Int, in path: String) throws -> StationID {
    let standing: SyncStanding
    do {
      let store = try Store.open(path: path, surroundings: .live())
      standing = try store.syncStanding()
    }
    let database = try DatabaseQueue(path: path)
    try database.write { database in
      let insert = try database.cachedStatement(
        sql: "INSERT INTO outbox(seq, id, type, bytes, hash) VALUES (?, ?, ?, ?, ?)")
      for operation in chain(of: standing, count) {
        try insert.execute(arguments: [
          operation.sequence, operation.id.rawValue, operation.type, Data(operation.bytes),
          Data(operation.hash.bytes),
        ])
      }
    }
    try database.close()
    return standing.station
  }

  /// Returns so many operations, chained behind what the station has.
  func chain(of standing: SyncStanding, _ count: Int) -> [RawOperation] {
    var chain: [RawOperation] = []
    chain.reserveCapacity(count)
    var previous = standing.headHash
    while chain.count < count {
      for (type, body) in group() where chain.count < count {
        let operation = Operation(
          id: identifiers.identifier(), sequence: standing.headSequence + Int64(chain.count) + 1,
          type: type, actor: .system,
          instant: OperationInstant(
            wallMilliseconds: 1_795_000_000_000 + Int64(chain.count), bootID: "benchmark",
            monotonicMilliseconds: Int64(chain.count), lastServerMilliseconds: nil),
          body: .object(body), previousHash: previous)
        guard let raw = try? RawOperation(bytes: operation.canonicalBytes[...]) else { continue }
        previous = raw.hash
        chain.append(raw)
      }
    }
    return chain
  }

  /// A posting and what five people make of it.
  private func group() -> [(OperationType, [String: JSONValue])] {
    let (posting, shift): (PostingID, ShiftID) = (
      identifiers.identifier(), identifiers.identifier()
    )
    let employer: EmployerID = identifiers.identifier()
    let note = JSONValue.string(Self.note)
    var operations: [(OperationType, [String: JSONValue])] = [
      (
        .postingPublished,
        [
          "posting": .string(posting.text), "employer": .string(employer.text),
          "title": "食品厂仓库搬运装卸", "payFen": 20_000, "state": "live", "note": note,
          "shifts": .array([
            .object([
              "shift": .string(shift.text), "day": 20_780, "startMs": 1_795_395_600_000,
              "endMs": 1_795_428_000_000, "places": 5,
            ])
          ]),
        ]
      )
    ]
    for number in 0..<5 {
      let person: JobSeekerID = identifiers.identifier()
      let application: ApplicationID = identifiers.identifier()
      operations.append(
        (.signedIn, ["person": .string(person.text), "number": .number(number), "note": note]))
      operations.append(
        (
          .applied,
          [
            "application": .string(application.text), "person": .string(person.text),
            "shift": .string(shift.text), "note": note,
          ]
        ))
      for event in [ApplicationEvent.confirm, .arrive] {
        let from: ApplicationState = event == .confirm ? .applied : .confirmed
        operations.append(
          (
            .applicationStepped,
            [
              "application": .string(application.text), "event": .string(event.rawValue),
              "from": .string(from.rawValue), "to": .string(event.target.rawValue),
              "note": note,
            ]
          ))
      }
    }
    return operations
  }
}
