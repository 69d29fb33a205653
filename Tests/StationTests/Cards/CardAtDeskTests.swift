import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@Suite("Cards at the attendant's seat")
struct CardAtDeskTests {
  @Test("a card finds its owner among the people, and counts as seen")
  func finds() throws {
    let scene = try CardScene()
    let person = try scene.station.person(isVerified: false)
    for _ in 0..<5 { _ = try scene.station.person() }
    let desk = scene.attendant()
    desk.send(.card(person.card))
    #expect(desk.shows("刷证：\(person.name) 已核验"), "\(desk.screen)")
    #expect(desk.shows(String(person.idNumber.suffix(4))))
    #expect(
      try scene.station.store.person(person.id).verification == .verified(.identityCard))
  }

  @Test("a card of somebody unknown begins a registration with what it says")
  func registers() throws {
    let scene = try CardScene()
    let stranger = try scene.strangersCard()
    let desk = scene.attendant()
    desk.send(.card(stranger.card))
    #expect(desk.shows(stranger.name) && desk.shows(stranger.number), "\(desk.screen)")
    #expect(try scene.count("SELECT count(*) FROM person") == 0)
  }

  @Test("in a floor deal a card is the person; one unknown only lacks the phone")
  func floor() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let stranger = try scene.strangersCard()
    let desk = scene.attendant()
    desk.press(.f(7))
    #expect(desk.shows("现场成交"))
    desk.send(.card(person.card))
    #expect(desk.shows(person.name), "\(desk.screen)")
    desk.send(.card(stranger.card))
    #expect(desk.shows(stranger.number), "\(desk.screen)")
  }

  @Test("a locked seat takes no card, and one with a question open says so")
  func locked() throws {
    let scene = try CardScene()
    let person = try scene.station.person(isVerified: false)
    let desk = scene.attendant()
    desk.press(.f(10))
    desk.send(.card(person.card))
    #expect(!desk.shows(person.name))
    #expect(try scene.station.store.person(person.id).verification == .selfDeclared)
  }

  @Test("a card that can't be is told with what to do")
  func refused() throws {
    let scene = try CardScene()
    let desk = scene.attendant()
    desk.send(.card(try scene.strangersCard(validUntil: "20200101").card))
    #expect(desk.shows("过期"), "\(desk.screen)")
  }
}
