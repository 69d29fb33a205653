import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// Who is asked who they are says so without typing.
@Suite("Identity without typing")
struct CardIdentityTests {
  @Test("a card on a page that asks who it is answers it, whatever the page is for")
  func identifies() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    for tile in ["我的活和工资", "今天有空"] {
      let panel = scene.panel()
      panel.tap(at: Position(row: 15, column: 50))
      #expect(panel.tap(tile))
      #expect(panel.shows("放在读卡器上"), "\(panel.screen)")
      panel.send(.card(person.card))
      #expect(panel.state.selfService.context.session?.id == person.id)
      #expect(!panel.shows("请问您是谁"), "\(panel.screen)")
      #expect(try scene.operations("signedIn") == 0, "nobody asked to sign in")
    }
  }

  @Test("somebody unknown is registered there by one tap and goes on where they wanted to")
  func strangerGoesOn() throws {
    let scene = try CardScene()
    let stranger = try scene.strangersCard()
    let panel = scene.panel()
    panel.tap(at: Position(row: 15, column: 50))
    panel.tap("我的活和工资")
    panel.send(.card(stranger.card))
    #expect(panel.tap("同意登记"), "\(panel.screen)")
    #expect(panel.shows("我的活和工资"))
    #expect(panel.state.selfService.context.session != nil)
    #expect(try scene.operations("signedIn") == 0)
  }

  @Test("a card that can't be is told on the page that asks")
  func refusedThere() throws {
    let scene = try CardScene()
    let panel = scene.panel()
    panel.tap(at: Position(row: 15, column: 50))
    panel.tap("我的活和工资")
    let card = try scene.strangersCard(validUntil: "20200101").card
    panel.send(.card(card))
    #expect(panel.shows("过期"), "\(panel.screen)")
    // The page still takes another one.
    let person = try scene.station.person()
    panel.send(.card(person.card))
    #expect(panel.state.selfService.context.session?.id == person.id)
  }

  @Test("elsewhere a card says what it does, and throws nothing away that somebody is at")
  func elsewhere() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let other = try scene.station.person()
    let panel = scene.panel()
    panel.tap(at: Position(row: 15, column: 50))
    panel.tap("就业政策")
    panel.send(.card(person.card))
    #expect(panel.shows("刷证签到请先回首页"), "\(panel.screen)")
    panel.send(.selfService(.homeTapped))
    panel.tap("我的活和工资")
    panel.send(.card(person.card))
    panel.send(.card(other.card))
    #expect(panel.shows("前一位还没办完"), "\(panel.screen)")
    #expect(panel.state.selfService.context.session?.id == person.id)
  }

  @Test("a number that a reader typed asks for the code all the same")
  func number() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let panel = scene.panel()
    panel.send(.card(.number(person.idNumber)))
    #expect(panel.shows("请问您是谁"), "\(panel.screen)")
    #expect(panel.state.selfService.context.session == nil)
    panel.type(person.code)
    panel.press(.enter)
    #expect(panel.state.selfService.context.session?.id == person.id)
  }

  @Test("a member card stands for the ID number, is given once, and needs the code too")
  func memberCard() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let store = try scene.station.store
    let member = try store.memberNumber(of: person.id)
    #expect(try store.memberNumber(of: person.id) == member)
    let panel = scene.panel()
    panel.send(.card(.number(member.text)))
    panel.type(person.code)
    panel.press(.enter)
    #expect(panel.state.selfService.context.session?.id == person.id, "\(panel.screen)")
    // The control: with a wrong code, and a number nobody has, it is nobody.
    for (number, code) in [(member.text, "9999"), (MemberNumber(chance: 5).text, person.code)] {
      panel.send(.selfService(.finishedTapped))
      panel.send(.card(.number(number)))
      panel.type(code)
      panel.press(.enter)
      #expect(panel.state.selfService.context.session == nil)
      #expect(panel.shows("不对"), "\(panel.screen)")
    }
  }

  @Test("wrong codes by member card and by ID number are counted together")
  func triesTogether() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let store = try scene.station.store
    let member = try store.memberNumber(of: person.id)
    let number = try IDNumber(validating: person.idNumber, today: TestDay.businessDay.date)
    for index in 0..<5 {
      #expect(throws: Refusal.self) {
        _ =
          index.isMultiple(of: 2)
          ? try store.identify(member: member, personalCode: "9999")
          : try store.identify(idNumber: number, personalCode: "9999")
      }
    }
    #expect(throws: Refusal.identityLocked(minutes: 15)) {
      try store.identify(member: member, personalCode: person.code)
    }
  }

  @Test("an attendant who knows somebody says so, and only the panel that asked goes on")
  func vouching() throws {
    let scene = try CardScene()
    let person = try scene.station.person(isVerified: false)
    let panel = scene.panel()
    let other = scene.panel(2)
    let attendant = scene.attendant()
    for seat in [panel, other] {
      seat.tap(at: Position(row: 15, column: 50))
      seat.tap("我的活和工资")
    }
    attendant.press(.character("3"))
    attendant.press(.character("b"))
    #expect(attendant.shows("没有座席在等人认"), "\(attendant.screen)")
    #expect(panel.tap("工作人员认"))
    panel.passOn(to: attendant)
    #expect(attendant.shows("1号屏有人请您认"), "\(attendant.screen)")
    attendant.press(.character("b"))
    attendant.passOn(to: panel)
    #expect(attendant.shows("已认 \(person.name)"), "\(attendant.screen)")
    // What the office posted to the panel is delivered to it.
    #expect(other.state.selfService.context.session == nil)
    #expect(
      try scene.count("SELECT count(*) FROM localAudit WHERE event = 'identity.vouched'") == 1)
    #expect(try scene.station.store.person(person.id).verification == .selfDeclared)
  }
}
