import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Several who want the last place at once")
struct LastPlaceTests {
  @Test(
    "exactly one of the tasks gets the last place, and every other is told why", arguments: 1...5)
  func race(seed: UInt64) async throws {
    let station = try TemporaryStation(seed: seed)
    let people = try (0..<12).map { _ in try station.person() }
    let work = try station.work()
    let store = try station.store
    let results = await withTaskGroup(of: Result<ApplicationState, any Error>.self) { group in
      for person in people {
        group.addTask {
          Result { try store.apply(person.id, shifts: [work.shift], by: person.party)[0].state }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var confirmed = 0
    for result in results {
      switch result {
      case .success(let state):
        #expect(state == .confirmed)
        confirmed += 1
      case .failure(let error): #expect(error as? Refusal == .placesTaken)
      }
    }
    #expect(confirmed == 1)
    #expect(
      try store.detail(work.shift)?.card.places
        == PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 1))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("one person at two panels gets one of two overlapping pieces of work")
  func onePersonTwice() async throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let works = try (0..<6).map { _ in try station.work() }
    let store = try station.store
    let confirmed = await withTaskGroup(of: Bool.self) { group in
      for work in works {
        group.addTask {
          (try? store.apply(person.id, shifts: [work.shift], by: person.party)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(confirmed == 1)
  }

  @Test("writers that look first and act later overfill the shift once its protection is off")
  func control() async throws {
    let station = try TemporaryStation()
    let people = try (0..<12).map { _ in try station.person() }
    let work = try station.work()
    let queue = try station.store.queue
    try queue.inDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON") }
    let sawPlace = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in people {
        group.addTask {
          try queue.read { try Int.fetchOne($0, sql: "SELECT confirmed FROM shift") } == 0
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sawPlace.allSatisfy { $0 })
    try await withThrowingTaskGroup(of: Void.self) { group in
      for key in 1...people.count {
        group.addTask { try confirmUnasked(personKey: key, in: queue) }
      }
      try await group.waitForAll()
    }
    let places = try #require(try station.store.detail(work.shift)?.card.places)
    #expect(places.confirmed == 12, "the test of the race would not see an overfilled shift")
  }
}

private func confirmUnasked(personKey: Int, in queue: DatabaseQueue) throws {
  try queue.write { database in
    try database.execute(
      sql: """
        INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
        VALUES (randomblob(16), ?, 1, 'confirmed', 0, 0)
        """, arguments: [personKey])
  }
}
