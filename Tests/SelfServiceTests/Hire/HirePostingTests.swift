import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: posting")
struct HirePostingTests {
  private typealias Driver = HireSample.Driver

  private func draft(_ driver: Driver) throws -> PostingDraft {
    let drafts = driver.effects.compactMap {
      if case .check(let draft) = $0 { draft } else { nil }
    }
    return try #require(drafts.last)
  }

  @Test("a posting takes eighteen touches from the menu to the receipt")
  func countedTaps() throws {
    var driver = HireSample.reviewing()
    driver.tap("发布")
    #expect(driver.taps == 18)
    guard case .effect(.post(let employer, let person, let draft)) = driver.last.first else {
      Issue.record("nothing was posted")
      return
    }
    #expect(employer == HireSample.employer.id)
    #expect(person == Sample.session.id)
    #expect(draft.title == "搬运")
    #expect(draft.content.contains("搬运"))
    #expect(draft.trade == TradeCode("porter"))
    #expect(draft.amount == .yuan(160))
    #expect(draft.unit == .day)
    #expect(draft.settlement == .sameDay)
    #expect(draft.payer == "鼎盛服饰")
    #expect(draft.site?.coordinate == HireSample.places[0].coordinate)
    #expect(draft.hiringMode == .employerPicks)
    #expect(draft.kind == .ordinary)
    let window = try #require(
      TimeWindow(start: Sample.instant(8, day: 1), end: Sample.instant(16, day: 1)))
    let tomorrow = driver.context.today.advanced(by: 1)
    #expect(draft.shifts == [DraftShift(day: tomorrow, window: window, places: 2)])
    #expect(draft.validUntil == Sample.instant(8, 30, day: 1))
    driver.receive(.posted(.success(HireSample.receipt(.live)), findings: []))
    #expect(driver.text.contains("发布好了"))
    driver.check()
  }

  @Test("an urgent posting begins half an hour from now")
  func urgent() throws {
    var driver = HireSample.opened()
    driver.tap("发布新活")
    driver.receive(.places(HireSample.places))
    driver.tap("搬运配送", "搬家", "2人", "急招", "2小时", "总价", "3", "0", "0", "下一步", "日结", "微信支付宝")
    driver.tap("高铁站", "下一步", "先到先定")
    let draft = try draft(driver)
    #expect(draft.isUrgent)
    #expect(draft.shifts.map(\.window.start) == [Sample.instant(8, 15)])
    #expect(draft.hiringMode == .firstCome)
    #expect(driver.taps < 20)
  }

  @Test("several days make a shift for each; piece work asks for an estimate; a night is named")
  func several() throws {
    var driver = HireSample.opened()
    driver.tap("发布新活")
    driver.receive(.places(HireSample.places))
    driver.tap("农活", "收割采摘", "10人", "连着几天", "5天")
    driver.check()
    driver.tap("更多 ▶", "更多 ▶")
    driver.check()
    driver.tap("19:00")
    driver.tap("4小时", "更多 ▶", "按斤", "小数点", "3", "5", "下一步", "1", "5", "0")
    driver.check()
    driver.tap("下一步", "周结", "现金", "更多 ▶", "寨头村", "下一步", "站上推荐")
    let draft = try draft(driver)
    #expect(draft.shifts.count == 5)
    #expect(draft.shifts.map(\.day.number) == (1...5).map { driver.context.today.number + $0 })
    #expect(draft.amount == Money(fen: 35))
    #expect(draft.expectedDailyPay == .yuan(150))
    #expect(draft.validUntil == Sample.instant(19, 30, day: 5))
    #expect(draft.title == "收割采摘（夜班）")
  }

  @Test(
    "every step can be touched and read at every size, there and back",
    arguments: [
      HireStep.trade, .places, .day, .start, .length, .unit, .amount, .settlement, .method, .site,
      .extras, .mode, .review,
    ])
  func steps(step: HireStep) {
    var driver = HireSample.reviewing()
    while driver.state.page != .form(step), !driver.leavesOnBack { driver.back() }
    #expect(driver.state.page == .form(step))
    driver.check()
    let form = driver.state.form
    #expect(form == HireSample.reviewing().state.form, "back keeps what was answered")
    if step == .trade {
      driver.back()
      #expect(driver.state.page == .menu)
    }
  }

  @Test("trades, meals, ride, insurance and places can be changed by touch")
  func switches() throws {
    var driver = HireSample.opened([HireSample.household])
    driver.check()
    driver.tap("发布新活")
    driver.receive(.places(HireSample.places))
    driver.tap("建筑装修")
    driver.check()
    driver.back()
    #expect(driver.state.group == nil)
    driver.tap("保洁家政", "保洁")
    driver.tap("＋", "＋", "−", "下一步")
    driver.tap("今天", "09:00", "3小时", "按小时", "2", "0", "下一步", "日结", "现金", "文笔广场")
    driver.tap("吃饭", "接送", "保险")
    driver.check()
    driver.tap("下一步", "先到先定")
    let draft = try draft(driver)
    #expect(draft.shifts.first?.places == 2)
    #expect(draft.meals == .lunch)
    #expect(draft.ride == .pickedUp)
    #expect(draft.insurance?.sum == .yuan(100_000))
    #expect(draft.payer == "个人家庭")
    #expect(draft.insurance?.payer == "个人家庭")
    driver.receive(.checked([]))
    driver.tap("发布")
    driver.receive(.posted(.success(HireSample.receipt(.live)), findings: []))
    #expect(driver.text.contains("未核实"))
    driver.check()
  }

  @Test("a finding is shown with words, why and how to mend, and leads to its step and back")
  func findings() throws {
    var driver = HireSample.reviewing(HireSample.findings)
    driver.check()
    for text in ["限男性", "招工不得限定性别", "请删去"] { #expect(driver.text.contains(text)) }
    driver.tap("限男性")
    #expect(driver.state.page == .form(.content))
    driver.check()
    driver.back()
    #expect(driver.state.page == .form(.review))
    #expect(driver.state.findings == HireSample.findings)
    driver.tap("看岗位")
    #expect(driver.text.contains("160元/天"))
    driver.check()
    driver.tap("看问题", "10小时")
    #expect(driver.state.page == .form(.length))
    driver.tap("6小时")
    #expect(driver.state.page == .form(.review))
    #expect(try draft(driver).shifts.first?.window.minutes == 360)
    driver.receive(.checked([HireSample.findings[2]]))
    driver.tap("联系方式")
    driver.pad("1388551")
    driver.tap("下一步")
    #expect(driver.text.contains("区号"))
    driver.check()
    driver.pad("2046")
    driver.tap("下一步")
    #expect(try draft(driver).contact == PostingContact(name: "张师傅", phone: "13885512046"))
  }

  @Test("what the gate holds back is sent for review, and the receipt says it waits")
  func review() {
    var driver = HireSample.reviewing([HireSample.findings[0]])
    driver.tap("送去审核")
    driver.check()
    driver.receive(
      .posted(.success(HireSample.receipt(.inReview)), findings: [HireSample.findings[0]]))
    #expect(driver.text.contains("等工作人员看"))
    driver.check()
    driver.tap("再发一份")
    #expect(driver.state.form == HireForm())
  }

  @Test("a warning alone does not hold a posting back")
  func warning() {
    var driver = HireSample.reviewing([HireSample.findings[1]])
    driver.tap("发布")
    #expect(driver.state.waiting == .post)
  }

  @Test("a refusal is told on the review, and publishing can be tried again")
  func refused() {
    var driver = HireSample.reviewing()
    driver.tap("发布")
    driver.receive(.posted(.failure(.employerSuspended), findings: []))
    #expect(driver.text.contains("暂停"))
    driver.check()
    driver.tap("发布")
    #expect(driver.state.waiting == .post)
  }

  @Test("without a gazetteer a site is typed")
  func noPlaces() {
    var driver = HireSample.opened()
    driver.tap("发布新活")
    driver.tap("搬运配送", "搬运", "2人", "明天", "08:00", "8小时", "按天", "1", "6", "0", "下一步")
    driver.tap("日结", "现金")
    driver.check()
    driver.receive(.places([]))
    #expect(driver.text.contains("没有地点可选"))
    driver.check()
    driver.tap("自己写")
    #expect(driver.state.page == .form(.siteText))
  }

  @Test("late in the evening today can't be chosen any more, and only hours to come are offered")
  func lateToday() {
    var late = HireSample.opened(hour: 23)
    late.tap("发布新活", "搬运配送", "搬运", "2人")
    late.check()
    late.send(.form(.choseDay(0)))
    #expect(HireForm().startMinutes(in: late.context).count > 10)
    var form = HireForm()
    form.plan = .day(0)
    #expect(form.startMinutes(in: late.context).isEmpty)
    #expect(form.startMinutes(in: Sample.context(hour: 19)).map { $0 / 60 } == [20, 21, 22])
  }
}
