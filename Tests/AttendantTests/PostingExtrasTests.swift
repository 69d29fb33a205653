import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("What a posting may say: meeting point, overtime, insurance")
struct PostingExtrasTests {
  private let facts = FormFacts(
    calendar: Sample.calendar, now: Sample.now, trades: .standard, places: Sample.places,
    language: .chinese)

  /// A form in which all is there that must be, with work from 08:30 tomorrow.
  private func form(_ texts: KeyValuePairs<DraftField, String> = [:]) -> PostingForm {
    var form = PostingForm(again: Sample.lastDraft, facts)
    form.base = nil
    form.entry.set(.days, "+1")
    for (field, text) in texts { form.entry.set(field, text) }
    return form
  }

  private func built(_ form: PostingForm) -> DraftBuilder { DraftBuilder(form, facts) }

  private static let car = MeetingPoint(
    place: "驿站门口", departure: Sample.at(8) - .hours(24), vehiclePlate: "贵H12345",
    leaderPhone: "13985505678")

  private var posted: PostingDraft {
    var draft = Sample.lastDraft
    draft.meetingPoint = Self.car
    draft.overtimePerHour = .yuan(25)
    draft.insurance = Insurance(
      kind: "雇主责任险", payer: "鼎盛服饰", ageLimitYears: 65, sum: .yuan(500_000))
    return draft
  }

  @Test("it lies behind all that a posting must say, and one key passes each part of it")
  func order() {
    let fields = DraftField.allCases
    let last = fields.firstIndex(of: .contactPhone) ?? 0
    #expect(fields.firstIndex(of: .meetingPoint) == last + 1)
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    while seat.state.postingDraft?.entry.focus != .contactPhone { seat.press(.tab) }
    var passed: [DraftField] = []
    for _ in 0..<4 {
      seat.press(.tab)
      if let focus = seat.state.postingDraft?.entry.focus { passed.append(focus) }
    }
    #expect(passed == [.meetingPoint, .overtime, .insurance, .validUntil])
    // What belongs to a meeting point is asked once there is one.
    seat.press(.backTab, .backTab, .backTab)
    seat.type("驿站门口")
    seat.press(.tab)
    #expect(seat.state.postingDraft?.entry.focus == .departure)
    seat.press(.tab, .tab, .tab)
    #expect(seat.state.postingDraft?.entry.focus == .overtime)
    for size in [Size(rows: 24, columns: 80), Size(rows: 30, columns: 100)] {
      let text = seat.text(size.rows, size.columns)
      for label in ["集合地点", "发车时间", "车牌", "带班电话", "加班费"] { #expect(text.contains(label)) }
    }
  }

  @Test("nothing of it is stated where nothing is typed")
  func nothing() {
    let built = built(form())
    #expect(built.problems.isEmpty)
    #expect(built.draft.meetingPoint == nil && built.draft.insurance == nil)
    #expect(built.draft.overtimePerHour == nil)
  }

  @Test("all of it is stated as it is typed")
  func states() {
    let built = built(
      form([
        .meetingPoint: "驿站门口", .departure: "750", .vehiclePlate: "贵h·12345",
        .leaderPhone: "139 8550 5678", .overtime: "10.5", .insurance: "意外险",
        .insuranceAge: "65周岁", .insuranceSum: "10万元",
      ]))
    #expect(built.problems.isEmpty, "\(built.problems)")
    #expect(
      built.draft.meetingPoint
        == MeetingPoint(
          place: "驿站门口", departure: Sample.at(7, 50) + .hours(24), vehiclePlate: "贵H12345",
          leaderPhone: "13985505678"))
    // Less than the hourly pay of 20 is no error: it may be paid besides.
    #expect(built.draft.overtimePerHour == Money(fen: 1_050))
    #expect(
      built.draft.insurance
        == Insurance(
          kind: "意外险", payer: Sample.employer.name, ageLimitYears: 65, sum: .yuan(100_000)))
  }

  @Test("the insurance of a household names nobody")
  func household() {
    var form = form([.insurance: "意外险", .insurancePayer: "李大明"])
    form.adopt(
      Employer(
        id: Sample.id(77), kind: .household, name: "李大明", verification: EmployerVerification()))
    #expect(built(form).draft.insurance?.payer == "个人家庭")
    form.entry.set(.insurancePayer, "")
    #expect(built(form).draft.insurance?.payer == "个人家庭")
  }

  @Test(
    "a value that can't be taken is said beside its field",
    arguments: [
      (DraftField.departure, "9", Words.departureAfterStart.chinese),
      (.departure, "x", "时间看不懂，例如 07:30"), (.departure, "25:00", "没有这个钟点，请填 00:00 到 23:59"),
      (.vehiclePlate, "贵H1234567", "车牌号不对，例如 贵H12345"),
      (.vehiclePlate, "H12345", "车牌要以省份简称开头，例如 贵H12345"),
      (.leaderPhone, "1398550", "固定电话请加区号，例如 0855-1234567"),
      (.leaderPhone, "李师傅", "电话号码只填数字"),
      (.overtime, "0", Words.overtimeIsZero.chinese), (.overtime, "二十", "金额看不懂，例如 160 或 160.5"),
      (.insurance, "有保险", Words.insuranceSaysNothing.chinese),
      (.insuranceAge, "老人", Words.ageLimitForm.chinese),
      (.insuranceAge, "12", Words.ageLimitForm.chinese),
      (.insuranceSum, "10亿", "金额看不懂，例如 160 或 160.5"),
      (.insuranceSum, "0万", Words.insuredSumForm.chinese),
      (.insuranceSum, "100000000000万", "金额太大，请再核对"),
    ])
  func problems(field: DraftField, text: String, expected: String) {
    var form = form([.meetingPoint: "驿站门口", .insurance: "意外险"])
    form.entry.set(field, text)
    let problems = built(form).problems
    #expect(problems[field]?.chinese == expected)
    #expect(problems.count == 1)
  }

  @Test(
    "they leave on the day of the work, before it; for work after midnight also before midnight",
    arguments: [
      ("8:30", "8:30", 0), ("8:30", "8:31", nil), ("8:30", "6", -150), ("8:30", "23:00", nil),
      ("0:30", "23:45", -45), ("0:30", "0:10", -20), ("3:00", "1:30", -90), ("3:00", "23:00", nil),
    ] as [(String, String, Int?)])
  func departure(start: String, typed: String, minutes: Int?) {
    let built = built(
      form([.start: start, .end: "12:00", .meetingPoint: "驿站门口", .departure: typed]))
    let opens = built.draft.shifts.first?.window.start
    let departure = built.draft.meetingPoint?.departure
    #expect(departure.flatMap { opens?.minutes(until: $0) } == minutes)
    #expect((built.problems[.departure] == Words.departureAfterStart) == (minutes == nil))
  }

  @Test("an hour that has passed is no departure")
  func past() {
    let built = built(form([.days: "+0", .meetingPoint: "驿站门口", .departure: "7:30"]))
    #expect(built.problems[.departure] == Words.departureIsPast)
  }

  @Test("posted again it is as it was, the car at the same hour so many days later")
  func again() {
    let again = PostingForm(again: posted, facts)
    let same = built(again)
    #expect(same.problems.isEmpty, "\(same.problems)")
    #expect(same.draft.insurance == posted.insurance)
    #expect(same.draft.overtimePerHour == posted.overtimePerHour)
    #expect(same.draft.site == posted.site)
    var point = Self.car
    point.departure = Sample.at(8)
    #expect(same.draft.meetingPoint == point)
    // Three days later at another hour of work the car still leaves at eight.
    var later = again
    later.entry.set(.days, "+3")
    later.entry.set(.start, "9:30")
    #expect(built(later).draft.meetingPoint?.departure == Sample.at(8) + .hours(72))
    later.entry.set(.start, "7:50")
    #expect(built(later).problems[.departure] == Words.departureAfterStart)
    // A car that left the evening before does so again.
    var eve = posted
    eve.meetingPoint?.departure = Sample.at(20) - .hours(48)
    var before = PostingForm(again: eve, facts)
    before.entry.set(.days, "+3")
    #expect(built(before).draft.meetingPoint?.departure == Sample.at(20) + .hours(48))
  }

  @Test("what the station took from elsewhere stays while nobody touches it, however it is written")
  func keeps() {
    var draft = posted
    draft.meetingPoint?.vehiclePlate = "临牌 0815"
    draft.meetingPoint?.place = String(repeating: "门", count: 60)
    draft.insurance?.kind = "有保险"
    draft.insurance?.ageLimitYears = 12
    let mending = PostingForm.Mending(posting: Sample.card(0).posting, draft: draft, findings: [])
    var form = PostingForm(mending, at: nil, facts)
    #expect(form.entry.text(.leaderPhone).isEmpty, "nobody needs to read it")
    let built = built(form)
    #expect(built.draft.meetingPoint == draft.meetingPoint)
    #expect(built.draft.insurance == draft.insurance)
    #expect(built.draft.overtimePerHour == draft.overtimePerHour)
    form.entry.set(.leaderPhone, "13812342046")
    form.entry.set(.overtime, "")
    #expect(self.built(form).draft.meetingPoint?.leaderPhone == "13812342046")
    #expect(self.built(form).draft.overtimePerHour == nil)
  }

  @Test("it is read where the terms of a posting are: in the list, in the review, on the slip")
  func isShown() {
    var card = Sample.card(0)
    card.pay.overtimePerHour = .yuan(25)
    card.insurance = posted.insurance
    var detail = Sample.detail(card)
    // The station gives no phone to whom nobody was confirmed for.
    detail.meetingPoint = Self.car
    detail.meetingPoint?.leaderPhone = nil
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.reply(.posting(detail, findings: []))
    seat.press(.tab)
    let terms = [
      "加班25元/小时", "驿站门口 08:00 贵H12345", "雇主责任险", "鼎盛服饰出钱", "65岁以下", "保500000元",
    ]
    for size in [Size(rows: 24, columns: 80), Size(rows: 34, columns: 120)] {
      let text = seat.text(size.rows, size.columns)
      for term in terms { #expect(text.contains(term), "\(term) \(size)") }
    }
    seat.openReview()
    seat.reply(.posting(detail, findings: []))
    let review = seat.text(45, 140)
    for term in terms { #expect(review.contains(term), "\(term)") }
    var slip = Sample.slip(1)
    slip.meetingPoint = Self.car
    slip.pay.overtimePerHour = .yuan(25)
    slip.insurance = posted.insurance
    var board = SeatDriver.open()
    board.press(.tab, .down)
    board.press("p")
    board.reply(.slip(.success(slip)))
    let shown = board.text()
    for term in terms + ["13985505678"] { #expect(shown.contains(term), "\(term)") }
  }
}
