import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Nothing that identifies anyone lies in the file in clear")
struct NothingInClearTests {
  @Test("names, ID numbers and phones are in neither the database, its log nor the outbox")
  func scan() throws {
    let station = try TemporaryStation()
    let secrets = try usedStation(station)
    let whileOpen = try findings(secrets, in: station)
    #expect(whileOpen == [])
    let operations = try station.store.queue.inDatabase {
      try Data.fetchAll($0, sql: "SELECT bytes FROM outbox")
    }
    #expect(!operations.isEmpty)
    for bytes in operations {
      #expect(secrets.filter { bytes.range(of: Data($0.utf8)) != nil } == [])
    }
    station.close()
    #expect(try findings(secrets, in: station) == [])
  }

  @Test("the scan finds a text that was planted in clear")
  func control() throws {
    let station = try TemporaryStation()
    let secrets = try usedStation(station)
    try station.store.queue.write {
      try $0.execute(
        sql: "INSERT INTO localAudit(instant, event, detail) VALUES (0, 'x', ?)",
        arguments: [secrets[4]])
    }
    #expect(try findings(secrets, in: station) == [secrets[4]])
    station.close()
    #expect(try findings(secrets, in: station) == [secrets[4]])
  }

  @Test("a sealed field does not open in another row, nor under another name")
  func boundToItsRow() throws {
    let station = try TemporaryStation()
    let vault = try station.store.vault
    let (own, other) = (station.identifiers.next(), station.identifiers.next())
    let sealed = try vault.seal("13985501234", field: .phone, record: own)
    #expect(try vault.open(sealed, field: .phone, record: own) == "13985501234")
    #expect(throws: (any Error).self) { try vault.open(sealed, field: .phone, record: other) }
    #expect(throws: (any Error).self) { try vault.open(sealed, field: .personName, record: own) }
    #expect(try vault.seal("13985501234", field: .phone, record: own) != sealed)
  }

  @Test("a commitment binds to the value, and says nothing without its salt")
  func commitments() throws {
    let vault = try TemporaryStation().store.vault
    let salt = Data(repeating: 1, count: 16)
    let commitment = vault.commitment(to: "522624198605010011", salt: salt)
    #expect(commitment == vault.commitment(to: "522624198605010011", salt: salt))
    #expect(commitment != vault.commitment(to: "522624198605010029", salt: salt))
    #expect(
      commitment
        != vault.commitment(to: "522624198605010011", salt: Data(repeating: 2, count: 16)))
  }

  /// Leaves traces of people everywhere a station leaves any; returns what must not be found.
  private func usedStation(_ station: TemporaryStation) throws -> [String] {
    let store = try station.store
    let people = try (0..<20).map { _ in try station.person(code: "736194") }
    let household = try store.addEmployer(
      name: "欧阳老太太家", kind: .household, phone: PhoneNumber(validating: "13985512345"),
      by: .attendant(station.attendant))
    let work = try station.work(by: household.id) {
      $0.places = 10
      $0.contactPhone = "13985598765"
    }
    for person in people.prefix(12) {
      _ = try? store.apply(person.id, shifts: [work.shift], by: person.party)
      _ = try store.signIn(person.id, until: TestDay.at(18))
    }
    try store.becomeHousehold(people[0].id)
    _ = try store.revealPhone(of: people[1].id, by: station.attendant)
    #expect(throws: Refusal.identityNotMatched(triesLeft: 4)) {
      try store.identify(
        idNumber: IDNumber(
          validating: people[2].idNumber, today: CivilDate(daysSince1970: 20_708)),
        personalCode: "9999")
    }
    return people.flatMap { [$0.name, $0.idNumber, $0.phone, $0.code] }
      + ["欧阳老太太家", "13985512345", "13985598765", "13985505678", "联系人吴"]
  }

  private func findings(_ secrets: [String], in station: TemporaryStation) throws -> [String] {
    var bytes = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: station.directory.path)
    where !name.hasSuffix(".key") {
      bytes += try Data(contentsOf: URL(filePath: station.directory.file(name)))
    }
    #expect(bytes.count > 50_000)
    return Set(secrets).filter { bytes.range(of: Data($0.utf8)) != nil }.sorted()
  }
}
