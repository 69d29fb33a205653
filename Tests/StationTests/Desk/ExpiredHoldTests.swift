import Attendant
import OddJobMarket
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("A place whose hold has expired")
struct ExpiredHoldTests {
  /// The only place of the only work is held, and the list in memory knows it.
  private func heldScene() throws -> (scene: DeskStation, work: TestWork) {
    let scene = try DeskStation()
    let person = try scene.station.person()
    let work = try scene.station.work { $0.hiringMode = .employerPicks }
    try scene.desk.loadList()
    let store = try scene.station.store
    let wish = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    let held = scene.desk.answer(
      .step(wish.application, .hold, nil, by: scene.station.attendant))
    #expect(held.changesMarket)
    #expect(scene.search().total == 0 && scene.placesLeft() == 0, "a held place is nobody else's")
    return (scene, work)
  }

  @Test("is in the list, the search and the totals at once", arguments: ["", "擦玻璃", "cbl"])
  func freed(text: String) throws {
    let (scene, work) = try heldScene()
    scene.station.clock.advance(by: 10)
    #expect(scene.desk.lookAtClock(elapsed: 10))
    let found = scene.search(text)
    #expect(found.shifts == [work.shift] && found.total == 1)
    #expect(scene.placesLeft() == 1)
  }

  @Test("stays out of the list while the hold lasts, and where the list is not told")
  func control() throws {
    let (scene, _) = try heldScene()
    scene.station.clock.advance(by: 9)
    #expect(!scene.desk.lookAtClock(elapsed: 9))
    #expect(scene.search().total == 0)
    scene.station.clock.advance(by: 1)
    // The store alone frees the place: that the list shows it is the desk's doing.
    #expect(try scene.station.store.expire().freedShifts.count == 1)
    #expect(scene.search().total == 0 && scene.placesLeft() == 0)
  }
}
