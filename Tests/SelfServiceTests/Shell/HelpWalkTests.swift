import OddJobMarket
import SelfService
import TerminalUI
import Testing

extension Seat {
  /// What the attendant was told of the last message by calls for help.
  var calls: [Wording] {
    effects.compactMap { if case .callAttendant(let doing) = $0 { doing } else { nil } }
  }
}

@Suite("Calling the attendant")
struct HelpWalkTests {
  private static let sizes = [Size(rows: 20, columns: 60), Size(rows: 30, columns: 100)]

  @Test("F9 calls from every screen and says what was done there", arguments: Screens.names)
  func byKey(name: String) {
    for size in Self.sizes where name != "toast" {
      var seat = Screens.seat(name, size)
      seat.press(.f(9))
      #expect(seat.calls.count == 1, "\(name) \(size)")
      for doing in seat.calls {
        #expect(!doing.chinese.isEmpty && !doing.english.isEmpty, "\(name) \(size)")
        for text in ["张", "李", Market.idNumber, "1398555", "2580"] {
          #expect(!doing.chinese.contains(text), "\(name): \(doing)")
        }
      }
      // The control: a second time rings nobody.
      seat.press(.f(9))
      #expect(seat.calls.isEmpty, "\(name) \(size)")
    }
  }

  @Test(
    "a touch does the same, under a question and the idle warning too", arguments: Screens.names)
  func byTouch(name: String) {
    for size in Self.sizes where name != "toast" {
      var seat = Screens.seat(name, size)
      let target = seat.frame.targets.first { $0.message == .helpTapped }
      guard let rect = target?.rect else {
        Issue.record("\(name) \(size): no way to help by touch")
        continue
      }
      seat.tap(Position(row: rect.row + 1, column: rect.column + 1))
      #expect(seat.calls.count == 1, "\(name) \(size)")
    }
  }

  @Test("by ear it is among the choices and says so", arguments: ["home", "list", "identify-code"])
  func byEar(name: String) {
    var seat = Screens.seat(name, Size(rows: 30, columns: 100))
    seat.press(.character("*"))
    let heard = seat.stepThroughAll()
    // Where the bar has no room for the whole, its short form is said.
    #expect(heard.contains { $0.contains("叫工作人员") || $0.contains("叫人") }, "\(heard)")
    seat.press(.f(9))
    #expect(seat.calls.first?.chinese.hasSuffix("（听着办）") == true)
  }
}
