import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Posting terms")
struct PostingTests {
  private let size = Size(rows: 30, columns: 100)

  @Test("the terms name pay, place, time, insurance in full, papers and who picks")
  func terms() {
    let text = Screens.seat("posting", size).text
    for word in [
      "18元/时", "日结", "现金", "文笔街道 灵山广场", "次日02:00", "雇主责任险", "雇主出钱", "65岁以下",
      "50万元", "叉车证", "先到先定：", "贵H12345", "包晚餐", "已核实",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(!text.contains("13985550000"))
  }

  @Test("applying takes the opened shift and asks who it is first")
  func applies() {
    var seat = Screens.seat("posting", size)
    seat.press(.enter)
    #expect(seat.text.contains("请问您是谁"))
    seat.type(Market.idNumber)
    seat.press(.enter)
    seat.type("2580")
    seat.press(.enter)
    seat.reply(.identified(.success(Market.person)))
    #expect(seat.effects == [.apply(Market.person.id, shifts: [Market.cards[0].shift])])
  }

  @Test("of several days any may be chosen, but none that is full")
  func choosesDays() {
    var seat = Screens.seat("posting-days", size)
    #expect(seat.frame.target(for: .character("2"))?.isEnabled == false)
    seat.press(.character("3"))
    seat.press(.character("4"))
    seat.press(.character("4"))
    seat.press(.enter)
    seat.send(.reply(.marketChanged))
    guard case .identify = seat.state.screen else {
      Issue.record("not asked who it is")
      return
    }
    seat.type(Market.idNumber)
    seat.press(.enter)
    seat.type("2580")
    seat.press(.enter)
    seat.reply(.identified(.success(Market.person)))
    #expect(
      seat.effects == [.apply(Market.person.id, shifts: [Market.cards[0].shift, Market.id(42)])])
  }

  @Test("with no day chosen nothing can be applied for")
  func nothingChosen() {
    var seat = Screens.seat("posting-days", size)
    seat.press(.character("1"))
    #expect(seat.frame.target(for: .enter)?.isEnabled == false)
    seat.send(.screen(.posting(.applyTapped)))
    #expect(seat.state.screens.count == 3)
  }

  @Test("a day that was taken meanwhile is no longer chosen")
  func takenMeanwhile() {
    var seat = Screens.seat("posting", size)
    var card = Market.cards[0]
    card.places.confirmed = card.places.allotted
    seat.reply(.detail(card.shift, Market.detail(card)))
    #expect(seat.frame.target(for: .enter)?.isEnabled == false)
  }

  @Test("terms that do not fit are paged")
  func pages() {
    var seat = Screens.seat("posting-days", Size(rows: 20, columns: 60))
    #expect(!seat.text.contains("怎么定人"))
    seat.press(.pageDown)
    #expect(seat.text.contains("怎么定人"))
    seat.press(.pageUp)
    #expect(!seat.text.contains("怎么定人"))
  }

  @Test("a posting that is gone says so; another's detail changes nothing")
  func gone() {
    var seat = Screens.seat("posting-gone", size)
    #expect(seat.text.contains("已经没有了"))
    #expect(seat.frame.target(for: .enter) == nil)
    let before = seat.state
    seat.reply(.detail(Market.id(3), Market.detail(Market.cards[2])))
    #expect(seat.state == before)
  }
}
