import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("Terminals that will not do, and those that do")
struct RefusedTerminalTests {
  struct Refused: Sendable, CustomTestStringConvertible {
    var changing: [String: String?]
    var code: String
    var advice: String

    var testDescription: String { "\(changing)" }
  }

  @Test(
    "what can't be used is told with what to do, and nothing is switched on",
    arguments: [
      Refused(
        changing: ["TERM": "nonesuch"], code: "terminal.unknown-term",
        advice: "TERM=xterm-256color"),
      Refused(
        changing: ["TERM": nil], code: "terminal.unknown-term",
        advice: "TERM=xterm-256color"),
      Refused(
        changing: ["LC_ALL": "C"], code: "terminal.locale-not-utf8", advice: "LC_ALL=C.UTF-8"),
      Refused(
        changing: ["LC_ALL": "zh_CN.GB18030"], code: "terminal.locale-not-utf8",
        advice: "LC_ALL=C.UTF-8"),
    ])
  func refused(_ what: Refused) throws {
    let station = try DemonstrationCopy()
    let seat = try PseudoTerminal(station.program(changing: what.changing))
    let before = seat.modes
    #expect(try seat.waitForEnd() == .exited(EX_UNAVAILABLE))
    #expect(seat.screen.shows(what.code) && seat.screen.shows(what.advice), "\(seat.screen.text)")
    #expect(seat.screen.modesEverOn.isEmpty && seat.modes == before)
  }

  @Test("standard input that is no terminal is refused")
  func noTerminal() throws {
    let station = try DemonstrationCopy()
    let seat = try PseudoTerminal(station.program(inputPath: "/dev/null"))
    #expect(try seat.waitForEnd() == .exited(EX_UNAVAILABLE))
    #expect(seat.screen.shows("terminal.not-a-terminal"))
    let piped = try station.program().run()
    #expect(piped.end == .exited(EX_UNAVAILABLE))
    #expect(piped.errors.contains("terminal.not-a-terminal"))
  }

  @Test(
    "standard streams that are closed are told of as no terminal, and no file takes their place",
    arguments: ["<&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func closedStreams(closing: String) throws {
    let station = try DemonstrationCopy()
    var program = station.program()
    program.arguments = ["-c", "exec \"$0\" \"$@\" \(closing)", program.path] + program.arguments
    program.path = "/bin/sh"
    let result = try program.run()
    #expect(result.end == .exited(EX_UNAVAILABLE), "\(result)")
    if !closing.contains("2>") {
      #expect(result.errors.contains("terminal.not-a-terminal"), "\(result)")
    }
    // What is said on a closed stream is said nowhere: in no file of the station.
    for name in try FileManager.default.contentsOfDirectory(atPath: station.directory.path) {
      let file = station.directory.file(name)
      guard let data = FileManager.default.contents(atPath: file) else { continue }
      #expect(data.range(of: Data("[terminal.".utf8)) == nil, "\(name)")
    }
    _ = try station.start()
  }

  @Test(
    "with 256, eight or no colours the nine tiles can be used",
    arguments: [
      ("xterm-256color", 256), ("screen-256color", 256), ("xterm", 8), ("linux", 8), ("vt220", 0),
      ("vt100", 0),
    ])
  func colours(term: String, count: Int) throws {
    let station = try DemonstrationCopy()
    let seat = try station.start(rows: 24, columns: 80, changing: ["TERM": term])
    try seat.goHome()
    try seat.wait(for: "找零工", "今天有空", "我要登记", "我要招人", "我的活和工资", "维权求助")
    #expect(seat.screen.coloursSeen == count)
    try seat.type("1")
    try seat.wait(for: "第 1/", "距本站")
    #expect(!ListedCard.all(on: seat.screen).isEmpty)
  }

  @Test("too small a terminal says so, and is used as soon as it is large enough")
  func tooSmall() throws {
    let station = try DemonstrationCopy()
    let seat = try PseudoTerminal(station.program(), rows: 10, columns: 40)
    try seat.wait(for: "屏幕太小")
    seat.resize(rows: 24, columns: 80)
    try seat.wait(for: "点一下屏幕", "English")
    seat.resize(rows: 19, columns: 80)
    try seat.wait(for: "屏幕太小")
    seat.resize(rows: 20, columns: 60)
    try seat.goHome()
  }

  @Test("a terminal that grows or shrinks is filled to its edges")
  func resizes() throws {
    let station = try DemonstrationCopy()
    let seat = try station.start(rows: 24, columns: 80)
    for (rows, columns) in [(45, 140), (60, 250), (20, 60), (34, 120), (24, 80)] {
      seat.resize(rows: rows, columns: columns)
      // The clock stands at the right end of the first lines, the keys in the last ones.
      try seat.wait("\(rows) x \(columns)") { screen in
        let lines = screen.lines
        let header = lines.prefix(3).joined(separator: "\n")
        return header.contains("○ 单机") && lines.suffix(3).contains { $0.contains("首页") }
      }
      let widths = (0..<3).map { row in
        seat.screen.places(of: "○").filter { $0.row == row }.map { columns - $0.column }
      }
      #expect(widths.joined().allSatisfy { $0 < 12 }, "\(rows) x \(columns): \(widths)")
    }
  }
}
