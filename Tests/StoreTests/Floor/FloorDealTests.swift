import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A deal made on the floor")
struct FloorDealTests {
  @Test("posting, people and confirmations come into being together")
  func whole() throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let known = try scene.station.person()
    let new = try scene.station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    let deal = try scene.agreement(
      [.init(.known(known.id)), .init(.new(new), documentSeen: .identityCard)],
      isNewEmployer: true)
    let before = try scene.operations().count
    let (receipt, applications) = try store.makeFloorDeal(deal, by: scene.station.attendant)
    #expect(receipt.subject == .posting(title: deal.posting.title, state: .live))
    let states = try applications.map { try store.application($0).state }
    #expect(states == [.confirmed, .confirmed])
    #expect(
      try scene.operations().dropFirst(before) == [
        "employerAdded", "postingPublished", "applied", "applicationStepped", "personRegistered",
        "documentSeen", "applied", "applicationStepped",
      ])
    let slip = try store.slip(applications[1], for: .attendant(scene.station.attendant))
    #expect(slip.workerName == new.name.text)
    #expect(
      try store.detail(deal.shift.id)?.card.places
        == PlaceCount(places: 2, allotted: 2, held: 0, confirmed: 2))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("who is registered on the way signs in with the code that was drawn, and no other")
  func code() throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    var form = try scene.station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    let idNumber = try #require(form.idNumber)
    let code = PersonalCode.drawn(from: scene.station.identifiers, for: idNumber)
    form.personalCode = code
    let deal = try scene.agreement([.init(.new(form), documentSeen: .identityCard)])
    _ = try store.makeFloorDeal(deal, by: scene.station.attendant)
    let session = try store.identify(idNumber: idNumber, personalCode: code.digits)
    #expect(!session.isTownshipAssumed)
    #expect(throws: Refusal.identityNotMatched(triesLeft: 4)) {
      try store.identify(idNumber: idNumber, personalCode: "000000")
    }
    // Neither the digits nor a hash that is quick to guess from lies in the file.
    let texts = try scene.contents()
    #expect(!texts.contains { $0.contains(code.digits) })
  }

  @Test("one person who can't be taken is named, and nothing at all is written")
  func nothing() throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let (good, unseen) = (
      try scene.station.person(), try scene.station.person(isVerified: false)
    )
    let child = try scene.station.person(age: 15)
    let people = [good, unseen, child].map { FloorAgreement.Person(.known($0.id)) }
    let deal = try scene.agreement(people, isNewEmployer: true)
    let before = try scene.contents()
    let error = #expect(throws: FloorObjections.self) {
      try store.makeFloorDeal(deal, by: scene.station.attendant)
    }
    #expect(
      error?.objections == [
        FloorDeal.Objection(place: 1, problem: .refused(.documentNotSeen)),
        FloorDeal.Objection(place: 2, problem: .refused(.tooYoung(minimumAge: 16))),
      ])
    #expect(try scene.contents() == before)
    // The control: without the two the very same deal is written.
    var rest = deal
    rest.people = [people[0]]
    #expect(
      try store.makeFloorDeal(rest, by: scene.station.attendant).applications.count == 1)
    #expect(try scene.contents() != before)
  }

  @Test("nobody may bypass the rules by the floor", arguments: ["overlap", "twice", "suspended"])
  func rules(rule: String) throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let person = try scene.station.person()
    let line = FloorAgreement.Person(.known(person.id))
    let deal = try scene.agreement(rule == "twice" ? [line, line] : [line])
    switch rule {
    case "overlap":
      let other = try scene.station.work { $0.title = "洗碗" }
      _ = try store.apply(person.id, shifts: [other.shift], by: person.party)
    case "suspended":
      _ = try store.suspend(
        deal.employer.id, reason: "欠薪", through: TestDay.businessDay.advanced(by: 7),
        by: scene.station.attendant)
    default: break
    }
    let before = try scene.contents()
    switch rule {
    case "suspended":
      #expect(throws: Refusal.employerSuspended) {
        try store.makeFloorDeal(deal, by: scene.station.attendant)
      }
    default:
      let error = #expect(throws: FloorObjections.self) {
        try store.makeFloorDeal(deal, by: scene.station.attendant)
      }
      let wanted: Refusal = rule == "twice" ? .alreadyApplied : .overlaps(title: "洗碗")
      #expect(error?.objections.map(\.problem) == [.refused(wanted)])
    }
    #expect(try scene.contents() == before)
  }

  @Test("a failure at any row of a deal leaves nothing", arguments: 1...12)
  func failsMidway(row: Int) throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let people = try (0..<2).map { _ in FloorAgreement.Person(.known(try scene.station.person().id))
    }
    let deal = try scene.agreement(people, isNewEmployer: true)
    let tables = ["employer", "posting", "shift", "application", "outbox", "receipt"]
    try store.queue.inDatabase { database in
      try database.execute(sql: "CREATE TEMP TABLE written (n INTEGER)")
      for table in tables {
        try database.execute(
          sql: """
            CREATE TEMP TRIGGER fails\(table) AFTER INSERT ON main.\(table) BEGIN
              INSERT INTO written VALUES (1);
              SELECT RAISE(ABORT, 'disk') WHERE (SELECT count(*) FROM written) = \(row);
            END
            """)
      }
    }
    let before = try scene.contents()
    let error = #expect(throws: StoreError.self) {
      try store.makeFloorDeal(deal, by: scene.station.attendant)
    }
    #expect(error != nil)
    #expect(try scene.contents() == before)
    // The control: without the fault the same deal is written.
    try store.queue.inDatabase { database in
      for table in tables { try database.execute(sql: "DROP TRIGGER fails\(table)") }
    }
    _ = try store.makeFloorDeal(deal, by: scene.station.attendant)
    #expect(try store.verifyChain().firstBroken == nil)
  }
}
