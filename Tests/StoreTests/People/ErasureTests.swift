import CountyAPI
import Crypto
import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Deleting what is kept about a person")
struct ErasureTests {
  private static let twoYears = 730

  private func registered(
    _ station: TemporaryStation
  ) throws -> (id: JobSeekerID, form: ValidatedRegistration) {
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.groups = [.veteran]
    form.payAsked = .yuan(180)
    form.hours = .morning
    form.coordinate = Coordinate(
      latitudeMicrodegrees: 26_960_000, longitudeMicrodegrees: 108_670_000)
    return (try station.store.register(form).session.id, form)
  }

  private func row(_ person: JobSeekerID, _ store: Store) throws -> Row {
    try #require(
      try store.queue.inDatabase {
        try Row.fetchOne($0, sql: "SELECT * FROM person WHERE id = ?", arguments: [person.rawValue])
      })
  }

  private func lastOperation(_ store: Store) throws -> String {
    try #require(
      try store.queue.inDatabase {
        try String.fetchOne(
          $0, sql: "SELECT CAST(bytes AS TEXT) FROM outbox ORDER BY seq DESC LIMIT 1")
      })
  }

  private func kept(_ person: JobSeekerID, _ station: TemporaryStation) throws -> KeptRecord {
    try station.store.keptRecord(of: person)
  }

  @Test("what was given freely goes at any time; name, number and code stay")
  func givenFreely() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, form) = try registered(station)
    _ = try store.setVerified(.veteran, true, of: person, by: station.attendant)
    _ = try store.signIn(person, until: TestDay.at(18), way: AcceptedWay(metres: 3_000))
    let before = try kept(person, station)
    #expect(before.maskedPhone == form.phone?.masked && before.groups == 1)
    #expect(before.payAsked == .yuan(180) && before.hasGivenFreely)
    try store.erase(.givenFreely, of: person, by: .jobSeeker(person))
    let after = try kept(person, station)
    #expect(after.maskedPhone == nil && after.groups == 0 && after.payAsked == nil)
    #expect(after.hours == .wholeDay && !after.hasGivenFreely)
    #expect(after.maskedIDNumber == form.idNumber?.masked && after.trades == Array(form.trades))
    let row = try row(person, store)
    for column in Store.givenFreely + ["phoneDigest", "longitude"] {
      #expect((row[column] as DatabaseValue).isNull, "\(column)")
    }
    let number = try #require(form.idNumber)
    #expect(try store.identify(idNumber: number, personalCode: "2580").id == person)
    let operation = try lastOperation(store)
    #expect(operation.contains(#""type":"personErased""#) && operation.contains("givenFreely"))
    #expect(operation.contains("jobSeeker:\(person.text)"))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("of somebody about whom everything goes nothing is left that leads to them")
  func everything() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, form) = try registered(station)
    let salt: Data = try row(person, store)["commitmentSalt"]
    let number = try #require(form.idNumber)
    #expect(try store.people(matching: form.name.text, limit: 9).map(\.id) == [person])
    try store.erase(.everything, of: person, by: .jobSeeker(person))
    #expect(try store.people(matching: form.name.text, limit: 9).isEmpty)
    #expect(try store.people(matching: number.text, limit: 9).isEmpty)
    #expect(try store.people(matching: "", limit: 9).isEmpty)
    #expect(try store.searchedPeople(after: 0, limit: 9).people.isEmpty)
    #expect(throws: Refusal.self) { try store.identify(idNumber: number, personalCode: "2580") }
    #expect(throws: Refusal.personErased) { try store.person(person) }
    #expect(throws: Refusal.personErased) {
      try store.signIn(person, until: TestDay.at(18))
    }
    let row = try row(person, store)
    #expect(try store.name(of: row) == PersonName.erased)
    #expect(row["commitmentSalt"] != salt, "nobody tries numbers against the chain")
    for column in Store.givenFreely + [
      "sealedIDNumber", "idNumberDigest", "phoneDigest", "codeSalt", "codeHash", "document",
    ] {
      #expect((row[column] as DatabaseValue).isNull, "\(column)")
    }
    #expect(row["township"] == "" && row["trades"] == "[]")
    #expect(try !lastOperation(store).contains(form.name.text))
    #expect(try store.verifyChain().firstBroken == nil)
    // Whoever comes back is a new person.
    #expect(try store.register(form).session.id != person)
  }

  @Test("the county is sent nothing of what was deleted before it went", arguments: [true, false])
  func envelopes(isErased: Bool) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, _) = try registered(station)
    let secret = Curve25519.KeyAgreement.PrivateKey()
    let key = HelloAnswer.SealingKey(
      id: "k1", publicKey: Array(secret.publicKey.rawRepresentation))
    func fields() throws -> [SealedEnvelope.Field] {
      let head = try store.syncStanding().headSequence
      return try store.envelopes(from: 1, through: head, sealedTo: key).map(\.field)
    }
    #expect(try fields() == [.idNumber, .phone])
    guard isErased else {
      // Control: what was not deleted goes again until it is accepted.
      #expect(try fields() == [.idNumber, .phone])
      return
    }
    try store.erase(.givenFreely, of: person, by: .jobSeeker(person))
    #expect(try fields() == [.idNumber])
    try store.erase(.everything, of: person, by: .attendant(station.attendant))
    #expect(try fields().isEmpty)
    let sent = try store.queue.inDatabase {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM envelopeSent")
    }
    #expect(sent == 0)
  }

  @Test("while something is open not everything goes, and the person is told what")
  func obstacles() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let applied = try store.apply(person.id, shifts: [work.shift], by: person.party)
    func refused(_ obstacle: ErasureObstacle) {
      #expect(throws: Refusal.erasureWaits(obstacle)) {
        try store.erase(.everything, of: person.id, by: person.party)
      }
      #expect((try? kept(person.id, station))?.obstacle == obstacle)
    }
    refused(.openWork)
    _ = try store.step(
      applied[0].application,
      .withdraw, reason: TransitionReason(.jobSeeker), by: person.party)
    _ = try store.signIn(person.id, until: TestDay.at(18))
    refused(.signedInToday)
    station.clock.set(TestDay.at(7, days: 1))
    let filed = try store.file(
      ComplaintFiling(.other, against: .notListed, by: person.id))
    refused(.openComplaint)
    try store.queue.inDatabase {
      try $0.execute(
        sql: """
          INSERT INTO complaintStep(complaintKey, state, attendant, sealedNote, takenAt)
            SELECT key, 'passedOn', ?, x'00', 0 FROM complaint WHERE receiptNumber = ?;
          INSERT INTO complaintStep(complaintKey, state, attendant, sealedNote, takenAt)
            SELECT key, 'answered', ?, x'00', 0 FROM complaint WHERE receiptNumber = ?
          """,
        arguments: [
          station.attendant.rawValue, filed.receipt.number, station.attendant.rawValue,
          filed.receipt.number,
        ])
    }
    #expect(try kept(person.id, station).extents == [.givenFreely, .everything])
    try store.erase(.everything, of: person.id, by: person.party)
  }

  @Test("the records of work stay for two years, and then everything goes by itself")
  func records() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let other = try station.person()
    _ = try store.observeClock(elapsed: nil)
    let work = try station.work()
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)
    #expect(outcome.map(\.state) == [.confirmed])
    station.clock.set(TestDay.at(20))
    let until = try #require(CivilDate(year: 2028, month: 9, day: 11))
    #expect(throws: Refusal.erasureWaits(.recordsKept(until: until))) {
      try store.erase(.everything, of: person.id, by: person.party)
    }
    let record = try kept(person.id, station)
    #expect(record.keptUntil == until && record.placements == 1)
    station.clock.set(TestDay.at(12, days: Self.twoYears))
    _ = try store.observeClock(elapsed: Minutes(Self.twoYears * 24 * 60))
    #expect(try store.eraseLapsed() == [other.id], "the other one only registered, at seven")
    station.clock.set(TestDay.at(14, days: Self.twoYears))
    #expect(try store.eraseLapsed() == [person.id])
    #expect(try store.eraseLapsed().isEmpty)
    let operation = try lastOperation(store)
    #expect(operation.contains("everything") && operation.contains(#""actor":"system""#))
    let placements = try store.queue.inDatabase {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM application WHERE state = 'confirmed'")
    }
    #expect(placements == 1, "the figures stay")
  }

  @Test(
    "a clock that jumps two years ahead forgets nobody, while the station runs and while it is off",
    arguments: [true, false])
  func jump(isRestarted: Bool) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    _ = try store.observeClock(elapsed: nil)
    station.clock.set(TestDay.at(12, days: Self.twoYears + 1))
    #expect(try store.observeClock(elapsed: isRestarted ? nil : 1).isInDoubt)
    #expect(try store.eraseLapsed().isEmpty)
    #expect(throws: Refusal.dateNeedsConfirmation) {
      try store.erase(.everything, of: person.id, by: person.party)
    }
    // Control: once an attendant has looked at the date, the time is over.
    try store.confirmDate(by: station.attendant)
    #expect(try store.eraseLapsed() == [person.id])
  }

  @Test("who came again within the two years stays")
  func cameAgain() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    station.clock.set(TestDay.at(8, days: 400))
    _ = try store.signIn(person.id, until: TestDay.at(18, days: 400))
    station.clock.set(TestDay.at(8, days: Self.twoYears + 1))
    #expect(try store.eraseLapsed().isEmpty)
    station.clock.set(TestDay.at(9, days: Self.twoYears + 400))
    #expect(try store.eraseLapsed() == [person.id])
  }

  @Test("the records that were merged into it go too, and the household a person hired as")
  func mergedAndHousehold() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let survivor = try station.person()
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.idNumber = nil
    form.personalCode = nil
    let old = try store.register(form).session.id
    _ = try store.merge(old, into: survivor.id, by: station.attendant)
    try store.becomeHousehold(survivor.id)
    try store.erase(.everything, of: survivor.id, by: .attendant(station.attendant))
    #expect(try store.name(of: row(old, store)) == PersonName.erased)
    let household = try #require(
      try store.queue.inDatabase { try Row.fetchOne($0, sql: "SELECT * FROM employer") })
    #expect((household["sealedPhone"] as Data?) == nil)
    #expect(
      try store.vault.open(household["sealedName"], field: .employerName, record: household["id"])
        == PersonName.erased)
  }

  @Test("nobody deletes somebody else")
  func actors() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(), try station.person())
    let employer = try station.employer()
    for extent in ErasureExtent.allCases {
      for actor in [other.party, .employer(employer), .county] {
        #expect(throws: Refusal.notAllowed) {
          try store.erase(extent, of: person.id, by: actor)
        }
      }
    }
    #expect(throws: Refusal.notAllowed) {
      try store.erase(.givenFreely, of: person.id, by: .system)
    }
    #expect(throws: Refusal.unknownAttendant) {
      try store.erase(.everything, of: person.id, by: .attendant(station.identifiers.identifier()))
    }
    #expect(try kept(person.id, station).maskedPhone != nil)
  }
}
