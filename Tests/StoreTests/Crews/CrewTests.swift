import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Crews")
struct CrewTests {
  let station: TemporaryStation
  let people: [TestPerson]

  init() throws {
    station = try TemporaryStation()
    people = try (0..<4).map { [station] _ in try station.person() }
  }

  private func consent(_ person: TestPerson, at instant: Instant = TestDay.at(7)) -> CrewMembership
  {
    CrewMembership(member: person.id, consentedAt: instant)
  }

  private func enrol(_ members: [TestPerson], leader: TestPerson? = nil) throws -> CrewSummary {
    try station.store.enrolCrew(
      name: "瓦寨采茶队", leader: (leader ?? members[0]).id, members: members.map { consent($0) },
      by: station.attendant)
  }

  @Test("an enrolled crew stands with its leader first, and everyone's consent is kept")
  func enrols() throws {
    let queued = try station.store.queuedOperations()
    let crew = try enrol(Array(people.prefix(3)), leader: people[1])
    #expect(try station.store.crews() == [crew])
    #expect(crew.name == "瓦寨采茶队")
    #expect(crew.members.map(\.person).first == people[1].id)
    #expect(crew.leader?.name == people[1].name)
    #expect(crew.members.map(\.consentedAt) == Array(repeating: TestDay.at(7), count: 3))
    #expect(try station.store.queuedOperations() == queued + 1)
    #expect(try station.reopen().crews() == [crew])
  }

  @Test("a crew's record has everyone's own, and only the work that two or more had together")
  func record() throws {
    let store = try station.store
    let crew = try enrol(Array(people.prefix(3)), leader: people[1])
    let together = try station.work { $0.places = 3 }
    let alone = try station.work { $0.hours = [(TestDay.at(14), TestDay.at(16))] }
    for person in people.prefix(2) + [people[3]] {
      _ = try store.apply(person.id, shifts: [together.shift], by: .jobSeeker(person.id))
    }
    _ = try store.apply(people[0].id, shifts: [alone.shift], by: .jobSeeker(people[0].id))
    let (records, works) = try store.crewRecord(crew.id)
    #expect(records.map(\.id) == crew.members.map(\.person))
    #expect(works.map(\.card.shift) == [together.shift])
    #expect(works.first?.people == 2 && works.first?.came == 0)
    _ = try store.changeCrew(crew.id, .dissolves, by: station.attendant)
    #expect(throws: Refusal.unknownRecord) { try store.crewRecord(crew.id) }
  }

  @Test("a crew that can't be leaves nothing behind")
  func refusals() throws {
    let store = try station.store
    let queued = try store.queuedOperations()
    #expect(throws: Refusal.crewSize) { try enrol([people[0]]) }
    #expect(throws: Refusal.crewSize) { try enrol([people[0], people[0]]) }
    #expect(throws: Refusal.crewLeader) { try enrol([people[0], people[1]], leader: people[2]) }
    for instant in [Instant(milliseconds: 0), TestDay.at(7, 1)] {
      #expect(throws: Refusal.crewConsent) {
        try store.enrolCrew(
          name: "队", leader: people[0].id,
          members: [consent(people[0]), consent(people[1], at: instant)], by: station.attendant)
      }
    }
    #expect(try store.crews().isEmpty)
    #expect(try store.queuedOperations() == queued)
    #expect(try enrol([people[0], people[1]]).members.count == 2)
  }

  @Test("thirty are a crew, one more is not")
  func largest() throws {
    let many = try people + (0..<27).map { _ in try station.person() }
    let crew = try enrol(Array(many.prefix(30)))
    let joins = CrewChange.joins(consent(many[30]))
    #expect(throws: Refusal.crewSize) {
      try station.store.changeCrew(crew.id, joins, by: station.attendant)
    }
    try station.store.queue.writeWithoutTransaction {
      try $0.execute(sql: "DROP TRIGGER crewNeverTooLarge")
    }
    #expect(
      try station.store.changeCrew(crew.id, joins, by: station.attendant)?.members.count == 31)
  }

  @Test("a leader goes only after somebody else leads, and nobody is left alone")
  func leaves() throws {
    let store = try station.store
    let crew = try enrol(Array(people.prefix(3)))
    #expect(throws: Refusal.crewLeader) {
      try store.changeCrew(crew.id, .leaves(people[0].id), by: station.attendant)
    }
    #expect(throws: Refusal.crewLeader) {
      try store.changeCrew(crew.id, .leads(people[3].id), by: station.attendant)
    }
    _ = try store.changeCrew(crew.id, .leads(people[1].id), by: station.attendant)
    station.clock.advance(by: 90)
    let two = try store.changeCrew(crew.id, .withdrawsConsent(people[0].id), by: station.attendant)
    #expect(two?.members.map(\.person) == [people[1].id, people[2].id])
    #expect(throws: Refusal.crewSize) {
      try store.changeCrew(crew.id, .leaves(people[2].id), by: station.attendant)
    }
    #expect(throws: Refusal.unknownRecord) {
      try store.changeCrew(crew.id, .leaves(people[3].id), by: station.attendant)
    }
    let past = try store.queue.read {
      try Row.fetchAll($0, sql: "SELECT consentedAt, endedAt, cause FROM crewPast")
    }
    #expect(past.map { $0["cause"] as String } == ["consentWithdrawn"])
    #expect(past.map { $0["consentedAt"] as Int64 } == [TestDay.at(7).milliseconds])
    #expect(past.map { $0["endedAt"] as Int64 } == [TestDay.at(8, 30).milliseconds])
    #expect(try store.crews().first?.members.count == 2)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a dissolved crew is no crew any more, and its people may form another")
  func dissolves() throws {
    let store = try station.store
    let crew = try enrol(Array(people.prefix(2)))
    #expect(try store.changeCrew(crew.id, .dissolves, by: station.attendant) == nil)
    #expect(try store.crews().isEmpty)
    #expect(throws: Refusal.unknownRecord) {
      try store.changeCrew(crew.id, .leads(people[1].id), by: station.attendant)
    }
    #expect(try enrol(Array(people.prefix(2))).id != crew.id)
    let causes = try store.queue.read {
      try String.fetchAll($0, sql: "SELECT cause FROM crewPast")
    }
    #expect(causes == ["dissolved", "dissolved"])
  }

  @Test("neither the file nor the operations hold a crew's name or its people's in clear")
  func sealed() throws {
    let store = try station.store
    _ = try enrol(people)
    let (names, bytes) = try store.queue.read { database in
      (
        try String.fetchAll(database, sql: "SELECT name FROM crew"),
        try String.fetchAll(database, sql: "SELECT CAST(bytes AS TEXT) FROM outbox")
      )
    }
    #expect(!names.contains { $0.contains("采茶") })
    #expect(bytes.last?.contains("crewEnrolled") == true)
    for text in bytes {
      #expect(!text.contains("采茶"))
      for person in people { #expect(!text.contains(person.name)) }
    }
  }
}
