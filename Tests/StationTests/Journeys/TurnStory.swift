import GRDB
import Matching
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import TerminalUI
import Testing

@testable import Attendant
@testable import Store

/// Who is first when places are scarce, on the real desk and a real file.
@Suite("The turns at the seat")
struct TurnStory {
  /// Yesterday person 0 had a whole day's work, person 1 a half day's, person 2 none; today they
  /// sign in in that order, and there is one place for a day.
  private func secondDay(_ rule: TurnRule) throws -> TurnStation {
    let market = try TurnStation(rule)
    try market.signIn(0, 1, 2)
    let employer = try market.station.station.employer()
    let hours = [(0, TestDay.at(9), TestDay.at(17)), (1, TestDay.at(9), TestDay.at(13))]
    for (person, start, end) in hours {
      let work = try market.station.station.work(by: employer) { $0.hours = [(start, end)] }
      let outcome = try market.store.apply(
        market.people[person].id, shifts: [work.shift], by: market.people[person].party)
      #expect(outcome.map(\.state) == [.confirmed])
    }
    market.morning(after: 1)
    try market.signIn(0, 1, 2)
    _ = try market.station.station.work(by: employer) {
      $0.title = "今天的活"
      $0.hours = [(TestDay.at(9, days: 1), TestDay.at(17, days: 1))]
    }
    try market.station.desk.loadList()
    return market
  }

  @Test(
    "in rotation who had no whole day goes first, and matching keeps to it; by sign-in it doesn't")
  func rotation() throws {
    let market = try secondDay(.rotation)
    market.unlock("5")
    #expect(market.order == [1, 2, 0])
    #expect(market.attendant.shows("次序：轮流"))
    #expect(market.explanation(1).contains("短活不算"))
    #expect(market.explanation(2).contains("还没轮到满一天的活，前面有1人"))
    #expect(market.explanation(0).contains("您上次干满一天的活是9月12日，前面有2人"))
    market.select(1)
    #expect(market.attendant.shows("次序第1位：轮流"))
    market.unlock("8")
    market.attendant.press(.character("r"))
    #expect(market.attendant.shows("配好1个，没配上2人"))
    let matching = market.attendant.state.attendant.workspace?.dayMatching
    #expect(matching?.list.all.map(\.match.jobSeeker) == [market.people[1].id])
    #expect(matching?.unplaced.all.map(\.turn) == [2, 3])

    let control = try secondDay(.arrival)
    control.unlock("5")
    #expect(control.order == [0, 1, 2] && control.attendant.shows("次序：按签到先后"))
    control.unlock("8")
    control.attendant.press(.character("r"))
    let other = control.attendant.state.attendant.workspace?.dayMatching
    #expect(other?.list.all.map(\.match.jobSeeker) == [control.people[0].id])
  }

  @Test("a person reads at the panel where they stand and why, and nobody's name")
  func atPanel() throws {
    let market = try secondDay(.rotation)
    let text = market.askAtPanel(2)
    #expect(text.contains("您今天排第2位。轮流：您从9月12日起签到，还没轮到满一天的活，前面有1人。"))
    for person in market.people { #expect(!text.contains(person.name)) }
    // Who has work by now is counted as such.
    let work = try market.station.station.work {
      $0.hours = [(TestDay.at(18, days: 1), TestDay.at(20, days: 1))]
    }
    _ = try market.store.apply(
      market.people[1].id, shifts: [work.shift], by: market.people[1].party)
    #expect(market.askAtPanel(2).contains("前面的人里，有1人已经定下活或走了。"))
  }

  @Test("the hash is there before the draw and the seed after it; the order is what they say")
  func draw() throws {
    let market = try TurnStation(.draw, people: 6)
    let promised = try #require(try market.store.promiseDraw { "" } as DrawNotice?)
    try market.signIn(0, 1, 2, 3, 4)
    market.unlock("5")
    #expect(market.attendant.shows(promised.shortCommitment) && market.order == [0, 1, 2, 3, 4])
    #expect(market.askAtPanel(3).contains("校验码已经公布：\(promised.shortCommitment)"))
    market.attendant.press(.character("d"))
    let question = market.attendant.screen.filter { !$0.isWhitespace && $0 != "│" }
    #expect(question.contains(promised.commitment))
    #expect(try market.store.promiseDraw { "" }.seed == nil, "a question is no draw")
    market.attendant.press(.character("y"))
    let held = try market.store.promiseDraw { "" }
    let seed = try #require(held.seed)
    #expect(market.attendant.shows("抽好了，种子 \(seed)"))
    #expect(TurnSchema.hash(of: seed) == promised.commitment)
    let draw = try #require(
      TurnDraw(seed: seed, commitment: promised.commitment, lastNumber: 5))
    let expected = (0..<5).sorted { draw.lot(of: $0 + 1) < draw.lot(of: $1 + 1) }
    #expect(market.order == expected)
    let text = market.askAtPanel(3)
    #expect(text.contains(seed) && text.contains(promised.shortCommitment))
    let place = try #require(expected.firstIndex(of: 3))
    #expect(text.contains("您的4号排在第\(place + 1)位"))

    // Whoever comes after it stands behind, and there is no second one.
    try market.signIn(5)
    market.attendant.press(.f(6))
    #expect(market.order == expected + [5] && market.explanation(5).contains("抽签以后签到"))
    market.attendant.press(.character("d"))
    #expect(market.attendant.shows(Refusal.drawHeld.wording.chinese))
  }

  /// Six people, five of whom are drawn; the sixth signs in after it.
  private func drawn() throws -> TurnStation {
    let market = try TurnStation(.draw, people: 6)
    try market.signIn(0, 1, 2, 3, 4)
    _ = try market.store.holdDraw(by: market.station.station.attendant)
    try market.signIn(5)
    return market
  }

  @Test("a draw worked out anew from the chain agrees with what was shown, also after a move")
  func drawAgrees() throws {
    let market = try drawn()
    let desk = market.station.desk
    let check = try desk.drawCheck(on: desk.today)
    #expect(check.faults.isEmpty && check.order == check.shown && check.order.last == 6)
    #expect(check.record.seedHash == check.record.commitment && check.record.lastNumber == 5)
    _ = try market.store.moveTurn(
      of: market.people[5].id, to: .front, because: .inNeed,
      by: market.station.station.attendant)
    let moved = try desk.drawCheck(on: desk.today)
    #expect(moved.faults.isEmpty && moved.shown == check.shown && moved.movedCount == 1)
    market.unlock("5")
    #expect(market.order.first == 5)
    // The day before had no draw.
    let before = try desk.drawCheck(on: desk.today.advanced(by: -1))
    #expect(before.record.commitment == nil && before.order.isEmpty && before.faults.isEmpty)
  }

  @Test(
    "an order, a seed, a list or a chain that was tampered with is found",
    arguments: [
      (
        [
          "UPDATE signIn SET number = -number",
          "UPDATE signIn SET number = CASE number WHEN -1 THEN 2 WHEN -2 THEN 1 ELSE -number END",
        ], "orderDiffers"
      ),
      (["UPDATE turnDraw SET seed = '00112233445566778899aabbccddeeff'"], "noticeDiffers"),
      (["DELETE FROM signIn WHERE number = 3"], "orderDiffers"),
      (
        [
          "UPDATE outbox SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"lastNumber\":5', "
            + "'\"lastNumber\":4') AS BLOB) WHERE type = 'turnsDrawn'"
        ], "chainBroken"
      ),
    ] as [([String], String)])
  func drawTampered(statements: [String], fault: String) throws {
    let market = try drawn()
    let desk = market.station.desk
    try market.store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \"\(trigger)\"") }
      for statement in statements { try database.execute(sql: statement) }
    }
    let check = try desk.drawCheck(on: desk.today)
    #expect(check.faults.contains { String(describing: $0).hasPrefix(fault) }, "\(check.faults)")
  }

  @Test("by another rule nothing is promised and nothing can be drawn")
  func noDraw() throws {
    let market = try TurnStation(.arrival)
    try market.signIn(0)
    market.unlock("5")
    market.attendant.press(.character("d"))
    #expect(market.attendant.shows("现在的次序不靠抽签"))
    #expect(throws: Refusal.unknownRecord) {
      try market.store.holdDraw(by: market.station.station.attendant)
    }
  }

  @Test("a move by hand asks place and reason, shows who and why to all, and can be taken back")
  func move() throws {
    let market = try TurnStation(.arrival)
    try market.signIn(0, 1, 2)
    market.unlock("5")
    market.select(2)
    market.attendant.press(.character("m"))
    market.attendant.type("9")
    market.attendant.press(.enter)
    #expect(market.attendant.shows("请写1到3的数"))
    market.attendant.press(.backspace)
    market.attendant.type("1")
    market.attendant.press(.enter)
    #expect(market.attendant.shows("为什么") && market.order == [0, 1, 2])
    market.attendant.press(.character("4"))
    #expect(market.order == [2, 0, 1])
    #expect(market.attendant.shows("调到第1位（杨姐调的：需要照顾）"))
    #expect(market.attendant.shows("1调"))
    #expect(market.explanation(2).contains("杨姐把您调到最前面，原因：需要照顾"))

    let passed = market.askAtPanel(0)
    #expect(passed.contains("您今天排第2位"))
    #expect(passed.contains("杨姐把一个人调到您前面，原因：需要照顾"))
    #expect(!passed.contains(market.people[2].name))

    market.attendant.press(.character("u"))
    #expect(market.order == [0, 1, 2] && market.attendant.shows("次序恢复原样"))
    #expect(!market.askAtPanel(0).contains("需要照顾"))
    #expect(try market.store.verifyChain().firstBroken == nil)
  }

  @Test("what 今天有空 offers first is what comes to the person in their turn")
  func offers() throws {
    for rule in [TurnRule.arrival, .rotation] {
      let market = try secondDay(rule)
      _ = try market.station.station.work {
        $0.title = "远一点的活"
        $0.trade = "loader"
        $0.amount = .yuan(90)
        $0.hours = [(TestDay.at(9, days: 1), TestDay.at(17, 30, days: 1))]
      }
      // Person 1 is first in rotation and second by sign-in. Person 0 must be gone by five, so the
      // better work is all that they can take.
      _ = try market.store.signIn(market.people[1].id, until: TestDay.at(19, days: 1))
      try market.station.desk.loadList()
      guard
        case .recommended(let offered) = market.station.desk.answer(
          .recommend(market.people[1].id, excluding: [])
        ).reply
      else { throw TestFailure("nothing is offered") }
      #expect(Set(offered.map(\.card.title)) == ["今天的活", "远一点的活"])
      #expect(offered.first?.card.title == (rule == .rotation ? "今天的活" : "远一点的活"))
      let says = offered.first?.reasons.contains { $0.wording.chinese == "按次序先给您" }
      #expect(says == (rule == .arrival))
    }
  }
}
