import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

/// Every screen the seat can show, reached by keys.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let seat: @Sendable () -> SeatDriver

  init(_ name: String, _ seat: @escaping @Sendable () -> SeatDriver) {
    self.name = name
    self.seat = seat
  }

  var testDescription: String { name }

  static func open(_ name: String, _ act: @escaping @Sendable (inout SeatDriver) -> Void) -> Scene {
    Scene(name) {
      var seat = SeatDriver.open(shifts: 30)
      act(&seat)
      return seat
    }
  }

  static let all: [Scene] = [
    Scene("unlock") { SeatDriver(hint: Sample.hint) },
    open("board") { _ in },
    open("board, empty") {
      $0.reply(.board(Sample.day, BoardTotals(), [], isDateInDoubt: false))
    },
    open("board, people") { $0.press(.tab, .down) },
    open("called, date in doubt") {
      $0.reply(.board(Sample.day, BoardTotals(), [Sample.card(0)], isDateInDoubt: true))
      $0.reply(.called(seat: "2号屏", at: Sample.now))
    },
    open("postings") { $0.openPostings() },
    open("postings, read") {
      $0.openPostings()
      $0.press(.tab)
    },
    open("search") {
      $0.openPostings()
      $0.type("/搬运")
    },
    open("people") { $0.openPeople() },
    open("review") { $0.openReview() },
    open("review, second finding") {
      $0.openReview(findings: Sample.twoFindings)
      $0.press("n")
    },
    open("mending") {
      $0.openReview(findings: Sample.twoFindings)
      $0.press("m")
      $0.reply(
        .mending(
          .draft(
            Sample.card(0).posting, .success(Sample.draft), findings: Sample.twoFindings)))
    },
    open("employers") { $0.openEmployers() },
    open("employers, records") {
      $0.openEmployers()
      $0.press(.tab, .right)
    },
    open("suspension") {
      $0.openEmployers()
      $0.press("s")
      $0.type("欠薪")
      $0.press(.enter)
    },
    open("calls") {
      $0.reply(.called(seat: "2号屏", at: Sample.now))
      $0.press("5")
    },
    open("help") { $0.press(.f(1)) },
    open("choice") { $0.press(.tab, .character("v")) },
    open("question") {
      $0.openPostings()
      $0.press("k")
    },
    open("entry") {
      $0.openReview()
      $0.press(.character("y"), .enter)
    },
    open("picker") {
      $0.press("n")
      $0.reply(.people(text: "", (0..<12).map { Sample.person($0) }))
    },
    open("slip") {
      $0.press(.tab, .down, .character("p"))
      $0.reply(.slip(.success(Sample.slip(1))))
    },
    open("phone") {
      $0.press(.tab, .character("t"))
      $0.reply(.revealed(Sample.id(4_000), phone: "13812342046"))
    },
    open("posting form") {
      $0.openPostings()
      $0.press(.character("n"), .f(2))
    },
    open("posting form, picking") {
      $0.openPostings()
      $0.press(.character("n"), .tab)
      $0.type("搬")
    },
    open("registration form") {
      $0.openPeople()
      $0.press(.character("e"), .f(2))
    },
    open("registration form, trades") {
      $0.openPeople()
      $0.press(.character("e"), .tab, .tab, .tab, .tab)
      $0.press(.enter, .enter)
    },
  ]
}

extension SeatDriver {
  mutating func openPostings() {
    press("2")
    reply(
      .postings(
        text: "", PostingPage(cards: (0..<50).map { Sample.card($0) }, offset: 0, total: 120)))
    reply(.posting(Sample.detail(Sample.card(0)), findings: Sample.findings))
    effects = []
  }

  mutating func openReview(findings: [Finding] = Sample.findings) {
    press("4")
    let cards = (0..<3).map { Sample.card($0, state: .inReview) }
    reply(.review(PostingPage(cards: cards, offset: 0, total: 3)))
    reply(.posting(Sample.detail(cards[0]), findings: findings))
    effects = []
  }

  mutating func openPeople() {
    press("3")
    reply(.people(text: "", (0..<30).map { Sample.person($0) }))
    effects = []
  }

  mutating func openEmployers() {
    press("7")
    reply(.employerWork(.found(text: "", (0..<30).map { Sample.employerSummary($0) })))
    let first = Sample.employerSummary(0).id
    reply(.employerWork(.opened(first, Sample.employerRecord(of: first))))
    effects = []
  }
}
