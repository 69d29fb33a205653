import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A first start cut off anywhere")
struct FirstStartTests {
  @Test(
    "whatever a cut-off first start left behind is a station at the next start",
    arguments: ["torn", "power"])
  func cutOff(fault: String) throws {
    let (problems, calls) = try walk(fault)
    #expect(problems == [])
    #expect(calls > 100)
  }

  @Test("a disk that lies about its flushes is found out: the key is there, and its station not")
  func control() throws {
    // A lying disk is found out once, and the last calls are the ones that everything hangs on: the
    // rest of its walk would prove nothing more.
    var problems: [String] = []
    for call in try (1...calls()).reversed() where problems.isEmpty {
      problems = try start("lying", at: call).problems
    }
    #expect(problems.contains { $0.contains("databaseMissing") }, "\(problems)")
  }

  private static let isLongRun =
    ProcessInfo.processInfo.environment["STATION_LONG_RUNS"] != nil

  /// Starts on a disk at fault at calls of the whole start.
  ///
  /// All of them meet both faults by `STATION_LONG_RUNS=1 swift test --filter FirstStartTests`. Else
  /// the first and the last ones do in turn, where key and station come about, and some of those
  /// between, which make table after table.
  private func walk(_ fault: String) throws -> (problems: [String], calls: Int) {
    let (calls, ends) = (try self.calls(), 40)
    let chosen = (1...calls).filter { call in
      if Self.isLongRun { return true }
      guard call.isMultiple(of: 2) == (fault == "power") else { return false }
      return call <= ends || call > calls - ends || call % 50 < 2
    }
    var problems: [String] = []
    for call in chosen {
      let start = try start(fault, at: call)
      #expect(start.isReached, "\(fault) at call \(call)")
      problems += start.problems.map { "\(fault) at call \(call): \($0)" }
    }
    return (problems, calls)
  }

  /// How many calls a start makes that meets no fault.
  private func calls() throws -> Int {
    let lines = try lines("torn", at: .max, in: TemporaryDirectory())
    let counted = lines.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.last
    return try #require(counted, "\(lines)")
  }

  private func lines(
    _ fault: String, at call: Int, in place: TemporaryDirectory
  ) throws -> [String] {
    let probe = try ProbeProcess(
      "start-faulty", place.file("station.sqlite"), "\(call)", fault, "0")
    var lines: [String] = []
    while let line = probe.line() { lines.append(line) }
    probe.end()
    return lines
  }

  /// Starts on a disk at fault at one call, and returns what is wrong with what that left behind.
  private func start(
    _ fault: String, at call: Int
  ) throws -> (problems: [String], isReached: Bool) {
    let place = try TemporaryDirectory()
    let lines = try lines(fault, at: call, in: place)
    let problems = try self.problems(at: place, opened: lines.first { $0.hasPrefix("open ") })
    return (problems, !lines.contains { $0.hasPrefix("calls") })
  }

  @Test("a first start without room says so, leaves nothing in the way, and works with room again")
  func noRoom() throws {
    for (call, error, code) in [
      (1, EDQUOT, "store.diskFull.quota"), (1, EIO, "store.disk.5"),
      (2, ENOSPC, "store.diskFull"), (40, EFBIG, "store.diskFull.fileSize"),
      (40, ENOSPC, "store.diskFull"), (90, EDQUOT, "store.diskFull.quota"),
    ] {
      let place = try TemporaryDirectory()
      let probe = try ProbeProcess(
        "start-faulty", place.file("station.sqlite"), "\(call)", "fails", "\(error)")
      #expect(probe.line() == "failed \(code)", "call \(call)")
      probe.end()
      #expect(try problems(at: place, opened: nil) == [], "\(code) at call \(call)")
    }
  }

  /// Opens what was left behind, works with it, and returns what is wrong with it.
  private func problems(at place: TemporaryDirectory, opened: String?) throws -> [String] {
    let station: TemporaryStation
    do {
      station = try TemporaryStation(seed: 5, in: place)
    } catch {
      return ["\(error)"]
    }
    var problems: [String] = []
    // Whoever saw the station open has it still.
    let identity = try station.store.stationID.text
    if let opened, opened != "open \(identity)" { problems.append("another station") }
    let check = try station.store.queue.inDatabase {
      try String.fetchOne($0, sql: "PRAGMA integrity_check")
    }
    if check != "ok" { problems.append(check ?? "no check") }
    let person = try station.person()
    if try station.reopen().person(person.id).name != person.name { problems.append("no person") }
    if FileManager.default.fileExists(atPath: station.keyPath + ".new") {
      problems.append("a key without its name")
    }
    return problems
  }
}

@Suite("A database lost beside its key")
struct LostDatabaseTests {
  private func usedStation() throws -> TemporaryStation {
    let station = try TemporaryStation()
    _ = try station.person()
    return station
  }

  private func lose(_ station: TemporaryStation, _ way: String) throws {
    switch way {
    case "removed": try FileManager.default.removeItem(atPath: station.path)
    case "emptied": #expect(truncate(station.path, 0) == 0)
    case "without its log":
      // The file as it was made, before anything of the log was taken over into it.
      try FileManager.default.removeItem(atPath: station.path)
      try DatabaseQueue(path: station.path).writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA journal_mode = WAL; VACUUM")
      }
    default:
      try FileManager.default.removeItem(atPath: station.path)
      try Migrations.migrator().migrate(DatabaseQueue(path: station.path))
    }
  }

  @Test(
    "a lost database is refused, told how to restore it, and nothing is begun in its place",
    arguments: ["removed", "emptied", "without its log", "another, without a station"])
  func lost(way: String) throws {
    let station = try usedStation()
    station.close()
    let backup = try Data(contentsOf: URL(filePath: station.path))
    let key = try Data(contentsOf: URL(filePath: station.keyPath))
    try lose(station, way)
    let error = #expect(throws: StoreError.databaseMissing(path: station.path)) {
      try station.open()
    }
    #expect(error?.wording(.chinese).contains("备份") == true)
    #expect(try Data(contentsOf: URL(filePath: station.keyPath)) == key)
    if way == "removed" { #expect(!FileManager.default.fileExists(atPath: station.path)) }
    try? FileManager.default.removeItem(atPath: station.path + "-wal")
    try backup.write(to: URL(filePath: station.path))
    #expect(throws: Never.self) { try station.open() }
  }

  @Test("the log of an emptied database is left for whoever restores it")
  func logIsKept() throws {
    let station = try usedStation()
    let log = try Data(contentsOf: URL(filePath: station.path + "-wal"))
    station.close()
    #expect(truncate(station.path, 0) == 0)
    try log.write(to: URL(filePath: station.path + "-wal"))
    #expect(throws: StoreError.databaseMissing(path: station.path)) { try station.open() }
    #expect(try Data(contentsOf: URL(filePath: station.path + "-wal")) == log)
  }

  @Test("with the key moved away a new station begins, and with the key of a first start too")
  func control() throws {
    let station = try usedStation()
    let identity = try station.store.stationID
    station.close()
    try FileManager.default.removeItem(atPath: station.path)
    try FileManager.default.moveItem(
      atPath: station.keyPath, toPath: station.directory.file("old.key"))
    #expect(try station.open().stationID != identity)
    station.close()
    try FileManager.default.removeItem(atPath: station.path)
    try FileManager.default.moveItem(atPath: station.keyPath, toPath: station.keyPath + ".new")
    #expect(throws: Never.self) { try station.open() }
  }
}
