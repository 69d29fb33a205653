import Foundation
import GRDB
import OddJobMarket
import Station
import StationTestSupport
import Synchronization
import Testing

@testable import Store

/// A panel, an employer and the attendant, each on a thread of its own, on the same few places.
@Suite("Three seats race")
struct SeatRaceTests {
  /// In full: STATION_LONG_RUNS=100 swift test --filter SeatRaceTests; the number is that of the
  /// seeds, each over 50 shifts and 200 people.
  static let longSeeds = ProcessInfo.processInfo.environment["STATION_LONG_RUNS"].flatMap {
    UInt64($0)
  }

  @Test(
    "no shift is overfilled, nobody is in two places, no undo is lost, every loser is told why",
    arguments: 1...max(1, longSeeds ?? 3))
  func race(seed: UInt64) throws {
    let isLong = Self.longSeeds != nil
    let market = try RacingStation(
      seed: seed, people: isLong ? 200 : 30, shifts: isLong ? 50 : 10)
    let audit = try MarketAudit(path: market.station.path)
    let seats = try run(market, seed: seed, acts: isLong ? 1_200 : 150, audit)
    #expect(try audit.faults() == [], "seed \(seed)")
    #expect(try market.desk.store.verifyChain().firstBroken == nil, "seed \(seed)")
    for seat in seats {
      #expect(seat.silent == [], "seed \(seed): the \(seat.kind)'s seat was told nothing")
      #expect(seat.done > 0, "seed \(seed): the \(seat.kind)'s seat did nothing")
    }
    try checkUndos(seats.flatMap(\.undos), audit, seed: seed)
    let lost = seats.reduce(0) { $0 + $1.refusals["places.taken", default: 0] }
    #expect(lost > 0, "seed \(seed): nobody ever lost a race")
    if isLong { try report(seats, audit, seed: seed) }
  }

  /// An acknowledged undo stands in the chain; a refused one has not happened, and where another is
  /// said to have been quicker there is an operation of theirs.
  private func checkUndos(_ undos: [RacingSeat.Undo], _ audit: MarketAudit, seed: UInt64) throws {
    #expect(undos.contains { $0.isDone }, "seed \(seed): nothing was undone")
    for undo in undos {
      let undoing = try audit.undoing(ticket: undo.ticket)
      #expect((undoing != nil) == undo.isDone, "seed \(seed): \(undo)")
      guard undo.refusal == .undoOvertaken else { continue }
      let later = try audit.laterOperations(than: undo.ticket, through: Int64(undo.answeredBy))
      #expect(later > 0, "seed \(seed): nothing had overtaken \(undo.ticket)")
    }
  }

  private func run(
    _ market: RacingStation, seed: UInt64, acts: Int, _ audit: MarketAudit
  ) throws -> [RacingSeat] {
    let ended = EndedSeats()
    let all = DispatchGroup()
    for (index, kind) in RacingSeat.Kind.allCases.enumerated() {
      all.enter()
      Thread.detachNewThread {
        let result = Result {
          var seat = RacingSeat(kind, at: market, seed: seed * 4 + UInt64(index))
          for _ in 0..<acts { try seat.act() }
          return seat
        }
        ended.seats.withLock { $0.append(result) }
        all.leave()
      }
    }
    // In the midst of it, too, everything a second connection sees is right.
    while all.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
      #expect(try audit.faults() == [], "seed \(seed)")
    }
    return try ended.seats.withLock { $0 }.map { try $0.get() }
  }

  private func report(_ seats: [RacingSeat], _ audit: MarketAudit, seed: UInt64) throws {
    let done = seats.reduce(0) { $0 + $1.done }
    let refused = seats.flatMap(\.refusals.values).reduce(0, +)
    let undos = seats.flatMap(\.undos)
    let overtaken = undos.count { $0.refusal == .undoOvertaken }
    let taken = seats.reduce(0) { $0 + $1.refusals["places.taken", default: 0] }
    print(
      "race seed=\(seed) done=\(done) refused=\(refused) placesTaken=\(taken)",
      "undone=\(undos.count { $0.isDone }) overtaken=\(overtaken)",
      "operations=\(try audit.lastOperation())")
  }

  // MARK: The controls

  @Test("without the file's counting of places the same race overfills, and is found out")
  func overfills() throws {
    let market = try RacingStation(seed: 1, people: 30, shifts: 10)
    try market.desk.store.queue.inDatabase {
      try $0.execute(
        sql: "DROP TRIGGER placesCountedOnInsert; DROP TRIGGER placesCountedOnStep")
    }
    let audit = try MarketAudit(path: market.station.path)
    var seat = RacingSeat(.panel, at: market, seed: 1)
    for _ in 0..<200 { try seat.act() }
    let faults = try audit.faults()
    let overfilled = faults.filter { fault in
      let numbers = fault.split { !$0.isNumber }.compactMap { Int($0) }
      return fault.hasPrefix("shift") && numbers[1] > numbers[2]
    }
    #expect(!overfilled.isEmpty, "\(faults)")
  }

  @Test("a person put into two places behind the rules' back is found")
  func overlaps() throws {
    let (market, audit, application) = try confirmed()
    try market.desk.store.queue.inDatabase {
      try $0.execute(sql: "DROP TRIGGER placementsNeverOverlapOnInsert")
      try $0.execute(
        sql: """
          INSERT INTO shift(id, postingKey, day, startAt, endAt, closesAt, places, allotted)
            SELECT randomblob(16), postingKey, day, startAt + 60000, endAt, closesAt, 9, 9
            FROM shift WHERE key = (SELECT shiftKey FROM application WHERE id = ?)
          """, arguments: [application.rawValue])
      try $0.execute(
        sql: """
          INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
          SELECT randomblob(16), personKey, (SELECT max(key) FROM shift), 'confirmed', createdAt,
            changedAt FROM application WHERE id = ?
          """, arguments: [application.rawValue])
    }
    #expect(try audit.faults().contains { $0.hasPrefix("person") })
  }

  @Test("an undo that is lost again behind the chain's back is found")
  func losesUndo() throws {
    let (market, audit, application) = try confirmed()
    let by = market.station.attendant
    let act = try market.desk.store.undoableStep(application, .depart, by: by)
    _ = try market.desk.store.undo(try #require(act.ticket).id, by: by)
    #expect(try audit.faults() == [])
    try market.desk.store.queue.inDatabase {
      try $0.execute(
        sql: "UPDATE application SET state = 'departed' WHERE id = ?",
        arguments: [application.rawValue])
    }
    #expect(try audit.faults().contains { $0.contains("by the chain confirmed") })
  }

  private func confirmed() throws -> (RacingStation, MarketAudit, ApplicationID) {
    let market = try RacingStation(seed: 1, people: 2, shifts: 1)
    let audit = try MarketAudit(path: market.station.path)
    let work = try market.station.work()
    let person = market.people[0]
    let outcome = try market.desk.store.apply(person.id, shifts: [work.shift], by: person.party)
    #expect(outcome[0].state == .confirmed)
    #expect(try audit.faults() == [])
    return (market, audit, outcome[0].application)
  }
}

/// The seats that have done all their acts, as their threads hand them back.
private final class EndedSeats: Sendable {
  let seats = Mutex<[Result<RacingSeat, any Error>]>([])
}
