import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A file of the first schema")
struct UpgradeTests {
  private func contents(_ path: String) throws -> [Row] {
    let columns = try EarlierFile("1 market").columns()
    return try DatabaseQueue(path: path).read { database in
      try columns.flatMap { table, names in
        try Row.fetchAll(database, sql: "SELECT \(names) FROM \(table)")
      }
    }
  }

  @Test("a file with data in it keeps all of it, and works by the new rules")
  func upgrade() throws {
    let station = try TemporaryStation()
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work { $0.places = 2 }
    let waiting = try station.work(hasFindings: true)
    _ = try station.store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    _ = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    station.close()
    try EarlierFile("1 market").take(station)
    let before = try contents(station.path)
    try station.open()
    station.close()
    #expect(try contents(station.path) == before)
    let reopened = try station.open()
    #expect(try reopened.person(person.id).name == person.name)
    #expect(try reopened.applications(of: person.id).map(\.state) == [.confirmed])
    #expect(try reopened.verifyChain().firstBroken == nil)
    try reopened.review(
      waiting.id, accepts: true, note: "核实", findings: [.sample], by: station.attendant)
    #expect(try reopened.reviews(of: waiting.id).map(\.findings) == [[.sample]])
    _ = try reopened.apply(other.id, shifts: [work.shift], by: other.party)
    #expect(throws: Refusal.postingFilled) {
      try reopened.raisePay(work.id, to: .yuan(200), by: work.employer)
    }
  }

  @Test("the first schema, which is out in the villages, stays what it was")
  func released() throws {
    let queue = try DatabaseQueue()
    try Migrations.migrator().migrate(queue, upTo: "1 market")
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for line in try EarlierFile.schema(queue) {
      for byte in line.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    #expect(
      digest == 4_913_331_029_839_676_137, "a released migration is never modified; add another")
  }
}
