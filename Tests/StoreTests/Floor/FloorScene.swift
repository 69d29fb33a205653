import GRDB
import OddJobMarket
import StationTestSupport

@testable import Store

/// A van at the kerb: a station, and deals to be made in it.
struct FloorScene {
  let station: TemporaryStation

  init(_ settings: StoreSettings = .cheap) throws {
    station = try TemporaryStation(settings: settings)
    _ = try station.store.observeClock(elapsed: nil)
  }

  /// Returns a deal of a firm the station knows, or of a household it does not.
  func agreement(
    _ people: [FloorAgreement.Person], isNewEmployer: Bool = false,
    _ change: (inout WorkTerms) -> Void = { _ in }
  ) throws -> FloorAgreement {
    let employer = Employer(
      id: isNewEmployer ? station.identifiers.identifier() : try station.employer(),
      kind: isNewEmployer ? .household : .firm, name: "姚大姐",
      verification: EmployerVerification())
    var terms = WorkTerms(change)
    terms.hiringMode = .employerPicks
    terms.places = people.count
    let work = try terms.work(for: employer.id, identifiers: station.identifiers)
    return FloorAgreement(
      employer: employer,
      newEmployerPhone: isNewEmployer ? try PhoneNumber(validating: "13985501234") : nil,
      posting: work.posting, shift: work.shifts[0], people: people)
  }

  /// Every row that a deal may touch, and the length of the chain.
  func contents() throws -> [String] {
    try station.store.queue.inDatabase { database in
      try [
        "application", "shift", "posting", "outbox", "person", "employer", "registration",
        "receipt", "counter",
      ].flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }

  func operations() throws -> [String] {
    try station.store.queue.inDatabase {
      try String.fetchAll($0, sql: "SELECT type FROM outbox ORDER BY seq")
    }
  }
}
