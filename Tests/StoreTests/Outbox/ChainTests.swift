import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("The outbox and its chain")
struct ChainTests {
  @Test("every change appends its operations, in the order in which they happened")
  func types() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.places = 2 }
    _ = try store.recordCertificate(.welder, of: person.id, by: station.attendant)
    _ = try store.signIn(person.id, until: TestDay.at(18))
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    _ = try store.step(application, .arrive, by: person.party)
    _ = try store.step(application, .arrive, by: work.employer)
    try store.raisePay(work.id, to: .yuan(200), by: work.employer)
    try store.setState(work.id, to: .paused, by: work.employer)
    let types = try store.queue.inDatabase {
      try String.fetchAll($0, sql: "SELECT type FROM outbox ORDER BY seq")
    }
    #expect(
      types
        == [
          "personRegistered", "documentSeen", "employerAdded", "postingPublished",
          "certificateSeen", "signedIn", "applied", "applicationStepped", "applicationStepped",
          "applicationStepped", "payRaised", "postingStateChanged",
        ])
    #expect(try store.queuedOperations() == 12)
    #expect(try store.verifyChain().operations == 12)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a refused change leaves neither a row nor an operation")
  func rollback() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work {
      $0.hours = [(TestDay.at(9), TestDay.at(12)), (TestDay.at(14), TestDay.at(16))]
    }
    _ = try store.apply(other.id, shifts: [work.shifts[1].id], by: other.party)
    let before = try image(store)
    #expect(throws: Refusal.placesTaken) {
      try store.apply(person.id, shifts: work.shifts.map(\.id), by: person.party)
    }
    #expect(throws: Refusal.notAllowed) {
      try store.raisePay(work.id, to: .yuan(1), by: work.employer)
    }
    #expect(throws: Refusal.unknownRecord) {
      try store.apply(
        person.id, shifts: [work.shift, ShiftID(station.identifiers.next())], by: person.party)
    }
    #expect(try image(store) == before)
  }

  @Test("the program's own chain is the one the contract describes")
  func contract() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    _ = try station.store.signIn(person.id, until: TestDay.at(18))
    let (epoch, rows) = try station.store.queue.inDatabase { database in
      (
        try Int64.fetchOne(database, sql: "SELECT epoch FROM station"),
        try Row.fetchAll(database, sql: "SELECT seq, bytes, hash FROM outbox ORDER BY seq")
      )
    }
    var previous = OperationHash(
      station: try station.store.stationID, epoch: UInt64(bitPattern: try #require(epoch)))
    for (index, row) in rows.enumerated() {
      let bytes = row["bytes"] as Data
      let parsed = try JSONDecoder().decode(Envelope.self, from: bytes)
      #expect(row["seq"] == index + 1)
      #expect(parsed.seq == index + 1)
      #expect(parsed.v == 1)
      #expect(parsed.wallMs == TestDay.at(7).milliseconds)
      #expect(parsed.bootId == "test")
      #expect(parsed.prevHash == previous.hexadecimal)
      previous = OperationHash(ofCanonicalBytes: Array(bytes))
      #expect(row["hash"] == Data(previous.bytes))
    }
    #expect(try station.store.verifyChain().headHash == previous.hexadecimal)
  }

  @Test(
    "a chain that was tampered with is found at the place",
    arguments: [
      (
        "UPDATE outbox SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"wallMs\":1', '\"wallMs\":2') AS BLOB) WHERE seq = 3",
        3
      ),
      ("UPDATE outbox SET hash = randomblob(32) WHERE seq = 4", 4),
      ("DELETE FROM outbox WHERE seq = 2", 3),
      ("UPDATE outbox SET seq = 100 WHERE seq = 5", 100),
      ("UPDATE station SET epoch = epoch + 1", 1),
    ] as [(String, Int64)])
  func tampering(statement: String, place: Int64) throws {
    let station = try TemporaryStation()
    _ = try station.person()
    _ = try station.person()
    _ = try station.employer()
    #expect(try station.store.verifyChain().firstBroken == nil)
    try station.store.queue.write { database in
      try database.execute(
        sql: "DROP TRIGGER outboxIsNeverRewritten; DROP TRIGGER outboxIsNeverCut")
      try database.execute(sql: statement)
      #expect(database.changesCount == 1)
    }
    #expect(try station.store.verifyChain().firstBroken == place)
  }

  @Test("two stations, and one station twice, never share an identity")
  func identities() throws {
    let stations = try (1...3).map { try TemporaryStation(seed: $0) }
    #expect(try Set(stations.map { try $0.store.stationID }).count == 3)
  }

  private struct Envelope: Decodable {
    var v: Int
    var seq: Int
    var wallMs: Int64
    var bootId: String
    var prevHash: String
  }

  private func image(_ store: Store) throws -> [Row] {
    try store.queue.inDatabase { database in
      try ["application", "shift", "posting", "outbox", "receipt", "counter", "signIn"].flatMap {
        try Row.fetchAll(database, sql: "SELECT * FROM \($0)")
      }
    }
  }
}
