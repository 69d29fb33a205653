import GRDB
import OddJobMarket
import Station
import StationTestSupport

@testable import Store

/// A small market that three seats work on at once: whatever a seat may do, as its own calls to the
/// desk, on a thread of its own.
final class RacingStation: Sendable {
  let station: TemporaryStation
  let desk: Desk
  let people: [TestPerson]
  let works: [TestWork]
  let shifts: [ShiftID]

  init(seed: UInt64, people count: Int, shifts shiftCount: Int) throws {
    var settings = StationSettings()
    settings.pinCost = PINHashCost(rounds: 2)
    let station = try TemporaryStation(seed: seed, settings: settings.store)
    self.station = station
    let store = try station.store
    // The races are about who is first, not about power cuts.
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    desk = Desk(
      store: store, settings: settings,
      surroundings: Surroundings(
        clock: station.clock, identifiers: station.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"))
    people = try (0..<count).map { _ in try station.person() }
    var generator = SeededGenerator(seed: seed)
    let employers = try (0..<4).map { try station.employer("公司\($0)") }
    var works: [TestWork] = []
    while works.reduce(0, { $0 + $1.shifts.count }) < shiftCount {
      let terms = WorkTerms.random(using: &generator)
      works.append(try station.work(by: generator.pick(employers)) { $0 = terms })
    }
    self.works = works
    shifts = Array(works.flatMap(\.shifts).map(\.id).prefix(shiftCount))
  }
}
