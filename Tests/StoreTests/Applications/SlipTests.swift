import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Slips and what an employer sees")
struct SlipTests {
  @Test("the slip holds both names and both phones, for the two it concerns and the attendant")
  func contents() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work()
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    for reader in [person.party, work.employer, .attendant(station.attendant)] {
      let slip = try store.slip(application, for: reader)
      #expect(slip.workerName == person.name)
      #expect(slip.workerPhone == person.phone)
      #expect(slip.employerName == "八弓餐饮公司")
      #expect(slip.contactPhone == "13985501234")
      #expect(slip.meetingPoint?.leaderPhone == "13985505678")
      #expect(slip.window == work.shifts[0].window)
      #expect(slip.issuedAt == TestDay.at(7))
    }
  }

  @Test("the slip of a household's work says by name who pays, its card does not")
  func household() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work(by: station.employer("欧阳老太太", kind: .household))
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    let slip = try store.slip(application, for: person.party)
    #expect(slip.pay.payer == "欧阳老太太")
    #expect(slip.employerName == "欧阳老太太")
    #expect(try store.application(application).card.pay.payer == "个人家庭")
  }

  @Test("nobody else gets the slip")
  func others() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work()
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    let firm = ActingParty.employer(try station.employer("别家公司"))
    for reader in [other.party, firm, .system, .county] {
      #expect(throws: Refusal.notAllowed, "\(reader)") {
        try store.slip(application, for: reader)
      }
    }
  }

  @Test("there is no slip before 已定, and none after it was taken back")
  func beforeAndAfter() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    for reader in [person.party, work.employer] {
      #expect(throws: Refusal.illegalStep(.applied)) { try store.slip(application, for: reader) }
    }
    _ = try store.step(application, .confirm, by: work.employer)
    #expect(throws: Never.self) { try store.slip(application, for: work.employer) }
    _ = try store.step(application, .withdraw, reason: .init(.health), by: person.party)
    #expect(throws: Refusal.illegalStep(.withdrawn)) {
      try store.slip(application, for: work.employer)
    }
  }

  @Test("a person without a phone has a slip without one")
  func withoutPhone() throws {
    let station = try TemporaryStation()
    let person = try station.person(hasPhone: false)
    let work = try station.work()
    let application = try station.store.apply(
      person.id, shifts: [work.shift], by: person.party)[0].application
    #expect(try station.store.slip(application, for: work.employer).workerPhone == nil)
  }

  @Test("slips have numbers of their own, and keep them")
  func numbers() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work { $0.places = 5 }
    let slips = try (0..<5).map { _ in
      let person = try station.person()
      let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
        .application
      return try store.slip(application, for: person.party)
    }
    #expect(Set(slips.map(\.number)).count == 5)
    _ = try store.step(slips[0].application, .arrive, by: work.employer)
    #expect(try store.slip(slips[0].application, for: work.employer).number == slips[0].number)
  }

  @Test("an employer sees applicants without name, phone or ID, and only their own")
  func applicants() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let people = try (0..<3).map { _ in try station.person() }
    let employer = try station.employer()
    let work = try station.work(by: employer) { $0.hiringMode = .employerPicks }
    for person in people {
      _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
      station.clock.advance(by: 5)
    }
    let cards = try store.applicants(work.shift, for: employer)
    #expect(cards.map(\.waiting) == [15, 10, 5])
    let text = "\(cards)"
    for person in people {
      for secret in [person.name, person.phone, person.idNumber] { #expect(!text.contains(secret)) }
    }
    let other = try station.employer("别家公司")
    #expect(throws: Refusal.notAllowed) { try store.applicants(work.shift, for: other) }
  }
}
