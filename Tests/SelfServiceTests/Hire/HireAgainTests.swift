import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: posting again")
struct HireAgainTests {
  private typealias Driver = HireSample.Driver

  private func draft(_ driver: Driver) throws -> PostingDraft {
    let drafts = driver.effects.compactMap {
      if case .check(let draft) = $0 { draft } else { nil }
    }
    return try #require(drafts.last)
  }

  private static let point = Coordinate(
    latitudeMicrodegrees: 26_900_000, longitudeMicrodegrees: 108_600_000)

  @Test("again needs only the day, and gives the site its point from the gazetteer")
  func again() throws {
    let card = Sample.card(5, title: "缝纫熟手", trade: "sewing", from: 8, to: 17, pay: Sample.pay(210))
    let twin = Sample.card(6, title: "缝纫熟手", trade: "sewing", day: 1, posting: 105)
    var driver = HireSample.listing("再发一次", [card, twin])
    #expect(HireScreen.listed([card, twin], for: .again, in: driver.context) == [card])
    driver.check()
    driver.receive(.places(HireSample.places))
    driver.tap("缝纫熟手")
    #expect(driver.last == [.effect(.loadOwnDraft(card.posting, HireSample.employer.id))])
    driver.check()
    driver.receive(.ownDraft(card.posting, .success(HireSample.draft(of: card))))
    #expect(driver.state.page == .form(.day))
    driver.tap("明天")
    #expect(driver.state.page == .form(.review))
    let draft = try draft(driver)
    #expect(draft.amount == .yuan(210))
    #expect(draft.site?.coordinate == HireSample.places[0].coordinate)
    #expect(draft.meals == .lunch)
    #expect(draft.title == "缝纫熟手")
    #expect(
      draft.shifts.first?.window
        == TimeWindow(
          start: Sample.instant(8, day: 1), end: Sample.instant(17, day: 1)))
    driver.receive(.checked([]))
    driver.tap("发布")
    #expect(driver.taps == 4, "repeating takes four touches")
  }

  @Test(
    "all that the posting said comes along: car, overtime, insurance, words, the site's own point")
  func keeps() throws {
    let insurance = Insurance(
      kind: "雇主责任险", payer: "鼎盛服饰", ageLimitYears: 65, sum: .yuan(500_000))
    var driver = HireSample.repeating(Sample.card(5, day: -3)) {
      $0.kind = .workRelief
      $0.site = Site(name: "寨头村老水井", township: "", coordinate: Self.point)
      $0.meetingPoint = MeetingPoint(
        place: "驿站门口", departure: Sample.instant(8, 20, day: -3), vehiclePlate: "贵H12345",
        leaderPhone: "13985550000")
      $0.overtimePerHour = .yuan(30)
      $0.insurance = insurance
      $0.payer = "鼎盛劳务"
      $0.lawfulReasons = [.certificateRequired]
    }
    driver.tap("明天")
    let kept = try draft(driver)
    #expect(
      kept.meetingPoint
        == MeetingPoint(
          place: "驿站门口", departure: Sample.instant(8, 20, day: 1), vehiclePlate: "贵H12345",
          leaderPhone: "13985550000"))
    #expect(kept.overtimePerHour == .yuan(30))
    #expect(kept.insurance == insurance)
    #expect(kept.site?.coordinate == Self.point)
    #expect(kept.content == "轻拿轻放，自带手套。")
    #expect(kept.payer == "鼎盛劳务")
    #expect(kept.kind == .workRelief)
    #expect(kept.lawfulReasons == [.certificateRequired])
    driver.receive(.checked([]))
    driver.check()
    #expect(!driver.text.contains("13985550000"), "a phone is for those confirmed only")
    // The words are of the trade; with another one they go.
    driver.send(.form(.mends(.trade)))
    driver.tap("搬运配送", "装卸")
    let changed = try draft(driver)
    #expect(changed.title == "装卸" && changed.content.contains("搬运"))
    #expect(changed.lawfulReasons.isEmpty)
    #expect(changed.meetingPoint == kept.meetingPoint)
  }

  @Test("who meets where the work is meets at the new site, when the site is changed")
  func atSite() throws {
    var driver = HireSample.repeating(Sample.card(5)) {
      $0.meetingPoint = MeetingPoint(place: $0.site?.name ?? "")
    }
    driver.tap("明天")
    #expect(try draft(driver).meetingPoint == MeetingPoint(place: "县城农贸市场"))
    driver.receive(.checked([]))
    driver.send(.form(.mends(.site)))
    driver.tap("高铁站")
    #expect(try draft(driver).meetingPoint == MeetingPoint(place: "高铁站"))
  }

  @Test("an hour that has passed is asked for again when a posting is repeated today")
  func today() {
    var driver = HireSample.repeating(Sample.card(5, from: 6, to: 12))
    driver.tap("今天")
    #expect(driver.state.page == .form(.start))
    driver.tap("08:00")
    #expect(driver.state.page == .form(.review))
  }

  @Test("back from a repetition returns to the list; late answers are dropped")
  func back() {
    var driver = HireSample.repeating(Sample.card(5))
    driver.back()
    #expect(driver.state.page == .list(.again))
    var left = HireSample.listing("再发一次", [Sample.card(5)])
    left.tap("搬运家具")
    left.back()
    left.receive(
      .ownDraft(Sample.card(5).posting, .success(HireSample.draft(of: Sample.card(5)))))
    #expect(left.state.page == .menu)
    var checking = HireSample.reviewing()
    checking.back()
    #expect(checking.state.page == .form(.mode))
    checking.tap("先到先定")
    checking.back()
    let before = checking.state
    checking.receive(.checked(HireSample.findings))
    #expect(checking.state == before)
  }

  @Test("where the posting can't be read the list stays and says why")
  func refused() {
    let card = Sample.card(5)
    var driver = HireSample.listing("再发一次", [card])
    driver.tap("搬运家具")
    driver.receive(.ownDraft(card.posting, .failure(.unknownRecord)))
    #expect(driver.state.page == .list(.again))
    #expect(driver.text.contains(Refusal.unknownRecord.wording.chinese.prefix(6)))
    driver.check()
  }

  @Test("what no question asks for is carried over until a touch changes it")
  func carried() throws {
    let insurance = Insurance(
      kind: "雇主责任险", payer: "鼎盛服饰", ageLimitYears: 65, sum: .yuan(500_000))
    var driver = HireSample.repeating(Sample.card(5, title: "搬钢琴")) { $0.insurance = insurance }
    driver.tap("明天")
    #expect(try draft(driver).title == "搬钢琴")
    driver.receive(.checked([]))
    #expect(driver.text.contains("雇主责任险50万元 · 65岁以下"))
    driver.check()
    driver.send(.form(.mends(.extras)))
    driver.check()
    driver.tap("保险", "下一步")
    #expect(try draft(driver).insurance?.kind == "意外险")
  }
}
