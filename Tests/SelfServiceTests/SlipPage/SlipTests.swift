import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Slip")
struct SlipTests {
  private static let words = [
    "20260912-0031", "搬运家具", "09:00–12:00", "文笔街道 灵山广场3号楼", "驿站门口", "贵H12345", "13985550000",
    "160元/天", "日结", "张建国", "13985551234", "李大明", "13985555678", "文笔街道站", "9月12日 周六 07:42",
    "保险", "已定",
  ]

  @Test("it names work, time, place, pay and both sides in full", arguments: Screens.sizes)
  func isComplete(size: Size) {
    var seat = Screens.seat("slip", size)
    var text = seat.text
    seat.press(.pageDown)
    text += seat.text
    for word in Self.words { #expect(text.contains(word), "\(size): \(word)") }
  }

  @Test("on leaving it nothing of it stays")
  func leavesNothing() {
    for leave in [SelfService.Message.homeTapped, .backTapped, .finishedTapped] {
      var seat = Screens.seat("slip", Size(rows: 30, columns: 100))
      seat.send(leave)
      let all = String(describing: seat.state) + seat.text
      for word in ["13985551234", "13985555678", "李大明", "张建国", "20260912-0031"] {
        #expect(!all.contains(word), "\(leave): \(word)")
      }
    }
  }

  @Test("what an hour of overtime pays stands on it, as in the terms")
  func overtime() {
    var slip = Market.slip()
    slip.pay.overtimePerHour = .yuan(30)
    var seat = Screens.seat("slip-waiting", Size(rows: 30, columns: 100))
    seat.reply(.slip(.success(slip)))
    #expect(seat.text.contains("加班30元/时"))
    // The control: where none is agreed there is no word of it.
    seat = Screens.seat("slip", Size(rows: 30, columns: 100))
    #expect(!seat.text.contains("加班"))
    var detail = Market.detail(Market.cards[0])
    detail.card.pay.overtimePerHour = .yuan(30)
    seat = Screens.seat("posting", Size(rows: 30, columns: 100))
    seat.reply(.detail(detail.card.shift, detail))
    #expect(seat.text.contains("加班30元/时"))
  }

  @Test("another's slip is not shown")
  func otherSlip() {
    var seat = Screens.seat("slip-waiting", Size(rows: 30, columns: 100))
    seat.reply(.slip(.success(Market.slip(Market.id(99)))))
    #expect(!seat.text.contains("李大明"))
    seat.reply(.slip(.failure(.unknownRecord)))
    #expect(seat.text.contains("没有找到这条记录"))
    seat.reply(.slip(.failure(.placesTaken)))
    #expect(seat.text.contains("没有找到这条记录"))
  }

  @Test("what is read anew while it is shown is the same showing; opened again it is another")
  func showings() {
    var seat = Screens.seat("mywork-open", Size(rows: 30, columns: 100))
    var asked: [SlipShowing] = []
    func take(_ effects: [SelfServiceEffect]) {
      for case .loadSlip(let showing) in effects { asked.append(showing) }
    }
    seat.tap("看凭条")
    take(seat.effects)
    seat.wait(3)
    seat.reply(.marketChanged)
    take(seat.effects)
    #expect(asked.count == 2 && Set(asked).count == 1)
    seat.send(.backTapped)
    seat.tap("看凭条")
    take(seat.effects)
    #expect(asked.count == 3 && Set(asked).count == 2)
  }
}
