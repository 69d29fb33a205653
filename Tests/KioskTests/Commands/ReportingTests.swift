import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("Commands that report")
struct ReportingTests {
  private func object(_ result: ProgramResult) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("kiosk gate --json gives the findings with rule, words, why, mend and range")
  func gate() throws {
    let directory = try TemporaryDirectory()
    let text = "搬货，只招男性，年龄18-35岁"
    let found = try Kiosk.program("gate", "--json", text, in: directory).run()
    #expect(found.end == .exited(EX_DATAERR))
    let findings = try #require(try object(found)["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(Set(finding.keys) == ["rule", "words", "why", "mend", "range"])
      let range = try #require(finding["range"] as? [Int])
      let words = try #require(finding["words"] as? String)
      try #require(range.count == 2 && range[0] >= 0 && range[1] <= text.count)
      #expect(Array(text)[range[0]..<range[1]] == Array(words)[...])
    }
    let clean = try Kiosk.program("gate", "--json", "-", in: directory).run(input: "搬货上车，两人一组\n")
    #expect(clean.end == .exited(0))
    #expect(try #require(try object(clean)["findings"] as? [Any]).isEmpty)
  }

  @Test("kiosk check names the line and the key of all that is wrong at once")
  func check() throws {
    let directory = try TemporaryDirectory()
    let file = directory.file("kiosk.conf")
    try Data("[station]\nday-turn-hour = 99\n\n[screen]\nthemes = \"dark\"\n".utf8)
      .write(to: URL(filePath: file))
    let result = try Kiosk.program("check", "--config", file, in: directory).run()
    #expect(result.end == .exited(EX_CONFIG))
    #expect(result.errors.contains("\(file):2: station.day-turn-hour"), "\(result)")
    #expect(result.errors.contains("\(file):5: there is no key screen.themes"), "\(result)")
    #expect(result.errors.contains("screen.theme?"), "\(result)")

    // The same file stops the station, before anything is made.
    let run = try PseudoTerminal(Kiosk.program("run", "--config", file, in: directory))
    #expect(try run.waitForEnd() == .exited(EX_CONFIG))
    #expect(run.screen.shows("day-turn-hour"))
    let missing = try Kiosk.program("check", "--config", file + "x", in: directory).run()
    #expect(missing.end == .exited(EX_CONFIG))
    #expect(missing.errors.contains("configuration.missing"))
    let folder = try Kiosk.program("check", "--config", directory.path, in: directory).run()
    #expect(folder.end == .exited(EX_CONFIG))
    #expect(folder.errors.contains("configuration.unreadable"), "\(folder)")
  }

  @Test("kiosk doctor --json lists its checks, with the store's synchronous level")
  func doctor() throws {
    let station = try DemonstrationCopy()
    let result = try Kiosk.program(
      "doctor", "--json", "--database", station.database, in: station.directory
    ).run()
    let report = try object(result)
    let checks = try #require(report["checks"] as? [[String: Any]])
    let found = Dictionary(
      uniqueKeysWithValues: checks.compactMap { check in
        (check["name"] as? String).map { ($0, "\(check["state"] ?? "") \(check["found"] ?? "")") }
      })
    #expect(found["synchronous"] == "good FULL")
    #expect(found["terminal"] == "good TERM=xterm-256color")
    #expect(found["locale"] == "good UTF-8")
    #expect(found["cell width"] == "good 活 = 2")
    #expect(found["chain"]?.hasPrefix("good ") == true)
    #expect(found.keys.contains("disk") && found.keys.contains("fonts"))
    #expect((report["isHealthy"] as? Bool) == (result.end == .exited(0)))
  }

  @Test("kiosk doctor tells a configuration that is read from none, and misses one that was named")
  func doctorConfiguration() throws {
    let station = try DemonstrationCopy()
    func configuration(_ option: String...) throws -> (state: String, found: String) {
      var program = Kiosk.program(
        "doctor", "--json", "--database", station.database, in: station.directory)
      program.arguments += option
      let result = try program.run()
      let checks = try #require(try object(result)["checks"] as? [[String: Any]])
      let check = try #require(checks.first { $0["name"] as? String == "configuration" })
      if check["state"] as? String == "bad" { #expect(result.end == .exited(EX_UNAVAILABLE)) }
      return (check["state"] as? String ?? "", check["found"] as? String ?? "")
    }
    let system = "/etc/kiosk/kiosk.conf"
    let found = try configuration()
    let isThere = FileManager.default.fileExists(atPath: system)
    #expect(found.state == (isThere ? "good" : "note"))
    #expect(found.found.contains("the defaults are used") != isThere, "\(found)")

    let checked = try Kiosk.program("check", in: station.directory).run()
    #expect(checked.output.contains("the defaults are used") != isThere, "\(checked)")
    #expect(isThere || checked.end == .exited(0))

    let file = station.directory.file("kiosk.conf")
    let missing = try configuration("--config", file)
    #expect(missing.state == "bad" && missing.found.contains("no such file"), "\(missing)")
    try Data("[screen]\ntheme = \"dark\"\n".utf8).write(to: URL(filePath: file))
    let named = try configuration("--config", file)
    #expect(named.state == "good" && named.found == file)
  }

  @Test("every line of kiosk check is Chinese and then English without a Chinese character")
  func checkLanguages() throws {
    let directory = try TemporaryDirectory()
    let file = directory.file("kiosk.conf")
    let text = """
      [station]
      name = 1
      position = 2
      [county]
      hotlines = 3
      minimum-wage = 4
      [screen]
      keyboard = 5
      theme = 6
      idle-seconds = "7"
      cell-width-mm = "8"
      """
    try Data(text.utf8).write(to: URL(filePath: file))
    let result = try Kiosk.program("check", "--config", file, in: directory).run()
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 16, "\(result)")
    for (index, line) in lines.enumerated() {
      let hasChinese = line.unicodeScalars.contains { (0x2E80...0xFFEF).contains($0.value) }
      #expect(hasChinese == (index % 2 == 0), "\(line)")
    }
  }

  @Test("a command that there is not is refused with the usage")
  func usage() throws {
    let directory = try TemporaryDirectory()
    let result = try Kiosk.program("frobnicate", in: directory).run()
    #expect(result.end == .exited(EX_USAGE))
    let help = try Kiosk.program("--help", in: directory).run()
    #expect(help.end == .exited(0))
    for command in ["run", "demo", "gate", "doctor", "check", "attendant"] {
      #expect(help.output.contains("  \(command)"), "\(command)")
    }
  }
}
