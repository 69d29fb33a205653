import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A file that can't be opened says why")
struct RefusedOpeningTests {
  /// Returns a station that was used and closed.
  private func closedStation() throws -> TemporaryStation {
    let station = try TemporaryStation()
    let person = try station.person()
    let work = try station.work()
    _ = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    station.close()
    return station
  }

  private func code(_ station: TemporaryStation) -> String? {
    do {
      try station.open()
      return nil
    } catch let error as StoreError {
      return error.code
    } catch {
      return "\(error)"
    }
  }

  @Test("nothing stands against opening a used file again")
  func control() throws {
    #expect(code(try closedStation()) == nil)
  }

  @Test("a database without its key is refused, and never gets a new one")
  func keyMissing() throws {
    let station = try closedStation()
    try FileManager.default.removeItem(atPath: station.keyPath)
    #expect(code(station) == "store.key.missing")
    #expect(!FileManager.default.fileExists(atPath: station.keyPath))
  }

  @Test(
    "a key of another station, and a file that is no key, are refused", arguments: [32, 31, 33, 0])
  func keyWrong(byteCount: Int) throws {
    let station = try closedStation()
    try write(Data(repeating: 7, count: byteCount), to: station.keyPath)
    #expect(code(station) == "store.key.wrong")
  }

  @Test(
    "a key that others can read is refused until it is protected", arguments: [0o644, 0o640, 0o604])
  func keyUnprotected(mode: mode_t) throws {
    let station = try closedStation()
    chmod(station.keyPath, mode)
    #expect(code(station) == "store.key.unprotected")
    chmod(station.keyPath, 0o600)
    #expect(code(station) == nil)
  }

  @Test("a file that is no database is refused and stays as it is")
  func notADatabase() throws {
    let station = try closedStation()
    let text = Data(String(repeating: "这不是数据库。", count: 400).utf8)
    try write(text, to: station.path)
    #expect(code(station) == "store.corrupt")
    #expect(try Data(contentsOf: URL(filePath: station.path)) == text)
  }

  @Test("a file cut short is refused", arguments: [20, 100, 4_096, 40_000])
  func truncated(length: Int) throws {
    let station = try closedStation()
    #expect(truncate(station.path, length) == 0)
    #expect(code(station) == "store.corrupt")
  }

  @Test("a file of a newer version is refused, and keeps what it holds")
  func newer() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    try station.store.queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations(identifier) VALUES ('99 later')")
    }
    station.close()
    #expect(code(station) == "store.newer")
    try DatabaseQueue(path: station.path).write {
      try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '99 later'")
      #expect($0.changesCount == 1)
    }
    #expect(try station.open().person(person.id).name == person.name)
  }

  @Test("a directory in the place of the database is refused")
  func directory() throws {
    let station = try closedStation()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: station.path + suffix)
    }
    try FileManager.default.createDirectory(
      atPath: station.path, withIntermediateDirectories: false)
    #expect(code(station) == "store.readOnly")
  }

  @Test("a path below a file, or in no directory, is refused", arguments: ["file/db", "none/db"])
  func noPlace(name: String) throws {
    let directory = try TemporaryDirectory()
    try write(Data(), to: directory.file("file"))
    #expect(throws: StoreError.readOnly(path: directory.file(name) + ".lock")) {
      try Store.open(path: directory.file(name), surroundings: .standingStill(seed: 1))
    }
  }

  @Test("every error says in both languages what to do")
  func wording() {
    let errors: [StoreError] = [
      .lockHeld(process: 7), .lockHeld(process: nil), .newerVersion, .keyMissing(path: "k"),
      .keyWrong(path: "k"), .keyUnprotected(path: "k"), .corrupt(detail: "d"), .readOnly(path: "p"),
      .diskFull, .quotaFull, .fileTooLarge, .diskFailed(code: 778), .databaseMissing(path: "p"),
      .notDurable(level: 1), .failed(code: 10, detail: "d"),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count - 1)
    for error in errors {
      #expect(error.wording(.chinese).hasSuffix("。"))
      #expect(error.wording(.english) != error.wording(.chinese))
    }
  }

  private func write(_ data: Data, to path: String) throws {
    try data.write(to: URL(filePath: path))
    chmod(path, 0o600)
  }
}
