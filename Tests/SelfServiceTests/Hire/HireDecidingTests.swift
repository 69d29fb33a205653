import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: one's own postings")
struct HireDecidingTests {
  private typealias Driver = HireSample.Driver

  @Test("somebody unknown is asked who they are first")
  func unknown() {
    let driver = Driver(HireState(), context: Sample.context(session: nil))
    #expect(driver.outcomes == [.replace(.identify(then: .hire))])
  }

  @Test("who speaks for nobody may hire for their own home")
  func household() {
    var driver = HireSample.opened([])
    #expect(driver.state.page == .household)
    driver.check()
    driver.tap("为自己家招人")
    #expect(driver.last == [.effect(.becomeHousehold(Sample.session.id))])
    driver.check()
    driver.receive(.employers([]))
    #expect(driver.text.contains("请找工作人员"))
    driver.check()
    driver.tap("为自己家招人")
    driver.receive(.employers([HireSample.household]))
    #expect(driver.state.employer == HireSample.household)
    #expect(driver.state.page == .menu)
  }

  @Test("who speaks for several chooses, and may choose again")
  func several() {
    var driver = HireSample.opened([HireSample.employer, HireSample.household])
    #expect(driver.state.page == .employers)
    driver.check()
    driver.tap("张师傅家")
    #expect(driver.state.page == .menu)
    driver.check()
    driver.back()
    #expect(driver.state.page == .employers)
    #expect(driver.leavesOnBack)
  }

  private func choosing() -> Driver {
    let cards = [
      Sample.card(5, places: Sample.places(3)), Sample.card(6, mode: .firstCome),
      Sample.card(7, from: 1, to: 2), Sample.card(8, state: .cancelled),
    ]
    var driver = HireSample.listing("看人定人", cards)
    #expect(HireScreen.listed(cards, for: .deciding, in: driver.context) == [cards[0], cards[1]])
    driver.tap("搬运家具")
    driver.receive(.applicants(cards[0].shift, HireSample.applicants))
    return driver
  }

  @Test("applicants show trade, distance, waiting and own words, no phone and no ID number")
  func applicants() {
    let driver = choosing()
    driver.check()
    for text in ["张师傅", "已核验", "1.2公里", "等了25分钟", "搬运", "力气大"] {
      #expect(driver.text.contains(text))
    }
  }

  @Test("a yes asks once more, then decides, and says that the slip is made")
  func accept() {
    var driver = choosing()
    driver.tap("定他")
    #expect(driver.state.question == .decide(HireSample.applicants[0], accepts: true))
    driver.check()
    driver.tap("再想想")
    #expect(driver.effects.count { if case .decide = $0 { true } else { false } } == 0)
    driver.tap("定他", "确定")
    let application = HireSample.applicants[0].application
    #expect(
      driver.last == [
        .effect(.decide(application, HireSample.employer.id, .accepts))
      ])
    driver.check()
    var confirmed = HireSample.applicants[0]
    confirmed.state = .confirmed
    driver.receive(.decided(.success(confirmed)))
    #expect(driver.last == [.toast(HireWords.accepted("张师傅"), .success)])
    #expect(HireWords.accepted("张师傅").chinese.contains("凭条已生成，双方电话在凭条上"))
    #expect(driver.text.contains("已定"))
    driver.check()
  }

  @Test("a no is said by touching one of the lawful reasons, and nothing can be typed")
  func decline() {
    for reason in NotChosenReason.allCases {
      var driver = choosing()
      driver.tap("不合适")
      driver.send(.posting(.answered(true)))
      driver.type("太老")
      #expect(driver.state.question == .decide(HireSample.applicants[0], accepts: false))
      driver.tap(reason.wording.chinese)
      let application = HireSample.applicants[0].application
      #expect(
        driver.last == [
          .effect(.decide(application, HireSample.employer.id, .declines(reason)))
        ])
    }
    var driver = choosing()
    driver.tap("不合适", "再想想")
    driver.send(.posting(.because(.hours)))
    #expect(driver.effects.count { if case .decide = $0 { true } else { false } } == 0)
    driver.tap("不合适")
    driver.check()
    driver.tap("人已经够了")
    var declined = HireSample.applicants[0]
    declined.state = .notChosen
    driver.receive(.decided(.success(declined)))
    #expect(driver.last == [.toast(HireWords.declined("张师傅"), .information)])
    driver.send(.posting(.judged(declined, accepts: true)))
    #expect(driver.state.question == nil, "nobody is decided on twice")
  }

  @Test("a place that is gone is told, and the list is read anew")
  func lost() {
    var driver = choosing()
    driver.tap("定他", "确定")
    driver.receive(.decided(.failure(.placesTaken)))
    let shift: ShiftID = Sample.identifier(5)
    #expect(
      driver.last == [
        .toast(Refusal.placesTaken.wording, .warning),
        .effect(.loadApplicants(shift, HireSample.employer.id)),
      ])
    driver.receive(.applicants(Sample.identifier(99), []))
    #expect(driver.state.applicants == nil, "an answer about another shift is dropped")
    driver.receive(.applicants(shift, []))
    #expect(driver.text.contains("还没有人报名"))
    driver.check()
  }

  @Test("a change of the market reads the applicants anew and leaves an open question alone")
  func changed() {
    var driver = choosing()
    driver.receive(.marketChanged)
    #expect(driver.state.applicants == HireSample.applicants)
    #expect(driver.effects.last == .loadApplicants(Sample.identifier(5), HireSample.employer.id))
    driver.receive(.applicants(Sample.identifier(5), HireSample.applicants))
    driver.tap("定他")
    driver.receive(.marketChanged)
    #expect(driver.last.isEmpty)
    var list = HireSample.listing("我发的活", [Sample.card(5)])
    list.receive(.marketChanged)
    #expect(list.last == [.effect(.loadOwnPostings(HireSample.employer.id))])
  }

  private func managing(_ card: PostingCard = Sample.card(5)) -> Driver {
    var driver = HireSample.listing("我发的活", [card])
    driver.check()
    driver.tap(card.title)
    return driver
  }

  @Test("the pay is raised by a touch and a yes")
  func raise() {
    var driver = managing()
    driver.check()
    driver.tap("加工钱")
    driver.check()
    driver.tap("加20元")
    #expect(driver.text.contains("180元/天"))
    driver.check()
    driver.tap("确定")
    let posting: PostingID = Sample.identifier(105)
    #expect(driver.last == [.effect(.raisePay(posting, HireSample.employer.id, .yuan(180)))])
    driver.send(.posting(.increased(by: .yuan(10))))
    #expect(driver.state.question == nil, "one change at a time")
    driver.receive(.ownPostings(.success([Sample.card(5, pay: Sample.pay(180))])))
    #expect(driver.last == [.toast(HireWords.raised(to: "180"), .success)])
    #expect(driver.text.contains("180元/天"))
  }

  @Test("the pay may be raised by any amount")
  func raiseByPad() {
    var driver = managing(Sample.card(5, pay: Sample.pay(18, unit: .hour)))
    driver.tap("加工钱", "自己填", "1", "小数点", "5")
    #expect(driver.text.contains("19.5元/时"))
    driver.check()
    driver.tap("加工钱", "确定")
    #expect(
      driver.last == [
        .effect(.raisePay(Sample.identifier(105), HireSample.employer.id, Money(fen: 1_950)))
      ])
    driver.receive(.ownPostings(.failure(.notAllowed)))
    #expect(driver.text.contains("请找工作人员"))
    driver.check()
    driver.back()
    driver.back()
    driver.back()
    #expect(driver.state.page == .list(.managing))
  }

  @Test("who cancels is told what it means for those confirmed, and gives the cause")
  func cancel() {
    var driver = managing(Sample.card(5, places: Sample.places(3, confirmed: 2)))
    driver.tap("取消这份活")
    #expect(driver.text.contains("已定的2人"))
    driver.check()
    driver.tap("天气原因")
    driver.check()
    driver.tap("确定")
    #expect(
      driver.last == [
        .effect(
          .cancelPosting(
            Sample.identifier(105), HireSample.employer.id, TransitionReason(.weather)))
      ])
    driver.receive(.ownPostings(.success([])))
    #expect(driver.last == [.toast(HireWords.cancelled, .success)])
    #expect(driver.text.contains("还没有发过活"))
    driver.check()
  }

  @Test("what is over can be neither raised nor cancelled")
  func over() {
    let walker = ScreenWalker<HireScreen>(context: Sample.context())
    let driver = managing(Sample.card(5, state: .closed))
    #expect(walker.tap("加工钱", in: driver.state) == nil)
    #expect(walker.tap("取消这份活", in: driver.state) == nil)
    #expect(walker.tap("再发一次", in: driver.state) != nil)
  }

  @Test("a long list is paged, round and round")
  func paging() {
    let cards = (1...12).map { Sample.card(UInt8($0), title: "活\($0)") }
    var driver = HireSample.listing("我发的活", cards)
    driver.check()
    driver.tap("下一页 ▶")
    #expect(!driver.text.contains("活1 "))
    driver.tap("◀ 上一页", "◀ 上一页")
    #expect(driver.text.contains("活12"))
  }

  @Test(
    "answers nobody waits for change nothing",
    arguments: [
      SelfServiceReply.employers([]), .checked(HireSample.findings),
      .posted(.success(HireSample.receipt(.live)), findings: []), .ownPostings(.success([])),
      .applicants(Sample.identifier(5), []), .decided(.failure(.notAllowed)),
      .places(HireSample.places), .home(HomeSummary()),
    ])
  func unasked(reply: SelfServiceReply) {
    for before in [HireSample.opened(), choosing()] {
      var driver = before
      driver.receive(reply)
      #expect(driver.state == before.state)
      #expect(driver.last.isEmpty)
    }
  }
}
