import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import Attendant

/// The matching of the day, on the real desk and a real file, by keys.
@Suite("The matching of the day")
struct DayMatchingStory {
  /// The steps that stand between the proposals and what the attendant accepts.
  private func adjust(_ market: MatchingStation) {
    let attendant = market.attendant
    // One is dropped, and another gets the place that is free then.
    guard let droppedRow = market.row(of: 0), let place = market.row(of: 1) else {
      Issue.record("nothing is proposed for a shift")
      return
    }
    let dropped = market.rows[droppedRow].pair
    let person = market.rows[place].pair.jobSeeker
    market.select(droppedRow)
    attendant.press(.character("x"))
    #expect(
      market.rows.count == 9 && market.unplaced.contains { $0.jobSeeker == dropped.jobSeeker })
    market.select(market.rows.firstIndex { $0.pair.jobSeeker == person } ?? 0)
    attendant.press(.enter)
    for _ in 0..<market.works.count where !attendant.shows("▸ \(title(dropped.shift, market))") {
      attendant.press(.down)
    }
    attendant.press(.enter)
    #expect(attendant.shows("换成“\(title(dropped.shift, market))”"))
    #expect(
      market.rows.first { $0.pair.jobSeeker == person }?.pair.shift == dropped.shift)
  }

  private func title(_ shift: ShiftID, _ market: MatchingStation) -> String {
    market.works.first { $0.shift == shift }?.posting.title ?? ""
  }

  @Test(
    "ten of twelve are proposed; one dropped, one changed, one lost to a race, told in words",
    arguments: [true, false])
  func story(isRaced: Bool) throws {
    let market = try MatchingStation()
    let attendant = market.attendant
    #expect(attendant.shows("名额不够时的先后（已公布）：先把名额招满"))
    attendant.press(.character("r"))
    #expect(attendant.shows("配好10个，没配上2人"))
    #expect(market.rows.count == 10 && market.unplaced.count == 2)
    #expect(market.rows.allSatisfy { !$0.match.reasons.isEmpty })
    #expect(market.unplaced.allSatisfy { !$0.reasons.isEmpty })
    #expect(try market.written().applications == 0, "a proposal is no recommendation")

    adjust(market)
    // One is accepted where the employer agreed beforehand: the place is kept.
    let kept = try #require(market.row(of: 3))
    market.select(kept)
    let first = market.rows[kept].pair
    attendant.press(.character("a"))
    #expect(try market.state(first) == .held, "nobody is confirmed without a yes of their own")
    #expect(attendant.shows("等本人"))

    // Somebody else takes the only place of a shift while the proposals stand there.
    let last = market.works[4].shift
    let loser = try #require(
      market.rows.first { $0.pair.shift == last && $0.outcome == .open })
    if isRaced {
      let quick = try #require(market.unplaced.first)
      let outcome = try market.store.apply(
        quick.jobSeeker, shifts: [last], by: .jobSeeker(quick.jobSeeker))
      #expect(outcome.map(\.state) == [.confirmed])
    }
    attendant.press(.character("A"))
    attendant.press(.character("y"))
    #expect(attendant.shows(isRaced ? "已推荐8个，1个没成" : "已推荐9个"))
    for row in market.rows {
      let expected: ApplicationState =
        row.match.card.hiringMode == .firstCome ? .held : .applied
      let isLoser = isRaced && row.pair == loser.pair
      #expect(try market.state(row.pair) == (isLoser ? nil : expected))
    }
    let place = try #require(market.rows.firstIndex { $0.pair == loser.pair })
    market.select(place)
    #expect(attendant.shows(Refusal.placesTaken.wording.chinese) == isRaced)
    try checkServices(market, isRaced ? 8 : 9)

    // Who is waited for is not proposed again, and it says so.
    attendant.press(.character("r"))
    #expect(market.unplaced.contains { $0.reasons.contains { $0.chinese.contains("等答复") } })
    let proposed = Set(market.rows.map(\.pair.jobSeeker))
    #expect(!proposed.contains(first.jobSeeker))
    #expect(try market.store.verifyChain().firstBroken == nil)
  }

  /// Each of them is a service given, once.
  private func checkServices(_ market: MatchingStation, _ count: Int) throws {
    var services = 0
    let attendant = try #require(market.attendant.state.attendant.workspace?.attendant.id)
    try market.store.exportServices(on: nil, .full(by: attendant)) {
      services += $0.service == "recommendation" ? 1 : 0
    }
    #expect(services == count)
  }

  @Test(
    "while it runs every key and every other seat is answered; Esc leaves nothing behind",
    arguments: [true, false])
  func alive(isCancelled: Bool) throws {
    let gate = RunGate()
    let market = try MatchingStation(aside: gate.aside)
    let attendant = market.attendant
    let before = try market.written()
    attendant.whenAnswered { gate.pass($0) }
    attendant.press(.character("r"))
    gate.waitUntilReached()
    #expect(attendant.shows("正在配"))
    attendant.press(.character("1"))
    #expect(attendant.shows("活0") && !attendant.shows("正在配"))
    market.panel.tap(at: Position(row: 15, column: 50))
    #expect(market.panel.tap("找零工"))
    #expect(market.panel.shows("活0"))
    attendant.press(.character("8"))
    #expect(attendant.shows("正在配"))
    if isCancelled { attendant.press(.escape) }
    gate.open()
    attendant.takeLateAnswers()
    #expect(attendant.shows("已停下，什么也没有改") == isCancelled)
    #expect(market.rows.count == (isCancelled ? 0 : 10))
    let after = try market.written()
    #expect(after == before)
  }

  @Test("a seat that is locked calls its run off")
  func locking() throws {
    let gate = RunGate()
    let market = try MatchingStation(aside: gate.aside)
    market.attendant.whenAnswered { gate.pass($0) }
    market.attendant.press(.character("r"))
    gate.waitUntilReached()
    market.attendant.press(.f(10))
    gate.open()
    market.attendant.takeLateAnswers()
    market.attendant.type("2580")
    market.attendant.press(.enter)
    market.attendant.press(.character("8"))
    #expect(market.rows.isEmpty && market.attendant.shows("按 r"))
  }

  @Test("with nobody there, or no work, it says so")
  func nothing() throws {
    let market = try MatchingStation(people: 0)
    market.attendant.press(.character("r"))
    #expect(market.attendant.shows("这会儿没有可配的"))
    #expect(market.attendant.shows("没有签到又没定下的人"))
  }
}
