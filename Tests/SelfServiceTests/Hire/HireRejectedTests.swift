import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: a posting that did not pass")
struct HireRejectedTests {
  private typealias Driver = HireSample.Driver
  private static let card = Sample.card(5, day: 1, state: .rejected)

  private func rejection(
    _ note: String = "请删去限男性", _ findings: [Finding] = [], content: String = "搬东西，限男性。"
  ) -> PostingRejection {
    let draft = HireSample.draft(of: Self.card) {
      $0.content = content
      $0.meetingPoint = MeetingPoint(place: "驿站门口", departure: Sample.instant(8, day: 1))
    }
    return PostingRejection(
      posting: Self.card.posting, note: note, findings: findings, draft: draft)
  }

  private func opened(_ cards: [PostingCard] = [card]) -> Driver {
    var driver = HireSample.listing("我发的活", cards)
    #expect(driver.text.contains("未通过") && driver.text.contains("点开看为什么"))
    driver.check()
    driver.tap("搬运家具")
    return driver
  }

  @Test("it is listed as such, and opening it asks why and shows it")
  func why() {
    var driver = opened()
    #expect(
      driver.last == [.effect(.loadRejection(Self.card.posting, HireSample.employer.id))])
    driver.check()
    driver.send(.posting(.wantedMending(Self.card)))
    #expect(driver.last.isEmpty, "nothing can be mended before it is known what")
    driver.receive(.rejection(Sample.identifier(99), .success(rejection("别家的"))))
    #expect(!driver.text.contains("别家的"))
    driver.receive(
      .rejection(Self.card.posting, .success(rejection(HireSample.findings))))
    for text in ["请删去限男性", "限男性", "招工不得限定性别", "改好再发"] {
      #expect(driver.text.contains(text))
    }
    driver.check()
    driver.back()
    #expect(driver.state.page == .list(.managing))
  }

  private func rejection(_ findings: [Finding]) -> PostingRejection {
    rejection("请删去限男性", findings)
  }

  @Test("many reasons are paged, none is cut")
  func paged() {
    var driver = opened()
    let many = (0..<4).flatMap { _ in HireSample.findings }
    driver.receive(.rejection(Self.card.posting, .success(rejection("", many))))
    driver.size = Size(rows: 20, columns: 60)
    driver.context.size = driver.size
    driver.check()
    #expect(driver.text.contains("限男性") && !driver.text.contains("填过的都在"))
    var seen = driver.text
    for _ in 0..<8 {
      driver.send(.turned(by: 1))
      driver.check()
      seen += driver.text
    }
    #expect(seen.contains("填过的都在") && seen.contains("请补上电话"))
  }

  @Test("mending carries everything, goes to the check at once and asks the gate anew")
  func mends() {
    var driver = opened()
    driver.receive(.rejection(Self.card.posting, .success(rejection())))
    driver.tap("改好再发")
    #expect(driver.state.page == .form(.review))
    guard case .effect(.check(let draft)) = driver.last.last else {
      Issue.record("the gate is not asked: \(driver.last)")
      return
    }
    #expect(draft.content == "搬东西，限男性。" && draft.title == "搬运家具")
    #expect(draft.amount == .yuan(160) && draft.site?.name == "县城农贸市场")
    #expect(draft.shifts.map(\.window) == [Self.card.window])
    #expect(
      draft.meetingPoint
        == MeetingPoint(place: "驿站门口", departure: Sample.instant(8, day: 1)))
    driver.receive(.checked([HireSample.findings[0]]))
    driver.check()
    #expect(driver.text.contains("限男性"))
  }

  @Test("a day that is past, or several days, are asked for again; all else is kept")
  func asksTheDay() {
    let past = Sample.card(5, day: -1, state: .rejected)
    let several = [Self.card, Sample.card(6, day: 2, state: .rejected, posting: 105)]
    for cards in [[past], several] {
      var driver = opened(cards)
      driver.receive(.rejection(cards[0].posting, .success(rejection())))
      driver.tap("改好再发")
      #expect(driver.state.page == .form(.day))
      driver.check()
    }
  }

  @Test("a title that was objected to is made anew from the trade")
  func title() {
    let finding = Finding(
      rule: "sex.only", words: "男搬运", why: Wording("不得限定性别。", "No limit on sex."),
      mend: Wording("请删去。", "Delete it."), range: 0..<3, field: .title, severity: .finding)
    var driver = opened()
    driver.receive(.rejection(Self.card.posting, .success(rejection("", [finding]))))
    driver.tap("改好再发")
    guard case .effect(.check(let draft)) = driver.last.last else {
      Issue.record("the gate is not asked")
      return
    }
    #expect(draft.title == "搬运")
  }

  @Test("a reason that can't be read is said, and nothing is offered to mend")
  func refused() {
    var driver = opened()
    driver.receive(.rejection(Self.card.posting, .failure(.postingNotLive(.live))))
    driver.check()
    driver.send(.posting(.wantedMending(Self.card)))
    #expect(driver.state.page == .rejected(Self.card))
  }
}
