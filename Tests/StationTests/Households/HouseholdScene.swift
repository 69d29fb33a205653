import Attendant
import Foundation
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import TerminalUI

@testable import Station

/// A station at which households post, and the look for their names wherever it leaves any.
struct HouseholdScene {
  let station: ExchangeStation

  var desk: Desk { station.desk }
  var store: Store { station.desk.store }
  var attendant: AttendantID { station.station.attendant }

  init() throws {
    station = try ExchangeStation()
  }

  /// Adds a household that somebody has seen, and a phone of its own.
  func household(_ name: String, phone: String) throws -> DraftEmployer {
    let employer = try store.addEmployer(
      name: name, kind: .household, phone: PhoneNumber(validating: phone),
      verification: EmployerVerification(agentIdentitySeen: true), by: .attendant(attendant))
    return DraftEmployer(
      id: employer.id, kind: .household, name: name, verification: employer.verification)
  }

  /// Makes a person an employer, as the panel does when they first hire.
  func selfMadeHousehold() throws -> (person: TestPerson, employer: EmployerSession) {
    let person = try station.station.person()
    guard
      case .employers(let employers) = desk.answer(SelfServiceEffect.becomeHousehold(person.id))
        .reply, let employer = employers.first
    else { throw TestFailure("no household") }
    return (person, employer)
  }

  /// Returns a draft as a form of an earlier program made it: the name wherever somebody pays.
  func draft(for employer: DraftEmployer, title: String) throws -> PostingDraft {
    let terms = try WorkTerms { $0.title = title }.work(
      for: employer.id, identifiers: station.station.identifiers)
    var draft = PostingDraft()
    draft.employer = employer
    draft.kind = .ordinary
    draft.trade = terms.posting.trade
    draft.title = title
    draft.content = "擦玻璃，扫地，工具齐全。"
    draft.site = terms.posting.site
    draft.amount = terms.posting.pay.amount
    draft.unit = terms.posting.pay.unit
    draft.payer = employer.name
    draft.insurance = Insurance(kind: "意外险", payer: employer.name, sum: .yuan(100_000))
    draft.settlement = .sameDay
    draft.hiringMode = .employerPicks
    draft.contact = PostingContact(name: employer.name, phone: "13985501234")
    draft.validUntil = terms.shifts[0].window.start + Posting.lateStartLimit
    draft.shifts = terms.shifts.map { DraftShift(day: $0.day, window: $0.window, places: 2) }
    return draft
  }

  /// Returns the secrets that lie in clear anywhere in the station's files.
  func inFiles(_ secrets: [String]) throws -> [String] {
    var bytes = Data()
    for name in try FileManager.default.contentsOfDirectory(
      atPath: station.station.directory.path)
    where name.hasPrefix("station.sqlite") && !name.hasSuffix(".key") {
      bytes += try Data(contentsOf: URL(filePath: station.station.directory.file(name)))
    }
    return secrets.filter { bytes.range(of: Data($0.utf8)) != nil }
  }

  /// Returns the secrets that a stranger reads at a public seat, and how much they looked at.
  func onScreens(_ secrets: [String], seed: UInt64 = 4) throws -> (found: Set<String>, shown: Int) {
    try desk.loadList()
    let panel = SeatDriver(office: SeatOffice(desk: desk))
    var random = SeededGenerator(seed: seed)
    var found: Set<String> = []
    var shown = 0
    for _ in 0..<400 {
      let targets = panel.frame.targets.filter(\.isEnabled)
      if targets.isEmpty || random.chance(percent: 4) {
        panel.press(.home)
        panel.tap("找零工")
      } else {
        panel.send(random.pick(targets).message)
      }
      if panel.state.showsAttendant { panel.press(.escape) }
      let screen = panel.screen
      if screen.contains(EmployerKind.householdPayer) { shown += 1 }
      let text = screen.filter { !$0.isWhitespace }
      found.formUnion(secrets.filter { text.contains($0) })
    }
    return (found, shown)
  }
}
