import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct FloorAnswerTests {
  private static let objected = AttendantReply.floor(
    .dealt(.objected([FloorDeal.Objection(place: 0, problem: .refused(.documentNotSeen))])))

  private func handedIn() -> SeatDriver {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.press(.f(2))
    return seat
  }

  @Test("who can't be taken is named with the reason, and nothing typed is lost")
  func objection() {
    var seat = handedIn()
    let before = seat.state.floorDraft?.entry
    seat.reply(Self.objected)
    let text = seat.text()
    #expect(text.contains("张建国"))
    #expect(text.contains("请带身份证给工作人员看一眼"))
    seat.press(.escape)
    #expect(seat.state.floorDraft?.lines.count == 2)
    #expect(seat.state.floorDraft?.entry.lines == before?.lines)
    #expect(seat.text().contains("龙秀英"))
    seat.effects = []
    seat.press(.f(3), .f(2))
    #expect(seat.deal?.people.map { $0.documentSeen } == [.identityCard, nil])
  }

  @Test("the board selects the work that was made, whatever it was narrowed to")
  func selectsWork() {
    var seat = SeatDriver.open()
    seat.press("i")
    seat.fillDeal()
    seat.press(.f(2))
    let new = Sample.card(6)
    let made = ShiftOnDay(new.shift, on: Sample.day)
    seat.reply(.floor(.dealt(.done(Sample.dealReceipt, slips: [], made: made))))
    #expect(seat.taken().contains(.loadBoard(Sample.day)))
    let before = (0..<6).map { Sample.card($0) }
    // What was on its way before has no such work, and does not end the wait for it.
    seat.reply(.board(Sample.day, BoardTotals(), before, isDateInDoubt: false))
    #expect(seat.state.workspace?.board.shifts.selected?.shift != new.shift)
    seat.reply(.board(Sample.day, BoardTotals(), before + [new], isDateInDoubt: false))
    #expect(seat.state.workspace?.board.shifts.selected?.shift == new.shift)
    #expect(seat.state.workspace?.board.narrowing == .all)
    // It is selected once: whoever moves on is not led back.
    seat.press(.up)
    seat.reply(.board(Sample.day, BoardTotals(), before + [new], isDateInDoubt: false))
    #expect(seat.state.workspace?.board.shifts.selected?.shift != new.shift)
  }

  @Test("the others go without the one who can't, by one key")
  func goesOn() {
    var seat = handedIn()
    seat.reply(Self.objected)
    seat.effects = []
    seat.press(.enter)
    #expect(seat.deal?.people.count == 1)
    #expect(seat.deal?.draft.shifts.first?.places == 1)
  }

  @Test("where nobody is left, Enter goes back to the form")
  func nobodyLeft() {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.press(.backspace, .f(2))
    seat.reply(Self.objected)
    seat.effects = []
    seat.press(.enter)
    #expect(seat.deal == nil)
    #expect(seat.state.context == .floorForm)
    #expect(seat.state.floorDraft?.lines.count == 1)
  }

  @Test("what the gate bars stands beside the field, and the form is kept")
  func barred() {
    var seat = handedIn()
    seat.reply(.floor(.dealt(.barred(Sample.findings))))
    #expect(seat.text().contains("不得限制性别"))
    #expect(seat.state.floorDraft?.entry.focus == .content)
    #expect(seat.state.floorDraft?.isWaiting == false)
    #expect(seat.state.floorDraft?.lines.count == 2)
  }

  @Test("a deal is handed in once, and a refusal keeps all of it")
  func once() {
    var seat = handedIn()
    seat.press(.f(2))
    #expect(seat.taken().count == 1)
    seat.reply(.floor(.dealt(.refused(.storageFailed(code: "store.diskFull")))))
    #expect(seat.state.floorDraft?.lines.count == 2)
    seat.press(.f(2))
    #expect(seat.deal != nil)
  }

  @Test("the slips follow one another, the employer's last, and then the form is gone")
  func slips() {
    var seat = handedIn()
    seat.reply(.floor(.dealt(.done(Sample.dealReceipt, slips: [Sample.slip(1), Sample.slip(2)]))))
    #expect(seat.text().contains("第1张，共3张"))
    seat.press(.enter)
    #expect(seat.text().contains("第2张，共3张"))
    seat.press(.enter)
    #expect(seat.text().contains("用工方联"))
    seat.press(.enter)
    #expect(seat.state.context == .board)
    #expect(seat.state.floorDraft == nil)
  }

  @Test("a code stands on the slip of who was registered on the way, this once and nowhere else")
  func code() {
    var seat = handedIn()
    seat.reply(Sample.dealtWithCode)
    for size in RenderTests.sizes {
      #expect(seat.text(size.rows, size.columns).contains("个人口令 402913"), "\(size)")
    }
    for page in 2...3 {
      seat.press(.enter)
      #expect(seat.text().contains("第\(page)张，共3张"))
      #expect(!seat.text().contains("402913"))
    }
    seat.press(.enter)
    #expect(!String(describing: seat.state).contains("402913"))
  }

  @Test("a code is not shown on a locked seat, and not kept behind it")
  func codeLocked() {
    var seat = handedIn()
    seat.reply(Sample.dealtWithCode)
    seat.press(.f(10))
    #expect(!seat.text().contains("402913"))
    var other = handedIn()
    other.press(.f(10))
    other.reply(Sample.dealtWithCode)
    #expect(!String(reflecting: other.state).contains("402913"))
  }

  @Test("an answer on a locked seat is taken, and nobody's name is drawn")
  func locked() {
    var seat = handedIn()
    seat.press(.f(10))
    seat.reply(.floor(.dealt(.done(Sample.dealReceipt, slips: [Sample.slip(1)]))))
    #expect(seat.state.floorDraft == nil)
    #expect(seat.state.isLocked)
    #expect(!seat.text().contains("张建国"))
  }

  @Test("a half-written deal survives the lock")
  func survivesLock() {
    var seat = SeatDriver.open()
    seat.fillDeal()
    seat.press(.f(10))
    seat.type("271828")
    seat.press(.enter)
    seat.reply(.unlocked(.success(Sample.attendant)))
    seat.press(.f(7))
    #expect(seat.state.floorDraft?.lines.count == 2)
  }

  @Test("places hired for outside are cut in three keys at most")
  func hiredOutside() {
    var seat = SeatDriver.open()
    let card = Sample.card(0)
    seat.keys = 0
    seat.type("-2")
    seat.press(.enter)
    #expect(seat.keys == 3)
    #expect(
      seat.taken() == [
        .floor(.cutPlaces(card.shift, by: 2, attendant: Sample.attendant.id))
      ])
    let left = PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 1)
    seat.reply(.floor(.placesCut(card.shift, .success(left))))
    #expect(seat.state.workspace?.board.shifts.selected?.places == left)
    seat.type("-")
    #expect(seat.state.context == .board, "nothing is free any more")
    #expect(seat.note == Refusal.placesInUse(free: 0).wording.chinese)
  }

  @Test("more than are free are refused with what is free")
  func tooMany() {
    var seat = SeatDriver.open()
    seat.type("-x")
    seat.press(.enter)
    #expect(seat.state.context == .entry)
    seat.press(.backspace, .enter)
    seat.reply(.floor(.placesCut(Sample.card(0).shift, .failure(.placesInUse(free: 2)))))
    #expect(seat.note == Refusal.placesInUse(free: 2).wording.chinese)
  }
}
