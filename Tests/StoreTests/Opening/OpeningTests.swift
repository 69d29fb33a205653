import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Opening the station's file")
struct OpeningTests {
  @Test("a new station has an identity, a key and an empty chain")
  func new() throws {
    let station = try TemporaryStation()
    let store = try station.store
    #expect(!store.isDemonstration)
    #expect(try store.queuedOperations() == 0)
    #expect(try store.verifyChain().firstBroken == nil)
    #expect(try Data(contentsOf: URL(filePath: station.keyPath)).count == 32)
  }

  @Test("a station opened again is the same station, with what it knew")
  func again() throws {
    let station = try TemporaryStation()
    let identity = try station.store.stationID
    let person = try station.person()
    let head = try station.store.verifyChain().headHash
    let store = try station.reopen()
    #expect(store.stationID == identity)
    #expect(try store.person(person.id).name == person.name)
    #expect(try store.verifyChain().headHash == head)
  }

  @Test("a demonstration stays one, however it is opened")
  func demonstration() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("station.sqlite")
    let open = { (marks: Bool) in
      try Store.open(
        path: path, settings: .cheap, surroundings: .standingStill(seed: 3),
        marksDemonstration: marks)
    }
    #expect(try open(true).isDemonstration)
    #expect(try open(false).isDemonstration)
  }

  @Test("synchronous is FULL after opening, after writes and after a refused write")
  func durable() throws {
    let station = try TemporaryStation()
    #expect(try station.store.synchronousLevel() == 2)
    let person = try station.person()
    #expect(try station.store.synchronousLevel() == 2)
    let work = try station.work()
    _ = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    #expect(throws: Refusal.alreadyApplied) {
      try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    #expect(try station.store.synchronousLevel() == 2)
    #expect(try station.reopen().synchronousLevel() == 2)
    let journal = try station.store.queue.inDatabase {
      try String.fetchOne($0, sql: "PRAGMA journal_mode")
    }
    #expect(journal == "wal")
  }

  @Test("nobody but the owner can read any file of the station")
  func modes() throws {
    let station = try TemporaryStation()
    _ = try station.person()
    let names = try FileManager.default.contentsOfDirectory(atPath: station.directory.path)
    #expect(names.contains("station.sqlite-wal"))
    for name in names {
      var status = stat()
      #expect(stat(station.directory.file(name), &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(name) has mode \(String(status.st_mode, radix: 8))")
    }
  }

  @Test("a second opening in the same process is refused, naming the process")
  func lockedHere() throws {
    let station = try TemporaryStation()
    #expect(throws: StoreError.lockHeld(process: getpid())) {
      try Store.open(path: station.path, surroundings: .standingStill(seed: 2))
    }
    station.close()
    #expect(throws: Never.self) { try station.open() }
  }

  @Test("the lock of a failed opening is given back")
  func lockAfterFailure() throws {
    let station = try TemporaryStation()
    station.close()
    try FileManager.default.moveItem(atPath: station.keyPath, toPath: station.keyPath + ".away")
    #expect(throws: StoreError.keyMissing(path: station.keyPath)) { try station.open() }
    try FileManager.default.moveItem(atPath: station.keyPath + ".away", toPath: station.keyPath)
    #expect(throws: Never.self) { try station.open() }
  }
}

extension Surroundings {
  /// Returns surroundings whose clock shows seven in the morning for ever.
  static func standingStill(seed: UInt64) -> Surroundings {
    Surroundings(
      clock: ManualClock(TestDay.at(7)), identifiers: SeededIdentifiers(seed: seed),
      monotonicMilliseconds: { 0 }, bootID: "test")
  }
}
