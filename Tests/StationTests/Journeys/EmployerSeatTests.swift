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
