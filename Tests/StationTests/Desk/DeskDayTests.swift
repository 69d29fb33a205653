import Attendant
import OddJobMarket
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("The desk's day")
struct DeskDayTests {
  @Test(
    "is the calendar's, never goes back, and stands still while the date is in doubt",
    arguments: [
      // Hours from seven o'clock that the wall's clock and the boot's clock moved, and the days.
      (wall: 5, boot: 5, days: 0), (wall: 20, boot: 20, days: 1), (wall: -6, boot: 0, days: 0),
      (wall: -24, boot: 0, days: 0), (wall: 24, boot: 0, days: 0),
      (wall: 365 * 24, boot: 1, days: 0),
      (wall: 48, boot: 48, days: 2), (wall: 0, boot: 30, days: 0),
    ])
  func today(wall: Int, boot: Int, days: Int) throws {
    let scene = try DeskStation()
    _ = scene.desk.lookAtClock(elapsed: 0)
    scene.station.clock.advance(by: .hours(wall))
    _ = scene.desk.lookAtClock(elapsed: .hours(boot))
    #expect(scene.desk.today == TestDay.businessDay.advanced(by: days))
    #expect(try scene.station.store.businessDay == scene.desk.today)
  }

  @Test("goes on once an attendant has confirmed the date")
  func confirmed() throws {
    let scene = try DeskStation()
    _ = scene.desk.lookAtClock(elapsed: 0)
    scene.station.clock.advance(by: .hours(24))
    _ = scene.desk.lookAtClock(elapsed: 0)
    #expect(scene.desk.today == TestDay.businessDay)
    let next = TestDay.businessDay.advanced(by: 1)
    guard
      case .board(let day, _, _, let isInDoubt) =
        scene.desk.answer(.confirmDate(by: scene.station.attendant)).reply
    else {
      Issue.record("no board")
      return
    }
    #expect(day == next && !isInDoubt)
    #expect(scene.desk.today == next)
  }
}
