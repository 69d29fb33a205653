import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct UndoTests {
  private let by = Sample.attendant.id
  private let confirmed = AttendantReply.changed(
    .success(.application(Sample.id(3_000), .confirmed)), undo: Sample.ticket)

  @Test("the status line offers the undo with the seconds that are left, as long as it lasts")
  func offers() {
    var seat = SeatDriver.open()
    #expect(!seat.text().contains("u 撤销"))
    seat.reply(confirmed)
    #expect(seat.text().contains("张建国：已定") && seat.text().contains("u 撤销 10秒"))
    seat.send(.tick(Instant(milliseconds: Sample.now.milliseconds + 7_000)))
    #expect(seat.text().contains("u 撤销 3秒"))
    seat.send(.tick(Instant(milliseconds: Sample.now.milliseconds + 10_000)))
    #expect(!seat.text().contains("秒"))
    seat.effects = []
    seat.press("u")
    #expect(seat.taken() == [])
    #expect(seat.note == Refusal.undoTooLate.wording.chinese)
  }

  @Test("u takes the last act back, once, and says what is so again")
  func undoes() {
    var seat = SeatDriver.open()
    seat.press("u")
    #expect(seat.note == Words.nothingToUndo.chinese)
    seat.reply(confirmed)
    seat.effects = []
    seat.press("uu")
    #expect(seat.taken() == [.workspace(.undo(Sample.ticket.id, by: by))])
    seat.reply(.workspace(.undone(.success(Undone(applications: [Sample.id(3_000): .applied])))))
    #expect(seat.note == "已撤销，张建国：已报名")
    #expect(!seat.taken().isEmpty)
    seat.reply(.workspace(.undone(.failure(.undoOvertaken))))
    #expect(seat.note == Refusal.undoOvertaken.wording.chinese)
  }

  @Test("an act that can't be taken back ends the offer of the one before")
  func replacesOffer() {
    var seat = SeatDriver.open()
    seat.reply(confirmed)
    seat.reply(.changed(.failure(.placesTaken)))
    #expect(seat.state.undoOffer != nil)
    seat.reply(.changed(.success(.posting(Sample.id(2_000), .live))))
    #expect(seat.state.undoOffer == nil)
  }

  @Test("nothing can be undone behind a lock")
  func locks() {
    var seat = SeatDriver.open()
    seat.reply(confirmed)
    seat.press(.f(10))
    #expect(seat.state.undoOffer == nil)
    #expect(!seat.text().contains("撤销"))
  }

  @Test(". does the last act on the row that is selected now, with the same answer")
  func repeats() {
    let people = (0..<3).map { Sample.application($0, .confirmed) }
    var seat = SeatDriver.open(applications: people)
    seat.press(".")
    #expect(seat.note == Words.nothingToRepeat.chinese)
    seat.press(.tab)
    seat.press("x3")
    seat.press(.down)
    seat.press(".")
    let reason = TransitionReason(.transport)
    #expect(
      seat.taken() == [
        .step(Sample.id(3_000), .markNoShow, reason, by: by),
        .step(Sample.id(3_001), .markNoShow, reason, by: by),
      ])
    seat.press("o")
    seat.press(.down)
    seat.press(".")
    #expect(
      seat.taken() == [
        .step(Sample.id(3_001), .depart, nil, by: by),
        .step(Sample.id(3_002), .depart, nil, by: by),
      ])
  }

  @Test(". says why where the last act can't be done, and asks nothing")
  func repeatsNot() {
    var seat = SeatDriver.open(applications: [
      Sample.application(0, .confirmed), Sample.application(1, .applied),
    ])
    seat.press(.tab)
    seat.press("o")
    seat.press(.down)
    seat.effects = []
    seat.press(".")
    #expect(seat.taken() == [])
    #expect(seat.note == Refusal.illegalStep(.applied).wording.chinese)
    seat.openPeople()
    seat.press(".")
    #expect(seat.taken() == [])
    #expect(seat.note == Words.cannotRepeatHere(AttendantCommand.depart.label).chinese)
  }
}
