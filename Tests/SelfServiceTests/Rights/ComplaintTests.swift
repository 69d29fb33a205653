import OddJobMarket
import Testing

@testable import SelfService

@Suite("维权求助, taken down by touch")
struct ComplaintTests {
  private typealias Driver = ScreenDriver<ComplaintScreen>

  private static let work: [ApplicationSummary] = [
    application(1, .finished), application(2, .applied), application(3, .noShow),
  ]

  private static func application(_ number: UInt8, _ state: ApplicationState) -> ApplicationSummary
  {
    ApplicationSummary(
      application: Sample.identifier(number), card: Sample.card(number + 20, title: "活\(number)"),
      state: state, holdUntil: nil, attendance: nil, actions: [])
  }

  private static let filed = FiledComplaint(
    receipt: Sample.receipt(.complaint(.unpaidWages, .labour)), course: .labour)

  private func own(_ matter: ComplaintMatter) -> Driver {
    var driver = Driver(ComplaintScreen.State(matter, isNamed: true), context: Sample.context())
    driver.receive(.hotlines([Hotline(number: "12333", purpose: "工钱")]))
    driver.receive(.myWork(Self.work))
    return driver
  }

  @Test("unpaid wages are told in five touches and an amount, and filed once")
  func wages() throws {
    var driver = own(.unpaidWages)
    #expect(
      driver.effects.starts(with: [.loadHotlines, .loadMyWork(Sample.session.id)]))
    driver.check()
    #expect(driver.text.contains("活1") && driver.text.contains("活3"))
    #expect(!driver.text.contains("活2"), "what was never agreed is nobody's wages")
    driver.tap("活1")
    driver.check(choicesMax: 7)
    driver.pad("320")
    driver.tap("下一步")
    driver.check()
    driver.tap("给我打电话")
    driver.check()
    for text in ["欠薪", "活1 · 鼎盛服饰", "大约320元", "张**", "给我打电话", "劳动监察"] {
      #expect(driver.text.contains(text), "\(text)")
    }
    driver.tap("交上去")
    let filing = ComplaintFiling(
      .unpaidWages, against: .application(Sample.identifier(1)), amount: .yuan(320),
      wantsCall: true, by: Sample.session.id)
    #expect(driver.last == [.effect(.fileComplaint(filing))])
    driver.send(.sendTapped)
    #expect(driver.last.isEmpty, "a second touch is the same wish")
    driver.receive(.complaintFiled(.success(Self.filed)))
    driver.check()
    for text in ["收下了", "20260912-0031", "劳动监察", "打您登记的电话", "12333"] {
      #expect(driver.text.contains(text), "\(text)")
    }
    driver.tap("扫码带走")
    #expect(
      driver.last == [
        .open(.paper(.receipt("20260912-0031", viewer: Sample.session.id)))
      ])
    #expect(driver.leavesOnBack)
  }

  @Test("who can't say how much says so, and whoever is not in the list is filed as that")
  func unknowns() {
    var driver = own(.unpaidWages)
    driver.tap("不在里面", "说不准", "我来站里问", "交上去")
    let filing = ComplaintFiling(.unpaidWages, against: .notListed, by: Sample.session.id)
    #expect(driver.last == [.effect(.fileComplaint(filing))])
    #expect(driver.text.contains("本站单子上没有"))
  }

  @Test("a fake posting is found among today's by its kind, and filed without a name")
  func nameless() {
    var context = Sample.context()
    context.session = nil
    var driver = Driver(ComplaintScreen.State(.fakePosting, isNamed: nil), context: context)
    driver.check()
    driver.tap("不留名")
    driver.check()
    driver.tap("农活")
    let filter = PostingFilter(
      days: context.today...context.today,
      trades: Set(context.trades.trades(in: .farming).map(\.code)))
    #expect(
      driver.last == [.effect(.loadPage(filter, offset: 0, limit: ComplaintScreen.postingsMax))])
    driver.check()
    // An answer to another question changes nothing.
    driver.receive(
      .page(PostingFilter(), PostingPage(cards: [Sample.card(9, title: "别的")], offset: 0, total: 1))
    )
    #expect(!driver.text.contains("别的"))
    let cards = (40..<49).map { Sample.card($0, title: "假活\($0)") }
    driver.receive(.page(filter, PostingPage(cards: cards, offset: 0, total: 9)))
    driver.check()
    driver.tap("假活40")
    driver.check()
    #expect(driver.text.contains("不留名"))
    driver.tap("交上去")
    let filing = ComplaintFiling(
      .fakePosting, against: .shift(Sample.identifier(40)), by: nil)
    #expect(driver.last == [.effect(.fileComplaint(filing))])
    driver.receive(
      .complaintFiled(
        .success(
          FiledComplaint(
            receipt: Sample.receipt(.complaint(.fakePosting, .labour)), course: .labour))))
    driver.tap("扫码带走")
    #expect(driver.last == [.open(.paper(.receipt("20260912-0031", viewer: nil)))])
  }

  @Test("who gives their name says who they are first, unless they have")
  func named() {
    var context = Sample.context()
    context.session = nil
    var driver = Driver(ComplaintScreen.State(.illegalFee, isNamed: nil), context: context)
    driver.tap("留名")
    #expect(driver.last == [.replace(.identify(then: .complaint(.illegalFee)))])
    var known = Driver(
      ComplaintScreen.State(.illegalFee, isNamed: nil), context: Sample.context())
    known.tap("留名")
    #expect(known.last == [.effect(.loadMyWork(Sample.session.id))])
    known.receive(.myWork([]))
    known.check()
    #expect(known.text.contains("还没有定过活"))
    known.tap("今天的岗位")
    known.back()
    known.back()
    #expect(known.text.contains("要留名字吗"))
    #expect(known.leavesOnBack)
  }

  @Test(
    "each matter asks what it needs, and injury is 120 first at every step",
    arguments: ComplaintMatter.allCases)
  func matters(matter: ComplaintMatter) {
    var driver = own(matter)
    driver.check()
    #expect(driver.text.contains("先打 120") == (matter == .injury))
    driver.tap("活1")
    #expect(driver.text.contains("欠了多少") == (matter == .unpaidWages))
    if matter == .unpaidWages { driver.tap("说不准") }
    #expect(driver.text.contains("先打 120") == (matter == .injury))
    driver.tap("我来站里问")
    driver.check()
    #expect(driver.text.contains("先打 120") == (matter == .injury))
  }

  @Test("what could not be saved is said, and handed in again by one touch")
  func refused() {
    var driver = own(.other)
    driver.tap("活3", "我来站里问", "交上去")
    driver.receive(.complaintFiled(.failure(.unknownRecord)))
    #expect(driver.text.contains("没有找到这条记录"))
    driver.check()
    driver.tap("交上去")
    #expect(driver.last.count == 1)
  }

  @Test("who was forgotten meanwhile files nothing, and a filing nobody made is not shown")
  func forgotten() {
    var driver = own(.other)
    driver.receive(.complaintFiled(.success(Self.filed)))
    #expect(!driver.text.contains("收下了"))
    driver.tap("活1", "我来站里问")
    driver.context.session = nil
    driver.send(.sendTapped)
    #expect(driver.last == [.home])
  }

  @Test("a household is sent to mediation, whoever is not known to be asked about first")
  func courses() {
    var driver = own(.unpaidWages)
    driver.tap("活1", "说不准", "我来站里问", "交上去")
    let household = FiledComplaint(
      receipt: Sample.receipt(.complaint(.unpaidWages, .civil)), course: .civil)
    driver.receive(.complaintFiled(.success(household)))
    #expect(driver.text.contains("人民调解") && !driver.text.contains("劳动监察"))
    driver.check()
  }
}
