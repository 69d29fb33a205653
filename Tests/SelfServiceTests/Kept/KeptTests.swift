import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("What is kept about me")
struct KeptTests {
  private let size = Size(rows: 30, columns: 100)

  private func seat(_ name: String) -> Seat { Screens.seat(name, size) }

  @Test("the page shows what is kept, masked, and until when")
  func shows() {
    let text = seat("kept").text
    for words in [
      "张**", "**************2046", "138****2046", "已核验", "八弓镇", "上午", "150元", "2项",
      "定过3份活", "2028-09-11",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("退役"), "which groups is said to nobody")
  }

  @Test("deleting asks first, is done once, and the person stays where only extras go")
  func extras() {
    var seat = seat("kept")
    seat.tap("删除其余")
    #expect(seat.effects.isEmpty && seat.text.contains("删除您自愿留的信息"))
    seat.tap("不删")
    #expect(seat.effects.isEmpty)
    seat.tap("删除其余")
    seat.press(.character("1"))
    #expect(seat.effects == [.erase(Market.person.id, .givenFreely)])
    seat.press(.character("d"))
    #expect(!seat.text.contains("删除您自愿留的信息"), "one deletion at a time")
    seat.reply(.erased(.success(.givenFreely)))
    #expect(seat.effects.last == .loadKept(Market.person.id))
    #expect(seat.state.context.session != nil)
  }

  @Test("where everything went, nothing of the person is left at the panel")
  func everything() {
    var seat = seat("kept-ask")
    seat.press(.character("1"))
    #expect(seat.effects.last == .erase(Market.person.id, .everything))
    seat.reply(.erased(.success(.everything)))
    #expect(seat.state.context.session == nil && !seat.state.isPersonal)
    #expect(seat.text.contains("您的信息已全部删除") && !seat.text.contains("张**"))
  }

  @Test("what stands against it is said, and a touch on the resting button says it again")
  func bound() {
    var seat = seat("kept-bound")
    let why = "2028-09-11以后才能全部删除"
    #expect(seat.text.filter { !$0.isWhitespace }.contains(why))
    seat.press(.character("x"))
    #expect(!seat.text.contains("删除您的全部信息"))
    seat.press(.character("d"))
    #expect(seat.effects.isEmpty)
    seat.reply(.kept(.failure(.personErased)))
    #expect(seat.text.filter { !$0.isWhitespace }.contains("请重新登记"))
  }
}
