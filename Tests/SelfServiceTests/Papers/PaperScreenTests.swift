import OddJobMarket
import Printing
import SelfService
import StationTestSupport
import TerminalUI
import Testing

@Suite("Papers: to be read, scanned and printed")
struct PaperScreenTests {
  private static let wide = Size(rows: 30, columns: 100)

  /// What stands on the screen in the ink of a code.
  private static func code(_ frame: Frame<SelfService.Message>) -> [String] {
    (0..<frame.canvas.size.rows).compactMap { row in
      let cells = (0..<frame.canvas.size.columns).map { frame.canvas[row, $0] }
      let ink = cells.filter { $0.style.role == .code }
      guard !ink.isEmpty else { return nil }
      return String(
        ink.map { cell in
          Unicode.Scalar(cell.glyph).map(Character.init) ?? " "
        })
    }
  }

  @Test(
    "the code on the screen is read back by a scanner, in every theme and at every size",
    arguments: Screens.sizes, [Theme.light, .dark, .highContrast, .monochrome])
  func readBack(size: Size, theme: Theme) throws {
    var seat = Seat(size, settings: .init(theme: theme))
    seat.send(.homeTapped)
    Screens.reachPaper("paper", &seat)
    let text = try #require(try CodeScanner.read(Self.code(seat.frame)))
    #expect(text.contains("20260912-0031") && text.contains("12333"))
    for personal in ["张建国", "李大明", "13985551234", "13985555678"] {
      #expect(!text.contains(personal))
    }
  }

  @Test("where there is no printer nothing offers to print, and the code is there all the same")
  func noPrinter() {
    var seat = Screens.seat("paper", Self.wide)
    let tapped1 = seat.tap("打印")
    #expect(!tapped1)
    #expect(!Self.code(seat.frame).isEmpty)
  }

  @Test("a tap prints once; while it is on its way and when it is out there is nothing to tap")
  func printing() throws {
    var seat = Screens.seat("slip", Self.wide)
    seat.state.context.hasPrinter = true
    let tapped2 = seat.tap("扫码·打印")
    #expect(tapped2)
    let request = try #require(
      seat.effects.compactMap { if case .loadPaper(let request) = $0 { request } else { nil } }
        .first)
    let tapped3 = seat.tap("打印")
    #expect(!tapped3)
    seat.reply(.paper(request, .success(Market.paper(request))))
    let tapped4 = seat.tap("打印")
    #expect(tapped4)
    #expect(seat.effects == [.printPaper(request)])
    for state in [PrintState.planned, .sent, .printed] {
      seat.reply(.printing("20260912-0031", .success(Market.print(state))))
      let isTapped = seat.tap("打印")
      #expect(!isTapped, "\(state)")
    }
    seat.reply(.printing("20260912-0031", .success(Market.print(.failed, .noPaper))))
    #expect(seat.text.contains("打印机没有纸了"))
    let tapped5 = seat.tap("打印")
    #expect(tapped5)
  }

  @Test("where the printer does not say, the person is asked and answers by one tap")
  func asking() {
    for (label, cameOut) in [("出来了", true), ("没有", false)] {
      var seat = Screens.seat("paper-unsure", Self.wide)
      #expect(seat.text.contains("纸出来了吗"))
      let tapped6 = seat.tap(label)
      #expect(tapped6)
      #expect(seat.effects == [.sayPrinted(Market.print(.unknown, .silent), cameOut: cameOut)])
    }
  }

  @Test("what is said of another paper, or late of an earlier copy, changes nothing")
  func others() {
    var seat = Screens.seat("paper-printed", Self.wide)
    let before = seat.text
    seat.reply(.printing("20260912-0099", .success(Market.print(.failed, .noPaper))))
    #expect(seat.text == before)
    var second = Market.print(.sent)
    second.copy = 2
    seat.reply(.printing("20260912-0031", .success(second)))
    seat.reply(.printing("20260912-0031", .success(Market.print(.failed, .noPaper))))
    #expect(seat.text.contains("正在打印"))
  }

  @Test("a sign-in's number counts as given out by the first touch on the screen that shows it")
  func numberSeen() {
    var seat = Screens.seat("signin-cards", Self.wide)
    #expect(seat.text.contains("第7号"))
    seat.send(.touched)
    #expect(seat.effects == [.numberSeen(Market.person.id)])
    seat.send(.touched)
    #expect(seat.effects.isEmpty)
    var leaving = Screens.seat("signin-none", Self.wide)
    leaving.send(.finishedTapped)
    #expect(leaving.effects.first == .numberSeen(Market.person.id))
  }

  @Test("who walks away without a touch was given no number", arguments: Screens.sizes)
  func numberNotSeen(size: Size) {
    var seat = Screens.seat("signin-cards", size)
    #expect(seat.text.contains("第7号"))
    var effects: [SelfServiceEffect] = []
    for _ in 0..<90 {
      seat.wait(1)
      effects += seat.effects
    }
    #expect(effects.contains(.forget) && !effects.contains(.numberSeen(Market.person.id)))
  }

  @Test("who finds nothing gets a receipt for it")
  func noWork() {
    var seat = Screens.seat("signin-none", Self.wide)
    let tapped7 = seat.tap("要无活回执")
    #expect(tapped7)
    #expect(seat.effects.contains(.issueNoWork(Market.person.id)))
    seat.reply(
      .noWork(
        .success(Receipt(number: "20260912-0040", issuedAt: Market.now, subject: .noWork))))
    guard case .loadPaper(let request) = seat.effects.first else {
      Issue.record("no paper is asked for: \(seat.effects)")
      return
    }
    #expect(request.source == .receipt("20260912-0040", viewer: Market.person.id))
  }
}
