import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: who is coming")
struct HireComingTests {
  private typealias Driver = HireSample.Driver

  private func applicant(_ place: Int, _ state: ApplicationState) -> ApplicantCard {
    var applicant = HireSample.applicants[place]
    applicant.state = state
    return applicant
  }

  private func looking(
    _ applicants: [ApplicantCard], mode: HiringMode = .firstCome, day: Int = 0,
    state: PostingState = .live
  ) -> Driver {
    let card = Sample.card(
      5, day: day, places: Sample.places(3, confirmed: 1), mode: mode, state: state)
    var driver = HireSample.listing("看人定人", [card])
    driver.tap("搬运家具")
    driver.receive(.applicants(card.shift, applicants))
    driver.check()
    return driver
  }

  @Test("先到先定 is listed and read only: nobody is judged there, by touch or otherwise")
  func readOnly() {
    var driver = looking([applicant(0, .confirmed), applicant(1, .applied), applicant(2, .held)])
    #expect(driver.text.contains("先到先定") && driver.text.contains("已定"))
    #expect(!driver.text.contains("定他") && !driver.text.contains("不合适"))
    for accepts in [true, false] {
      driver.send(.posting(.judged(applicant(1, .applied), accepts: accepts)))
      #expect(driver.state.question == nil)
    }
    // The control: where the employer decides, the same touch asks.
    driver = looking([applicant(1, .applied)], mode: .employerPicks)
    driver.send(.posting(.judged(applicant(1, .applied), accepts: true)))
    #expect(driver.state.question != nil)
  }

  @Test("who has the place is opened: what was agreed, and the slip")
  func person() {
    var driver = looking([applicant(0, .confirmed), applicant(1, .applied)])
    driver.send(.posting(.openedPerson(applicant(1, .applied))))
    #expect(driver.state.page == .applicants(driver.opened), "who waits has nothing to open")
    driver.tap("张师傅")
    for text in ["张师傅", "已定", "160元/天", "日结", "包午餐"] {
      #expect(driver.text.contains(text), "\(text)")
    }
    driver.check()
    driver.tap("看凭条")
    #expect(
      driver.last == [
        .open(.workerSlip(applicant(0, .confirmed).application, for: HireSample.employer.id))
      ])
    driver.receive(.marketChanged)
    #expect(driver.effects.last == .loadApplicants(driver.opened.shift, HireSample.employer.id))
    driver.receive(.applicants(driver.opened.shift, []))
    #expect(driver.text.contains("不在名单上"))
    driver.check()
    driver.back()
    #expect(driver.state.page == .applicants(driver.opened))
  }

  @Test("到了 is offered on the day of the work, 走了 to who has arrived, and no other step")
  func steps() {
    for (state, day, words) in [
      (ApplicationState.confirmed, 0, ["到了"]), (.departed, 0, ["到了"]), (.confirmed, 1, []),
      (.arrived, 0, ["走了"]), (.finished, 0, []), (.settled, 0, []),
    ] {
      var driver = looking([applicant(0, state)], day: day)
      driver.tap("张师傅")
      driver.check()
      let walker = ScreenWalker<HireScreen>(context: driver.context)
      let offered = ["到了", "走了"].filter { walker.tap($0, in: driver.state) != nil }
      #expect(offered == words, "\(state) \(day)")
      driver.send(.posting(.arrived(applicant(0, state))))
      #expect((driver.last.isEmpty) == !words.contains("到了"))
    }
  }

  @Test("who left is marked with the cause, and a refusal is told")
  func leaves() {
    var driver = looking([applicant(0, .arrived)])
    driver.tap("张师傅", "走了")
    driver.check()
    driver.send(.posting(.answered(true)))
    #expect(driver.state.question != nil, "a cause is the answer")
    driver.tap("再想想")
    driver.send(.posting(.left(.weather)))
    #expect(driver.effects.count { if case .markWorker = $0 { true } else { false } } == 0)
    driver.tap("走了", "生病受伤")
    let application = applicant(0, .arrived).application
    #expect(
      driver.last == [
        .effect(
          .markWorker(
            application, HireSample.employer.id, .leaveMidway, TransitionReason(.health)))
      ])
    driver.send(.posting(.wantedLeaving(applicant(0, .arrived))))
    #expect(driver.state.question == nil, "one step at a time")
    driver.receive(.decided(.failure(.illegalStep(.finished))))
    #expect(driver.last.first == .toast(Refusal.illegalStep(.finished).wording, .warning))
  }
}

extension ScreenDriver<HireScreen> {
  /// The posting whose people are shown.
  fileprivate var opened: PostingCard {
    switch state.page {
    case .applicants(let card), .person(let card, _): card
    default: Sample.card(99)
    }
  }
}
