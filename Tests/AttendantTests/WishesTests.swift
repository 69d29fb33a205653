import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Wishes by keys")
struct WishesTests {
  private let by = Sample.attendant.id

  @Test("a group is verified by its number, only after the groups were asked for")
  func group() {
    var seat = SeatDriver.open()
    seat.openPeople()
    seat.press("g")
    #expect(seat.taken() == [] && seat.note == Words.showGroupsFirst.chinese)
    seat.showGroups()
    seat.press("g")
    #expect(seat.text().contains("退役军人（自报）"))
    seat.press("4")
    #expect(
      seat.taken() == [
        .aboutPerson(.setVerified(.disabled, true, of: Sample.id(4_000), by: by))
      ])
    var revealed = Sample.groups(of: Sample.id(4_000))
    revealed.verified.append(.disabled)
    seat.reply(.aboutPerson(.groups(.success(revealed))))
    #expect(seat.text().contains("残疾人（已核验）"))
    // The tenth answer is 0, and what is verified is taken back.
    seat.press("g0")
    #expect(
      seat.taken() == [
        .aboutPerson(.setVerified(.hardToPlace, false, of: Sample.id(4_000), by: by))
      ])
  }

  @Test("the question about groups goes with the groups")
  func groupsHide() {
    var seat = SeatDriver.open()
    seat.openPeople()
    seat.showGroups()
    seat.press("g")
    seat.send(.tick(Sample.now + Minutes(2)))
    #expect(seat.state.workspace?.dialog == nil && !seat.text().contains("退役军人"))
  }

  @Test("people stay together once each has agreed, and said what is to be where that can't be")
  func party() {
    var seat = SeatDriver.open()
    seat.askParty()
    #expect(seat.text().contains("没有2个人一起的活"))
    seat.press("2")
    guard case .wishes(.formParty(let members, let mayPart, _)) = seat.taken().first else {
      Issue.record("no party")
      return
    }
    #expect(members.count == 2 && !mayPart)
    #expect(members.first?.member == Sample.matchedDay.proposals[0].jobSeeker, "the selected one")
    seat.reply(.wishes(.partyFormed(.success(Sample.party))))
    #expect(seat.note?.contains("2人结伴") == true)
    seat.press("G")
    #expect(
      seat.taken() == [.wishes(.endParty(of: Sample.matchedDay.proposals[0].jobSeeker, by: by))])
  }

  @Test("one alone is no party, and nobody is in it without a yes")
  func noParty() {
    var seat = SeatDriver.open()
    seat.match()
    seat.press("g")
    seat.press(.f(2))
    #expect(seat.taken() == [.crews(.find(text: ""))] && seat.note == Words.pickMore(2).chinese)
    seat.reply(.crews(.found(text: "", crews: [], people: (5..<9).map { Sample.person($0) })))
    seat.press(.enter)
    seat.press(.f(2))
    seat.press(" ")
    seat.effects = []
    seat.press(.f(2))
    #expect(seat.taken() == [] && seat.note == Words.consentsMissing(1).chinese)
  }

  @Test("the employer asks for somebody who is searched for")
  func named() {
    var seat = SeatDriver.open()
    seat.press("N")
    seat.reply(.people(text: "", (0..<3).map { Sample.person($0) }))
    seat.effects = []
    seat.press(.down, .enter)
    #expect(
      seat.taken() == [
        .wishes(.name(Sample.person(1).id, Sample.card(0).shift, by: by))
      ])
    seat.reply(.wishes(.named(.success(true))))
    #expect(seat.note?.contains("点名要 \(Sample.person(1).name)") == true)
    seat.reply(.wishes(.named(.success(false))))
    #expect(seat.note?.contains("已取消点名") == true)
  }

  @Test("a pair is kept apart for a listed reason of a side; what stands is taken back")
  func pair() {
    var seat = SeatDriver.open()
    seat.press("B")
    #expect(seat.taken() == [], "of nobody in particular")
    seat.press(.tab, .character("B"))
    let application = Sample.application(0, .applied)
    #expect(seat.taken() == [.wishes(.loadPair(application.application))])
    seat.reply(.wishes(.pair(.success(Sample.pair()))))
    #expect(seat.text().contains("本人：工钱没给够") && seat.text().contains("用工方：说好了没来"))
    seat.press("6")
    let block = PairBlock(
      person: Sample.pair().person, employer: Sample.pair().employer, reason: .didNotCome)
    #expect(seat.taken() == [.wishes(.block(block, by: by))])
    seat.press("B")
    seat.effects = []
    seat.reply(.wishes(.pair(.success(Sample.pair(.didNotCome)))))
    #expect(!seat.text().contains("用工方：半路走了"))
    seat.press("1")
    #expect(seat.taken() == [.wishes(.unblock(block, by: by))])
  }

  @Test("u takes back all that one key accepted; what can't be taken back is told")
  func undo() {
    var seat = SeatDriver.open()
    seat.match()
    let pairs = Sample.matchedDay.proposals.prefix(2).map {
      MatchedPair(jobSeeker: $0.jobSeeker, shift: $0.card.shift)
    }
    seat.press("  a")
    #expect(seat.taken() == [.dayMatching(.accept(pairs, by: by))])
    let tickets = (0..<2).map {
      UndoTicket(id: Sample.id(8_000 + $0), expiresAt: Sample.ticket.expiresAt)
    }
    seat.reply(
      .dayMatching(
        .accepted(
          zip(pairs, tickets).map { MatchedOutcome(pair: $0, result: .success(.held), ticket: $1) }
        )))
    #expect(seat.text().contains("等本人"))
    seat.press("u")
    let acts = zip(pairs, tickets).map { MatchedAct(pair: $0, ticket: $1) }
    #expect(seat.taken() == [.dayMatching(.takeBack(acts, by: by))])
    seat.press("u")
    #expect(seat.taken() == [], "once")
    seat.reply(
      .dayMatching(
        .takenBack([
          MatchedReturn(pair: pairs[0], refusal: nil),
          MatchedReturn(pair: pairs[1], refusal: .undoOvertaken),
        ])))
    #expect(seat.note?.hasPrefix("撤销1个，1个没撤成") == true)
    let rows = seat.state.workspace?.dayMatching.list.all ?? []
    #expect(rows[0].outcome == .open && rows[1].outcome == .recommended(.held))
  }
}
