import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Complaints")
struct ComplaintTests {
  @Test("a complaint goes where the employer's kind sends it, and its receipt says so")
  func course() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let household = try station.employer("李家", kind: .household)
    let (work, home) = try (station.work(), station.work(by: household) { $0.places = 2 })
    let application = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    let filed = try store.file(
      ComplaintFiling(
        .unpaidWages, against: .application(application.application), amount: .yuan(320),
        wantsCall: true, by: person.id))
    #expect(filed.course == .labour)
    #expect(filed.receipt.subject == .complaint(.unpaidWages, .labour))
    let other = try store.file(
      ComplaintFiling(.injury, against: .shift(home.shift), by: person.id))
    #expect(other.course == .civil)
    let unknown = try store.file(ComplaintFiling(.other, against: .notListed, by: person.id))
    #expect(unknown.course == .either)
    let read = try store.issuedReceipt(filed.receipt.number, for: .jobSeeker(person.id))
    #expect(read.receipt == filed.receipt)
  }

  @Test(
    "only a fault of the posting is taken without a name; then nobody is called",
    arguments: ComplaintMatter.allCases)
  func nameless(matter: ComplaintMatter) throws {
    let store = try TemporaryStation().store
    let filing = ComplaintFiling(matter, against: .notListed, by: nil)
    guard matter.mayBeAnonymous else {
      #expect(throws: Refusal.notAllowed) { try store.file(filing) }
      return
    }
    let filed = try store.file(filing)
    #expect(try store.complaints(limit: 9).map(\.isAnonymous) == [true])
    var called = filing
    called.wantsCall = true
    #expect(throws: Refusal.notAllowed) { try store.file(called) }
    // Its receipt is whoever's who holds it, and a person's is not.
    #expect(try store.issuedReceipt(filed.receipt.number, for: nil).receipt == filed.receipt)
  }

  @Test("a receipt in somebody's name is read by nobody without one")
  func ownReceipt() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let filed = try station.store.file(
      ComplaintFiling(.illegalFee, against: .notListed, by: person.id))
    #expect(throws: Refusal.notAllowed) {
      try station.store.issuedReceipt(filed.receipt.number, for: nil)
    }
  }

  @Test("nobody complains with another's work, or of an amount that is no wages")
  func others() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = try (station.person(), station.person())
    let work = try station.work()
    let application = try store.apply(other.id, shifts: [work.shift], by: .jobSeeker(other.id))[0]
    let target = ComplaintTarget.application(application.application)
    #expect(throws: Refusal.unknownRecord) {
      try store.file(ComplaintFiling(.unpaidWages, against: target, by: person.id))
    }
    #expect(throws: Refusal.notAllowed) {
      try store.file(
        ComplaintFiling(.injury, against: .notListed, amount: .yuan(1), by: person.id))
    }
    #expect(try store.complaints(limit: 9).isEmpty)
    // Control: their own is taken.
    _ = try store.file(ComplaintFiling(.unpaidWages, against: target, by: other.id))
  }

  @Test("who reads whose complaint it is, is on record; the list names nobody")
  func looks() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work()
    let number = try store.file(
      ComplaintFiling(
        .discrimination, against: .shift(work.shift), wantsCall: true, by: person.id)
    ).receipt.number
    func looks() throws -> Int? {
      try store.queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM complaintLook") }
    }
    #expect(try store.complaints(limit: 9).first?.number == number)
    #expect(try looks() == 0)
    let record = try store.openComplaint(number, by: station.attendant)
    #expect(record.personName == person.name && record.personPhone == person.phone)
    #expect(record.work?.employerName == "八弓餐饮公司")
    #expect(try looks() == 1)
    #expect(throws: Refusal.unknownAttendant) {
      try store.openComplaint(number, by: station.identifiers.identifier())
    }
    #expect(throws: Refusal.unknownRecord) {
      try store.openComplaint("20260912-9999", by: station.attendant)
    }
    #expect(try looks() == 1)
  }

  @Test("a complaint is passed on, then answered, each once and with a word; the number tells it")
  func steps() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let number = try store.file(ComplaintFiling(.fakePosting, against: .notListed, by: nil))
      .receipt.number
    func step(_ state: ComplaintState, _ note: String = "县监察大队老吴") throws -> ComplaintRecord {
      try store.stepComplaint(number, to: state, note: note, by: station.attendant)
    }
    #expect(try store.receipt(number).complaint == .open)
    #expect(throws: Refusal.notAllowed) { try step(.answered) }
    #expect(throws: Refusal.reviewNeedsNote) { try step(.passedOn, "") }
    #expect(try step(.passedOn).summary.state == .passedOn)
    #expect(throws: Refusal.notAllowed) { try step(.passedOn) }
    let record = try step(.answered, "已下架")
    #expect(record.steps.map(\.state) == [.passedOn, .answered])
    #expect(record.steps.map(\.note) == ["县监察大队老吴", "已下架"])
    #expect(record.steps.map(\.attendantName) == ["站员", "站员"])
    let finding = try store.receipt(number)
    #expect(finding.complaint == .answered && finding.kind == .complaint && !finding.isAtCounty)
  }

  @Test("what is open stands first, then the newest")
  func order() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let numbers = try (0..<3).map { _ in
      try store.file(ComplaintFiling(.illegalFee, against: .notListed, by: nil)).receipt.number
    }
    _ = try store.stepComplaint(numbers[2], to: .passedOn, note: "转交", by: station.attendant)
    #expect(try store.complaints(limit: 9).map(\.number) == [numbers[1], numbers[0], numbers[2]])
    #expect(try store.complaints(limit: 1).map(\.number) == [numbers[1]])
  }

  @Test("no operation goes to the county, and what an attendant wrote is sealed")
  func staysHere() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let before = try store.queuedOperations()
    let number = try store.file(ComplaintFiling(.fakePosting, against: .notListed, by: nil))
      .receipt.number
    let note = "找赵钱孙核实"
    _ = try store.stepComplaint(number, to: .passedOn, note: note, by: station.attendant)
    #expect(try store.queuedOperations() == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: station.directory.path)
    #expect(!files.isEmpty)
    let found = files.filter {
      (FileManager.default.contents(atPath: station.directory.file($0)) ?? Data())
        .range(of: Data(note.utf8)) != nil
    }
    #expect(found == [])
  }

  @Test("a merged person's complaint is the survivor's")
  func merged() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let kept = try station.person()
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.idNumber = nil
    form.personalCode = nil
    let old = try store.register(form).session.id
    let number = try store.file(ComplaintFiling(.other, against: .notListed, by: old))
      .receipt.number
    _ = try store.merge(old, into: kept.id, by: station.attendant)
    #expect(try store.openComplaint(number, by: station.attendant).personName == kept.name)
    #expect(throws: Refusal.personMerged) {
      try store.file(ComplaintFiling(.other, against: .notListed, by: old))
    }
  }
}
