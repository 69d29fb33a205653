import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// The panel, the employer and the attendant each one key away from the same last place.
@Suite("Three seats on the last place")
struct LastPlaceStory {
  private static let title = "三个窗口抢一个名额"
  private static let taken = "名额刚被别人定走了"
  private static let noneLeft = "还空着0个名额"
  private let station: DemonstrationStation
  private let store: Store
  private let firm: DemonstrationEmployer

  init() throws {
    station = try DemonstrationStation()
    store = station.desk.store
    firm = station.county.employers[0]
    let person = station.county.shownPerson.id
    for mine in try store.applications(of: person) where mine.state.isOpen {
      _ = try store.step(
        mine.application, .withdraw, reason: .init(.jobSeeker), by: .jobSeeker(person))
    }
  }

  /// No tick of the clock, of which there is one a second, and no word from another seat comes
  /// between a loser's own key and the reason on the screen.
  @Test(
    "one has it, and the answer to each other's own key says why, before the clock's next tick",
    arguments: [[0, 1, 2], [1, 2, 0], [2, 0, 1]])
  func toldAtOnce(order: [Int]) throws {
    let work = try work()
    let waiting = try twoWhoWait(for: work.shift)
    let panel = try readyToApply(work)
    let employer = readyToCut()
    let desk = try readyToConfirm(waiting[0], work.shift)
    for (place, seat) in order.enumerated() {
      let screens = [panel, employer, desk]
      let reason = seat == 1 ? Self.noneLeft : Self.taken
      #expect(!screens[seat].shows(reason))
      switch seat {
      case 0: #expect(panel.tap("确定"))
      case 1: #expect(employer.tap("确定"))
      default: desk.press(.character("c"))
      }
      #expect(screens[seat].shows(reason) == (place > 0), "\(screens[seat].screen)")
    }
    let states = try store.boardApplications(work.shift).map(\.state)
    // Whom the employer found outside has no record here; the place is gone all the same.
    #expect(states.count { $0.usesPlace } == (order[0] == 1 ? 0 : 1))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  private func work() throws -> TestWork {
    let coordinate = station.desk.settings.coordinate
    let work = try WorkTerms {
      $0.title = Self.title
      $0.coordinate = coordinate
      $0.hours = [(TestDay.at(18), TestDay.at(21))]
    }.work(for: firm.employer.id, identifiers: SeededIdentifiers(seed: 78))
    _ = try store.publish(
      work.posting, shifts: work.shifts, by: .employer(firm.employer.id)
    ) { _ in [] }
    try station.desk.loadList()
    return work
  }

  /// Who applies before a document was seen waits although there is a place.
  private func twoWhoWait(for shift: ShiftID) throws -> [DemonstrationPerson] {
    let by = try station.attendant()
    var waiting: [DemonstrationPerson] = []
    for person in station.county.people where !person.verification.isVerified {
      guard waiting.count < 2, try store.applications(of: person.id).isEmpty else { continue }
      let outcome = try? store.apply(person.id, shifts: [shift], by: .attendant(by))
      guard outcome?[0].state == .applied else { continue }
      // The employer sees them in the order in which they applied.
      station.clock.advance(by: 1)
      _ = try store.verify(person.id, document: .identityCard, by: by)
      waiting.append(person)
    }
    try #require(waiting.count == 2)
    return waiting
  }

  private func readyToApply(_ work: TestWork) throws -> SeatDriver {
    let panel = station.seat()
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("找零工"))
    #expect(panel.tap("3公里"))
    let today = station.desk.today
    let filter = PostingFilter(days: today...today, withinMetres: 3_000)
    guard
      case .page(_, let page)? = station.desk.answer(.loadPage(filter, offset: 0, limit: 300)).reply
    else { throw TestFailure("no list") }
    let index = try #require(page.cards.firstIndex { $0.shift == work.shift })
    for _ in 0..<index { panel.press(.down) }
    panel.press(.enter)
    #expect(panel.shows(Self.title))
    #expect(panel.tap("我要报名"))
    type(panel, station.county.hint.idNumber, station.county.hint.personalCode)
    return panel
  }

  private func readyToCut() -> SeatDriver {
    let seat = station.seat(number: 2)
    seat.tap(at: Position(row: 15, column: 50))
    #expect(seat.tap("我要招人"))
    type(seat, station.county.hint.employerIDNumber, station.county.hint.employerPersonalCode)
    #expect(seat.tap("确定"))
    #expect(seat.tap("我发的活"))
    while !seat.shows(Self.title), seat.tap("下一页") {}
    #expect(seat.tap(Self.title))
    #expect(seat.tap("外面招到了"))
    #expect(seat.tap("1"))
    #expect(seat.tap("确定"))
    return seat
  }

  private func readyToConfirm(
    _ person: DemonstrationPerson, _ shift: ShiftID
  ) throws -> SeatDriver {
    let desk = station.seat(.attendant, number: 3)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    let shifts = try store.shifts(on: station.desk.today, limit: 2_000)
    let row = try #require(shifts.firstIndex { $0.shift == shift })
    desk.press(.home)
    for _ in 0..<row { desk.press(.down) }
    desk.press(.tab)
    let all = try store.boardApplications(shift)
    let place = try #require(all.firstIndex { $0.jobSeeker == person.id })
    for _ in 0..<place { desk.press(.down) }
    return desk
  }

  /// Who it is, up to the last tap.
  private func type(_ seat: SeatDriver, _ idNumber: String, _ code: String) {
    for digit in idNumber { #expect(seat.tap(String(digit))) }
    seat.tap("下一步")
    for digit in code { #expect(seat.tap(String(digit))) }
  }
}
