import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What comes from the county")
struct CountyChangeTests {
  private let elsewhere: TemporaryStation
  private let station: TemporaryStation
  private let store: Store

  init() throws {
    elsewhere = try TemporaryStation(seed: 7)
    station = try TemporaryStation()
    store = try station.store
  }

  private func state(of posting: PostingID) throws -> PostingState {
    try store.queue.inDatabase { try store.postingState(posting, in: $0) }
  }

  @Test("work of another station stands on the board, and with no right here it gives a standby")
  func mirror() throws {
    let work = try elsewhere.work { $0.places = 2 }
    try store.take([try work.change(from: elsewhere)])
    let card = try #require(
      try store.cards(shiftKeys: [1]).first { $0.posting == work.id })
    #expect(card.employerName == "八弓餐饮公司")
    #expect(card.pay.amount == work.posting.pay.amount)
    #expect(card.window == work.shifts[0].window)
    let person = try station.person()
    let head = try store.syncStanding().headSequence
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    #expect(outcome.state == .standby)
    #expect(outcome.refusal == .notAllottedHere)
    #expect(try store.syncStanding().headSequence == head + 2)
  }

  @Test("with rights, places are confirmed until they are used up")
  func allotment() throws {
    let work = try elsewhere.work { $0.places = 5 }
    try store.take([try work.change(from: elsewhere), .allotment(of: work.shift, 1, through: 0)])
    let people = try (0..<2).map { _ in try station.person() }
    let states = try people.map {
      try store.apply($0.id, shifts: [work.shift], by: $0.party)[0].state
    }
    #expect(states == [.confirmed, .standby])
    #expect(try store.syncStanding().allotments.isEmpty)
  }

  @Test("rights that came before their posting wait for it")
  func allotmentFirst() throws {
    let work = try elsewhere.work { $0.places = 5 }
    try store.take([.allotment(of: work.shift, 2, through: 0)])
    #expect(try store.syncSummary().skipped.map(\.subject) == [work.shift.text])
    try store.take([try work.change(from: elsewhere)])
    #expect(try store.places(of: work.shift).allotted == 2)
    #expect(try store.syncSummary().skipped.isEmpty)
  }

  @Test("fewer rights than are confirmed send nobody away: a task, until the county grants them")
  func allotmentBelow() throws {
    let work = try elsewhere.work { $0.places = 5 }
    try store.take([try work.change(from: elsewhere), .allotment(of: work.shift, 2, through: 0)])
    for _ in 0..<2 {
      let person = try station.person()
      _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    try store.take([.allotment(of: work.shift, 1, through: 100)])
    #expect(
      try store.places(of: work.shift)
        == PlaceCount(places: 5, allotted: 2, held: 0, confirmed: 2))
    #expect(try store.syncSummary().tasks.map(\.kind) == [.rightsShort])
    try store.take([.allotment(of: work.shift, 2, through: 100)])
    #expect(try store.syncSummary().tasks.isEmpty)
  }

  @Test("a station's own posting changes only by what the county decided, in the county's name")
  func own() throws {
    let work = try station.work()
    let rewritten = try work.change(from: station) {
      $0["title"] = "别的活"
      $0["state"] = "paused"
    }
    let before = try store.rows("posting")
    try store.take([rewritten])
    #expect(try store.rows("posting") == before)
    try store.take([
      try work.change(from: station) {
        $0["state"] = "closed"
        $0["decidedBy"] = "county"
      }
    ])
    #expect(try state(of: work.id) == .closed)
    #expect(try store.sequences(of: .postingStateChanged).count == 1)
  }

  @Test("a posting that the county called off takes nobody on, and sends nobody away by itself")
  func calledOff() throws {
    let work = try station.work()
    let person = try station.person()
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    try store.take([
      try work.change(from: station) {
        $0["state"] = "cancelled"
        $0["decidedBy"] = "county"
      }
    ])
    #expect(try state(of: work.id) == .closed)
    #expect(try store.applications(of: person.id).map(\.state) == [.confirmed])
    #expect(try store.syncSummary().tasks.map(\.kind) == [.postingCalledOff])
  }

  @Test("work that its employer called off elsewhere is called off here, and everyone reads it")
  func cancelledElsewhere() throws {
    let work = try elsewhere.work { $0.places = 3 }
    try store.take([try work.change(from: elsewhere), .allotment(of: work.shift, 1, through: 0)])
    let people = try (0..<2).map { _ in try station.person() }
    for person in people {
      _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    try store.take([try work.change(from: elsewhere) { $0["state"] = "cancelled" }])
    for person in people {
      #expect(try store.applications(of: person.id).map(\.state) == [.employerCancelled])
    }
    try store.take([try work.change(from: elsewhere)])
    #expect(try state(of: work.id) == .cancelled)
  }

  @Test("a mirrored posting changes with the feed: pay, places, text, and a day that is called off")
  func updated() throws {
    let work = try elsewhere.work {
      $0.places = 3
      $0.hours = [(TestDay.at(9), TestDay.at(13)), (TestDay.at(15), TestDay.at(17))]
    }
    try store.take([try work.change(from: elsewhere)])
    let person = try station.person()
    _ = try store.apply(person.id, shifts: [work.shifts[1].id], by: person.party)
    try store.take([
      try work.change(from: elsewhere) {
        $0["payFen"] = 20_000
        $0["title"] = "擦玻璃和地面"
        guard case .array(var shifts) = $0["shifts"], case .object(var first) = shifts[0],
          case .object(var second) = shifts[1]
        else { return }
        first["places"] = 7
        second["isCancelled"] = true
        shifts = [.object(first), .object(second)]
        $0["shifts"] = .array(shifts)
      }
    ])
    let summary = try store.applications(of: person.id)[0]
    #expect(summary.state == .employerCancelled)
    #expect(summary.card.title == "擦玻璃和地面")
    #expect(summary.card.pay.amount == .yuan(200))
    #expect(summary.marks.payBefore == .yuan(160))
    #expect(try store.places(of: work.shift).places == 7)
  }

  @Test("nobody at this station changes another's posting")
  func notOurs() throws {
    let work = try elsewhere.work()
    try store.take([try work.change(from: elsewhere)])
    for actor in [ActingParty.attendant(station.attendant), work.employer] {
      #expect(throws: Refusal.notAllowed) { try store.setState(work.id, to: .paused, by: actor) }
      #expect(throws: Refusal.notAllowed) {
        try store.raisePay(work.id, to: .yuan(300), by: actor)
      }
      #expect(throws: Refusal.notAllowed) {
        try store.cancelShift(work.shift, by: actor, reason: TransitionReason(.employer))
      }
    }
  }

  @Test(
    "a bad change is kept with its reason and shown, and holds up nothing",
    arguments: [
      ("posting", "title", JSONValue.integer(3)), ("posting", "hiringMode", "whoever"),
      ("posting", "shifts", .array([])), ("posting", "employerKind", .null),
      ("posting", "posting", "not a uuid"), ("posting", "latitude", 91_000_000),
    ])
  func bad(kind: String, member: String, value: JSONValue) throws {
    let (bad, good) = (try elsewhere.work(), try elsewhere.work())
    let change = try bad.change(from: elsewhere) {
      $0[member] = value
      if member == "latitude" { $0["longitude"] = 0 }
    }
    try store.take([change, try good.change(from: elsewhere)])
    let skipped = try store.syncSummary().skipped
    #expect(skipped.map(\.subject) == [bad.id.text])
    #expect(skipped.first?.reason.isEmpty == false)
    #expect(try store.rows("posting").map { PostingID($0["id"]) } == [good.id])
    #expect(try store.syncStanding().cursor == ChangeCursor(generation: 1, position: 1))
    try store.take([try bad.change(from: elsewhere)])
    #expect(try store.syncSummary().skipped.isEmpty)
    #expect(try store.rows("posting").count == 2)
  }

  @Test("a text from outside is cleaned at the border")
  func cleaned() throws {
    let work = try elsewhere.work()
    try store.take([
      try work.change(from: elsewhere) { $0["title"] = "擦\u{202E}玻\u{200B}璃\u{1B}[2J" }
    ])
    let title: String = try store.rows("posting")[0]["title"]
    #expect(!title.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test("a person found elsewhere is a task, and none any more when the county says so")
  func personElsewhere() throws {
    let person = try station.person()
    let id: ApplicationID = Identifier(UUID())
    let body: JSONValue = .object([
      "person": .string(person.id.text), "application": .string(id.text),
      "otherStation": .string(try elsewhere.store.stationID.text),
    ])
    let change = Change(position: 1, kind: .personElsewhere, id: "\(id.text):x", body: body)
    try store.take([change])
    let task = try #require(try store.syncSummary().tasks.first)
    #expect(task.kind == .personElsewhere)
    #expect(task.personName == person.name)
    try store.finishTask(task.key, by: station.attendant)
    // What an attendant has done stays done while nothing is new.
    try store.take([change])
    #expect(try store.syncSummary().tasks.isEmpty)
    try store.take([Change(position: 1, kind: .personElsewhere, id: "y", body: body)])
    #expect(try store.syncSummary().tasks.count == 1)
    try store.take([Change(position: 1, kind: .personElsewhere, id: "y", body: nil)])
    #expect(try store.syncSummary().tasks.isEmpty)
  }

  @Test("policies, events and stations come, change and go")
  func reference() throws {
    let id: StationID = Identifier(UUID())
    func changes(_ title: String) -> [Change] {
      [
        Change(
          position: 1, kind: .policy, id: "p1",
          body: .object([
            "theme": "补贴", "title": .string(title), "summary": "说明", "document": "文号",
            "term": "ask",
          ])),
        Change(
          position: 2, kind: .event, id: "e1",
          body: .object([
            "eventKind": "fair", "title": .string(title), "place": "广场",
            "startMs": .integer(TestDay.at(9).milliseconds),
            "endMs": .integer(TestDay.at(12).milliseconds),
          ])),
        Change(
          position: 3, kind: .station, id: id.text,
          body: .object([
            "station": .string(id.text), "name": .string(title), "county": "三穗县",
            "township": "八弓镇", "address": "", "latitude": 26_950_000, "longitude": 108_670_000,
            "openingHours": "", "phone": "0855",
          ])),
      ]
    }
    try store.take(changes("一"))
    try store.take(changes("二"))
    #expect(try store.policies().map(\.title) == ["二"])
    #expect(try store.events().map(\.title) == ["二"])
    #expect(try store.stations(here: "").map(\.name) == ["二"])
    try store.take(
      changes("二").map { Change(position: 1, kind: $0.kind, id: $0.id, body: nil) })
    #expect(try store.policies().isEmpty)
    #expect(try store.events().isEmpty)
    #expect(try store.stations(here: "").isEmpty)
  }

  @Test("a page twice is the same as once, with the cursor and without it")
  func twice() throws {
    let works = try (0..<3).map { _ in try elsewhere.work { $0.places = 4 } }
    let changes =
      try works.map { try $0.change(from: elsewhere) }
      + works.map { .allotment(of: $0.shift, 2, through: 0) }
    let page = ChangePage(
      changes: changes, cursor: ChangeCursor(generation: 1, position: 6), hasMore: false)
    try store.apply(page)
    let once = try mirrored.map { try store.rows($0) }
    try store.apply(page)
    #expect(try mirrored.map { try store.rows($0) } == once)
    try store.queue.write { database in
      for change in changes { try store.apply(change, at: station.clock.now, in: database) }
    }
    #expect(try mirrored.map { try store.rows($0) } == once)
  }

  @Test("a page that is late changes nothing, and one of a new generation counts from its own")
  func late() throws {
    let work = try elsewhere.work()
    func page(_ generation: Int64, _ position: Int64, _ title: JSONValue) throws -> ChangePage {
      ChangePage(
        changes: [try work.change(from: elsewhere) { $0["title"] = title }],
        cursor: ChangeCursor(generation: generation, position: position), hasMore: false)
    }
    try store.apply(try page(1, 8, "新"))
    try store.apply(try page(1, 7, "旧"))
    #expect(try store.rows("posting")[0]["title"] == "新")
    try store.apply(try page(2, 1, "再"))
    #expect(try store.rows("posting")[0]["title"] == "再")
    #expect(try store.syncStanding().cursor == ChangeCursor(generation: 2, position: 1))
  }
}
