import DemonstrationCounty
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import Station

/// What stands on a public seat, wherever a random walk with a real person at it leads.
@Suite("Nobody reads at a public seat who others are")
struct PublicSeatWalkTests {
  @Test(
    "no screen shows the name, phone or ID number of anybody but those it belongs to",
    arguments: [1, 2, 3] as [UInt64])
  func walk(seed: UInt64) throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    let person = station.county.shownPerson
    let firm = station.county.employers[0]
    let secrets = PublicSeatSecrets(station.county, besides: [person, firm.agent])
    let panel = station.seat()
    var random = SeededGenerator(seed: seed)
    var shownToSomebody = 0
    var looked = 0
    for step in 0..<500 {
      if panel.shows("请按数字") {
        let isEmployer = random.chance(percent: 40)
        identify(panel, isEmployer ? firm.agent : person)
      } else {
        wander(panel, station, &random)
      }
      let screen = panel.screen
      looked += 1
      if panel.state.selfService.context.session != nil { shownToSomebody += 1 }
      let found = secrets.found(on: screen)
      guard !found.isEmpty else { continue }
      let allowed = try entrusted(
        to: [person, firm.agent], firm.employer.id, station)
      let leaked = found.filter { secret in !allowed.contains { $0.contains(secret) } }
      #expect(leaked.isEmpty, "seed \(seed), step \(step): \(leaked)\n\(screen)")
    }
    // A walk on which nobody ever said who they are would prove nothing.
    #expect(shownToSomebody > looked / 20, "seed \(seed): \(shownToSomebody) of \(looked)")
  }

  @Test("the same look finds names at the attendant's seat, and nothing once it is locked")
  func control() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    let secrets = PublicSeatSecrets(station.county, besides: [])
    let seat = station.seat(.attendant, number: 2)
    #expect(secrets.found(on: seat.screen) == [])
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    seat.press(.character("3"))
    #expect(secrets.found(on: seat.screen).count > 5)
    seat.press(.character("t"))
    #expect(secrets.found(on: seat.screen).contains { $0.hasPrefix("1") })
    seat.press(.f(10))
    #expect(secrets.found(on: seat.screen) == [])
  }

  private func identify(_ panel: SeatDriver, _ person: DemonstrationPerson) {
    for digit in person.idNumber { panel.tap(String(digit)) }
    panel.tap("下一步")
    for digit in person.personalCode ?? "" { panel.tap(String(digit)) }
    panel.tap("确定")
    panel.tap("下一步")
  }

  /// Does something that the screen offers; now and then nobody does anything for minutes.
  private func wander(
    _ panel: SeatDriver, _ station: DemonstrationStation, _ random: inout SeededGenerator
  ) {
    if random.chance(percent: 2) {
      station.clock.advance(by: 3)
      panel.tick()
      panel.tick()
      return
    }
    let targets = panel.frame.targets.filter(\.isEnabled)
    guard !targets.isEmpty else {
      _ = panel.tap(at: Position(row: 15, column: 50))
      return
    }
    panel.send(random.pick(targets).message)
    // The attendant's entrance is no public screen.
    if panel.state.showsAttendant { panel.press(.escape) }
  }

  /// What a slip entrusts to the two at the seat: whom each has to reach.
  private func entrusted(
    to people: [DemonstrationPerson], _ employer: EmployerID, _ station: DemonstrationStation
  ) throws -> [String] {
    let store = station.desk.store
    let own = try people.flatMap { person in
      try store.applications(of: person.id, limit: 500).compactMap {
        try? store.slip($0.application, for: .jobSeeker(person.id))
      }
    }
    let others = try store.postings(of: employer, limit: 500).flatMap {
      try store.boardApplications($0.shift).map(\.application)
    }
    let slips =
      own
      + others.compactMap { try? store.slip($0, for: .employer(employer)) }
    return slips.flatMap {
      [$0.contactName, $0.contactPhone, $0.workerName, $0.workerPhone ?? ""]
        + [$0.meetingPoint?.leaderPhone ?? ""]
    }
  }
}
