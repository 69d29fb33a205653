import OddJobMarket
import PinyinInput
import Speech
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: meeting point and overtime")
struct HireExtrasTests {
  private typealias Driver = HireSample.Driver

  private func draft(_ driver: Driver) throws -> PostingDraft {
    let drafts = driver.effects.compactMap {
      if case .check(let draft) = $0 { draft } else { nil }
    }
    return try #require(drafts.last)
  }

  /// At what comes with work from eight tomorrow on the market.
  private func atExtras() -> Driver {
    var driver = HireSample.reviewing()
    driver.send(.form(.mends(.extras)))
    return driver
  }

  @Test("who wants none of it is asked nothing more")
  func none() throws {
    var driver = atExtras()
    driver.check()
    #expect(driver.text.contains("不集合") && driver.text.contains("没有"))
    driver.tap("下一步")
    #expect(driver.state.page == .form(.review))
    let draft = try draft(driver)
    #expect(draft.meetingPoint == nil && draft.overtimePerHour == nil)
    #expect(!driver.text.contains("集合"))
  }

  @Test("three touches say where and when people meet, a few more what overtime pays")
  func states() throws {
    var driver = atExtras()
    let before = driver.taps
    driver.tap("集合地点")
    driver.check()
    driver.tap("工作地点")
    #expect(driver.state.page == .form(.departure))
    driver.check()
    driver.tap("07:30")
    #expect(driver.taps - before == 3)
    #expect(driver.state.page == .form(.extras))
    driver.check()
    #expect(driver.text.contains("07:30 县城农贸市场"))
    driver.tap("加班费")
    driver.check()
    driver.tap("2", "5")
    driver.check()
    #expect(driver.text.contains("25元/小时"))
    driver.tap("下一步", "下一步")
    let stated = try draft(driver)
    #expect(
      stated.meetingPoint
        == MeetingPoint(place: "县城农贸市场", departure: Sample.instant(7, 30, day: 1)))
    #expect(stated.overtimePerHour == .yuan(25))
    driver.receive(.checked([]))
    driver.check()
    #expect(driver.text.contains("07:30出发") && driver.text.contains("加班25元/时"))
    // Each is taken back as easily.
    driver.send(.form(.mends(.extras)))
    driver.tap("集合地点", "不集合", "加班费", "没有加班费", "下一步")
    let taken = try draft(driver)
    #expect(taken.meetingPoint == nil && taken.overtimePerHour == nil)
  }

  @Test("a usual place and an hour of one's own are chosen by touch")
  func chosen() throws {
    var driver = atExtras()
    driver.tap("集合地点", "文笔广场", "自己填")
    driver.check()
    driver.pad("2570")
    driver.tap("下一步")
    #expect(driver.text.contains("没有这个钟点"))
    driver.check()
    driver.tap("删除", "删除", "删除", "删除")
    driver.pad("0815")
    driver.tap("下一步")
    #expect(driver.text.contains("08:00开工，出发要在这以前"))
    driver.check()
    driver.tap("删除", "删除", "删除", "删除")
    driver.pad("0715")
    #expect(driver.heard(by: .hall).contains("07:15"))
    #expect(driver.text.contains("07:15出发") && driver.text.contains("提前45分钟"))
    driver.check()
    driver.tap("下一步", "下一步")
    #expect(
      try draft(driver).meetingPoint
        == MeetingPoint(place: "文笔广场", departure: Sample.instant(7, 15, day: 1)))
    // Its own hour stands among the usual ones.
    driver.receive(.checked([]))
    driver.send(.form(.mends(.departure)))
    driver.check()
    driver.tap("不说时间", "下一步")
    #expect(try draft(driver).meetingPoint == MeetingPoint(place: "文笔广场"))
  }

  @Test("a place that no gazetteer knows is written, and stays to be chosen")
  func written() throws {
    var driver = atExtras()
    driver.tap("集合地点", "自己写")
    driver.receive(.characters(CharacterQuery("", by: .letters, for: .text), .found([])))
    driver.check(choicesMax: 12)
    driver.type("驿站门口")
    driver.tap("下一步")
    #expect(driver.state.page == .form(.departure))
    driver.tap("不说时间", "集合地点")
    driver.check()
    driver.tap("驿站门口", "07:00", "下一步")
    #expect(
      try draft(driver).meetingPoint
        == MeetingPoint(place: "驿站门口", departure: Sample.instant(7, day: 1)))
  }

  @Test("the plate is entered sign by sign, from those that may stand there, and only a whole one")
  func plate() throws {
    var driver = atExtras()
    #expect(!driver.text.contains("车牌"), "where nobody meets no car is looked for")
    driver.tap("集合地点", "工作地点", "不说时间")
    driver.check()
    driver.tap("车牌")
    driver.check(choicesMax: 40)
    driver.tap("贵")
    driver.check(choicesMax: 40)
    driver.tap("H", "1", "删除", "2", "下一步")
    #expect(driver.text.contains("车牌号不对"))
    driver.check(choicesMax: 40)
    // Left unfinished it is nothing that anybody reads.
    driver.back()
    #expect(driver.state.form.meeting.vehiclePlate == nil)
    driver.tap("车牌")
    driver.type("贵hi2")
    driver.tap("A")
    driver.type("345x1")
    #expect(driver.heard(by: .hall).contains("贵 H 2 A 3 4 5"))
    driver.check(choicesMax: 40)
    driver.tap("删除", "下一步", "下一步")
    #expect(try draft(driver).meetingPoint?.vehiclePlate == "贵H2A345")
    driver.receive(.checked([]))
    #expect(driver.text.contains("贵H2A345"))
    driver.send(.form(.mends(.extras)))
    driver.tap("车牌", "不写车牌", "下一步")
    #expect(try draft(driver).meetingPoint == MeetingPoint(place: "县城农贸市场"))
  }

  @Test("what the gate finds in the place leads to where it is chosen, and back")
  func finding() {
    var driver = atExtras()
    driver.tap("集合地点", "工作地点", "不说时间", "下一步")
    let finding = Finding(
      rule: "test", words: "限女性", why: Wording("不得限定性别。", "No limit on sex."),
      mend: Wording("请删去。", "Delete it."), range: 0..<3, field: .meetingPoint, severity: .finding)
    driver.receive(.checked([finding]))
    driver.tap("限女性")
    #expect(driver.state.page == .form(.meeting))
    driver.back()
    driver.back()
    #expect(driver.state.page == .form(.review))
  }

  @Test("an hour of departure that would have passed is asked for again, and only hours to come")
  func passed() throws {
    var driver = HireSample.repeating(Sample.card(5)) {
      $0.meetingPoint = MeetingPoint(
        place: "驿站门口", departure: $0.shifts[0].window.start - 60, vehiclePlate: "贵H12345")
    }
    // At 07:42 it begins at 08:15: an hour before has passed, half an hour before has not.
    driver.tap("急招")
    #expect(driver.state.page == .form(.departure))
    driver.check()
    #expect(!driver.text.contains("07:15"))
    driver.tap("07:45", "下一步")
    #expect(driver.state.page == .form(.review))
    #expect(
      try draft(driver).meetingPoint
        == MeetingPoint(
          place: "驿站门口", departure: Sample.instant(7, 45), vehiclePlate: "贵H12345"))
    // The control: tomorrow nothing has passed.
    var tomorrow = HireSample.repeating(Sample.card(5)) {
      $0.meetingPoint = MeetingPoint(
        place: "驿站门口", departure: $0.shifts[0].window.start - 60)
    }
    tomorrow.tap("明天")
    #expect(tomorrow.state.page == .form(.review))
  }

  @Test("back leads from each page to the one it was opened from, and keeps what was answered")
  func back() {
    var driver = atExtras()
    driver.tap("集合地点", "高铁站", "自己填")
    for page in [HireStep.departure, .meeting, .extras] {
      driver.back()
      #expect(driver.state.page == .form(page))
    }
    #expect(driver.state.form.meeting.place == .named("高铁站"))
    driver.tap("加班费")
    driver.back()
    #expect(driver.state.page == .form(.extras))
  }
}
