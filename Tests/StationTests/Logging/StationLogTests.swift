import Foundation
import OddJobMarket
import Station
import StationTestSupport
import Store
import Testing

@Suite("The log")
struct StationLogTests {
  private let clock = ManualClock(TestDay.at(7))

  private func log(_ path: String, bytesMax: Int = 1 << 20) -> StationLog {
    StationLog(.file(path: path, bytesMax: bytesMax), clock: clock)
  }

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  }

  @Test("a line has the time in China, the level, the code and the message")
  func line() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("kiosk.log")
    log(path).write(LogEntry(.error, "store.diskFull", "no room\nleft\u{1B}[2J"))
    let text = try #require(try lines(path).first)
    #expect(
      try lines(path).count == 1
        && text == "2026-09-12T07:00:00+08:00 error store.diskFull no room left[2J",
      "\(text)")
  }

  @Test("the file is its owner's alone, also where it was there before")
  func mode() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("kiosk.log")
    for expected in [1, 2] {
      log(path).write(LogEntry(.info, "a", "b"))
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try lines(path).count == expected)
      chmod(path, 0o644)
    }
  }

  @Test("beyond its size the file makes room for a new one, and two is all there ever are")
  func rotation() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("kiosk.log")
    let log = log(path, bytesMax: 1_000)
    for number in 0..<200 { log.write(LogEntry(.info, "test", "entry \(number)")) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
        == ["kiosk.log", "kiosk.log.1"])
    let kept = try lines(path + ".1") + lines(path)
    #expect(kept.last?.hasSuffix("entry 199") == true)
    let numbers = kept.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(numbers == Array((200 - numbers.count)...199) && numbers.count < 60)
    for name in [path, path + ".1"] {
      #expect(try #require(FileManager.default.contents(atPath: name)).count <= 1_000)
    }
  }

  @Test("on a full disk nothing fails and nothing is lost but the lines, which are counted")
  func diskFull() throws {
    let log = log("/dev/full")
    for _ in 0..<3 { log.write(LogEntry(.info, "test", "entry")) }
    #expect(log.lost == 3)
  }

  @Test("lines that could not be written are spoken of once, when writing works again")
  func speaksOfLost() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("kiosk.log")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let log = log(path)
    for _ in 0..<2 { log.write(LogEntry(.info, "test", "unheard")) }
    #expect(log.lost == 2)
    try FileManager.default.removeItem(atPath: path)
    for _ in 0..<2 { log.write(LogEntry(.info, "test", "heard")) }
    let codes = try lines(path).map { $0.split(separator: " ")[2] }
    #expect(codes == ["log.lost", "test", "test"])
    #expect(try lines(path)[0].contains("2 entries"))
  }

  @Test(
    "a file taken away is made anew; a pipe in its place makes nobody wait; no link is followed")
  func otherFiles() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("kiosk.log")
    let log = log(path)
    log.write(LogEntry(.info, "test", "first"))
    try FileManager.default.removeItem(atPath: path)
    log.write(LogEntry(.info, "test", "second"))
    #expect(try lines(path).count == 1)

    try FileManager.default.removeItem(atPath: path)
    try #require(mkfifo(path, 0o600) == 0)
    log.write(LogEntry(.info, "test", "third"))
    #expect(log.lost == 1)

    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: directory.file("other"))
    log.write(LogEntry(.info, "test", "fourth"))
    #expect(log.lost == 2)
    #expect(!FileManager.default.fileExists(atPath: directory.file("other")))
  }

  @Test("a terminal's log is a file beside the database; elsewhere it is standard error")
  func destination() {
    func chosen(_ database: String, _ isTerminal: Bool) -> StationLog.Destination {
      .chosen(database: database, standardErrorIsTerminal: isTerminal)
    }
    #expect(chosen("/d/s.sqlite", true) == .file(path: "/d/kiosk.log", bytesMax: 1 << 20))
    #expect(chosen("s.sqlite", true) == .file(path: "kiosk.log", bytesMax: 1 << 20))
    #expect(chosen("/d/s.sqlite", false) == .standardError)
  }

  /// An error that names a person, as a library's may.
  private struct Telling: Error, CustomStringConvertible {
    let description = "吴秀英 13812342046 522624199001011234"
  }

  @Test("what failed is named by its code; what another's error says of itself is not repeated")
  func failures() {
    let full = LogEntry(failure: StoreError.diskFull)
    #expect(full.level == .error && full.code == "store.diskFull")
    let told = LogEntry(failure: Telling())
    #expect(told == LogEntry(.error, "unknown", "Telling"))
    #expect("\(Telling())".contains("吴秀英"))
  }

  @Test("the desk's failure reaches the log, and nothing of the person with it")
  func desk() async throws {
    let station = try TemporaryStation()
    let path = station.directory.file("kiosk.log")
    let log = log(path)
    let desk = Desk(
      store: try station.store, settings: StationSettings(),
      surroundings: Surroundings(
        clock: clock, identifiers: station.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"),
      gate: { throw Telling() }, log: { log.write($0) })
    let office = SeatOffice(desk: desk)
    office.loadList()
    // The seats are told that the list is there once the rules have been looked for.
    await office.run { _, _ in office.close() }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasSuffix(" error unknown Telling\n"), "\(text)")
  }
}
