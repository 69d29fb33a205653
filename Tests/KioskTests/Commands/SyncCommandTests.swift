import Foundation
import Glibc
import StationTestSupport
import Testing

/// `kiosk sync` and `kiosk enrol` on the program itself, with no county to be reached.
@Suite("The commands about the county")
struct SyncCommandTests {
  /// A station that is set up, its `kiosk.conf` and its database.
  private struct SetUp {
    let directory: TemporaryDirectory
    var database: String { directory.file("station.sqlite") }
    var configuration: String { directory.file("kiosk.conf") }
    var authority: String { directory.file("county.pem") }

    init(hasCounty: Bool = true) throws {
      directory = try TemporaryDirectory()
      let county =
        hasCounty
        ? "[county]\naddress = \"https://127.0.0.1:1\"\nauthority = \"\(authority)\"\n"
        : "[station]\nname = \"文笔街道站\"\n"
      try Data(county.utf8).write(to: URL(filePath: configuration))
      let added = try run("attendant", "add", "李敏", input: "135790\n")
      guard added.end == .exited(0) else { throw TestFailure("\(added)") }
    }

    func run(_ words: String..., input: String = "") throws -> ProgramResult {
      let isNested = ["status", "verify", "add"].contains(words.dropFirst().first)
      let place = isNested ? 2 : 1
      var program = Kiosk.program(in: directory)
      program.arguments =
        words.prefix(place) + ["--database", database, "--config", configuration]
        + words.dropFirst(place)
      return try program.run(input: input)
    }
  }

  @Test("without a county sync says so; status and verify have their answers all the same")
  func alone() throws {
    let station = try SetUp(hasCounty: false)
    let sync = try station.run("sync")
    #expect(sync.end == .exited(EX_CONFIG) && sync.errors.contains("[county.none]"), "\(sync)")
    let status = try station.run("sync", "status")
    #expect(status.end == .exited(0) && status.output.contains("上次成功 -"), "\(status)")
    let verified = try station.run("sync", "verify")
    #expect(verified.end == .exited(0) && verified.output.contains("记录链完整"), "\(verified)")
    let enrolled = try station.run("enrol", "--code", "ABCD-EFGH-1234")
    #expect(enrolled.end == .exited(EX_CONFIG) && enrolled.errors.contains("[county.none]"))
  }

  @Test("a station that is not enrolled says what to run, and its status keeps why")
  func notEnrolled() throws {
    let station = try SetUp()
    let sync = try station.run("sync")
    #expect(sync.end == .exited(EX_NOPERM), "\(sync)")
    #expect(sync.errors.contains("[sync.notAllowed]") && sync.errors.contains("kiosk enrol"))
    let status = try station.run("sync", "status")
    #expect(status.output.contains("县里不认本站的证书"), "\(status)")
  }

  @Test("enrolling asks for the county's certificate, and leaves nothing behind where it fails")
  func enrolling() throws {
    let station = try SetUp()
    let missing = try station.run("enrol", "--code", "ABCD-EFGH-1234")
    #expect(missing.end == .exited(EX_CONFIG) && missing.errors.contains("[county.unreadable]"))
    try Data("no certificate".utf8).write(to: URL(filePath: station.authority))
    let wrong = try station.run("enrol", "--code", "ABCD-EFGH-1234")
    #expect(wrong.end == .exited(EX_CONFIG) && wrong.errors.contains("[county.unreadable]"))
    #expect(access(station.database + ".county-key.pem", F_OK) != 0)
  }

  @Test("an identity that is there is never replaced, and a key that others may read is not used")
  func identity() throws {
    let station = try SetUp()
    let key = station.database + ".county-key.pem"
    try Data("a key".utf8).write(to: URL(filePath: key))
    let enrolled = try station.run("enrol", "--code", "ABCD-EFGH-1234")
    #expect(enrolled.end == .exited(EX_CONFIG) && enrolled.errors.contains("[county.enrolled]"))
    #expect(try String(contentsOfFile: key, encoding: .utf8) == "a key")
    chmod(key, 0o644)
    let sync = try station.run("sync")
    #expect(sync.end == .exited(EX_NOPERM) && sync.errors.contains("chmod 600"), "\(sync)")
  }

  @Test("a demonstration never speaks with a county: enrol and sync refuse, and leave nothing")
  func demonstration() throws {
    let station = try DemonstrationCopy()
    let authority = station.directory.file("county.pem")
    let configuration = station.directory.file("kiosk.conf")
    try Data("-----BEGIN CERTIFICATE-----\n".utf8).write(to: URL(filePath: authority))
    try Data(
      "[county]\naddress = \"https://127.0.0.1:1\"\nauthority = \"\(authority)\"\n".utf8
    ).write(to: URL(filePath: configuration))
    func run(_ words: String...) throws -> ProgramResult {
      var program = Kiosk.program(in: station.directory)
      program.arguments =
        words + ["--database", station.database, "--config", configuration]
      return try program.run(input: "")
    }
    for result in [try run("enrol", "--code", "ABCD-EFGH-1234"), try run("sync", "now")] {
      #expect(result.end == .exited(EX_CONFIG), "\(result)")
      #expect(result.errors.contains("[county.demonstration]"), "\(result)")
    }
    #expect(access(station.database + ".county-key.pem", F_OK) != 0)
  }

  @Test("doctor says of the county what the machine knows, and how long bodies are kept")
  func doctor() throws {
    let alone = try SetUp(hasCounty: false).run("doctor")
    #expect(alone.output.contains("works alone, no county is set up"), "\(alone)")
    #expect(
      alone.output.contains("[county]") && alone.output.contains("kiosk enrol --code CODE"),
      "\(alone)")
    #expect(alone.output.contains("kept 730 days; last looked never; nothing is due"), "\(alone)")
    let station = try SetUp()
    let missing = try station.run("doctor")
    #expect(missing.output.contains("✗ county: 127.0.0.1:1"), "\(missing)")
    #expect(missing.output.contains(station.authority))
  }

  @Test("a running station is asked over its socket, and says what a stopped one says")
  func running() throws {
    let station = try DemonstrationCopy()
    func run(_ words: String...) throws -> ProgramResult {
      var program = Kiosk.program(in: station.directory)
      program.arguments = words + ["--database", station.database]
      return try program.run(input: "")
    }
    let panel = try station.start(rows: 30, columns: 100)
    let running = try (run("sync"), run("sync", "status"), run("sync", "verify"))
    try panel.goHome()
    panel.signal(SIGTERM)
    try panel.waitForEnd()
    let stopped = try (run("sync"), run("sync", "status"), run("sync", "verify"))
    #expect(running.0.end == .exited(EX_CONFIG) && running.0.errors == stopped.0.errors)
    #expect(running.1.end == .exited(0) && running.1.output == stopped.1.output)
    #expect(running.2.end == .exited(0) && running.2.output == stopped.2.output)
  }
}
