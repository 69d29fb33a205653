import OddJobMarket
import SelfService
import Speech
import TerminalUI
import Testing

@Suite("Large type")
struct LargeTypeTests {
  private let size = Size(rows: 30, columns: 100)

  /// What stands on the screen below the header has bold letters throughout.
  private func isBold(_ seat: Seat) -> Bool {
    let canvas = seat.frame.canvas
    return (6..<canvas.size.rows).allSatisfy { row in
      (0..<canvas.size.columns).allSatisfy { canvas[row, $0].style.isBold }
    }
  }

  @Test(
    "one touch on the bar makes everything larger, and another undoes it", arguments: [true, false])
  func toggles(byTouch: Bool) {
    var seat = Screens.seat("home", size)
    let before = seat.frame
    #expect(byTouch ? seat.tap("大字") : seat.press(.character("=")))
    #expect(isBold(seat) && seat.text.contains("已换成大字"))
    #expect(seat.text.contains("找 零 工"))
    seat.wait(6)
    #expect(byTouch ? seat.tap("普通字") : seat.press(.character("=")))
    seat.wait(6)
    #expect(seat.frame.canvas.text.dropFirst(3) == before.canvas.text.dropFirst(3))
  }

  @Test("the list asks for as many cards as it shows, three at the most", arguments: Screens.sizes)
  func fewerCards(size: Size) {
    var seat = Screens.seat("list", size)
    let before = seat.frame.targets.count { $0.kind == .card }
    seat.press(.character("="))
    var limit = before
    if case .loadPage(_, 0, let asked) = seat.effects.last { limit = asked }
    seat.answerPage()
    let cards = seat.frame.targets.filter { $0.kind == .card }
    #expect(cards.count == limit && (1...3).contains(limit) && limit <= before)
    #expect(cards.allSatisfy { ($0.rect?.rows ?? 0) >= 5 })
  }

  @Test("every screen is reached in large type as in ordinary type", arguments: Screens.names)
  func sameScreens(name: String) {
    for size in Screens.sizes {
      let plain = Screens.seat(name, size)
      let large = Screens.seat(name, size, isLarge: true)
      let titles = [plain, large].map { Self.kind(of: $0.state.screen) }
      #expect(titles[0] == titles[1], "\(name) \(size)")
      #expect(!plain.state.context.metrics.isLargeType && large.state.context.metrics.isLargeType)
    }
  }

  private static func kind(of screen: ScreenState) -> String {
    String("\(screen)".prefix { $0 != "(" })
  }

  @Test("whoever leaves takes it along; a station may begin with it", arguments: [false, true])
  func endsWithVisit(begins: Bool) {
    var seat = Seat(size, settings: SelfService.Settings(beginsLarge: begins))
    #expect(seat.state.context.metrics.isLargeType == begins)
    seat.send(.homeTapped)
    seat.press(.character("="))
    #expect(seat.state.context.metrics.isLargeType == !begins)
    seat.wait(60)
    #expect(!seat.isHome)
    #expect(seat.state.context.metrics.isLargeType == begins)
    seat.identify()
    seat.press(.character("="))
    seat.press(.f(7))
    #expect(seat.state.context.metrics.isLargeType == begins)
  }

  @Test("by ear it is a choice as any other of the bar, and its effect is said")
  func byEar() {
    var seat = Screens.seat("home", size)
    seat.press(.character("*"))
    for _ in 0..<40 where seat.announcement?.words.contains("大字") != true {
      seat.press(.character("*"))
    }
    seat.press(.enter)
    #expect(seat.state.context.metrics.isLargeType)
    #expect(seat.announcement?.words.contains("已换成大字") == true)
  }

  @Test("a digit of a pad is one of blocks, and says what it is by touch and key")
  func pads() {
    var seat = Screens.seat("identify", size, isLarge: true)
    let pads = seat.frame.targets.filter { $0.kind == .padKey }
    #expect(pads.count >= 11 && pads.allSatisfy { ($0.rect?.rows ?? 0) >= 4 })
    seat.tap("5")
    #expect(seat.text.contains("█") && seat.text.contains("5"))
  }
}

@Suite("The terminal's own large letters")
struct LargeLettersTests {
  private func seat(_ way: LargeTypeWay, begins: Bool = false) -> Seat {
    var seat = Seat(settings: SelfService.Settings(largeType: way, beginsLarge: begins))
    seat.send(.homeTapped)
    return seat
  }

  @Test("where the terminal has them they are asked for, and nothing else changes")
  func asked() {
    var seat = seat(.xterm)
    #expect(SelfService.letters(seat.state) == .ordinary)
    seat.press(.character("="))
    #expect(SelfService.letters(seat.state) == .larger)
    #expect(!seat.state.context.metrics.isLargeType)
    seat.send(.resized(Size(rows: 22, columns: 72)))
    seat.wait(10)
    #expect(SelfService.letters(seat.state) == .larger)
    seat.press(.character("="))
    #expect(SelfService.letters(seat.state) == .ordinary)
    seat.press(.character("="))
    seat.wait(60)
    #expect(!seat.isHome && SelfService.letters(seat.state) == .ordinary)
  }

  @Test("in cells no terminal is asked for anything")
  func control() {
    var seat = seat(.cells, begins: true)
    #expect(SelfService.letters(seat.state) == .ordinary)
    seat.press(.character("="))
    seat.press(.character("="))
    #expect(SelfService.letters(seat.state) == .ordinary)
    #expect(seat.state.context.metrics.isLargeType)
  }

  @Test("letters that don't come are replaced by cells, for all who come after")
  func noAnswer() {
    var seat = seat(.xterm)
    seat.press(.character("="))
    seat.wait(2)
    #expect(SelfService.letters(seat.state) == .larger)
    seat.wait(3)
    #expect(SelfService.letters(seat.state) == .ordinary)
    #expect(seat.state.context.metrics.isLargeType)
    seat.wait(60)
    seat.send(.homeTapped)
    #expect(!seat.state.context.metrics.isLargeType)
    seat.press(.character("="))
    #expect(SelfService.letters(seat.state) == .ordinary)
    #expect(seat.state.context.metrics.isLargeType)
  }

  @Test("letters that leave too small a screen are given back at once")
  func tooLarge() {
    var seat = seat(.xterm)
    seat.press(.character("="))
    seat.send(.resized(Size(rows: 19, columns: 66)))
    #expect(SelfService.letters(seat.state) == .ordinary)
    seat.send(.resized(Size(rows: 30, columns: 100)))
    #expect(seat.state.context.metrics.isLargeType && seat.text.contains("找 零 工"))
  }
}
