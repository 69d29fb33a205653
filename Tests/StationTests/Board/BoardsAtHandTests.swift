import Attendant
import OddJobMarket
import StationTestSupport
import Store
import Synchronization
import Testing

@testable import Station

@Suite("The board of a day in memory")
struct BoardsAtHandTests {
  private let scene: DeskStation
  private var station: TemporaryStation { scene.station }
  private let today = TestDay.businessDay

  init() throws {
    scene = try DeskStation()
  }

  /// Returns the board as the desk answers it.
  private func answered(_ day: BusinessDay) -> [PostingCard] {
    guard case .board(_, _, let cards, _) = scene.desk.answer(AttendantEffect.loadBoard(day)).reply
    else { return [] }
    return cards
  }

  /// What lies in memory is older than the file.
  private func isBehind(_ day: BusinessDay) throws -> Bool {
    let known = scene.desk.boards.withLock { $0.cards(on: day) }
    return try known != station.store.shifts(on: day, limit: 2_000)
  }

  private func expectAgreement(
    _ change: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for day in [today, today.advanced(by: 1)] {
      let expected = try station.store.shifts(on: day, limit: 2_000)
      #expect(answered(day) == expected, "\(change): \(day)", sourceLocation: sourceLocation)
    }
  }

  @Test("follows every change of what a card shows")
  func follows() throws {
    let live = try station.work()
    let early = try station.work {
      $0.hours = [(TestDay.at(8), TestDay.at(9)), (TestDay.at(7, days: 1), TestDay.at(9, days: 1))]
    }
    try expectAgreement("as it was")

    let person = try station.person().id
    _ = try station.store.apply(person, shifts: [early.shift], by: .jobSeeker(person))
    // The control: unless it takes the change in, the board is wrong.
    #expect(try isBehind(today))
    try expectAgreement("somebody applied")

    try station.store.setState(live.id, to: .paused, by: .attendant(station.attendant))
    #expect(try isBehind(today))
    try expectAgreement("paused")

    _ = try station.work { $0.title = "新题又一个" }
    #expect(try isBehind(today))
    try expectAgreement("another posting")

    _ = try station.work { $0.hours = [(TestDay.at(7, days: 1), TestDay.at(8, days: 1))] }
    #expect(try isBehind(today.advanced(by: 1)))
    try expectAgreement("another one tomorrow")
  }

  @Test("is read in parts as it is read at once, and takes in what changes meanwhile")
  func parts() throws {
    let works = try (0..<7).map { place in
      try station.work { $0.hours = [(TestDay.at(8 + place), TestDay.at(9 + place))] }
    }
    #expect(try !scene.desk.readBoard(of: today, limit: 2))
    try station.store.setState(works[0].id, to: .paused, by: .attendant(station.attendant))
    _ = try station.work { $0.hours = [(TestDay.at(8), TestDay.at(10))] }
    _ = try station.work { $0.hours = [(TestDay.at(13), TestDay.at(14))] }
    var count = 2
    while try !scene.desk.readBoard(of: today, limit: 2) { count += 1 }
    #expect(count > 3)
    try expectAgreement("in parts")
  }

  @Test("is read anew where the file says that too much has changed")
  func anew() throws {
    _ = try station.work()
    try expectAgreement("as it was")
    scene.desk.boards.withLock { $0.beginAnew() }
    #expect(try isBehind(today))
    try expectAgreement("read anew")
  }

  @Test("one day does not push the other out, a third does")
  func days() throws {
    _ = try station.work()
    try expectAgreement("both")
    #expect(scene.desk.boards.withLock { $0.days } == [today, today.advanced(by: 1)])
    _ = answered(today.advanced(by: 2))
    #expect(
      scene.desk.boards.withLock { $0.days } == [today.advanced(by: 1), today.advanced(by: 2)])
  }
}
