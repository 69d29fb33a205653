import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Text on every screen")
struct TextWalkTests {
  @Test("the demonstration is marked on every screen", arguments: Screens.names)
  func demonstrationIsMarked(name: String) {
    for size in Screens.sizes {
      let seat = Screens.seat(name, size, demonstration: Market.hint)
      let header = seat.frame.canvas.text.prefix(3).joined()
      #expect(header.contains("演示"), "\(name) \(size)")
    }
  }

  @Test("a change of theme changes no text", arguments: Screens.names)
  func themesShareText(name: String) {
    let size = Size(rows: 30, columns: 100)
    for (theme, isLarge) in Theme.allCases.flatMap({ [($0, false), ($0, true)] }) {
      let seat = Screens.seat(name, size, isLarge: isLarge)
      var frame = Frame<SelfService.Message>(size: size, theme: theme)
      SelfService.render(seat.state, into: &frame)
      // Where there is no colour a mark says what it would have said.
      let plain = seat.frame.canvas.text.joined().filter { !" ▌".contains($0) }
      let themed = frame.canvas.text.joined().filter { !" ▌".contains($0) }
      #expect(themed == plain, "\(name) \(theme)")
      #expect(frame.targets == seat.frame.targets, "\(name) \(theme)")
    }
  }

  @Test(
    "English screens hold no Chinese of ours", arguments: ["home", "groups", "pay", "identify"])
  func englishIsEnglish(name: String) {
    for size in Screens.sizes {
      var seat = Screens.seat(name, size)
      seat.press(.f(4))
      let text = seat.text.replacing("三穗县", with: "").replacing("文笔街道站", with: "")
        .replacing("中文", with: "")
      let chinese = text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
      #expect(chinese.isEmpty, "\(name) \(size): \(String(String.UnicodeScalarView(chinese)))")
    }
  }

  @Test("a screen too small gets a plain notice that keeps home and help")
  func tooSmall() {
    for size in [
      Size(rows: 19, columns: 100), Size(rows: 30, columns: 59), Size(rows: 1, columns: 1),
    ] {
      let seat = Seat(size)
      let frame = seat.frame
      #expect(frame.targets.map(\.key) == [.home, .f(9)])
      #expect(size.rows < 5 || seat.text.contains("屏幕太小"))
    }
  }
}
