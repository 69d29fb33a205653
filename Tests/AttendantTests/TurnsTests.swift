import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Turns on the attendant's seat")
struct TurnsTests {
  private let by = Sample.attendant.id

  private func seat(_ turns: DayTurns = Sample.turns()) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.press("5")
    seat.reply(.calling(.queue((1...5).map { Sample.queued($0) }, turns: turns)))
    seat.effects = []
    return seat
  }

  @Test(
    "the queue shows each turn, who was moved and by whom, and the rule in force",
    arguments: [Size(rows: 24, columns: 80), Size(rows: 34, columns: 120)])
  func shows(size: Size) {
    var seat = seat()
    let text = seat.text(size.rows, size.columns)
    for words in ["次序", "抽签", "还没抽", "校验码 0123456789ab", "4调", "次序第5位：本人是今天第1号"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains(Sample.seed))
    seat.reply(.turns(.drawn(.success(Sample.turns(isDrawn: true)))))
    #expect(seat.text(size.rows, size.columns).contains("种子 \(Sample.seed)"))
  }

  @Test("a move asks for a place of the list and for one of the reasons, then names all three")
  func moves() {
    var seat = seat()
    seat.press(.down, .down, .character("m"))
    seat.type("6")
    seat.press(.enter)
    #expect(seat.text().contains("请写1到5的数") && seat.taken() == [])
    seat.press(.backspace)
    seat.type("1")
    seat.press(.enter)
    for reason in TurnMoveReason.allCases {
      #expect(seat.text().contains(reason.wording.chinese))
    }
    #expect(seat.taken() == [])
    seat.press("2")
    let person = Sample.queued(3).jobSeeker
    #expect(
      seat.taken() == [.turns(.move(person, to: 1, because: .fellThrough, by: by))])
    seat.reply(
      .turns(.moved(person, .success(Sample.turns()), undo: Sample.ticket)))
    #expect(seat.note?.contains("\(Sample.queued(3).name)调到第3位") == true)
    #expect(seat.taken() == [.calling(.loadQueue)])
    seat.press("u")
    #expect(seat.taken() == [.workspace(.undo(Sample.ticket.id, by: by))])
    seat.reply(.workspace(.undone(.success(Undone(turns: [person])))))
    #expect(seat.note?.contains("次序恢复原样") == true)
    #expect(seat.taken() == [.turns(.load), .calling(.loadQueue)])
  }

  @Test("whoever leaves the question of place or reason moves nobody", arguments: [0, 1])
  func left(questions: Int) {
    var seat = seat()
    seat.press("m")
    if questions == 1 {
      seat.type("2")
      seat.press(.enter)
    }
    seat.press(.escape)
    #expect(seat.taken() == [] && seat.state.workspace?.dialog == nil)
  }

  @Test(
    "the draw shows the whole hash and asks first; Esc draws nothing", arguments: [true, false])
  func draws(isMeant: Bool) {
    var seat = seat()
    seat.press("d")
    let text = seat.text().filter { !$0.isWhitespace && $0 != "│" }
    #expect(text.contains(Sample.commitment) && seat.taken() == [])
    seat.press(isMeant ? .character("y") : .escape)
    #expect(seat.taken() == (isMeant ? [.turns(.draw(by: by))] : []))
  }

  @Test("what can't be drawn says why")
  func noDraw() {
    for (turns, words) in [
      (Sample.turns(hasDraw: false), "现在的次序不靠抽签"),
      (Sample.turns(isDrawn: true), Refusal.drawHeld.wording.chinese),
      (Sample.turns(people: 0), "今天还没有人签到"),
    ] {
      var seat = seat(turns)
      seat.press("d")
      #expect(seat.taken() == [] && seat.note == words)
    }
  }

  @Test("nobody is moved who is not in the list")
  func absent() {
    var seat = seat(Sample.turns(people: 2))
    seat.press(.down, .down, .character("m"))
    #expect(seat.taken() == [] && seat.note == Refusal.notSignedIn.wording.chinese)
    seat.press(.up, .character("m"))
    #expect(seat.state.workspace?.dialog != nil)
  }

  @Test("a person's records begin with their turn")
  func history() {
    var seat = SeatDriver.open()
    seat.openHistory()
    #expect(!seat.text(34, 120).contains("次序第"))
    let history = Sample.history(of: Sample.id(4_000))
    let turn = PersonTurn(
      person: Sample.id(4_000), turn: 2, explanation: Wording("前面有1人。", "With 1 before you."))
    seat.reply(.aboutPerson(.history(.success(history), turn: turn)))
    #expect(seat.text(34, 120).contains("次序第2位：前面有1人。"))
  }
}
