import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// Stories of an employer at a public seat, on the real desk and a real file.
@Suite("An employer at a public seat")
struct EmployerSeatStories {
  private let scene: EmployerSeat
  private var store: Store { scene.store }

  init() throws {
    scene = try EmployerSeat()
  }

  @Test("a posting that did not pass says why, is mended by touch and posted again with its form")
  func rejected() throws {
    let work = try scene.work(places: 3, hasFindings: true)
    let attendant = scene.station.county.attendant.account.id
    let employer = scene.employer()
    #expect(employer.tap("我发的活") && employer.shows("待审核") && !employer.shows("未通过"))
    let reviewed = scene.station.desk.answer(
      .review(work.id, accepts: false, note: "地点请写详细", by: attendant))
    #expect(reviewed.changesMarket)
    employer.send(.marketChanged)
    #expect(employer.shows("未通过") && employer.tap("夜市收摊"))
    #expect(employer.shows("地点请写详细") && employer.tap("改好再发"))
    #expect(employer.shows("干净利落，工具齐全"), "the text is carried")
    #expect(employer.tap("发布") || employer.tap("送去审核"))
    let cards = try store.postings(of: scene.firm.employer.id, limit: 60)
    let again = try #require(cards.first { $0.title == "夜市收摊" && $0.posting != work.id })
    #expect(again.window == work.shifts[0].window && again.places.places == 3)
    #expect(again.state == .live || again.state == .inReview)
    #expect(cards.first { $0.posting == work.id }?.state == .rejected)
  }

  @Test("a slip on a public seat is one entry in the chain for each showing, whatever changes")
  func showing() throws {
    let work = try scene.work()
    _ = try store.apply(scene.person.id, shifts: [work.shift], by: .jobSeeker(scene.person.id))
    let panel = scene.myWork()
    #expect(panel.tap("夜市收摊"))
    let before = try store.queuedOperations()
    #expect(panel.tap("看凭条") && panel.shows("13985501234"))
    #expect(try store.queuedOperations() == before + 1)
    for _ in 0..<3 { panel.send(.marketChanged) }
    scene.station.clock.advance(by: 1)
    panel.tick()
    panel.send(.marketChanged)
    #expect(panel.shows("13985501234"))
    #expect(try store.queuedOperations() == before + 1, "one showing is one entry")
    // The control: left and opened again it is another showing.
    panel.press(.escape)
    #expect(!panel.shows("13985501234") && panel.tap("看凭条"))
    #expect(try store.queuedOperations() == before + 2)
    // So is the same slip on another seat, by another person or by the same.
    let other = scene.myWork(number: 4)
    #expect(other.tap("夜市收摊") && other.tap("看凭条"))
    #expect(try store.queuedOperations() == before + 3)
    panel.send(.marketChanged)
    #expect(try store.queuedOperations() == before + 3)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("people found outside cut the places, and a last place taken meanwhile is said")
  func outside() throws {
    let work = try scene.work(places: 3)
    let employer = scene.employer()
    #expect(employer.tap("我发的活") && employer.tap("夜市收摊") && employer.tap("外面招到了"))
    #expect(employer.shows("还空着3个名额"))
    for label in ["2", "确定", "确定"] { #expect(employer.tap(label)) }
    #expect(employer.shows("减了2个名额"))
    #expect(try store.detail(work.shift)?.card.places.places == 1)
    // The last free place goes to somebody while the employer stands at the pad.
    #expect(employer.tap("夜市收摊") && employer.tap("外面招到了") && employer.tap("1"))
    _ = try store.apply(scene.person.id, shifts: [work.shift], by: .jobSeeker(scene.person.id))
    for label in ["确定", "确定"] { #expect(employer.tap(label)) }
    #expect(employer.shows("已定和保留的不能减"))
    let places = try store.detail(work.shift)?.card.places
    #expect(places?.places == 1 && places?.confirmed == 1)
  }
}
