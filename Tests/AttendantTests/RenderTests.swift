import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct RenderTests {
  static let sizes = [
    Size(rows: 20, columns: 60), Size(rows: 24, columns: 80), Size(rows: 27, columns: 90),
    Size(rows: 30, columns: 100), Size(rows: 30, columns: 106), Size(rows: 34, columns: 120),
    Size(rows: 45, columns: 140),
  ]

  @Test("every target lies on the screen and says what it does", arguments: Scene.all, sizes)
  func targetsAreOnScreen(scene: Scene, size: Size) {
    let frame = scene.seat().frame(size.rows, size.columns)
    for target in frame.targets {
      guard let rect = target.rect else { continue }
      #expect(frame.bounds.contains(rect))
      #expect(!rect.isEmpty)
    }
  }

  @Test(
    "the footer offers only keys of the table, the first ones first", arguments: Scene.all, sizes)
  func footerIsOfTable(scene: Scene, size: Size) {
    let seat = scene.seat()
    let frame = seat.frame(size.rows, size.columns)
    let context = seat.state.context
    let row = size.rows - 1
    let offered = frame.targets.filter { $0.rect?.row == row }.compactMap(\.key)
    let known = KeyBinding.bindings(in: context).filter(\.isInFooter)
      .compactMap { $0.keys(in: context).first }
    #expect(!offered.isEmpty)
    #expect(offered.allSatisfy(known.contains))
    #expect(context == .unlock || offered.contains(.f(1)))
    let line = frame.canvas.text(ofRow: row)
    for key in offered { #expect(line.contains(key.label)) }
  }

  @Test("the selected row is in view", arguments: sizes, [0, 7, 29])
  func selectionIsVisible(size: Size, row: Int) {
    var seat = SeatDriver.open(shifts: 30)
    for _ in 0..<row { seat.press(.down) }
    let start = Sample.calendar.clockText(of: Sample.card(row).window.start)
    #expect(selectedText(seat.frame(size.rows, size.columns)).contains(start))
    seat.openPeople()
    for _ in 0..<row { seat.press(.down) }
    #expect(selectedText(seat.frame(size.rows, size.columns)).contains("10\(10 + row)"))
  }

  private func selectedText(_ frame: Frame<AttendantMessage>) -> String {
    frame.canvas.styleRuns.filter { $0.style.role == .selection }
      .map { frame.canvas.text(ofRow: $0.row) }.joined(separator: "\n")
  }

  @Test("no words of the screen's own are cut", arguments: Scene.all, sizes)
  func nothingIsCut(scene: Scene, size: Size) {
    for language in Language.allCases {
      var seat = scene.seat()
      seat.state.language = language
      let text = seat.text(size.rows, size.columns)
        // The one ellipsis that belongs to a text.
        .replacing(Words.loading(language), with: "")
      for line in text.split(separator: "\n") {
        for cut in line.split(separator: "…", omittingEmptySubsequences: false).dropLast() {
          let words = cut.split(separator: "  ").last.map(String.init) ?? ""
          #expect(Self.isData(words), "\(language): \(line)")
        }
      }
    }
  }

  /// A long title or name may be cut in a list: the terms beside the list have it in full.
  private static func isData(_ words: String) -> Bool {
    let cut = words.trimmingPrefix { " │┌┐└┘─".contains($0) }
    if cut.hasPrefix("Porter") || cut.hasPrefix("✓ Porter") || cut.hasPrefix("✓ 江岸") {
      return true
    }
    return (0..<6).contains { number in
      let card = Sample.card(number)
      return [card.title, card.employerName].contains { $0.hasPrefix(cut) }
        || cut.hasPrefix(card.employerName)
    }
  }

  @Test("the focused field is in view on every screen", arguments: sizes)
  func focusIsVisible(size: Size) {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    for field in seat.state.postingDraft?.shown ?? [] {
      seat.state.postingDraft?.entry.go(to: field)
      let text = seat.text(size.rows, size.columns)
      #expect(text.contains("▶\(field.label.chinese)"))
    }
  }

  @Test("text pages over instead of being cut", arguments: sizes)
  func turnsPages(size: Size) {
    var seat = SeatDriver.open()
    seat.press(.f(1))
    var seen: Set<String> = []
    for _ in 0..<HelpText.lineCount {
      seen.formUnion(seat.frame(size.rows, size.columns).canvas.text)
      seat.press(.down)
    }
    let all = seen.joined(separator: "\n")
    for command in AttendantCommand.allCases {
      #expect(all.contains(command.help.chinese))
    }
  }

  @Test("a window that is too small says so, and F10 still locks")
  func tooSmall() {
    let frame = SeatDriver.open().frame(10, 40)
    #expect(frame.canvas.text.joined().contains("60×20"))
    #expect(frame.target(for: .f(10))?.message == .commandChosen(.lock))
  }

  @Test("what lies behind a dialog can't be touched")
  func dialogCoversRows() {
    var seat = SeatDriver.open()
    seat.press(.tab)
    seat.press("v")
    for target in seat.frame().targets {
      if case .rowTapped = target.message { Issue.record("a row behind the dialog is a target") }
    }
  }

  @Test("the bar of places is drawn to scale and full only when all are taken")
  func drawsPlaces() {
    #expect(PlacesBar.text(taken: 1, of: 3) == "■□□")
    #expect(PlacesBar.text(taken: 4, of: 4) == "■■■■")
    #expect(PlacesBar.text(taken: 29, of: 30).hasSuffix("■□"))
    #expect(PlacesBar.text(taken: 30, of: 30) == String(repeating: "■", count: 12))
    #expect(PlacesBar.text(taken: 0, of: 0).isEmpty)
  }
}
