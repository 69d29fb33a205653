import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Numbers on the attendant's seat")
struct CallingTests {
  private let by = Sample.attendant.id

  private func seat(_ states: CallState...) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.press("5")
    #expect(seat.taken() == [.calling(.loadQueue)])
    let people = states.enumerated().map { Sample.queued($0.offset + 1, $0.element) }
    seat.reply(.calling(.queue(people)))
    return seat
  }

  @Test("F9 calls the next number from every list", arguments: ["1", "2", "3", "4", "5"])
  func next(view: String) {
    var seat = SeatDriver.open()
    seat.press(view)
    seat.effects = []
    seat.press(.f(9))
    #expect(seat.taken() == [.calling(.callNext(by: by))])
    seat.reply(.calling(.stepped(.success(Sample.queued(3, .called)))))
    #expect(seat.note == "3号 \(Sample.names[3])：已叫号")
    seat.reply(.calling(.changed))
    #expect(seat.taken() == (view == "5" ? [.calling(.loadQueue)] : []))
  }

  @Test(
    "one key takes the selected number one step on",
    arguments: [
      ("c", CallState.waiting, CallEvent.call), ("r", .called, .callAgain),
      ("r", .missed, .callAgain), ("x", .called, .miss), ("x", .recalled, .miss),
      ("a", .called, .come), ("a", .missed, .come), ("r", .came, .callAgain),
    ])
  func steps(key: String, state: CallState, event: CallEvent) {
    var seat = seat(state)
    seat.press(key)
    #expect(seat.taken() == [.calling(.step(number: 1, event, by: by))])
  }

  @Test(
    "a step the state does not know says why and asks for nothing",
    arguments: [
      ("c", CallState.called), ("x", .waiting), ("a", .waiting), ("a", .came), ("x", .came),
    ])
  func refused(key: String, state: CallState) {
    var seat = seat(state)
    seat.press(key)
    #expect(seat.taken() == [] && seat.note == Refusal.illegalCall(state).wording.chinese)
  }

  @Test("an empty queue says so")
  func empty() {
    var seat = seat()
    #expect(seat.text().contains("今天还没有人在等"))
    seat.press("c")
    #expect(seat.taken() == [] && seat.note == "今天还没有人在等")
  }

  @Test("the number just called is selected; after one has come the first is")
  func selection() {
    var seat = seat(.waiting, .waiting, .waiting)
    seat.reply(.calling(.stepped(.success(Sample.queued(2, .called)))))
    let queue = [Sample.queued(2, .called), Sample.queued(1), Sample.queued(3)]
    seat.reply(.calling(.queue(queue)))
    #expect(seat.state.workspace?.calling.list.selected?.number == 2)
    seat.press(.down)
    seat.reply(.calling(.queue(queue)))
    #expect(seat.state.workspace?.calling.list.selected?.number == 1)
    seat.reply(.calling(.stepped(.success(Sample.queued(2, .came)))))
    seat.reply(.calling(.queue([queue[1], queue[2], Sample.queued(2, .came)])))
    #expect(seat.state.workspace?.calling.list.index == 0)
  }

  @Test("Tab gives the keys of movement to the calls for help and back")
  func panes() {
    var seat = seat(.waiting, .waiting)
    seat.reply(.called(seat: "1号屏", at: Sample.now))
    seat.reply(.called(seat: "2号屏", at: Sample.now))
    seat.press(.tab, .down)
    #expect(seat.state.calls.list.index == 1)
    #expect(seat.state.workspace?.calling.list.index == 0)
    seat.press(.tab, .down)
    #expect(seat.state.workspace?.calling.list.index == 1)
  }

  @Test(
    "numbers with full names and calls for help are in view together",
    arguments: [
      Size(rows: 24, columns: 80), Size(rows: 34, columns: 120), Size(rows: 45, columns: 140),
    ])
  func draws(size: Size) {
    var seat = seat(.called, .waiting, .missed)
    seat.reply(.called(seat: "2号屏", at: Sample.now))
    let text = seat.text(size.rows, size.columns)
    for words in [Sample.names[1], Sample.names[2], "已叫号", "过号", "2号屏", "搬运、保洁", "有空到 18:00"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("nothing of who waits is left on a locked seat, and nothing reaches it")
  func locked() {
    var seat = seat(.called, .waiting)
    #expect(seat.text().contains(Sample.names[1]))
    seat.press(.f(10))
    seat.reply(.calling(.queue([Sample.queued(1)])))
    seat.reply(.calling(.stepped(.success(Sample.queued(1, .called)))))
    #expect(!seat.text().contains(Sample.names[1]) && seat.state.workspace == nil)
  }
}
