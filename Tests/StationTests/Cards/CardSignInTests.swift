import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import Synchronization
import TerminalUI
import Testing

/// 刷证即签: a card on the idle board signs its owner in.
@Suite("Signing in by card")
struct CardSignInTests {
  @Test("a card on the idle board signs in, shows number and work, and takes two answers")
  func signsIn() throws {
    let scene = try CardScene(work: 4)
    let person = try scene.station.person()
    let panel = scene.panel()
    #expect(panel.shows("刷身份证签到"))
    let answers = Mutex<[String]>([])
    panel.whenAnswered { message in
      guard case .selfServiceReply(let reply, _) = message else { return }
      let name = String(describing: reply).prefix { $0 != "(" }
      answers.withLock { $0.append(String(name)) }
    }
    panel.send(.card(person.card))
    #expect(panel.shows("已签到 第1号"), "\(panel.screen)")
    #expect(panel.shows("就要这份"))
    // What is on the screen then has come with two answers; no key, no tap and no tick was needed.
    #expect(answers.withLock { $0.firstIndex(of: "recommended") } == 1)
    #expect(answers.withLock { $0.first } == "cardTaken")
    #expect(try scene.operations("signedIn") == 1)
  }

  @Test("the same card twice is one sign-in, one receipt and one number")
  func twice() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let panel = scene.panel()
    for _ in 0..<3 { panel.send(.card(person.card)) }
    #expect(panel.shows("您已经签到了"), "\(panel.screen)")
    panel.send(.selfService(.finishedTapped))
    panel.send(.card(person.card))
    #expect(panel.shows("已签到 第1号"))
    #expect(try scene.operations("signedIn") == 1)
    #expect(try scene.count("SELECT count(*) FROM receipt WHERE subject = 'signIn'") == 1)
    // The control: a sign-in that is asked for is written each time.
    _ = try scene.station.store.signIn(person.id, until: TestDay.at(20))
    #expect(try scene.operations("signedIn") == 2)
    #expect(try scene.count("SELECT count(*) FROM receipt WHERE subject = 'signIn'") == 2)
  }

  @Test("who said until noon stays so by card, and is free again once that is over")
  func keepsEnd() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    _ = try scene.station.store.signIn(person.id, until: TestDay.at(12))
    let panel = scene.panel()
    panel.send(.card(person.card))
    #expect(try scene.operations("signedIn") == 1)
    scene.station.clock.set(TestDay.at(13))
    panel.send(.selfService(.finishedTapped))
    panel.send(.card(person.card))
    #expect(try scene.operations("signedIn") == 2)
    #expect(panel.shows("第1号"), "the number is the published tie-break: it stays")
  }

  @Test("three hundred cards in a row pass one panel, each its own number, none of the last left")
  func threeHundred() throws {
    let scene = try CardScene(work: 3)
    let panel = scene.panel()
    var last: TestPerson?
    for number in 1...300 {
      let person = try scene.station.person(isVerified: number.isMultiple(of: 2))
      // No tap between them: the next one lays the card down on the page of the one before.
      panel.send(.card(person.card))
      #expect(panel.shows("第\(number)号"), "\(number): \(panel.screen)")
      #expect(panel.state.selfService.context.session?.id == person.id)
      if let last {
        let state = String(reflecting: panel.state.selfService)
        #expect(!state.contains(last.idNumber) && !state.contains(last.id.text))
      }
      last = person
    }
    #expect(try scene.operations("signedIn") == 300)
    #expect(try scene.count("SELECT count(DISTINCT number) FROM signIn") == 300)
    #expect(try scene.count("SELECT count(*) FROM person WHERE verification <> 'verified'") == 0)
  }

  @Test("two cards quickly: the second waits for the first's answer and is taken then")
  func quickly() throws {
    let scene = try CardScene()
    let first = try scene.station.person()
    let second = try scene.station.person()
    let panel = scene.panel()
    var state = panel.state
    let one = SeatProgram.update(&state, .card(first.card))
    let two = SeatProgram.update(&state, .card(second.card))
    #expect(one.count == 1 && two.isEmpty)
    guard case .selfService(let effect, let visit) = one[0],
      let reply = scene.desk.answer(effect).reply
    else {
      Issue.record("nothing was asked")
      return
    }
    let after = SeatProgram.update(&state, .selfServiceReply(reply, visit: visit))
    #expect(
      after.contains { effect in
        if case .selfService(.takeCard, _) = effect { true } else { false }
      })
  }

  @Test("a reader has seen the document: 自报 becomes 已核验, once")
  func verifies() throws {
    let scene = try CardScene()
    let person = try scene.station.person(isVerified: false)
    let panel = scene.panel()
    panel.send(.card(person.card))
    #expect(
      try scene.station.store.person(person.id).verification == .verified(.identityCard))
    panel.send(.selfService(.finishedTapped))
    panel.send(.card(person.card))
    #expect(try scene.operations("documentSeen") == 1)
    #expect(try scene.station.store.verifyChain().firstBroken == nil)
  }

  @Test("who is unknown is registered and signed in by one tap")
  func stranger() throws {
    let scene = try CardScene(work: 2)
    let stranger = try scene.strangersCard()
    let panel = scene.panel()
    panel.send(.card(stranger.card))
    #expect(panel.shows("本站还没有您的登记"), "\(panel.screen)")
    #expect(!panel.shows(stranger.number))
    #expect(try scene.count("SELECT count(*) FROM person") == 0, "nobody has agreed yet")
    #expect(panel.tap("同意并签到"))
    #expect(panel.shows("已签到 第1号"), "\(panel.screen)")
    #expect(panel.shows("就要这份"))
    let person = try #require(panel.state.selfService.context.session)
    #expect(person.verification == .verified(.identityCard))
    #expect(try scene.station.store.person(person.id).name == stranger.name)
    #expect(try scene.operations("personRegistered") == 1)
  }

  @Test("who does not agree is not registered, and nothing of the card is left")
  func disagrees() throws {
    let scene = try CardScene()
    let stranger = try scene.strangersCard()
    let panel = scene.panel()
    panel.send(.card(stranger.card))
    #expect(panel.tap("先不登记"))
    #expect(try scene.count("SELECT count(*) FROM person") == 0)
    #expect(!String(reflecting: panel.state).contains(stranger.number))
    // Left alone, the page is wiped as any page of somebody's own.
    panel.send(.card(stranger.card))
    scene.station.clock.advance(by: Minutes(2))
    panel.tick()
    #expect(panel.shows("刷身份证签到"), "\(panel.screen)")
    #expect(!String(reflecting: panel.state).contains(stranger.number))
  }

  @Test(
    "a card that can't be is refused with a reason and a code",
    arguments: [
      ("11010519491231002X", "20000101", "20100101", CardProblem.expired),
      ("11010519491231002X", "20990101", "长期", .notYetValid),
      ("11010519491231002X", "2010", "长期", .dates),
      ("11010519491231002X", "20200101", "20100101", .dates),
      ("110105194912310021", "20100101", "长期", .number),
      ("1101052099010100", "20100101", "长期", .number),
      ("110105209901010024", "20100101", "长期", .birthDate),
    ])
  func refused(number: String, from: String, until: String, problem: CardProblem) throws {
    let scene = try CardScene()
    let panel = scene.panel()
    panel.send(
      .card(
        .idCard(IDCardText(name: "张伟", idNumber: number, validFrom: from, validUntil: until))))
    #expect(panel.shows(problem.wording(.chinese)), "\(panel.screen)")
    #expect(Refusal.cardNotTaken(problem).code == problem.rawValue)
    #expect(try scene.operations("signedIn") == 0)
    // The control: the same number on a card that is valid is taken.
    panel.send(
      .card(
        .idCard(
          IDCardText(
            name: "张伟", idNumber: "11010519491231002X", validFrom: "20100101",
            validUntil: "长期"))))
    #expect(panel.shows("本站还没有您的登记"))
  }
}
