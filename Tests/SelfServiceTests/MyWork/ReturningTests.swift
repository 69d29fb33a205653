import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("My work: places kept, asked back, pay that rose")
struct ReturningTests {
  private func open(
    _ state: ApplicationState, _ actions: [ApplicationEvent], _ marks: DecidingMarks
  ) -> Seat {
    var summary = Market.application(50, state, actions)
    summary.marks = marks
    var seat = Screens.seat("mywork-empty", Size(rows: 30, columns: 100))
    seat.reply(.myWork([summary]))
    seat.press(.character("1"))
    return seat
  }

  @Test("one touch says the person comes back, and what is waited for is said")
  func returning() {
    var seat = open(.arrived, [.settle], DecidingMarks(returning: ReturnMark()))
    let isThere = seat.tap("明天还来")
    #expect(isThere && seat.effects.last == .askBack(Market.person.id, Market.id(50)))
    var answer = Market.application(50, .arrived, [.settle])
    answer.marks.returning = ReturnMark(personAsks: true)
    seat.reply(.stepped(.success(answer)))
    #expect(seat.text.contains("等用工方说好"))
    let isStillThere = seat.tap("明天还来")
    #expect(!isStillThere)
  }

  @Test("a wish of the employer is said, and one touch agrees")
  func asked() {
    var seat = open(.finished, [.settle], DecidingMarks(returning: ReturnMark(employerAsks: true)))
    #expect(seat.text.contains("用工方请您明天还来"))
    let isThere = seat.tap("好，明天还来")
    #expect(isThere)
  }

  @Test("a place that is kept shows its minutes, and is taken or left")
  func held() {
    var marks = DecidingMarks()
    marks.holdUntil = Market.now + 3
    let seat = open(.held, [.confirm, .decline], marks)
    #expect(seat.text.contains("还剩3分钟"))
    #expect(seat.text.contains("确定去") && seat.text.contains("不去了"))
  }

  @Test("pay that rose is said, to who is confirmed too")
  func pay() {
    let seat = open(.confirmed, [.withdraw], DecidingMarks(payBefore: .yuan(100)))
    #expect(seat.text.contains("您也按新的算"))
  }
}
