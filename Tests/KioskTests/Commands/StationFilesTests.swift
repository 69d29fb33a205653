import Foundation
import GRDB
import Glibc
import StationTestSupport
import Testing

@Suite("The station's files from the command line")
struct StationFilesTests {
  @Test(
    "a second program on the same database is told which process has it",
    arguments: ["demo", "run"])
  func lock(command: String) throws {
    let station = try DemonstrationCopy()
    let first = try station.start(rows: 30, columns: 100)
    let second = try PseudoTerminal(
      Kiosk.program(command, "--database", station.database, in: station.directory))
    #expect(try second.waitForEnd() == .exited(EX_TEMPFAIL))
    #expect(second.screen.shows("store.lock"))
    #expect(second.screen.shows("process \(first.processID)"), "\(second.screen.text)")
    #expect(second.screen.modesEverOn.isEmpty)
    // The first goes on.
    try first.goHome()
    first.signal(SIGTERM)
    try first.waitForEnd()
    _ = try station.start(rows: 30, columns: 100)
  }

  @Test("a file that is no database, or half of one, is told apart and left as it is")
  func corrupt() throws {
    let station = try DemonstrationCopy()
    let garbage = Data("this is not a database, whatever its name says\n".utf8)
    try garbage.write(to: URL(filePath: station.database))
    try? FileManager.default.removeItem(atPath: station.database + "-wal")
    let result = try station.program().run()
    #expect(result.end == .exited(EX_DATAERR))
    #expect(result.errors.contains("store.corrupt"), "\(result)")
    #expect(try Data(contentsOf: URL(filePath: station.database)) == garbage)
  }

  @Test("a file of a newer version is refused")
  func newer() throws {
    let station = try DemonstrationCopy()
    let queue = try DatabaseQueue(path: station.database)
    try queue.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('of a later version')")
    }
    try queue.close()
    let result = try station.program().run()
    #expect(result.end == .exited(EX_DATAERR))
    #expect(result.errors.contains("store.newer"), "\(result)")
  }

  @Test("a database without its key, or with another's, is refused and never keyed anew")
  func key() throws {
    let station = try DemonstrationCopy()
    let key = URL(filePath: station.database + ".key")
    try FileManager.default.removeItem(at: key)
    let missing = try station.program().run()
    #expect(missing.end == .exited(EX_CONFIG))
    #expect(missing.errors.contains("store.key.missing"), "\(missing)")
    #expect(!FileManager.default.fileExists(atPath: key.path()))

    try Data(repeating: 7, count: 32).write(to: key)
    chmod(key.path(), 0o600)
    let wrong = try station.program().run()
    #expect(wrong.end == .exited(EX_CONFIG))
    #expect(wrong.errors.contains("store.key.wrong"), "\(wrong)")
  }

  @Test("where nothing can be written, that is said")
  func readOnly() throws {
    let directory = try TemporaryDirectory()
    // A place where not even root makes files.
    let result = try Kiosk.program("demo", "--database", "/proc/station.sqlite", in: directory)
      .run()
    #expect(result.end == .exited(EX_IOERR))
    #expect(result.errors.contains("store.readOnly"), "\(result)")
  }

  @Test("a real station's database is not used for a demonstration")
  func realStation() throws {
    let directory = try TemporaryDirectory()
    let database = directory.file("station.sqlite")
    let added = try Kiosk.program("attendant", "add", "--database", database, "李敏", in: directory)
      .run(input: "135790\n")
    #expect(added.end == .exited(0))
    let result = try Kiosk.program("demo", "--database", database, "--prepare-only", in: directory)
      .run()
    #expect(result.end == .exited(EX_CONFIG))
    #expect(result.errors.contains("start.demonstration"), "\(result)")
  }
}
