import Foundation
import OddJobMarket
import Station
import StationTestSupport
import Testing

@Suite("kiosk.conf")
struct ConfigurationFileTests {
  private func problems(_ text: String) -> [ConfigurationProblem] {
    ConfigurationFile.parse(text, file: "kiosk.conf").problems
  }

  private func shippedFile() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "kiosk.conf"), encoding: .utf8)
  }

  @Test("the shipped file holds the built-in defaults")
  func shippedDefaults() throws {
    let (settings, problems) = ConfigurationFile.parse(try shippedFile(), file: "kiosk.conf")
    #expect(problems.isEmpty)
    #expect(settings == StationSettings())
  }

  @Test("the shipped file names every key, set or as a commented example")
  func shippedKeys() throws {
    let text = try shippedFile()
    for name in ConfigurationFile.keyNames {
      let key = name.split(separator: ".")[1]
      #expect(text.contains("\n\(key) =") || text.contains("\n# \(key) ="), "\(name)")
    }
  }

  @Test("the commented examples are right once their mark is taken away")
  func shippedExamples() throws {
    let keys = Set(ConfigurationFile.keyNames.map { $0.split(separator: ".")[1] })
    let lines = try shippedFile().split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> Substring in
      let bare = line.hasPrefix("# ") ? line.dropFirst(2) : line
      let name = bare.prefix { $0 != " " }
      return keys.contains(name) && bare.contains(" = ") ? bare : line
    }
    let (settings, problems) = ConfigurationFile.parse(
      lines.joined(separator: "\n"), file: "kiosk.conf")
    #expect(problems.isEmpty)
    #expect(settings.minimumWage?.perHour == Money(fen: 2_000))
    #expect(settings.coordinate?.latitudeMicrodegrees == 26_959_700)
    #expect(settings.stationName == "文笔街道零工驿站")
  }

  @Test("an unknown key is an error with its line and the key that was meant")
  func unknownKey() {
    let found = problems("[hold]\npanel-minutes = 3\ncalled-minute = 9\n")
    #expect(found.map(\.line) == [3])
    #expect(
      found.first?.kind
        == .unknownKey("hold.called-minute", suggestion: "hold.called-minutes"))
  }

  @Test(
    "a value that is not allowed is an error with its line",
    arguments: [
      "[screen]\n\ntheme = \"pink\"", "[screen]\n\nwarning-seconds = 5",
      "[placement]\n\ndaily-hours-max = 12", "[placement]\n\nfirst-needs-document = 1",
      "[county]\n\nminimum-wage = [\"-1\", \"2025-01-01\", \"x\"]",
      "[county]\n\nhotlines = [\"no number\"]", "[station]\n\nposition = [\"91\", \"0\"]",
      "[station]\n\nplaces = [\"县城广场 26.9597 108.6750\"]",
      "[station]\n\nplaces = [\"县城广场 文笔街道 26.9597 208.6750\"]",
      "[station]\n\nplaces = [\"广场 甲镇 26.9 108.6\", \"广场 乙镇 26.8 108.6\"]",
      "[station]\n\nname = \"\"", "[matching]\n\naims = [\"fit\", \"places\"]",
      "[matching]\n\naims = [\"places\", \"looks\"]", "[matching]\n\naims = []",
      "[matching]\n\naims = [\"places\", \"fit\", \"fit\"]",
    ])
  func badValue(text: String) {
    let found = problems(text)
    #expect(found.count == 1)
    #expect(found.first?.line == 3)
    #expect(found.first?.code == "configuration.badValue")
  }

  @Test("text that is not TOML is an error with its line")
  func syntax() {
    let found = problems("[screen]\ntheme = \n")
    #expect(found.first?.code == "configuration.syntax")
    #expect(found.first?.line == 2)
  }

  @Test("all that is wrong is told at once, in the order of the lines")
  func everything() {
    let found = problems("[screen]\ntheme = 1\nfoo = 2\nlanguage = \"fr\"\n")
    #expect(found.map(\.line) == [2, 3, 4])
  }

  @Test("what is allowed is said in Chinese and, in English, without a Chinese character")
  func allowed() throws {
    for name in ConfigurationFile.keyNames {
      let parts = name.split(separator: ".")
      let found = try #require(problems("[\(parts[0])]\n\(parts[1]) = {}\n").first, "\(name)")
      #expect(found.code == "configuration.badValue", "\(name)")
      #expect(!found.wording.chinese.isEmpty)
      let english = found.wording.english.unicodeScalars
      #expect(!english.contains { (0x2E80...0xFFEF).contains($0.value) }, "\(found.wording)")
    }
  }

  @Test("the source is the file named, else the system's where it is there, else the defaults")
  func source() throws {
    let directory = try TemporaryDirectory()
    let file = directory.file("kiosk.conf")
    #expect(ConfigurationFile.source(named: nil, system: file) == .defaults(missing: file))
    #expect(ConfigurationFile.source(named: "/x", system: file) == .file("/x"))
    try Data().write(to: URL(filePath: file))
    #expect(ConfigurationFile.source(named: nil, system: file) == .file(file))
  }

  @Test("a file that is named and missing is an error; the system's may be missing")
  func missing() throws {
    #expect(throws: ConfigurationProblem.self) {
      try ConfigurationFile.load(named: "/nowhere/kiosk.conf")
    }
  }
}
