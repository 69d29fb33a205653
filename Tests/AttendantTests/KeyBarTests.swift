import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("The bar of keys")
struct KeyBarTests {
  private static let sizes = [(24, 80), (30, 100), (34, 120)]

  @Test("every key of every list has its rank in the table", arguments: KeyBinding.table)
  func isRanked(binding: KeyBinding) {
    #expect((1...8).contains(binding.priority), "\(binding.command)")
  }

  @Test(
    "help and commands are always in it, and nobody gives way to what is needed less",
    arguments: AttendantView.allCases, [0, 1, 2])
  func fits(view: AttendantView, size: Int) {
    let (rows, columns) = Self.sizes[size]
    for language in Language.allCases {
      var seat = SeatDriver.open()
      if language == .english { seat.press(.f(4)) }
      _ = seat.state.choose(view.command)
      let screen = AttendantScreen(seat.state)
      let bar = KeyBar(screen: screen, columns: columns - 2)
      let shown = bar.entries.map(\.binding.command)
      #expect(shown.contains(.showHelp) && shown.contains(.palette), "\(view) \(shown)")
      let used = bar.entries.reduce(0) { $0 + $1.columns + KeyBar.gap } - KeyBar.gap
      #expect(used <= columns - 2)
      for left in bar.leftOut {
        for entry in bar.entries where !KeyBar.always.contains(entry.binding.command) {
          let isNeededMore =
            entry.isPossible == left.isPossible
            ? entry.binding.priority <= left.binding.priority
            : entry.isPossible
          #expect(
            isNeededMore || entry.columns < left.columns,
            "\(view): \(entry.binding.command) stands there, \(left.binding.command) does not")
        }
      }
      // What the bar says is what is drawn, whole.
      let bottom = seat.frame(rows, columns).canvas.text[rows - 1]
      for entry in bar.entries {
        #expect(bottom.contains(entry.key.label + entry.label), "\(view): \(bottom)")
      }
    }
  }

  @Test("the control: in a bar of forty columns less fits, and the most needed stays")
  func narrow() {
    let seat = SeatDriver.open()
    let wide = KeyBar(screen: AttendantScreen(seat.state), columns: 118)
    let narrow = KeyBar(screen: AttendantScreen(seat.state), columns: 40)
    #expect(narrow.entries.count < wide.entries.count)
    #expect(narrow.entries.suffix(2).map(\.binding.command) == [.palette, .showHelp])
    #expect(!narrow.leftOut.isEmpty)
  }
}
