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

  static let all: [Scene] =
    [
      Scene("unlock") { SeatDriver(hint: Sample.hint) },
      open("board") { _ in },
      open("board, empty") {
        $0.reply(.board(Sample.day, BoardTotals(), [], isDateInDoubt: false))
      },
      open("board, people") { $0.press(.tab, .down) },
      open("board, narrowed") {
        $0.press("izz")
        $0.type("/搬")
      },
      open("board, terms") {
        $0.press(.enter)
        $0.reply(.posting(Sample.detail(Sample.card(0)), findings: []))
      },
      open("board, undo") {
        $0.reply(
          .changed(.success(.application(Sample.id(3_000), .confirmed)), undo: Sample.ticket))
      },
      open("palette") { $0.press(":") },
      open("prints") {
        $0.press("P")
        $0.reply(.prints(.loaded(Sample.prints)))
      },
      open("board, unmarked") { $0.showUnmarked() },
      open("unmarked") {
        $0.press("U")
        $0.reply(.unmarked(.loaded((0..<3).map { Sample.unmarked($0) })))
      },
      open("unmarked, whose cause") {
        $0.press("U")
        $0.reply(.unmarked(.loaded((0..<3).map { Sample.unmarked($0) })))
        $0.press("x")
      },
      open("complaints") {
        $0.press("C")
        $0.reply(.complaints(.loaded(Sample.complaints)))
      },
      open("complaints, opened") {
        $0.press("C")
        $0.reply(.complaints(.loaded(Sample.complaints)))
        $0.reply(.complaints(.opened(.success(Sample.record(Sample.complaints[0])))))
      },
      open("complaints, note") {
        $0.press("C")
        $0.reply(.complaints(.loaded(Sample.complaints)))
        $0.reply(.complaints(.opened(.success(Sample.record(Sample.complaints[0])))))
        $0.press("p")
      },
      open("palette, searched") { $0.type(":den") },
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
      open("people, history") { $0.openHistory() },
      open("people, groups") {
        $0.openPeople()
        $0.press("G")
        $0.reply(.aboutPerson(.groups(.success(Sample.groups(of: Sample.id(4_000))))))
      },
      open("people, first of a merge") {
        $0.openPeople()
        $0.press("m")
      },
      open("people, incomplete") { $0.openIncomplete() },
      open("completion form") {
        $0.openIncomplete()
        $0.press("c")
        $0.press(.tab, .tab)
      },
      open("people, merge") {
        $0.openPeople()
        $0.press(.character("m"), .down, .character("m"))
      },
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
      open("numbers") {
        $0.reply(.called(seat: "2号屏", at: Sample.now))
        $0.openCalls()
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
      open("board, marks") {
        $0.reply(.applications(Sample.card(0).shift, Sample.marked))
        $0.press(.tab)
      },
      open("candidates") {
        $0.press("r")
        $0.reply(
          .deciding(
            .candidates(Sample.card(0).shift, .success((0..<9).map { Sample.candidate($0) })))
        )
      },
      open("nobody to recommend") {
        $0.press("r")
        $0.reply(.deciding(.candidates(Sample.card(0).shift, .failure(.placesTaken))))
      },
      open("raise") { $0.press("+") },
      open("tomorrow") {
        $0.reply(.applications(Sample.card(0).shift, Sample.marked))
        $0.press(.tab, .down, .down, .character("b"))
      },
      open("cancel") {
        $0.press("X")
        $0.reply(.deciding(.cancellation(.success(Sample.cancellation))))
      },
      open("cancel, asked") {
        $0.press("X")
        $0.reply(.deciding(.cancellation(.success(Sample.cancellation))))
        $0.press("6")
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
      open("floor deal") { $0.press(.f(7)) },
      open("floor deal, picking") {
        $0.press(.f(7))
        $0.typeAnswered("ds")
      },
      open("floor deal, people") { $0.fillDeal() },
      open("floor deal, objected") {
        $0.fillDeal()
        $0.press(.f(2))
        $0.reply(
          .floor(
            .dealt(
              .objected([FloorDeal.Objection(place: 0, problem: .refused(.documentNotSeen))]))))
        $0.press(.escape)
      },
      open("floor deal, question") {
        $0.fillDeal()
        $0.press(.f(2))
        $0.reply(
          .floor(
            .dealt(
              .objected([FloorDeal.Objection(place: 0, problem: .refused(.documentNotSeen))]))))
      },
      open("floor deal, slips") {
        $0.fillDeal()
        $0.press(.f(2))
        $0.reply(
          .floor(.dealt(.done(Sample.dealReceipt, slips: [Sample.slip(1), Sample.slip(2)]))))
        $0.press(.enter, .enter)
      },
      open("floor deal, a slip with a code") {
        $0.fillDeal()
        $0.press(.f(2))
        $0.reply(Sample.dealtWithCode)
      },
      open("mending, every field found") { $0.openMending(findings: Sample.everyFinding) },
      open("hired outside") { $0.press("-") },
      open("calls, turns") {
        $0.openCalls()
        $0.reply(.turns(.drawn(.success(Sample.turns(isDrawn: true)))))
      },
      open("calls, draw") {
        $0.openCalls()
        $0.reply(.turns(.loaded(Sample.turns())))
        $0.press("d")
      },
      open("calls, why moved") {
        $0.openCalls()
        $0.reply(.turns(.loaded(Sample.turns())))
        $0.press(.character("m"), .character("1"), .enter)
      },
      open("post again") {
        $0.press(.f(3))
        $0.reply(.floor(.recent((0..<30).map { Sample.card($0) })))
      },
      open("registration form, trades") {
        $0.openPeople()
        $0.press(.character("e"), .tab, .tab, .tab, .tab)
        $0.press(.enter, .enter)
      },
    ] + crews + dayMatching + wishes + sync
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

  mutating func openIncomplete() {
    press("3")
    reply(.people(text: "", [Sample.incomplete] + (0..<30).map { Sample.person($0) }))
    effects = []
  }

  mutating func openMending(findings: [Finding], _ draft: PostingDraft = Sample.fullDraft) {
    openReview(findings: findings)
    press("m")
    reply(.mending(.draft(Sample.card(0).posting, .success(draft), findings: findings)))
    effects = []
  }

  mutating func openHistory() {
    openPeople()
    press(.enter)
    reply(.aboutPerson(.history(.success(Sample.history(of: Sample.id(4_000))))))
    effects = []
  }

  mutating func openCalls() {
    press("5")
    let states: [CallState] = [.called, .missed, .waiting, .waiting, .came]
    reply(.calling(.queue(states.enumerated().map { Sample.queued($0.offset + 1, $0.element) })))
    effects = []
  }

  /// A seat with the view of people before it.
  static func atPeople() -> SeatDriver {
    var seat = SeatDriver.open()
    seat.openPeople()
    return seat
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
