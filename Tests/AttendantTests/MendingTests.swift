import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Mending a posting in review")
struct MendingTests {
  private let posting = Sample.card(0).posting

  private func mending(_ keys: String = "m") -> SeatDriver {
    var seat = SeatDriver.open()
    seat.openReview(findings: Sample.twoFindings)
    seat.press(keys)
    seat.reply(
      .mending(.draft(posting, .success(Sample.draft), findings: Sample.twoFindings)))
    return seat
  }

  @Test("the words are marked where they stand, in a way that needs no colour")
  func marks() {
    var seat = SeatDriver.open()
    seat.openReview(findings: [inContent])
    let frame = seat.frame()
    let marked = frame.canvas.styleRuns.filter { $0.style.isUnderlined }
    #expect(!marked.isEmpty)
    #expect(marked.allSatisfy { $0.style.isReversed && $0.style.role == .alarm })
    // The control: nothing is underlined where nothing was found.
    seat.openReview(findings: [])
    #expect(!seat.frame().canvas.styleRuns.contains { $0.style.isUnderlined })
  }

  private let inContent = Finding(
    rule: "sex", words: "限女性", why: Wording("不得限制性别", "No limit on sex"),
    mend: Wording("删去", "Leave it out"), range: 7..<10, field: .content, severity: .finding)

  @Test("exactly the words are marked, wherever a line breaks", arguments: 2...30)
  func marksWords(columns: Int) {
    let text = "搬家具上三楼，限女性，自带 手套 no  women please。"
    let lines = MarkedText(text: text, field: .content, findings: [inContent], selected: nil)
      .lines(columns: columns)
    let marked = lines.joined().filter(\.style.isUnderlined).map(\.text).joined()
    #expect(marked == "限女性")
    let all = lines.joined().map(\.text).joined().filter { $0 != " " }
    #expect(all == text.filter { $0 != " " })
  }

  @Test("n goes through the findings, and m opens the form at the field of the one looked at")
  func opensAtField() {
    #expect(mending().state.mendingDraft?.entry.focus == .content)
    #expect(mending("nm").state.mendingDraft?.entry.focus == .amount)
    #expect(mending("nnm").state.mendingDraft?.entry.focus == .content)
  }

  @Test("the cursor stands behind the words, so that backspace takes them away")
  func takesWordsAway() {
    var seat = SeatDriver.open()
    seat.openReview(findings: [inContent])
    seat.press("m")
    seat.reply(.mending(.draft(posting, .success(Sample.draft), findings: [inContent])))
    for _ in 0..<4 { seat.press(.backspace) }
    #expect(seat.state.mendingDraft?.entry.text(.content) == "搬家具上三楼，自带手套。")
  }

  @Test("what is not touched and not asked stays as it was")
  func keepsRest() {
    var seat = mending("nm")
    for _ in 0..<3 { seat.press(.backspace) }
    seat.type("200")
    seat.press(.f(2))
    var wanted = Sample.draft
    wanted.amount = .yuan(200)
    #expect(seat.taken().last == .mending(.amend(posting, wanted, by: Sample.attendant.id)))
  }

  @Test("it is handed in once, and the review says what is left", arguments: [[], Sample.findings])
  func amends(findings: [Finding]) {
    var seat = mending()
    seat.press(.f(2))
    seat.effects = []
    seat.press(.f(2))
    #expect(seat.taken() == [])
    seat.reply(.mending(.amended(posting, .success(findings))))
    #expect(seat.state.context == .review)
    #expect(seat.state.mendingDraft == nil)
    #expect(
      seat.note
        == (findings.isEmpty ? Words.mended : Words.mendedInPart(findings.count)).chinese)
  }

  @Test("the phone of the contact is not on the screen, and nothing of it behind the lock")
  func hidesPhone() {
    var seat = mending()
    for _ in DraftField.allCases {
      #expect(!seat.text().contains("13987654321"))
      seat.press(.tab)
    }
    seat.press(.f(10))
    #expect(!seat.text().contains("搬家具"))
  }

  @Test("a half-written new posting is not touched by it")
  func leavesDraft() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press("n")
    seat.type("鼎")
    seat.press(.escape)
    let before = seat.state.postingDraft
    seat.openReview(findings: Sample.twoFindings)
    seat.press("m")
    seat.reply(
      .mending(.draft(posting, .success(Sample.draft), findings: Sample.twoFindings)))
    seat.type("改")
    #expect(seat.state.postingDraft == before)
  }

  @Test(
    "days are written as they may be typed",
    arguments: [
      [0], [0, 1, 2], [0, 2, 3], [1, 30],
    ])
  func writesDays(offsets: [Int]) throws {
    let days = offsets.map { Sample.today.daysSince1970 + $0 }
    let parsed = try DayList.parse(DayList.text(days), today: Sample.today).get()
    #expect(parsed.map(\.daysSince1970) == days)
  }
}
