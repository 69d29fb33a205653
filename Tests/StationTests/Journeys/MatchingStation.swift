import Foundation
import OddJobMarket
import Station
import StationTestSupport
import Store
import Synchronization
import TerminalUI

@testable import Attendant

/// A station in the morning: twelve people signed in, five shifts with ten places in all, the
/// attendant at the view of the matching.
struct MatchingStation {
  let station: DeskStation
  let store: Store
  let people: [TestPerson]
  let works: [TestWork]
  let attendant: SeatDriver
  let panel: SeatDriver

  init(
    people count: Int = 12,
    aside: @escaping LongWork.Aside = { $0() }
  ) throws {
    station = try DeskStation()
    store = try station.station.store
    let temporary = station.station
    _ = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    people = try (0..<count).map { _ in try temporary.person() }
    for person in people { _ = try store.signIn(person.id, until: TestDay.at(18)) }
    let employer = try temporary.employer()
    let terms: [(HiringMode, Int)] = [
      (.firstCome, 3), (.employerPicks, 2), (.stationRecommends, 2), (.firstCome, 2),
      (.firstCome, 1),
    ]
    works = try terms.enumerated().map { number, terms in
      try temporary.work(by: employer) {
        $0.title = "活\(number)"
        $0.hiringMode = terms.0
        $0.places = terms.1
      }
    }
    try station.desk.loadList()
    let office = SeatOffice(desk: station.desk, aside: aside)
    panel = SeatDriver(office: office, seat: 1)
    attendant = SeatDriver(
      office: office, kind: .attendant, size: Size(rows: 34, columns: 120), seat: 2)
    attendant.type("2580")
    attendant.press(.enter)
    attendant.press(.character("8"))
  }

  var rows: [ProposedRow] { attendant.state.attendant.workspace?.dayMatching.list.items ?? [] }
  var unplaced: [UnplacedPerson] {
    attendant.state.attendant.workspace?.dayMatching.unplaced.items ?? []
  }

  /// The first row of a shift, by the number of its work.
  func row(of work: Int) -> Int? {
    rows.firstIndex { $0.pair.shift == works[work].shift }
  }

  /// Moves to a row of the list.
  func select(_ row: Int) {
    attendant.press(.home)
    for _ in 0..<row { attendant.press(.down) }
  }

  /// How far the person got with the shift.
  func state(_ pair: MatchedPair) throws -> ApplicationState? {
    try store.applications(of: pair.jobSeeker).first { $0.card.shift == pair.shift }?.state
  }

  /// How many applications there are, and how many entries the chain has.
  func written() throws -> (applications: Int, operations: Int) {
    let applications = try people.reduce(0) { try $0 + store.applications(of: $1.id).count }
    return (applications, try store.verifyChain().operations)
  }
}

/// Stops a run at its first word, until it is told to go on.
final class RunGate: Sendable {
  private let reached = DispatchSemaphore(value: 0)
  private let opened = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let hasStopped = Mutex(false)

  /// Carries a run out on a thread of its own.
  var aside: LongWork.Aside {
    { work in
      Thread.detachNewThread {
        work()
        self.ended.signal()
      }
    }
  }

  /// Stops whoever says the first part of a run.
  func pass(_ message: SeatProgram.Message) {
    guard case .attendantReply(.dayMatching(.progress), _) = message else { return }
    let isFirst = hasStopped.withLock { hasStopped in
      defer { hasStopped = true }
      return !hasStopped
    }
    guard isFirst else { return }
    reached.signal()
    opened.wait()
  }

  func waitUntilReached() { reached.wait() }

  func open() {
    opened.signal()
    ended.wait()
  }
}
