import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("今天有空")
struct SignInTodayTests {
  private typealias Driver = ScreenDriver<SignInTodayScreen>

  private static let work = [
    RecommendedWork(
      card: Sample.card(1), score: 90,
      reasons: [
        FitReason(Wording("会搬运", "your trade")), FitReason(Wording("时间合适", "time suits")),
        FitReason(Wording("比您要的高20元", "¥20 above your ask")),
      ]),
    RecommendedWork(
      card: Sample.card(
        2, title: "快递分拣（夜班）", from: 18, to: 23, pay: Sample.pay(18, unit: .hour), mode: .firstCome),
      score: 80, reasons: [FitReason(Wording("不挑手艺", "no trade needed"))]),
    RecommendedWork(
      card: Sample.card(3, title: "缝纫熟手", from: 8, to: 17), score: 70,
      reasons: [
        FitReason(Wording("工资最高", "best pay")),
        FitReason(Wording("与第1份时间冲突", "clashes with no. 1"), isFavourable: false),
      ]),
  ]

  private static let obstacles = [
    CommonObstacle(count: 12, wording: Wording("工资低于您要的", "pays less than you asked")),
    CommonObstacle(
      count: 3, wording: Wording("不在您说的有空时间里", "outside the time you are free")),
  ]

  private func signedIn(_ work: [RecommendedWork] = work) -> Driver {
    var driver = Driver(SignInTodayState(), context: Sample.context())
    driver.tap("到傍晚")
    driver.receive(.signedIn(.success(Sample.receipt(.signIn(queueNumber: 12)))))
    driver.receive(.recommended(work))
    return driver
  }

  @Test("the page of reasons begins with the turn, where there is one", arguments: [true, false])
  func turn(isKnown: Bool) {
    var driver = Driver(SignInTodayState(), context: Sample.context())
    driver.tap("到傍晚")
    driver.receive(
      .signedIn(
        .success(Sample.receipt(.signIn(queueNumber: 12))), turn: isKnown ? Market.turn : nil))
    driver.receive(.recommended(Self.work))
    driver.tap("为什么")
    #expect(driver.text.contains("您今天排第12位") == isKnown)
    #expect(driver.text.contains("名额不够时按公布的先后"))
  }

  @Test("somebody unknown is asked who they are first")
  func unknown() {
    let driver = Driver(SignInTodayState(), context: Sample.context(session: nil))
    #expect(driver.outcomes == [.replace(.identify(then: .signIn))])
  }

  @Test(
    "the answers are clock times still to come",
    arguments: [
      (4, ["到中午", "到傍晚", "到晚上", "全天"]), (11, ["到中午", "到傍晚", "到晚上", "全天"]),
      (13, ["到傍晚", "到晚上", "全天", "通宵"]), (23, ["全天", "通宵"]), (25, ["全天", "通宵"]),
    ])
  func offers(hour: Int, labels: [String]) {
    let context = Sample.context(hour: hour, minute: 20)
    #expect(FreeUntil.offered(in: context).map(\.wording.chinese) == labels)
    ScreenWalker<SignInTodayScreen>(context: context).check(SignInTodayState())
  }

  @Test("all day ends at midnight, and after midnight with the business day")
  func wholeDay() {
    #expect(FreeUntil.wholeDay.instant(in: Sample.context()) == Sample.instant(24))
    #expect(FreeUntil.wholeDay.instant(in: Sample.context(hour: 25)) == Sample.instant(26))
  }

  @Test("through the night ends at eight in the morning, before midnight and after")
  func throughNight() {
    for hour in [13, 23, 25] {
      #expect(FreeUntil.morning.instant(in: Sample.context(hour: hour)) == Sample.instant(32))
    }
  }

  @Test("a tap signs in until that hour, then asks for the best three")
  func signIn() {
    var driver = Driver(SignInTodayState(), context: Sample.context())
    driver.tap("到傍晚")
    #expect(driver.last == [.effect(.signIn(Sample.session.id, until: Sample.instant(18)))])
    driver.receive(.signedIn(.success(Sample.receipt(.signIn(queueNumber: 12)))))
    #expect(driver.last == [.effect(.recommend(Sample.session.id, excluding: []))])
    driver.receive(
      .recommended(Self.work + [RecommendedWork(card: Sample.card(4), score: 1, reasons: [])]))
    #expect(driver.state.phase == .showing(Self.work))
    #expect(driver.text.contains("第12号"))
    driver.check()
  }

  @Test("who says how far they go is signed in with it; back leaves it as it was")
  func way() {
    var driver = Driver(SignInTodayState(), context: Sample.context())
    #expect(driver.text.contains("不限"), "what was said last")
    driver.tap("去多远：不限")
    #expect(driver.text.contains("✓ 不限"))
    driver.check()
    driver.tap("5公里")
    #expect(driver.text.contains("5公里") && !driver.text.contains("不限"))
    driver.tap("到傍晚")
    #expect(
      driver.last == [
        .effect(.signIn(Sample.session.id, until: Sample.instant(18), way: .middle))
      ])
    // The control: the same without a word is as it was said last.
    var silent = Driver(SignInTodayState(), context: Sample.context())
    silent.tap("去多远：不限")
    #expect(SignInTodayScreen.stepBack(&silent.state) && silent.state.phase == .choosing)
    silent.tap("到傍晚")
    #expect(
      silent.last == [.effect(.signIn(Sample.session.id, until: Sample.instant(18), way: .any))])
  }

  @Test("a refusal is told in words and the question stands again")
  func refused() {
    var driver = Driver(SignInTodayState(), context: Sample.context())
    driver.tap("全天")
    driver.receive(.signedIn(.failure(.dateNeedsConfirmation)))
    #expect(driver.state.phase == .choosing)
    #expect(driver.text.contains("机器日期不准"))
    driver.check()
    driver.tap("全天")
    #expect(driver.state.refusal == nil)
  }

  @Test("taking one leads through identification to the application")
  func take() {
    var driver = signedIn()
    driver.tap("就要这份")
    #expect(
      driver.last == [
        .open(.identify(then: .apply(shifts: [Self.work[0].card.shift], title: "搬运家具")))
      ])
    driver.send(.took(Sample.identifier(99)))
    #expect(driver.last.isEmpty)
  }

  @Test("another set leaves out all that was shown before")
  func others() {
    var driver = signedIn()
    driver.tap("换一批")
    let seen = Self.work.map(\.card.shift)
    #expect(driver.last == [.effect(.recommend(Sample.session.id, excluding: seen))])
    driver.receive(.recommended([]))
    #expect(driver.state.phase == .nothing(hasSeenSome: true))
    driver.receive(.whyNone(Self.obstacles))
    #expect(!driver.text.contains("今天的活里"), "some did suit")
    driver.check()
    driver.tap("从头再看")
    #expect(driver.last == [.effect(.recommend(Sample.session.id, excluding: []))])
  }

  @Test("why explains each in a sentence, and back returns to the cards")
  func why() {
    var driver = signedIn()
    driver.tap("为什么")
    #expect(driver.text.contains("不看性别"))
    #expect(driver.text.contains("要注意：与第1份时间冲突"))
    driver.check()
    driver.back()
    #expect(driver.state.phase == .showing(Self.work))
    #expect(driver.leavesOnBack)
  }

  @Test("nothing suitable is said kindly, with what to do")
  func nothing() {
    var driver = signedIn([])
    #expect(driver.text.contains("现在还没有合适您的活"))
    #expect(driver.text.contains("第12号"))
    driver.check()
    #expect(driver.last.contains(.effect(.askWhyNone(Sample.session.id))))
    driver.receive(.whyNone(Self.obstacles))
    #expect(driver.text.contains("今天的活里，12个工资低于您要的，3个不在您说的有空时间里。"))
    driver.check()
    driver.tap("叫工作人员")
    #expect(driver.last == [.callAttendant])
    driver.tap("看全部活")
    let today = driver.context.today
    #expect(driver.last == [.open(.findWork(PostingFilter(days: today...today)))])
  }

  @Test("a change of the market loads the cards anew")
  func changed() {
    var driver = signedIn()
    driver.receive(.marketChanged)
    #expect(driver.last == [.effect(.recommend(Sample.session.id, excluding: []))])
    var fresh = Driver(SignInTodayState(), context: Sample.context())
    fresh.receive(.marketChanged)
    #expect(fresh.last.isEmpty)
  }

  @Test(
    "answers nobody waits for change nothing",
    arguments: [
      SelfServiceReply.recommended(work), .signedIn(.failure(.notAllowed)), .attendantComes,
      .stations([]), .signedIn(.success(Sample.receipt(.complaint(.other, .either)))),
    ])
  func unasked(reply: SelfServiceReply) {
    var driver = Driver(SignInTodayState(), context: Sample.context())
    driver.receive(reply)
    #expect(driver.state == SignInTodayState())
    #expect(driver.last.isEmpty)
    var showing = signedIn()
    let before = showing.state
    showing.receive(reply)
    #expect(showing.state == before)
  }
}
