import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("Called numbers on a public seat")
struct CallingTests {
  private static let sizes = [
    Size(rows: 20, columns: 60), Size(rows: 24, columns: 80), Size(rows: 30, columns: 100),
    Size(rows: 45, columns: 140),
  ]

  /// A board with calls of these numbers, the newest first.
  private func board(_ numbers: Int..., after milliseconds: Int64 = 0) -> CallBoard {
    let at = Instant(milliseconds: Market.now.milliseconds + milliseconds)
    return CallBoard(
      numbers.enumerated().map {
        NumberCall(number: $0.element, order: 100 + numbers.count - $0.offset, at: at)
      })
  }

  /// A seat that has heard of the calls so far, which were none.
  private func seat(_ size: Size = Size(rows: 30, columns: 100), sound: Bool = true) -> Seat {
    var seat = Seat(size, settings: SelfService.Settings(hasCallSound: sound))
    seat.send(.called(CallBoard()))
    return seat
  }

  /// The digits on the screen as they are drawn, to be looked for.
  private func shows(_ number: BlockNumber, _ seat: Seat) -> Bool {
    let canvas = seat.frame.canvas
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    let pieces = number.pieces
    guard let first = pieces.first else { return false }
    return (0..<rows * columns).contains { corner in
      pieces.allSatisfy { piece in
        let row = corner / columns + piece.row - first.row
        let column = corner % columns + piece.column - first.column
        guard row < rows, column >= 0, column + piece.text.count <= columns else { return false }
        return piece.text.unicodeScalars.enumerated().allSatisfy { place, scalar in
          canvas.cells[row * columns + column + place].glyph == scalar.value
        }
      }
    }
  }

  @Test("the idle board shows the called number in blocks, and no other", arguments: sizes)
  func board(size: Size) {
    var seat = seat(size)
    #expect(!seat.text.contains("请到服务台"))
    seat.send(.called(board(27)))
    #expect(seat.text.contains("请到服务台"))
    let (large, huge) = (BlockNumber(27), BlockNumber(27, .huge))
    #expect(shows(large, seat) || shows(huge, seat))
    #expect(!shows(BlockNumber(28), seat) && !shows(BlockNumber(28, .huge), seat))
  }

  @Test(
    "the last four numbers are in view, of one digit as of three",
    arguments: sizes + [Size(rows: 24, columns: 70), Size(rows: 27, columns: 90)])
  func four(size: Size) {
    for numbers in [(4, 3, 2, 1), (28, 27, 26, 25), (128, 127, 126, 125)] {
      var seat = seat(size)
      seat.send(.called(board(numbers.0, numbers.1, numbers.2, numbers.3)))
      #expect(shows(BlockNumber(numbers.0), seat) || shows(BlockNumber(numbers.0, .huge), seat))
      // Where three blocks of three digits have no room, the numbers before stand in one line.
      let line = seat.text.contains("\(numbers.1)   \(numbers.2)   \(numbers.3)")
      #expect(!line || (size.columns < 80 && numbers.0 > 100))
      for number in [numbers.1, numbers.2, numbers.3] where !line {
        #expect(
          shows(BlockNumber(number, .small), seat) || shows(BlockNumber(number), seat),
          "\(number) on \(size):\n\(seat.text)")
      }
    }
  }

  @Test("a call is announced twice, ten seconds apart, and rings each time")
  func twice() {
    var seat = seat()
    let lit = { (seat: Seat) in
      seat.frame.canvas.styleRuns.contains { $0.style.role == .primary && $0.row < 22 }
    }
    #expect(SelfService.rings(seat.state) == 0 && !lit(seat))
    seat.send(.called(board(27)))
    #expect(SelfService.rings(seat.state) == 1 && lit(seat))
    seat.wait(9)
    #expect(SelfService.rings(seat.state) == 1 && !lit(seat))
    seat.wait(1)
    #expect(SelfService.rings(seat.state) == 2 && lit(seat))
    seat.wait(60)
    #expect(SelfService.rings(seat.state) == 2 && seat.text.contains("请到服务台"))
    // As long as a place is held for who was called, then the pay has its column again.
    seat.wait(9 * 60)
    #expect(!seat.text.contains("请到服务台") && seat.text.contains("七天工资"))
  }

  @Test("two calls at once are both announced twice; who came is not announced again")
  func several() {
    var seat = seat()
    seat.send(.called(board(26)))
    seat.send(.called(CallBoard(board(27, 26).calls)))
    #expect(SelfService.rings(seat.state) == 2)
    seat.wait(10)
    #expect(SelfService.rings(seat.state) == 4)
    seat.send(.called(CallBoard([NumberCall(number: 28, order: 200, at: Market.now)])))
    seat.send(.called(CallBoard()))
    seat.wait(10)
    #expect(SelfService.rings(seat.state) == 5)
  }

  @Test("a seat that comes after a call shows it and does not ring")
  func late() {
    var seat = Seat()
    seat.send(.called(board(27)))
    seat.wait(10)
    #expect(SelfService.rings(seat.state) == 0 && seat.text.contains("请到服务台"))
    seat.send(.called(board(28, 27)))
    #expect(SelfService.rings(seat.state) == 1)
  }

  @Test("without sound everything is shown, and nothing rings")
  func silent() {
    var seat = seat(sound: false)
    seat.send(.called(board(27)))
    #expect(SelfService.rings(seat.state) == 0 && shows(BlockNumber(27, .huge), seat))
  }

  @Test(
    "while somebody uses the panel a call takes one line of the header and moves nothing",
    arguments: ["home", "list", "posting", "identify-code", "mywork", "signin-cards"], sizes)
  func inUse(name: String, size: Size) {
    var seat = Screens.seat(name, size)
    seat.send(.called(CallBoard()))
    let before = seat.frame
    seat.send(.called(board(27, 26)))
    let after = seat.frame
    let header = seat.state.context.headerRows
    #expect(after.canvas.text.prefix(header).contains { $0.contains("请 27 号到服务台") })
    #expect(after.canvas.text.dropFirst(header) == before.canvas.text.dropFirst(header))
    #expect(after.targets.map(\.rect) == before.targets.map(\.rect))
    #expect(after.targets.map(\.message) == before.targets.map(\.message))
    // Where the header has one row, the call gives it back.
    seat.wait(17)
    #expect((seat.frame.canvas.text[0] == before.canvas.text[0]) || header > 1)
  }

  @Test("a person who leaves takes nothing of a call along")
  func forgetting() {
    var seat = seat()
    seat.identify()
    seat.send(.called(board(27)))
    seat.send(.finishedTapped)
    #expect(seat.text.contains("请到服务台"))
    seat.wait(10)
    #expect(SelfService.rings(seat.state) == 2)
  }

  @Test("a clock that is put back ends an announcement and loses no number")
  func clockBack() {
    var seat = seat()
    seat.send(.called(board(27)))
    seat.send(.tick(Market.now - 60))
    #expect(seat.text.contains("请到服务台") && SelfService.rings(seat.state) <= 2)
    seat.wait(3)
    #expect(SelfService.rings(seat.state) <= 2)
  }
}
