import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct PostingFormTests {
  private let by = Sample.attendant.id

  /// Types a whole posting by keys alone.
  private func filled(unit: String? = nil) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.type("鼎盛")
    seat.reply(.employersFound(text: "鼎盛", [Sample.employer]))
    seat.press(.enter)
    seat.type("搬运")
    seat.press(.enter, .tab)
    seat.type("搬三楼家具")
    seat.press(.tab)
    seat.type("江岸华景3栋")
    seat.press(.enter, .tab, .tab, .tab, .tab)
    seat.type("160")
    seat.press(.tab)
    if let unit { seat.type(unit) }
    while seat.state.postingDraft?.entry.focus != .contactName { seat.press(.tab) }
    seat.type("李经理")
    seat.press(.tab)
    seat.type("13812342046")
    seat.effects = []
    return seat
  }

  @Test("a form says beside its fields what is still open, and when nothing is")
  func saysWhatIsOpen() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    #expect(seat.text().contains("要填或要改") && !seat.text().contains("都填好了"))
    let filled = filled()
    #expect(!filled.text().contains("要填或要改") && filled.text().contains("都填好了"))
  }

  @Test("a long sentence beside an empty field is written out where it leaves the field room")
  func writesProblemsOut() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.press(.f(2))
    seat.state.language = .english
    let title = seat.text().split(separator: "\n").first { $0.contains("Title") }
    #expect(title?.contains("✗ Still empty: please fill it in") == true, "\(seat.text())")
    // The control: where there is none, the sign stands alone.
    let narrow = seat.text(20, 60).split(separator: "\n").first { $0.contains("Title") }
    #expect(narrow?.contains("✗") == true && narrow?.contains("Still empty") == false)
  }

  @Test("a posting typed by keys alone is handed in with what was typed and usual defaults")
  func posts() throws {
    var seat = filled()
    seat.press(.f(2))
    guard case .post(let draft, let by) = seat.taken().first else {
      Issue.record("not handed in: \(seat.note ?? "")")
      return
    }
    #expect(by == self.by)
    #expect(draft.employer?.id == Sample.employer.id)
    #expect(draft.payer == Sample.employer.name)
    #expect(draft.trade == TradeCode("porter"))
    #expect(draft.title == "搬运")
    #expect(draft.content == "搬三楼家具")
    #expect(draft.site?.name == "江岸华景3栋")
    #expect(draft.site?.coordinate == Sample.point)
    #expect(draft.amount == .yuan(160))
    #expect(draft.unit == .day)
    #expect(draft.settlement == .sameDay)
    #expect(draft.hiringMode == .employerPicks)
    #expect(draft.contact == PostingContact(name: "李经理", phone: "13812342046"))
    let shift = try #require(draft.shifts.first)
    #expect(shift.day == Sample.day)
    #expect(shift.places == 1)
    #expect(shift.window.start == Sample.at(9))
    #expect(shift.window.end == Sample.at(17, 30))
    #expect(draft.validUntil == Sample.at(9, 30))
  }

  @Test("a usual posting takes few keys besides its own words")
  func takesFewKeys() {
    var seat = filled()
    seat.press(.f(2))
    #expect(seat.taken().count == 1)
    #expect(seat.commandKeys <= 24)
  }

  @Test("it is handed in once, and cleared when the station has it")
  func postsOnce() {
    var seat = filled()
    seat.press(.f(2), .f(2))
    #expect(seat.taken().count == 1)
    #expect(seat.note == Words.pleaseWait.chinese)
    let receipt = Receipt(
      number: "20260912-0007", issuedAt: Sample.now, subject: .posting(title: "搬运", state: .live))
    seat.reply(.posted(.success(receipt), findings: []))
    #expect(seat.state.postingDraft == nil)
    #expect(seat.state.context == .postings)
    #expect(seat.note?.contains("20260912-0007") == true)
  }

  @Test("a refusal loses nothing")
  func keepsWhenRefused() {
    var seat = filled()
    let before = seat.state.postingDraft?.entry.lines
    seat.press(.f(2))
    seat.reply(.posted(.failure(.employerSuspended), findings: Sample.findings))
    #expect(seat.state.postingDraft?.entry.lines == before)
    #expect(seat.state.context == .postingForm)
    #expect(seat.note == Refusal.employerSuspended.wording.chinese)
    seat.effects = []
    seat.press(.f(2))
    #expect(seat.taken().count == 1)
  }

  @Test("what was handed in just before the lock is not handed in twice")
  func clearsBehindLock() {
    var seat = filled()
    seat.press(.f(2), .f(10))
    let receipt = Receipt(
      number: "1", issuedAt: Sample.now, subject: .posting(title: "搬运", state: .live))
    seat.reply(.posted(.success(receipt), findings: []))
    #expect(seat.state.postingDraft == nil)
    #expect(seat.state.isLocked)
  }

  @Test("F5 shows beside the field what the gate finds, why, and how to mend it")
  func checks() {
    var seat = filled()
    seat.press(.f(5))
    guard case .check = seat.taken().first else {
      Issue.record("not checked")
      return
    }
    seat.reply(.checked(Sample.findings))
    let text = seat.text()
    for words in ["✗ “限女性”", "不得限制性别", "删去“限女性”"] { #expect(text.contains(words)) }
    seat.type("1")
    #expect(seat.text().contains(Words.findingsOld.chinese))
    seat.reply(.checked([]))
    #expect(seat.state.postingDraft?.findings == Sample.findings)
  }

  @Test("F2 goes to the first field that lacks something and says how many do")
  func pointsAtProblems() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.effects = []
    seat.press(.tab, .tab, .f(2))
    #expect(seat.taken() == [])
    #expect(seat.state.postingDraft?.entry.focus == .employer)
    #expect(seat.note == Words.problemsLeft(8).chinese)
  }

  @Test("an employer the station does not know is entered first, then the posting goes on")
  func entersEmployer() {
    var seat = filled()
    for _ in 0..<30 where seat.state.postingDraft?.entry.focus != .employer {
      seat.press(.backTab)
    }
    seat.type("二厂")
    seat.reply(.employersFound(text: "鼎盛服饰有限公司二厂", []))
    seat.press(.enter)
    #expect(seat.state.postingDraft?.entry.focus == .employerKind)
    seat.press("1")
    seat.press(.tab)
    seat.effects = []
    seat.press(.f(2))
    #expect(seat.taken() == [])
    #expect(seat.state.postingDraft?.entry.focus == .employerPhone)
    seat.type("0855-4522222")
    seat.press(.f(2))
    #expect(
      seat.taken() == [
        .addEmployer(
          name: "鼎盛服饰有限公司二厂", kind: .firm, phone: "0855-4522222", by: Sample.attendant.id)
      ])
    seat.press(.f(2))
    #expect(seat.taken() == [])
    seat.reply(.employers([Sample.employer]))
    guard case .post(let draft, _) = seat.taken().first else {
      Issue.record("did not go on")
      return
    }
    #expect(draft.employer?.id == Sample.employer.id)
  }

  @Test("late employers are dropped, and Tab takes none before they have come")
  func dropsLateEmployers() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.effects = []
    seat.type("鼎盛")
    #expect(seat.taken() == [.findEmployers(text: "鼎"), .findEmployers(text: "鼎盛")])
    seat.reply(.employersFound(text: "鼎", [Sample.employer]))
    seat.press(.tab)
    #expect(seat.state.postingDraft?.employer == nil)
    #expect(seat.state.postingDraft?.newEmployer == nil)
  }

  @Test("choices go round with space and arrows, and by first letter or number")
  func cyclesChoices() {
    var entry = FormEntry<DraftField>(focus: .settlement)
    for (key, expected) in [
      (" ".key, 1), (.right, 2), (.left, 1), ("月".key, 4), ("1".key, 0), (.left, 5), (.right, 0),
    ] {
      _ = entry.edit(key)
      #expect(entry.choice(.settlement) == expected)
    }
    let isChanged = entry.edit("9".key)
    #expect(!isChanged)
  }

  @Test("arrows move in a list that is open, and between fields elsewhere")
  func arrowsMove() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.press(.down)
    #expect(seat.state.postingDraft?.entry.focus == .trade)
    seat.press(.down, .enter)
    #expect(seat.state.postingDraft?.trade == TradeCode("loader"))
    #expect(seat.state.postingDraft?.entry.text(.title) == "装卸")
    seat.press(.up)
    seat.press(.backspace, .backspace)
    seat.type("木")
    seat.press(.tab)
    #expect(seat.state.postingDraft?.trade == TradeCode("carpenter"))
    #expect(seat.state.postingDraft?.entry.text(.title) == "木工")
  }

  @Test("Esc leaves the form and keeps it; F8 clears it after a question only")
  func leavesAndClears() {
    var seat = filled()
    let draft = seat.state.postingDraft
    seat.press(.escape)
    seat.press("n")
    #expect(seat.state.postingDraft == draft)
    seat.press(.f(8), .escape)
    #expect(seat.state.postingDraft == draft)
    seat.press(.f(8), .enter)
    #expect(seat.state.postingDraft?.entry.text(.content) == "")
    #expect(seat.state.context == .postingForm)
  }

  @Test("a piece rate asks what a day brings")
  func asksPieceEstimate() {
    var seat = filled(unit: "5")
    seat.press(.f(2))
    #expect(seat.taken() == [])
    #expect(seat.state.postingDraft?.entry.focus == .expectedDailyPay)
    seat.type("150")
    seat.press(.f(2))
    guard case .post(let draft, _) = seat.taken().first else {
      Issue.record("not handed in")
      return
    }
    #expect(draft.unit == .piece)
    #expect(draft.expectedDailyPay == .yuan(150))
  }

  @Test(
    "a value that can't be taken is said beside its field",
    arguments: [
      (DraftField.places, "0", Words.placesForm), (.places, "十", Words.placesForm),
      (.amount, "0", Words.payIsZero), (.days, "2026-09-01", Words.dayIsPast),
      (.days, "9-14~9-12", Words.daysTurned), (.start, "7:00", Words.startIsPast),
      (.validUntil, "2026-09-11", Words.validityIsPast),
    ])
  func saysProblems(field: DraftField, text: String, expected: Wording) {
    var form = PostingForm(filled().state.freshFacts)
    form.entry.set(field, text)
    #expect(form.problems(filled().state.freshFacts)[field] == expected)
  }

  @Test("an end before the start is of the next morning")
  func takesNightShift() {
    let facts = filled().state.freshFacts
    var form = PostingForm(facts)
    form.entry.set(.start, "20")
    form.entry.set(.end, "430")
    let shift = DraftBuilder(form, facts).draft.shifts.first
    #expect(shift?.window.start == Sample.at(20))
    #expect(shift?.window.minutes == 8 * 60 + 30)
  }
}

@Suite struct DayListTests {
  @Test(
    "days are taken as people type them",
    arguments: [
      ("2026-09-12", [0]), ("今天,明天", [0, 1]), ("9-12~9-14", [0, 1, 2]), ("+2", [2]),
      ("9-13 9-12", [0, 1]), ("9月12日至9月13日", [0, 1]), ("+1、+1", [1]), ("今天到+3", [0, 1, 2, 3]),
    ])
  func parses(text: String, days: [Int]) throws {
    let parsed = try DayList.parse(text, today: Sample.today).get()
    #expect(parsed.map { $0.daysSince1970 - Sample.today.daysSince1970 } == days)
  }

  @Test(
    "days that can't be are refused",
    arguments: ["", "x", "2026-02-30", "9-11", "+400", "9-12~", "9-12~10-30", "9-14~9-12"])
  func refuses(text: String) {
    #expect(throws: DayList.Problem.self) {
      try DayList.parse(text, today: Sample.today).get()
    }
  }
}

@Suite struct UsualTimesTests {
  @Test(
    "a posting begins at eight, at the next half hour, or tomorrow",
    arguments: [
      (4 * 60, 0, "08:00", "17:30"), (7 * 60, 0, "08:00", "17:30"),
      (7 * 60 + 42, 0, "09:00", "17:30"), (13 * 60 + 10, 0, "14:30", "18:30"),
      (18 * 60, 0, "19:00", "23:00"), (18 * 60 + 1, 1, "08:00", "17:30"),
      (23 * 60 + 59, 1, "08:00", "17:30"),
    ])
  func times(minute: Int, day: Int, start: String, end: String) {
    let now = Sample.calendar.instant(on: Sample.today, minuteOfDay: minute)
    let times = UsualTimes(now: now, calendar: Sample.calendar)
    #expect(times.day.daysSince1970 == Sample.today.daysSince1970 + day)
    #expect(UsualTimes.text(times.start) == start)
    #expect(UsualTimes.text(times.end) == end)
  }
}
