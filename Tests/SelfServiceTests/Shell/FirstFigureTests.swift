import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Before the first answer")
struct FirstFigureTests {
  private func seat() -> Seat {
    var seat = Seat()
    seat.state = .fresh(context: Market.context())
    return seat
  }

  @Test("the board says that it is reading, and only an answer makes it say that there is no work")
  func board() {
    var seat = seat()
    #expect(seat.text.contains("正在读取") && !seat.text.contains("没有新的活"))
    seat.reply(.home(HomeSummary()))
    #expect(!seat.text.contains("正在读取") && seat.text.contains("没有新的活"))
  }

  @Test("work known at a first glance is shown at once")
  func glance() {
    var seat = Seat()
    seat.state = .fresh(context: Market.context(), summary: HomeSummary(board: Market.cards))
    #expect(seat.text.contains("快递分拣") && !seat.text.contains("正在读取"))
  }

  @Test("home shows no figure before there is one")
  func home() {
    var seat = seat()
    seat.send(.homeTapped)
    #expect(seat.text.contains("正在读取") && !seat.text.contains("0 个"))
    seat.reply(.home(HomeSummary()))
    #expect(!seat.text.contains("正在读取"))
  }

  @Test("figures outlive the person who saw them")
  func outlive() {
    var seat = seat()
    seat.reply(.home(Market.summary))
    seat.identify()
    seat.wait(80)
    #expect(!seat.text.contains("正在读取"))
    seat.send(.homeTapped)
    #expect(seat.text.contains("126"))
  }
}
