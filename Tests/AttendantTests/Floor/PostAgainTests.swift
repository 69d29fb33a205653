import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct PostAgainTests {
  private func posted(_ seat: inout SeatDriver) -> PostingDraft? {
    for effect in seat.taken() {
      if case .post(let draft, _) = effect { return draft }
    }
    return nil
  }

  @Test("yesterday's posting is posted again in at most six keys", arguments: [0, 3])
  func takesFewKeys(row: Int) throws {
    var seat = SeatDriver.open()
    seat.keys = 0
    seat.pressAnswered(.f(3))
    for _ in 0..<row { seat.press(.down) }
    seat.pressAnswered(.enter)
    seat.press(.f(2))
    #expect(seat.keys <= 6)
    let posting = posted(&seat)
    let draft = try #require(posting)
    #expect(draft.title == "搬运家具")
    #expect(draft.amount == .yuan(20))
    #expect(draft.unit == .hour)
    #expect(draft.contact == Sample.lastDraft.contact)
    #expect(draft.shifts.map(\.places) == [3])
  }

  /// The start of last time is 08:30; the business day turns at 02:00.
  @Test(
    "it begins today where the start is still ahead, or else on the next business day",
    arguments: [
      (Sample.at(7, 42), 0), (Sample.at(8, 29), 0), (Sample.at(8, 30), 1), (Sample.at(23), 1),
      (Sample.at(1, 30), 0), (Sample.at(25, 30), 1), (Sample.at(26, 30), 1),
    ])
  func day(now: Instant, days: Int) throws {
    let facts = FormFacts(
      calendar: Sample.calendar, now: now, trades: .standard, places: Sample.places,
      language: .chinese)
    let form = PostingForm(again: Sample.lastDraft, facts)
    let wanted = CivilDate(daysSince1970: Sample.today.daysSince1970 + days)
    #expect(form.entry.text(.days) == wanted.text)
    let built = DraftBuilder(form, facts)
    #expect(built.problems.isEmpty)
    #expect(built.draft.shifts.first?.window.start == Sample.at(8, 30) + .hours(24 * days))
  }

  @Test("several days stay as many, and the car leaves before the first of them")
  func keeps() {
    var draft = Sample.lastDraft
    draft.insurance = Insurance(kind: "意外险", payer: "鼎盛服饰", sum: .yuan(100_000))
    draft.meetingPoint = MeetingPoint(
      place: "驿站门口", departure: Sample.at(8) - .hours(24), vehiclePlate: "贵H12345")
    let first = draft.shifts[0]
    draft.shifts.append(
      DraftShift(
        day: first.day.advanced(by: 1),
        window: Sample.required(
          TimeWindow(start: first.window.start + .hours(24), end: first.window.end + .hours(24))),
        places: 3))
    let facts = FormFacts(
      calendar: Sample.calendar, now: Sample.now, trades: .standard, places: Sample.places,
      language: .chinese)
    let built = DraftBuilder(PostingForm(again: draft, facts), facts).draft
    #expect(built.insurance == draft.insurance)
    #expect(built.meetingPoint?.departure == Sample.at(8))
    #expect(built.shifts.map(\.day) == [Sample.day, Sample.day.advanced(by: 1)])
  }

  @Test("a posting that was being written is set aside and comes back")
  func setsAside() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.type("写了一半")
    seat.press(.escape)
    seat.answerFloor()
    seat.pressAnswered(.f(3), .enter)
    #expect(seat.state.postingDraft?.entry.text(.title) == "搬运家具")
    seat.press(.f(2))
    seat.reply(.posted(.success(Sample.dealReceipt), findings: []))
    #expect(seat.state.postingDraft?.entry.text(.employer) == "写了一半")
  }

  @Test("the list is narrowed as one types")
  func narrows() {
    var seat = SeatDriver.open()
    seat.pressAnswered(.f(3))
    seat.type("保洁")
    #expect(seat.text().contains("保洁（开荒）"))
    #expect(!seat.text().contains("水泥小工"))
    seat.press(.escape)
    #expect(seat.state.context == .board)
  }

  @Test("a new posting of a known employer takes under ninety keys with new words of its own")
  func newPosting() throws {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.keys = 0
    seat.press("n")
    seat.answerFloor()
    seat.type("鼎盛")
    seat.reply(.employersFound(text: "鼎盛", [Sample.employer]))
    seat.effects = []
    seat.pressAnswered(.enter)
    seat.typeAnswered("bj")
    seat.pressAnswered(.enter, .tab)
    seat.type("擦玻璃拖地，工具自带")
    seat.press(.tab)
    seat.type("jahj")
    seat.press(.enter, .backspace)
    seat.type("2")
    seat.press(.tab, .tab)
    for _ in 0..<5 { seat.press(.backspace) }
    seat.type("9")
    seat.press(.tab)
    for _ in 0..<5 { seat.press(.backspace) }
    seat.type("17")
    seat.press(.tab)
    seat.type("170")
    seat.press(.tab, .character("3"), .f(2))
    #expect(seat.keys <= 70)
    let posting = posted(&seat)
    let draft = try #require(posting, "\(seat.note ?? "")")
    #expect(draft.trade == TradeCode("cleaner"))
    #expect(draft.title == "保洁")
    #expect(draft.amount == .yuan(170))
    #expect(draft.unit == .day)
    #expect(draft.shifts.first?.places == 2)
    #expect(draft.shifts.first?.window == TimeWindow(start: Sample.at(9), end: Sample.at(17)))
    #expect(draft.contact == Sample.lastDraft.contact)
  }

  @Test("the employer's last posting is all a new one needs besides its employer")
  func usual() throws {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.answerFloor()
    seat.type("鼎盛")
    seat.reply(.employersFound(text: "鼎盛", [Sample.employer]))
    seat.effects = []
    seat.pressAnswered(.enter)
    seat.press(.f(2))
    let posting = posted(&seat)
    let draft = try #require(posting, "\(seat.note ?? "")")
    #expect(draft.title == "搬运家具")
    #expect(draft.content == "搬家具上三楼")
    #expect(draft.amount == .yuan(20))
    #expect(draft.unit == .hour)
    #expect(draft.shifts.first?.window.start == Sample.at(8, 30))
  }
}
