import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("The first start")
struct FirstStartTests {
  @Test("without an attendant it says what to do; with one it opens, and the PIN unlocks the seat")
  func attendant() throws {
    let directory = try TemporaryDirectory()
    let run = Kiosk.program("run", in: directory)
    let first = try PseudoTerminal(run)
    #expect(try first.waitForEnd() == .exited(EX_CONFIG))
    for words in [
      "kiosk attendant add", "kiosk.conf", "kiosk demo", "[county]", "kiosk enrol --code", "单机",
      "start.attendant",
    ] {
      #expect(first.screen.shows(words), "\(words):\n\(first.screen.text)")
    }
    #expect(first.screen.modesEverOn.isEmpty)

    let added = try Kiosk.program("attendant", "add", "李敏", in: directory).run(input: "135790\n")
    #expect(added.end == .exited(0))
    #expect(added.output.contains("李敏") && !added.output.contains("135790"))

    let seat = try PseudoTerminal(run, rows: 30, columns: 100)
    try seat.wait(for: "点一下屏幕")
    #expect(!seat.screen.shows("演示"))
    try seat.goHome()
    try seat.type("\u{1B}[21~")
    try seat.wait(for: "工作人员解锁")
    try seat.type("135791\r")
    try seat.wait(for: "口令不对")
    try seat.type("135790\r")
    try seat.wait(for: "今日看板", "李敏")
    #expect(!String(decoding: seat.output, as: UTF8.self).contains("135790"))
  }

  private func withAttendant() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    let added = try Kiosk.program("attendant", "add", "李敏", in: directory).run(input: "135790\n")
    #expect(added.end == .exited(0))
    return directory
  }

  @Test("without a county it says once what that means and what to do, and opens all the same")
  func alone() throws {
    let directory = try withAttendant()
    let conf = directory.file("kiosk.conf")
    try Data("[station]\nname = \"城关站\"\n".utf8).write(to: URL(filePath: conf))
    let seat = try PseudoTerminal(
      Kiosk.program("run", "--config", conf, in: directory), rows: 30, columns: 100)
    try seat.wait(for: "点一下屏幕")
    let said = String(decoding: seat.output, as: UTF8.self)
    for words in ["本站是单机", "[county]", conf, "kiosk enrol --code", "county.none"] {
      #expect(said.contains(words), "\(words)")
    }
    #expect(said.ranges(of: "county.none").count == 1)
    #expect(!seat.screen.shows("county.none"), "the first screen covers it")
    try seat.goHome()
    seat.signal(SIGTERM)
    try seat.waitForEnd()
    // Where the log is read, it stands there, once a start.
    let log = try String(contentsOfFile: directory.file("kiosk/kiosk.log"), encoding: .utf8)
    #expect(log.ranges(of: " info county.none ").count == 1 && log.contains("works alone"))
    let unattended = try Kiosk.program("run", "--dry-run", "--config", conf, in: directory).run()
    #expect(unattended.end == .exited(0))
    #expect(unattended.errors.contains(" info county.none "), "\(unattended)")
    #expect(unattended.errors.ranges(of: "county.none").count == 1)
  }

  @Test(
    "a county without a certificate is told of, with the command; a demonstration hears nothing")
  func notEnrolled() throws {
    let directory = try withAttendant()
    let conf = directory.file("kiosk.conf")
    try Data("[county]\naddress = \"https://127.0.0.1:1\"\n".utf8).write(to: URL(filePath: conf))
    let started = try Kiosk.program("run", "--dry-run", "--config", conf, in: directory).run()
    #expect(started.end == .exited(0))
    #expect(started.errors.contains("county.not-enrolled"), "\(started)")
    #expect(started.errors.contains("kiosk enrol --code"))
    let copy = try DemonstrationCopy()
    let invented = try Kiosk.program(
      "run", "--dry-run", "--database", copy.database, in: copy.directory
    ).run()
    #expect(invented.end == .exited(0) && !invented.errors.contains("county."), "\(invented)")
  }

  @Test("a demonstration says so, whoever opened it")
  func demonstration() throws {
    let copy = try DemonstrationCopy()
    let seat = try PseudoTerminal(
      Kiosk.program("run", "--database", copy.database, in: copy.directory), rows: 34,
      columns: 120)
    try seat.wait(for: "点一下屏幕", "演示")
  }

  @Test(
    "a PIN that is none, or a name that is none, is refused",
    arguments: [
      ("12", "李敏"), ("", "李敏"), ("12345678", "李敏"), ("abcd", "李敏"), ("135790", ""),
    ])
  func wrongAttendant(pin: String, name: String) throws {
    let directory = try TemporaryDirectory()
    let result = try Kiosk.program("attendant", "add", name, in: directory).run(input: pin + "\n")
    #expect(result.end == .exited(EX_DATAERR), "\(result)")
    let run = try PseudoTerminal(Kiosk.program("run", in: directory))
    #expect(try run.waitForEnd() == .exited(EX_CONFIG))
  }

  @Test("a PIN typed on a terminal is not shown")
  func hiddenPIN() throws {
    let directory = try TemporaryDirectory()
    let seat = try PseudoTerminal(Kiosk.program("attendant", "add", "李敏", in: directory))
    let before = seat.modes
    try seat.wait("the question, unechoed") { $0.shows("PIN") && seat.modes != before }
    try seat.type("135790\n")
    #expect(try seat.waitForEnd() == .exited(0))
    #expect(!seat.screen.shows("135790") && seat.screen.shows("李敏"))
    #expect(seat.modes == before)
  }
}
