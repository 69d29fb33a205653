import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Identification by ID number and code")
struct IdentificationTests {
  private func identify(
    _ person: TestPerson, _ code: String, at station: TemporaryStation
  ) throws -> PersonSession {
    try station.store.identify(
      idNumber: IDNumber(validating: person.idNumber, today: CivilDate(daysSince1970: 20_708)),
      personalCode: code)
  }

  @Test("the right code opens the person's own pages")
  func right() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    #expect(try identify(person, person.code, at: station).id == person.id)
  }

  @Test("a wrong code and an unknown number get the same answers, try for try")
  func wrong() throws {
    let station = try TemporaryStation()
    let known = try station.person()
    var stranger = known
    let form = try station.form(born: #require(CivilDate(year: 1970, month: 1, day: 1)))
    stranger.idNumber = try #require(form.idNumber?.text)
    for person in [known, stranger] {
      for triesLeft in [4, 3, 2, 1] {
        #expect(throws: Refusal.identityNotMatched(triesLeft: triesLeft)) {
          try identify(person, "9182", at: station)
        }
      }
      #expect(throws: Refusal.identityLocked(minutes: 15)) {
        try identify(person, "9182", at: station)
      }
    }
  }

  @Test("a person without a code is nobody to identify as")
  func withoutCode() throws {
    let station = try TemporaryStation()
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.personalCode = nil
    _ = try station.store.register(form)
    let number = try #require(form.idNumber)
    for code in ["", "0000", "2580"] {
      #expect(throws: Refusal.self) {
        try station.store.identify(idNumber: number, personalCode: code)
      }
    }
  }

  @Test("a lockout survives the plug being pulled, locks the right code too, and ends by itself")
  func lockout() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    for _ in 0..<5 {
      #expect(throws: Refusal.self) { try identify(person, "9182", at: station) }
      try station.reopen()
    }
    station.clock.advance(by: 14)
    #expect(throws: Refusal.identityLocked(minutes: 1)) {
      try identify(person, person.code, at: station)
    }
    station.clock.advance(by: 1)
    #expect(try identify(person, person.code, at: station).id == person.id)
  }

  @Test("after a lockout the tries count from the beginning")
  func afterLockout() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    for _ in 0..<5 { #expect(throws: Refusal.self) { try identify(person, "9182", at: station) } }
    station.clock.advance(by: 15)
    #expect(throws: Refusal.identityNotMatched(triesLeft: 4)) {
      try identify(person, "9182", at: station)
    }
  }

  @Test("a right code forgets the wrong ones before it")
  func forgets() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    for _ in 0..<3 {
      for _ in 0..<4 {
        #expect(throws: Refusal.self) { try identify(person, "9182", at: station) }
      }
      #expect(throws: Never.self) { try identify(person, person.code, at: station) }
    }
  }

  @Test("a code set anew by an attendant replaces the old one")
  func newCode() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    try station.store.setPersonalCode(
      PersonalCode(validating: "864209"), of: person.id, by: station.attendant)
    #expect(throws: Refusal.identityNotMatched(triesLeft: 4)) {
      try identify(person, person.code, at: station)
    }
    #expect(try identify(person, "864209", at: station).id == person.id)
  }

  @Test("tries and codes are no operations: the county hears nothing of them")
  func local() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let before = try station.store.queuedOperations()
    for _ in 0..<5 { #expect(throws: Refusal.self) { try identify(person, "9182", at: station) } }
    try station.store.setPersonalCode(
      PersonalCode(validating: "864209"), of: person.id, by: station.attendant)
    #expect(try station.store.queuedOperations() == before)
  }

  @Test("an attendant's PIN unlocks, five wrong ones lock the seat, over a restart too")
  func attendants() throws {
    let station = try TemporaryStation(hasAttendant: false)
    #expect(try !station.store.hasAttendant())
    let first = try station.store.setAttendant(
      name: "杨姐", pin: PersonalCode(validating: "2580"))
    _ = try station.store.setAttendant(name: "老吴", pin: PersonalCode(validating: "8642"))
    #expect(try station.store.hasAttendant())
    #expect(try station.store.unlock(pin: "2580") == first)
    #expect(try station.store.unlock(pin: "8642").name == "老吴")
    for _ in 0..<4 {
      #expect(throws: Refusal.self) { try station.store.unlock(pin: "9182") }
    }
    #expect(throws: Refusal.identityLocked(minutes: 15)) { try station.store.unlock(pin: "9182") }
    #expect(throws: Refusal.identityLocked(minutes: 15)) {
      try station.reopen().unlock(pin: "2580")
    }
    station.clock.advance(by: 15)
    #expect(try station.store.unlock(pin: "2580") == first)
  }

  @Test("an attendant whose PIN is set anew stays the same attendant")
  func newPIN() throws {
    let station = try TemporaryStation()
    let first = try station.store.setAttendant(
      name: "杨姐", pin: PersonalCode(validating: "2580"))
    let again = try station.store.setAttendant(
      name: "杨姐", pin: PersonalCode(validating: "8642"))
    #expect(first.id == again.id)
    #expect(throws: Refusal.self) { try station.store.unlock(pin: "2580") }
    #expect(try station.store.unlock(pin: "8642") == first)
  }
}
