import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Text on every screen")
struct TextWalkTests {
  @Test("no wide character is cut in half", arguments: Screens.names)
  func wideCharactersAreWhole(name: String) {
    for walk in Walk.all(name) {
      let canvas = walk.frame.canvas
      for row in 0..<canvas.size.rows {
        for column in 0..<canvas.size.columns {
          let cell = canvas[row, column]
          let next = column + 1 < canvas.size.columns ? canvas[row, column + 1].width : 1
          #expect((cell.width == 2) == (next == 0), "\(walk): row \(row) column \(column)")
        }
      }
    }
  }

  @Test("the label of every button is written out in full", arguments: Screens.names)
  func labelsAreWhole(name: String) {
    for walk in Walk.all(name) {
      for target in walk.touchable {
        guard let rect = target.rect, [.button, .tile, .chip].contains(target.kind) else {
          continue
        }
        // A field shows its label above its box.
        let text = (max(0, rect.row - 1)..<rect.bottom).map { walk.frame.canvas.text(ofRow: $0) }
        // The letters of a tile may stand apart.
        let spaced = TextLayout.letterspaced(target.label)
        #expect(
          text.contains {
            $0.contains(target.label) || target.kind == .tile && $0.contains(spaced)
          }, "\(walk): \(target.label)")
      }
    }
  }

  @Test("labels to touch have at most eight characters in Chinese", arguments: Screens.names)
  func labelsAreShort(name: String) {
    for walk in Walk.all(name) where walk.language == .chinese {
      for target in walk.touchable where target.kind != .card && target.kind != .padKey {
        let isField = target.key == .up || target.key == .down
        let isDate = target.label.contains("月")
        #expect(target.label.count <= 8 || isField || isDate, "\(walk): \(target.label)")
      }
    }
  }

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
