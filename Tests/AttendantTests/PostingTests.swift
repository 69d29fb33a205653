import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct PostingTests {
  private let by = Sample.attendant.id

  @Test("2 opens the postings; a page that comes is opened at its first")
  func opens() {
    var seat = SeatDriver.open()
    seat.press("2")
    #expect(seat.taken() == [.loadPostings(text: "", offset: 0, limit: 50)])
    seat.reply(
      .postings(text: "", PostingPage(cards: [Sample.card(0)], offset: 0, total: 1)))
    #expect(seat.taken() == [.loadPosting(Sample.card(0).posting)])
  }

  @Test("search asks on every key and drops answers to an older text")
  func searches() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.type("/搬家")
    #expect(
      seat.taken() == [
        .loadPostings(text: "搬", offset: 0, limit: 50),
        .loadPostings(text: "搬家", offset: 0, limit: 50),
      ])
    seat.reply(
      .postings(text: "搬", PostingPage(cards: [Sample.card(7)], offset: 0, total: 1)))
    #expect(seat.state.workspace?.postings.list.count == 50)
    seat.reply(
      .postings(text: "搬家", PostingPage(cards: [Sample.card(8)], offset: 0, total: 1)))
    #expect(seat.state.workspace?.postings.list.items == [Sample.card(8)])
    seat.press(.enter)
    #expect(seat.state.context == .postings)
    seat.press("/")
    seat.effects = []
    seat.press(.escape)
    #expect(seat.taken() == [.loadPostings(text: "", offset: 0, limit: 50)])
  }

  @Test("beyond the last row the next page is asked for, and back")
  func turnsPages() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press(.end)
    seat.effects = []
    seat.press(.down)
    #expect(seat.taken() == [.loadPostings(text: "", offset: 50, limit: 50)])
    let next = (50..<100).map { Sample.card($0) }
    seat.reply(.postings(text: "", PostingPage(cards: next, offset: 50, total: 120)))
    #expect(seat.state.workspace?.postings.list.selected == next.first)
    seat.effects = []
    seat.press(.up)
    #expect(seat.taken() == [.loadPostings(text: "", offset: 0, limit: 50)])
    let first = (0..<50).map { Sample.card($0) }
    seat.reply(.postings(text: "", PostingPage(cards: next, offset: 50, total: 120)))
    seat.reply(.postings(text: "", PostingPage(cards: first, offset: 0, total: 120)))
    #expect(seat.state.workspace?.postings.list.selected == first.last)
  }

  @Test("a detail of another posting comes too late")
  func dropsLateDetail() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press(.down)
    #expect(seat.taken() == [.loadPosting(Sample.card(1).posting)])
    seat.reply(.posting(Sample.detail(Sample.card(0)), findings: []))
    #expect(seat.state.workspace?.postings.opened.detail == nil)
    seat.reply(.posting(Sample.detail(Sample.card(1)), findings: []))
    #expect(seat.state.workspace?.postings.opened.detail?.card == Sample.card(1))
    seat.press(.down)
    seat.reply(.posting(nil, findings: []))
    #expect(seat.text().contains(Words.gone.chinese))
  }

  @Test(
    "p pauses and r resumes where the state allows it",
    arguments: [
      ("p", PostingState.live, PostingState.paused), ("r", .paused, .live), ("r", .closed, .live),
    ])
  func changesState(key: String, from: PostingState, to: PostingState) {
    var seat = opened(from)
    seat.press(key)
    #expect(seat.taken() == [.setState(Sample.card(0).posting, to, by: by)])
  }

  @Test(
    "a change of state that is not legal says why not",
    arguments: [("p", PostingState.paused), ("r", .live), ("k", .rejected), ("r", .inReview)])
  func refusesState(key: String, from: PostingState) {
    var seat = opened(from)
    seat.press(key)
    #expect(seat.taken() == [])
    let expected = from == .inReview ? Words.reviewFirst : Words.postingIs(from)
    #expect(seat.note == expected.chinese)
  }

  @Test("k closes after a question only")
  func closes() {
    var seat = opened(.live)
    seat.press("k")
    #expect(seat.taken() == [])
    seat.press("n")
    #expect(seat.taken() == [])
    seat.press("ky")
    #expect(seat.taken() == [.setState(Sample.card(0).posting, .closed, by: by)])
  }

  @Test("Enter shows the shift on the board of its day")
  func showsOnBoard() {
    var seat = SeatDriver.open()
    seat.openPostings()
    seat.press(.down, .down)
    seat.effects = []
    seat.press(.enter)
    #expect(seat.taken() == [.loadBoard(Sample.day)])
    seat.reply(
      .board(Sample.day, BoardTotals(), (0..<5).map { Sample.card($0) }, isDateInDoubt: false))
    #expect(seat.taken() == [.loadApplications(Sample.card(2).shift)])
  }

  @Test("Tab gives the terms the whole room, and arrows turn them")
  func reads() {
    var seat = SeatDriver.open()
    seat.openPostings()
    #expect(!seat.text(20, 60).contains("删去“限女性”"))
    seat.press(.tab, .down)
    #expect(seat.taken() == [])
    #expect(seat.text(20, 60).contains("删去“限女性”"))
  }

  private func opened(_ state: PostingState) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.press("2")
    let card = Sample.card(0, state: state)
    seat.reply(.postings(text: "", PostingPage(cards: [card], offset: 0, total: 1)))
    seat.effects = []
    return seat
  }
}

@Suite struct ReviewTests {
  private let by = Sample.attendant.id

  @Test("4 opens the review")
  func opens() {
    var seat = SeatDriver.open()
    seat.press("4")
    #expect(seat.taken() == [.loadReview(offset: 0, limit: 50)])
  }

  @Test(
    "a posting without findings, or with a warning only, passes with one key",
    arguments: [[], [Sample.warning]])
  func passes(findings: [Finding]) {
    var seat = SeatDriver.open()
    seat.openReview(findings: findings)
    seat.press("y")
    #expect(
      seat.taken() == [.review(Sample.card(0).posting, accepts: true, note: "", by: by)])
  }

  @Test("a posting with findings passes with a note only")
  func asksNote() {
    var seat = SeatDriver.open()
    seat.openReview()
    seat.press("y")
    seat.press(.enter)
    #expect(seat.taken() == [])
    #expect(seat.text().contains("放行有问题的岗位要写明理由"))
    seat.type("   ")
    seat.press(.enter)
    #expect(seat.taken() == [])
    seat.type("女浴室保洁")
    seat.press(.enter)
    #expect(
      seat.taken() == [
        .review(Sample.card(0).posting, accepts: true, note: "女浴室保洁", by: by)
      ])
  }

  @Test("a posting is rejected with or without a word")
  func rejects() {
    var seat = SeatDriver.open()
    seat.openReview()
    seat.press("d")
    seat.press(.enter)
    #expect(
      seat.taken() == [.review(Sample.card(0).posting, accepts: false, note: "", by: by)])
  }

  @Test("nothing is decided before its findings are on the screen", arguments: ["y", "d"])
  func waitsForFindings(key: String) {
    var seat = SeatDriver.open()
    seat.openReview()
    seat.press(.down)
    seat.effects = []
    seat.press(key)
    #expect(seat.taken() == [])
    #expect(seat.note == Words.stillLoading.chinese)
  }
}

@Suite struct PeopleTests {
  private let by = Sample.attendant.id

  @Test("search echoes its text and drops answers to an older one")
  func searches() {
    var seat = SeatDriver.open()
    seat.press("3")
    #expect(seat.taken() == [.findPeople(text: "")])
    seat.type("/龙")
    #expect(seat.taken() == [.findPeople(text: "龙")])
    seat.reply(.people(text: "", [Sample.person(0)]))
    #expect(seat.state.workspace?.people.list.isEmpty == true)
    seat.reply(.people(text: "龙", [Sample.person(1)]))
    #expect(seat.state.workspace?.people.list.count == 1)
  }

  @Test("v, k, s and t act on the selected person")
  func acts() {
    var seat = SeatDriver.open()
    seat.openPeople()
    seat.press(.down)
    let person: JobSeekerID = Sample.id(4_001)
    seat.press("v")
    seat.press(.enter)
    #expect(seat.taken() == [.verify(person, .identityCard, by: by)])
    seat.press("k7")
    #expect(seat.taken() == [.recordCertificate(person, .securityGuard, by: by)])
    seat.press("s")
    seat.type("2846")
    #expect(!seat.text().contains("2846"))
    seat.press(.enter)
    #expect(seat.taken() == [.setPersonalCode(person, code: "2846", by: by)])
    seat.press("t")
    #expect(seat.taken() == [.revealPhone(person, by: by)])
  }

  @Test("a weak code is refused with its reason and stays in the line", arguments: ["12", "1111"])
  func refusesWeakCode(code: String) {
    var seat = SeatDriver.open()
    seat.openPeople()
    seat.press("s")
    seat.type(code)
    seat.press(.enter)
    #expect(seat.taken() == [])
    guard case .entry(let entry) = seat.state.workspace?.dialog else {
      Issue.record("the question is gone")
      return
    }
    #expect(entry.line.text == code)
    #expect(entry.problem != nil)
  }
}
