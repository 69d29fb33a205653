import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("What became of a receipt")
struct ReceiptScreenTests {
  private let size = Size(rows: 30, columns: 100)

  private func seat() -> Seat {
    var seat = Seat(size)
    seat.send(.homeTapped)
    seat.press(.character("7"))
    seat.tap("查回执")
    return seat
  }

  private func read(_ seat: Seat) -> String { seat.text.filter { !$0.isWhitespace } }

  @Test(
    "the number is typed on the pad, whole or the last digits of today's",
    arguments: [
      ("202609120031", "20260912-0031"), ("0031", "20260912-0031"),
      ("20260911004512", "20260911-004512"),
    ])
  func number(typed: String, asked: String) {
    var seat = seat()
    for digit in typed { seat.tap(String(digit)) }
    seat.tap("查一下")
    #expect(seat.effects == [.findReceipt(asked)])
    seat.tap("查一下")
    #expect(seat.effects == [], "one question at a time")
  }

  @Test("a number cut short is not asked for", arguments: ["", "31", "2026091200"])
  func short(typed: String) {
    var seat = seat()
    for digit in typed { seat.tap(String(digit)) }
    seat.tap("查一下")
    #expect(seat.effects == [])
  }

  private func found(_ result: Result<ReceiptFinding, Refusal>) -> Seat {
    var seat = seat()
    for digit in "0031" { seat.tap(String(digit)) }
    seat.tap("查一下")
    seat.reply(.receipt("20260912-0031", result))
    return seat
  }

  @Test("what is at the county, waits here, or was not taken is said with what to do")
  func becomes() {
    let there = read(found(.success(Market.finding())))
    #expect(there.contains("县里也收到了") && there.contains("不用再做什么"))
    #expect(there.contains("搬运家具") && there.contains("20260912-0031"))
    let waits = read(found(.success(Market.finding(isAtCounty: false))))
    #expect(waits.contains("还没有报到县里") && waits.contains("第二天早上有答复"))
    let rejected = read(found(.success(Market.finding(isAtCounty: true, [.postingClosed]))))
    #expect(rejected.contains(CountyObjection.postingClosed.wording.chinese))
    #expect(rejected.contains("请拿着回执找工作人员") && !rejected.contains("县里也收到了"))
  }

  @Test("a station that works alone says that its own record holds")
  func alone() {
    var seat = found(.success(Market.finding(isAtCounty: false)))
    seat.send(.badgeChanged(.standalone))
    #expect(read(seat).contains("本站是单机"))
  }

  @Test("an unknown number, and too many, are said at the pad, which can be used again")
  func refused() {
    var seat = found(.failure(.unknownRecord))
    #expect(read(seat).contains("本站没有这个编号"))
    seat.tap("删除")
    #expect(!read(seat).contains("本站没有这个编号"))
    #expect(read(found(.failure(.identityLocked(minutes: 7)))).contains("请7分钟后再来"))
  }

  @Test("an answer to another number is dropped, and 再查一个 begins anew")
  func anew() {
    var seat = seat()
    for digit in "0032" { seat.tap(String(digit)) }
    seat.tap("查一下")
    seat.reply(.receipt("20260912-0031", .success(Market.finding())))
    #expect(!read(seat).contains("县里也收到了"))
    seat = found(.success(Market.finding()))
    seat.tap("再查一个")
    #expect(!seat.text.contains("搬运家具") && seat.frame.targets.contains { $0.label == "查一下" })
  }

  @Test("it is reached from 我的信息 too, and goes with whoever leaves")
  func reached() {
    var seat = Screens.seat("kept", size)
    seat.tap("查回执")
    guard case .receipt = seat.state.screen else {
      Issue.record("not opened")
      return
    }
    var left = found(.success(Market.finding()))
    #expect(left.state.isPersonal)
    left.wait(90)
    #expect(!left.text.contains("20260912-0031"))
  }
}
