import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Rights to places that go back")
struct ReleaseTests {
  @Test("a release gives back what is free, by an operation, and no more than that")
  func release() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work { $0.places = 5 }
    let person = try station.person()
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    #expect(throws: Refusal.placesInUse(free: 4)) {
      try store.releasePlaces(of: work.shift, count: 5, by: station.attendant)
    }
    let places = try store.releasePlaces(of: work.shift, count: 3, by: station.attendant)
    #expect(places == PlaceCount(places: 5, allotted: 2, held: 0, confirmed: 1))
    #expect(try store.sequences(of: .rightsReleased).count == 1)
    #expect(throws: Refusal.notAllowed) {
      try store.releasePlaces(of: work.shift, count: 0, by: station.attendant)
    }
    let others = try (0..<2).map { _ in try station.person() }
    let states = try others.map {
      try store.apply($0.id, shifts: [work.shift], by: $0.party)[0].state
    }
    #expect(states == [.confirmed, .standby])
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("the county's word from before a release does not bring it back; its later word counts")
  func stale() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work { $0.places = 5 }
    let before = try store.syncStanding().headSequence
    _ = try store.releasePlaces(of: work.shift, count: 3, by: station.attendant)
    try store.take([.allotment(of: work.shift, 5, through: before)])
    #expect(try store.places(of: work.shift).allotted == 2)
    try store.take([.allotment(of: work.shift, 4, through: before + 1)])
    #expect(try store.places(of: work.shift).allotted == 4)
  }

  @Test("what the county asks back goes as far as it is free, once")
  func recall() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work { $0.places = 5 }
    let person = try station.person()
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    let head = try store.syncStanding().headSequence
    try store.take([.allotment(of: work.shift, 5, through: head, recall: 3)])
    #expect(try store.places(of: work.shift).allotted == 2)
    try store.take([.allotment(of: work.shift, 5, through: head, recall: 3)])
    #expect(try store.places(of: work.shift).allotted == 2)
    #expect(try store.sequences(of: .rightsReleased) == [head + 1])
    try store.take([.allotment(of: work.shift, 2, through: head + 1, recall: 5)])
    #expect(try store.places(of: work.shift).allotted == 1)
  }

  @Test("a release that the county did not apply gives back nothing")
  func rejected() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work { $0.places = 5 }
    let head = try store.syncStanding().headSequence
    try store.take([.allotment(of: work.shift, 5, through: head)])
    _ = try store.releasePlaces(of: work.shift, count: 3, by: station.attendant)
    #expect(try store.places(of: work.shift).allotted == 2)
    try store.answer([
      OperationResult(sequence: head + 1, id: nil, status: .rejected, code: .noPlaceRight)
    ])
    #expect(try store.places(of: work.shift).allotted == 5)
  }

  @Test("places that were cut or came back here count beside the county's earlier word")
  func cut() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work { $0.places = 10 }
    let head = try store.syncStanding().headSequence
    try store.take([.allotment(of: work.shift, 6, through: head)])
    let cut = try store.undoableCutPlaces(of: work.shift, by: 2, attendant: station.attendant)
    #expect(try store.places(of: work.shift).allotted == 4)
    try store.take([.allotment(of: work.shift, 6, through: head)])
    #expect(try store.places(of: work.shift).allotted == 4)
    _ = try store.undo(try #require(cut.ticket?.id), by: station.attendant)
    #expect(try store.places(of: work.shift).allotted == 6)
    try store.take([.allotment(of: work.shift, 6, through: head + 2)])
    #expect(try store.places(of: work.shift).allotted == 6)
  }

  /// A county of one shift and one station: it applies the station's operations in order, gives
  /// rights at random, and its word arrives late. It must never be told of a confirmation that it
  /// had no right for.
  private func overdrawn(seed: UInt64, tellsThrough: Bool) throws -> Bool {
    var generator = SeededGenerator(seed: seed)
    let elsewhere = try TemporaryStation(seed: seed + 1_000)
    let station = try TemporaryStation(seed: seed)
    let store = try station.store
    let work = try elsewhere.work { $0.places = 40 }
    try store.take([try work.change(from: elsewhere)])
    var (granted, used, next): (Int, Int, Int64) = (0, 0, 1)
    var word: [Change] = []
    var isOverdrawn = false
    for _ in 0..<60 {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        granted += Int.random(in: 0...2, using: &generator)
        word.append(
          .allotment(of: work.shift, granted, through: tellsThrough ? next - 1 : nil))
      case 1, 2:
        let person = try station.person()
        _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
      case 3:
        let free = try store.places(of: work.shift).outstanding
        guard free > 0 else { continue }
        _ = try store.releasePlaces(
          of: work.shift, count: Int.random(in: 1...free, using: &generator),
          by: station.attendant)
      case 4:
        let entries = try store.queuedEntries(from: next, count: 3, bytes: 1 << 20)
        for case .operation(let bytes) in entries {
          let operation = try RawOperation(bytes: bytes[...])
          guard case .object(let body) = operation.body else { continue }
          next = operation.sequence + 1
          if body["to"] == "confirmed" { used += 1 }
          if operation.type == "rightsReleased", case .integer(let count)? = body["count"] {
            granted -= Int(count)
            word.append(
              .allotment(of: work.shift, granted, through: tellsThrough ? next - 1 : nil))
          }
          isOverdrawn = isOverdrawn || used > granted
        }
        try store.answer(through: next - 1)
      default:
        guard !word.isEmpty else { continue }
        let count = Int.random(in: 1...word.count, using: &generator)
        try store.take(Array(word.prefix(count)))
        word.removeFirst(count)
      }
    }
    return isOverdrawn
  }

  @Test("no late word of the county makes a station confirm what it has no right for")
  func model() throws {
    for seed in UInt64(1)...30 {
      #expect(try !overdrawn(seed: seed, tellsThrough: true), "seed \(seed)")
    }
  }

  @Test("a word that does not say up to where it counts would be taken for a newer one")
  func modelControl() throws {
    let found = try (UInt64(1)...30).contains { try overdrawn(seed: $0, tellsThrough: false) }
    #expect(found)
  }
}
