import DemonstrationCounty
import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// A demonstration station with an employer at one public seat and a person at another.
struct EmployerSeat {
  let station: DemonstrationStation
  let store: Store
  let person: DemonstrationPerson
  let firm: DemonstrationEmployer

  init() throws {
    station = try DemonstrationStation()
    store = station.desk.store
    person = station.county.shownPerson
    firm = station.county.employers[0]
    // The stories make their own work; what the county gave the person is out of the way.
    for mine in try store.applications(of: person.id) where mine.state.isOpen {
      _ = try store.step(
        mine.application, .withdraw, reason: .init(.jobSeeker), by: .jobSeeker(person.id))
    }
  }

  /// Publishes evening work of the shown firm, the newest of its postings.
  func work(
    places: Int = 1, hasFindings: Bool = false, _ change: (inout WorkTerms) -> Void = { _ in }
  ) throws -> TestWork {
    let work = try WorkTerms {
      $0.title = "夜市收摊"
      $0.places = places
      $0.hours = [(TestDay.at(18), TestDay.at(21))]
      change(&$0)
    }.work(for: firm.employer.id, identifiers: SeededIdentifiers(seed: 78))
    _ = try store.publish(
      work.posting, shifts: work.shifts, by: .employer(firm.employer.id)
    ) { _ in hasFindings ? [.sample] : [] }
    try station.desk.loadList()
    return work
  }

  /// Goes to 我要招人 as the firm's agent, by touch.
  func employer(number: Int = 2) -> SeatDriver {
    let hint = station.county.hint
    return seat(number, "我要招人", hint.employerIDNumber, hint.employerPersonalCode)
  }

  /// Goes to 我的活和工资 as the shown person, by touch.
  func myWork(number: Int = 1) -> SeatDriver {
    let hint = station.county.hint
    return seat(number, "我的活和工资", hint.idNumber, hint.personalCode)
  }

  private func seat(
    _ number: Int, _ tile: String, _ idNumber: String, _ code: String
  ) -> SeatDriver {
    let seat = station.seat(number: number)
    seat.tap(at: Position(row: 15, column: 50))
    #expect(seat.tap(tile))
    identify(seat, idNumber, code)
    return seat
  }

  func identify(_ seat: SeatDriver, _ idNumber: String, _ code: String) {
    for digit in idNumber { #expect(seat.tap(String(digit))) }
    seat.tap("下一步")
    for digit in code { #expect(seat.tap(String(digit))) }
    seat.tap("确定")
  }
}
