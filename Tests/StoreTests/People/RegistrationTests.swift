import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Registering and being known again")
struct RegistrationTests {
  @Test("a person is registered once, with a dated and numbered receipt")
  func register() throws {
    let station = try TemporaryStation()
    let form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    let (session, receipt) = try station.store.register(form)
    #expect(receipt.number == "20260912-0001")
    #expect(receipt.issuedAt == TestDay.at(7))
    #expect(receipt.subject == .registration(kinds: [.jobSeeking]))
    #expect(session.verification == .selfDeclared)
    #expect(session.greeting == "\(form.name.familyName)师傅")
    #expect(throws: Refusal.alreadyRegistered) { try station.store.register(form) }
    #expect(try station.store.people(matching: "", limit: 10).count == 1)
    #expect(try station.store.queuedOperations() == 1)
  }

  @Test("people without an ID number are not taken for one another")
  func nameless() throws {
    let station = try TemporaryStation()
    for _ in 0..<2 {
      var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
      form.idNumber = nil
      form.personalCode = nil
      #expect(throws: Never.self) { try station.store.register(form) }
    }
  }

  @Test("a shared phone identifies nobody")
  func sharedPhone() throws {
    let station = try TemporaryStation()
    let first = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    var second = try station.form(born: #require(CivilDate(year: 1982, month: 5, day: 1)))
    second.phone = first.phone
    _ = try station.store.register(first)
    #expect(throws: Never.self) { try station.store.register(second) }
    #expect(try station.store.people(matching: #require(first.phone?.text), limit: 9).count == 2)
  }

  @Test("a document that was seen verifies, and says which")
  func verify() throws {
    let station = try TemporaryStation()
    let person = try station.person(isVerified: false)
    #expect(try station.store.person(person.id).verification == .selfDeclared)
    let summary = try station.store.verify(
      person.id, document: .householdRegister, by: station.attendant)
    #expect(summary.verification == .verified(.householdRegister))
    #expect(try station.reopen().person(person.id).verification == .verified(.householdRegister))
  }

  @Test("an attendant finds people by name, ID tail and phone")
  func search() throws {
    let station = try TemporaryStation()
    let people = try (0..<30).map { _ in try station.person() }
    let wanted = people[17]
    let store = try station.store
    for text in [wanted.idNumber, wanted.phone, String(wanted.idNumber.suffix(6)), wanted.name] {
      #expect(
        try store.people(matching: text, limit: 30).contains { $0.id == wanted.id }, "\(text)")
    }
    #expect(try store.people(matching: "没有这个人", limit: 30).isEmpty)
    #expect(try store.people(matching: "", limit: 7).count == 7)
    let summary = try store.person(wanted.id)
    #expect(!summary.maskedPhone.contains(wanted.phone))
    #expect(summary.idNumberTail == wanted.idNumber.suffix(4))
  }

  @Test("looking at a full phone is itself an operation")
  func reveal() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let before = try station.store.queuedOperations()
    #expect(try station.store.revealPhone(of: person.id, by: station.attendant) == person.phone)
    #expect(try station.store.queuedOperations() == before + 1)
  }

  @Test("a household becomes an employer once, and is seen when its person is")
  func household() throws {
    let station = try TemporaryStation()
    let person = try station.person(isVerified: false)
    try station.store.becomeHousehold(person.id)
    try station.store.becomeHousehold(person.id)
    let employers = try station.store.employers(of: person.id)
    #expect(employers.map(\.kind) == [.household])
    #expect(employers.map(\.name) == [person.name])
    #expect(!(employers[0].verification.suffices(for: .household)))
    _ = try station.store.verify(person.id, document: .identityCard, by: station.attendant)
    #expect(
      try station.store.employers(of: person.id)[0].verification.suffices(for: .household))
  }

  @Test("nobody acts for a person the station does not know")
  func unknown() throws {
    let station = try TemporaryStation()
    let stranger: JobSeekerID = station.identifiers.identifier()
    #expect(throws: Refusal.unknownRecord) { try station.store.person(stranger) }
    #expect(throws: Refusal.unknownRecord) {
      try station.store.verify(stranger, document: .identityCard, by: station.attendant)
    }
    #expect(throws: Refusal.unknownRecord) {
      try station.store.signIn(stranger, until: TestDay.at(18))
    }
  }
}
