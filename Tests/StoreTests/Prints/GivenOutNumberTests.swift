import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Numbers that were given out")
struct GivenOutNumberTests {
  private func isGivenOut(_ station: TemporaryStation, _ person: TestPerson) throws -> Bool? {
    try station.store.callQueue().first { $0.jobSeeker == person.id }?.isGivenOut
  }

  @Test("a number counts once the person has seen it or has it on paper, not when it is made")
  func ways() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (seeing, printing, leaving) = try (
      station.person(), station.person(), station.person()
    )
    _ = try store.signIn(seeing.id, until: TestDay.at(18))
    let receipt = try store.signIn(printing.id, until: TestDay.at(18))
    _ = try store.signIn(leaving.id, until: TestDay.at(18))
    for person in [seeing, printing, leaving] {
      #expect(try isGivenOut(station, person) == false)
    }
    try store.giveOutNumber(of: seeing.id)
    let print = try store.planPrint(.receipt, number: receipt.number, seat: "seat 1").record
    try store.stepPrint(print.key, to: .sent)
    try store.stepPrint(print.key, to: .unknown, because: .silent)
    #expect(try isGivenOut(station, printing) == false)
    try store.stepPrint(print.key, to: .printed)
    #expect(try isGivenOut(station, seeing) == true)
    #expect(try isGivenOut(station, printing) == true)
    #expect(try isGivenOut(station, leaving) == false)
  }

  @Test("a sign-in that is loaded was shown to its person, as every one of a public seat is")
  func loaded() throws {
    let station = try TemporaryStation()
    let (loaded, signed) = try (station.person(), station.person())
    let window = try #require(TimeWindow(start: station.clock.now, end: TestDay.at(18)))
    try station.store.load(signIns: [
      (
        signIn: SignIn(jobSeeker: loaded.id, day: TestDay.businessDay, window: window, number: 1),
        at: station.clock.now
      )
    ])
    _ = try station.store.signIn(signed.id, until: TestDay.at(18))
    #expect(try isGivenOut(station, loaded) == true)
    #expect(try isGivenOut(station, signed) == false)
  }

  @Test("another receipt of the person, or another's, gives no number out")
  func otherReceipts() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    _ = try store.signIn(person.id, until: TestDay.at(18))
    let other = try store.issueNoWork(person.id)
    let print = try store.planPrint(.receipt, number: other.number, seat: "seat 1").record
    try store.stepPrint(print.key, to: .sent)
    try store.stepPrint(print.key, to: .printed)
    #expect(try isGivenOut(station, person) == false)
  }

  @Test("what was given out stays given out, whoever writes")
  func stays() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    _ = try station.store.signIn(person.id, until: TestDay.at(18))
    try station.store.giveOutNumber(of: person.id)
    _ = try station.store.signIn(person.id, until: TestDay.at(20))
    #expect(try isGivenOut(station, person) == true)
    #expect(throws: DatabaseError.self) {
      try station.store.queue.write {
        try $0.execute(sql: "UPDATE signIn SET givenOutAt = NULL, givenOutBy = NULL")
      }
    }
  }

  @Test("who found nothing today gets one receipt for it, and only who is signed in and not placed")
  func noWork() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, placed) = try (station.person(), station.person())
    #expect(throws: Refusal.notSignedInToday) { try store.issueNoWork(person.id) }
    _ = try store.signIn(person.id, until: TestDay.at(18))
    let receipt = try store.issueNoWork(person.id)
    #expect(receipt.subject == .noWork)
    #expect(try store.issueNoWork(person.id) == receipt)
    _ = try store.signIn(placed.id, until: TestDay.at(18))
    let work = try station.work()
    _ = try store.apply(placed.id, shifts: [work.shift], by: .jobSeeker(placed.id))
    #expect(throws: Refusal.alreadyApplied) { try store.issueNoWork(placed.id) }
  }

  @Test("a receipt is read back as it was issued, by whose it is and by nobody else")
  func readBack() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = try (station.person(), station.person())
    let work = try station.work { $0.hiringMode = .employerPicks }
    let applied = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    let receipt = try #require(applied.receipt)
    let read = try store.issuedReceipt(receipt.number, for: .jobSeeker(person.id))
    #expect(read.receipt == receipt)
    #expect(read.maskedName?.contains("*") == true || read.maskedName?.isEmpty == false)
    #expect(read.maskedName != person.name)
    #expect(throws: Refusal.notAllowed) {
      try store.issuedReceipt(receipt.number, for: .jobSeeker(other.id))
    }
    #expect(throws: Refusal.unknownRecord) {
      try store.issuedReceipt("20260912-9999", for: .attendant(station.attendant))
    }
    for receipt in try [
      store.signIn(person.id, until: TestDay.at(18)),
      store.issueNoWork(signedIn(other, at: station)),
    ] {
      let read = try store.issuedReceipt(receipt.number, for: .attendant(station.attendant))
      #expect(read.receipt == receipt)
    }
  }

  private func signedIn(_ person: TestPerson, at station: TemporaryStation) throws
    -> JobSeekerID
  {
    _ = try station.store.signIn(person.id, until: TestDay.at(18))
    return person.id
  }
}
