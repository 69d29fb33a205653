import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// The night after a Saturday's work, on the real desk and a real file: two attendants at their seats,
/// and the clock that goes on by itself.
@Suite("At the day's turn")
struct DayTurnTests {
  private let scene: DeskStation
  private let store: Store
  private let office: SeatOffice
  private let work: TestWork
  private var applications: [ApplicationID] = []

  /// Four people on work from nine to one: two confirmed, one departed, one arrived.
  init() throws {
    scene = try DeskStation()
    store = try scene.station.store
    office = SeatOffice(desk: scene.desk)
    work = try scene.station.work {
      $0.title = "夜市收摊"
      $0.places = 5
    }
    _ = scene.desk.lookAtClock(elapsed: 0)
    for event in [nil, nil, ApplicationEvent.depart, .arrive] {
      let person = try scene.station.person()
      let id = try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
      if let event {
        _ = try store.step(id, event, by: .attendant(scene.station.attendant))
      }
      applications.append(id)
    }
    try scene.desk.loadList()
  }

  private func attendant(_ number: Int) -> SeatDriver {
    let seat = SeatDriver(office: office, kind: .attendant, seat: number)
    unlock(seat)
    return seat
  }

  private func unlock(_ seat: SeatDriver) {
    seat.type(TemporaryStation.attendantPIN)
    seat.press(.enter)
  }

  private func states() throws -> [ApplicationState] {
    try applications.map { try store.application($0).state }
  }

  /// Lets the clock go on by minutes, a look at a time as the station does, and tells the seats.
  private func pass(_ minutes: Int, _ seats: SeatDriver...) {
    var left = minutes
    while left > 0 {
      let step = min(left, 30)
      scene.station.clock.advance(by: Minutes(step))
      let isChanged = scene.desk.lookAtClock(elapsed: Minutes(step))
      for seat in seats {
        seat.tick()
        if isChanged { seat.send(.marketChanged) }
      }
      left -= step
    }
  }

  @Test("who was not marked is counted and listed, marked by a person's key, and never by itself")
  func turns() throws {
    let before = try store.queuedOperations()
    let early = attendant(1)
    #expect(!early.shows("没记到岗"))
    // From seven to one in the afternoon, in the middle of what else the station does.
    pass(6 * 60, early)
    unlock(early)
    #expect(early.shows("今天3人没记到岗，按 U 记"))
    // To four in the morning: the station's day turned at two.
    pass(15 * 60, early)
    #expect(scene.desk.today == TestDay.businessDay.advanced(by: 1))
    #expect(try states() == [.confirmed, .confirmed, .departed, .arrived])
    #expect(try store.queuedOperations() == before, "the clock has written nothing of anybody")
    unlock(early)
    let other = attendant(2)
    #expect(early.shows("昨天3人没记到岗，按 U 记"))
    other.press(.character("U"))
    early.press(.character("U"))
    #expect(early.shows("昨天") && early.shows("夜市收摊"))
    early.press(.character("a"))
    #expect(try states() == [.arrived, .confirmed, .departed, .arrived])
    early.press(.character("x"))
    early.press(.character("1"))
    #expect(try states() == [.arrived, .noShow, .departed, .arrived])
    // The other seat follows without a key.
    let second = try store.unmarkedPlacements(limit: 9)
    #expect(second.map(\.application) == [applications[2]])
    early.passOn(to: other)
    #expect(other.shows(second[0].name) && other.shows("1–1/1"))
    early.press(.character("u"))
    #expect(try states() == [.arrived, .confirmed, .departed, .arrived])
    early.press(.character("x"))
    early.press(.character("3"))
    // The last one is looked up on yesterday's board, where the roll is.
    early.press(.enter)
    #expect(early.shows("夜市收摊") && early.shows(TestDay.businessDay.date.text))
    early.passOn(to: other)
    other.press(.character("a"))
    #expect(try states() == [.arrived, .noShow, .arrived, .arrived])
    #expect(other.shows("都记过了"))
    other.passOn(to: early)
    early.press(.escape)
    #expect(!early.shows("没记到岗，按"))
  }

  @Test("the seats hear that work is over only while somebody of it is unmarked")
  func hears() throws {
    func isHeard(at instant: Instant) -> Bool {
      let passed = scene.station.clock.now.minutes(until: instant)
      scene.station.clock.set(instant)
      return scene.desk.lookAtClock(elapsed: Minutes(passed))
    }
    #expect(!isHeard(at: TestDay.at(12, 59)))
    #expect(isHeard(at: TestDay.at(13)))
    #expect(!isHeard(at: TestDay.at(13, 1)))
    for application in applications.prefix(3) {
      _ = try store.step(application, .arrive, by: .attendant(scene.station.attendant))
    }
    #expect(!isHeard(at: TestDay.at(18)))
  }
}
