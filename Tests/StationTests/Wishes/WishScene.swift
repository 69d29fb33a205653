import OddJobMarket
import SelfService
import StationTestSupport
import Store
import TerminalUI

@testable import Station

/// A morning on a real file: people who signed in, work of one employer, and the desk that matches.
struct WishScene {
  let station: TemporaryStation
  let desk: Desk
  let employer: EmployerID

  var store: Store { desk.store }
  var by: AttendantID { station.attendant }

  init() throws {
    var settings = StationSettings()
    settings.pinCost = PINHashCost(rounds: 2)
    settings.coordinate = Coordinate(
      latitudeMicrodegrees: 26_950_000, longitudeMicrodegrees: 108_670_000)
    station = try TemporaryStation(settings: settings.store)
    desk = Desk(
      store: try station.store, settings: settings,
      surroundings: Surroundings(
        clock: station.clock, identifiers: station.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"))
    employer = try station.employer()
  }

  /// Registers people who know a trade, and signs them in one after the other.
  func people(_ trades: String...) throws -> [JobSeekerID] {
    try trades.map { trade in
      guard let born = CivilDate(year: 1980, month: 5, day: 1) else {
        throw TestFailure("no birth date")
      }
      var form = try station.form(born: born)
      form.trades = [TradeCode(trade)]
      let person = try store.register(form).session.id
      _ = try store.verify(person, document: .identityCard, by: by)
      _ = try store.signIn(person, until: TestDay.at(18))
      return person
    }
  }

  func work(
    _ title: String, places: Int = 1, _ change: (inout WorkTerms) -> Void = { _ in }
  ) throws -> TestWork {
    try station.work(by: employer) {
      $0.title = title
      $0.places = places
      change(&$0)
    }
  }

  /// Matches the day, and returns who is proposed for what.
  func match() throws -> MatchedDay {
    guard let day = try desk.matchedDay(progress: { _ in true }) else {
      throw TestFailure("the run was called off")
    }
    return day
  }

  /// The title of the work that is proposed to each; nil where nothing is.
  func titles(_ people: [JobSeekerID]) throws -> [String?] {
    let proposals = try match().proposals
    return people.map { person in proposals.first { $0.jobSeeker == person }?.card.title }
  }

  /// What the panel recommends to a person.
  func recommended(_ person: JobSeekerID) -> [String] {
    guard case .recommended(let works) = desk.answer(.recommend(person, excluding: [])).reply
    else { return [] }
    return works.map(\.card.title)
  }
}

extension MatchedDay {
  /// Everything that the attendant reads about a person.
  func words(about person: JobSeekerID) -> String {
    let reasons =
      proposals.filter { $0.jobSeeker == person }.flatMap(\.reasons).map(\.wording)
      + unplaced.filter { $0.jobSeeker == person }.flatMap(\.reasons)
    return reasons.map(\.chinese).joined(separator: "；")
  }
}
