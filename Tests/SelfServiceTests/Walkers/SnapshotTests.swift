import FoundationEssentials
import OddJobMarket
import SelfService
import TerminalUI
import Testing

/// Frames as text that a person has looked at; a missing file is written and fails.
@Suite("Snapshots")
struct SnapshotTests {
  private static let sizes = [
    Size(rows: 20, columns: 60), Size(rows: 24, columns: 80), Size(rows: 30, columns: 100),
    Size(rows: 45, columns: 140),
  ]

  @Test(
    "screens look as they did when they were last looked at",
    arguments: [
      "board", "home", "list-selected", "list-empty", "list-searched", "search", "search-new",
      "search-typed", "search-none", "characters-spelled", "trades", "posting-days",
      "identify-wrong", "identify-code", "applied", "applied-several", "refused", "slip", "mywork",
      "mywork-open", "mywork-cancel", "idle-warning",
      "name", "name-spelled", "name-nine", "name-strokes", "name-missing",
    ])
  func chinese(name: String) throws {
    let text = Self.sizes.map { size in
      "== \(size.columns)x\(size.rows)\n" + Screens.seat(name, size).text + "\n"
    }.joined()
    try compare(text, name)
  }

  @Test(
    "in English too",
    arguments: ["home", "list-selected", "posting", "identify", "slip", "mywork-open"])
  func english(name: String) throws {
    var seat = Screens.seat(name, Size(rows: 30, columns: 100))
    seat.state.context.language = .english
    try compare(seat.text + "\n", "\(name)-en")
  }

  @Test("in large type too", arguments: ["home", "list-selected", "posting", "slip"])
  func large(name: String) throws {
    let text = Self.sizes.map { size in
      "== \(size.columns)x\(size.rows)\n" + Screens.seat(name, size, isLarge: true).text + "\n"
    }.joined()
    try compare(text, "\(name)-large")
  }

  private func compare(_ text: String, _ name: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Snapshots").appending(path: "\(name).txt")
    guard let known = try? String(contentsOf: file, encoding: .utf8) else {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name).txt: look at it and run again")
      return
    }
    guard known != text else { return }
    let differing = zip(known.split(separator: "\n"), text.split(separator: "\n")).first {
      $0 != $1
    }
    Issue.record("\(name).txt differs: \(differing.map { "\n\($0.0)\n\($0.1)" } ?? "in length")")
  }
}
