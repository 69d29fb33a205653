import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A snapshot of the county")
struct SnapshotTests {
  private let elsewhere: TemporaryStation
  private let station: TemporaryStation
  private let store: Store

  init() throws {
    elsewhere = try TemporaryStation(seed: 7)
    station = try TemporaryStation()
    store = try station.store
  }

  private func page(_ snapshot: String, _ changes: [Change]) -> SnapshotPage {
    SnapshotPage(
      snapshot: snapshot, changes: changes, cursor: ChangeCursor(generation: 2, position: 5),
      next: nil)
  }

  private func policy(_ id: String) -> Change {
    Change(
      position: 1, kind: .policy, id: id,
      body: .object([
        "theme": "补贴", "title": .string(id), "summary": "", "document": "", "term": "ask",
      ]))
  }

  @Test("staged pages change nothing until they are swapped in, whole, with the cursor")
  func swap() throws {
    let (old, new) = (try elsewhere.work(), try elsewhere.work())
    try store.take([try old.change(from: elsewhere), policy("旧")])
    try store.stage(page("s", [.allotment(of: new.shift, 1, through: 0), policy("新")]))
    try store.stage(page("s", [try new.change(from: elsewhere)]))
    try store.stage(page("s", [policy("新")]))
    #expect(try store.policies().map(\.title) == ["旧"])
    #expect(try store.rows("posting").count == 1)
    try store.swapStaged(ChangeCursor(generation: 2, position: 5))
    #expect(try store.policies().map(\.title) == ["新"])
    let states = try store.rows("posting").map { ($0["state"] as String) }
    #expect(states == ["closed", "live"])
    #expect(try store.places(of: new.shift).allotted == 1)
    #expect(try store.syncStanding().cursor == ChangeCursor(generation: 2, position: 5))
    #expect(try store.rows("stagedChange").isEmpty)
    #expect(throws: StoreError.self) {
      try store.swapStaged(ChangeCursor(generation: 2, position: 5))
    }
  }

  @Test("a page of another snapshot drops what was staged")
  func another() throws {
    try store.stage(page("s", [policy("一")]))
    try store.stage(page("t", [policy("二")]))
    try store.swapStaged(ChangeCursor(generation: 2, position: 5))
    #expect(try store.policies().map(\.title) == ["二"])
  }

  @Test("rights that a snapshot does not know end where they are free; people and own work stay")
  func untold() throws {
    let work = try elsewhere.work { $0.places = 4 }
    let own = try station.work { $0.places = 2 }
    try store.take([try work.change(from: elsewhere), .allotment(of: work.shift, 3, through: 0)])
    let person = try station.person()
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    try store.stage(page("s", [try work.change(from: elsewhere)]))
    try store.swapStaged(ChangeCursor(generation: 2, position: 5))
    #expect(
      try store.places(of: work.shift) == PlaceCount(places: 4, allotted: 1, held: 0, confirmed: 1))
    #expect(try store.application(outcome.application).state == .confirmed)
    #expect(try store.places(of: own.shift).allotted == 2)
    #expect(try store.syncSummary().tasks.map(\.kind) == [.rightsShort])
  }

  @Test("a station that stops in the middle of a snapshot goes on or begins anew")
  func reopened() throws {
    try store.stage(page("s", [policy("一")]))
    let reopened = try station.reopen()
    try reopened.stage(page("s", [policy("二")]))
    try reopened.swapStaged(ChangeCursor(generation: 2, position: 5))
    #expect(try reopened.policies().map(\.title) == ["一", "二"])
  }
}
