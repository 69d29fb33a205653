import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Nobody acts as an attendant whom the station doesn't know")
struct UnknownAttendantTests {
  private typealias Act = @Sendable (Store, AttendantID, TemporaryStation) throws -> Void

  private static let acts: [(name: String, act: Act)] = [
    (
      "apply",
      { store, by, station in
        let person = try station.person()
        let work = try station.work()
        _ = try store.apply(person.id, shifts: [work.shift], by: .attendant(by))
      }
    ),
    (
      "apply with a ticket",
      { store, by, station in
        let person = try station.person()
        _ = try store.undoableApply(person.id, shift: station.work().shift, by: by)
      }
    ),
    (
      "review",
      { store, by, station in
        let work = try station.work(hasFindings: true)
        try store.review(work.id, accepts: true, note: "核实", findings: [], by: by)
      }
    ),
    (
      "amend",
      { store, by, station in
        let work = try station.work(hasFindings: true)
        try store.amend(work.posting, shifts: work.shifts, by: by)
      }
    ),
    (
      "add an employer",
      { store, by, _ in
        _ = try store.addEmployer(name: "甲公司", kind: .firm, phone: nil, by: .attendant(by))
      }
    ),
    (
      "see a document",
      { store, by, station in
        _ = try store.see(.licence, of: station.employer(isVerified: false), by: by)
      }
    ),
    (
      "suspend",
      { store, by, station in
        _ = try store.observeClock(elapsed: nil)
        _ = try store.suspend(
          station.employer(), reason: "欠薪", through: TestDay.businessDay, by: by)
      }
    ),
    (
      "verify",
      { store, by, station in
        let person = try station.person(isVerified: false)
        _ = try store.verify(person.id, document: .identityCard, by: by)
      }
    ),
    (
      "reveal a phone",
      { store, by, station in
        _ = try store.revealPhone(of: station.person().id, by: by)
      }
    ),
    (
      "call a number",
      { store, by, station in
        _ = try store.signIn(station.person().id, until: TestDay.at(18))
        _ = try store.callNext(by: by)
      }
    ),
    (
      "set a code",
      { store, by, station in
        try store.setPersonalCode(
          PersonalCode(validating: "864209"), of: station.person().id, by: by)
      }
    ),
    ("confirm the date", { store, by, _ in try store.confirmDate(by: by) }),
    (
      "export in full",
      { store, by, _ in
        try store.exportShifts(on: nil, .full(by: by)) { _ in }
      }
    ),
  ]

  @Test(
    "an invented and a retired attendant are refused, one who works there is not",
    arguments: acts.indices)
  func refused(_ index: Int) throws {
    let (name, act) = Self.acts[index]
    let station = try TemporaryStation()
    let store = try station.store
    let account = try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "8642"))
    let retired = account.id
    try act(store, retired, station)
    try store.queue.write {
      try $0.execute(
        sql: "UPDATE attendant SET isActive = 0 WHERE id = ?", arguments: [retired.rawValue])
    }
    for by in [retired, station.identifiers.identifier()] {
      #expect(throws: Refusal.unknownAttendant, "\(name)") { try act(store, by, station) }
    }
  }

  @Test("a retired attendant gets no new PIN, and somebody else of that name no old record")
  func retired() throws {
    let station = try TemporaryStation()
    let store = try station.store
    _ = try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "8642"))
    try store.queue.write {
      try $0.execute(sql: "UPDATE attendant SET isActive = 0 WHERE name = '老吴'")
    }
    #expect(throws: Refusal.unknownAttendant) {
      try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "135790"))
    }
    #expect(throws: Refusal.identityNotMatched(triesLeft: 4)) { try store.unlock(pin: "135790") }
  }
}
