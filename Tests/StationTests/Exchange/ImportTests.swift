import OddJobMarket
import Station
import StationTestSupport
import Store
import Testing

@Suite("Importing postings")
struct ImportTests {
  @Test("a new employer is added unverified, with kind and phone, and known to the next row")
  func newEmployer() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(Sheet([[:], [.title: "拖地", .employerKind: ""]]))
    #expect(outcome.codes == [])
    #expect(outcome.summary.newEmployers == 1)
    let employer = try #require(try station.desk.store.employers(matching: "", limit: 9).first)
    #expect(employer.name == "八弓餐饮公司")
    #expect(employer.kind == .firm)
    #expect(employer.verification == EmployerVerification())
    #expect(try station.cards().map(\.state) == [.live, .live])
    #expect(try station.cards().allSatisfy { !$0.isEmployerVerified })
  }

  @Test("a known employer is found by name and keeps what has been seen of it")
  func knownEmployer() throws {
    let station = try ExchangeStation()
    let id = try station.station.employer()
    let outcome = try station.imported(Sheet(without: [.employerKind, .employerPhone]))
    #expect(outcome.summary.newEmployers == 0)
    #expect(try station.firstDraft().employer?.id == id)
    #expect(try station.cards().first?.isEmployerVerified == true)
  }

  @Test("an unknown employer without its kind, and a known one of another kind, are faults")
  func employerFaults() throws {
    let station = try ExchangeStation()
    #expect(try station.imported(Sheet([[.employerKind: ""]])).codes == ["row.employer-new"])
    _ = try station.station.employer()
    let outcome = try station.imported(Sheet([[.employerKind: "个体户"]]))
    #expect(outcome.codes == ["row.employer-kind"])
    #expect(outcome.notes.first?.wording.chinese.contains("登记的是“企业”") == true)
  }

  @Test("households of one name are told apart by their phones")
  func households() throws {
    let station = try ExchangeStation()
    let household: [PostingColumn: String] = [
      .employer: "龙䶮", .employerKind: "个人家庭", .employerPhone: "",
    ]
    let other = household.merging([.contactPhone: "13985509999"]) { $1 }
    #expect(try station.imported(Sheet([household, other])).summary.newEmployers == 2)
    let again = try station.imported(
      Sheet([household.merging([.title: "搬家具"]) { $1 }]))
    #expect(again.summary.newEmployers == 0)
    #expect(again.summary.postings == 1)
  }

  @Test("where unverified employers have to wait, their postings are in review")
  func unverifiedWaits() throws {
    let station = try ExchangeStation { $0.publishesUnverified = false }
    #expect(try station.imported(Sheet()).summary.inReview == 1)
    #expect(try station.cards().map(\.state) == [.inReview])
  }

  @Test("what the gate finds is imported into review, counted and reported, and is no error")
  func findings() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([[:], [.title: "拖地", .content: "拖地，上岗先交押金200元。"], [.title: "洗碗", .payer: ""]]))
    #expect(outcome.notes.allSatisfy { $0.fault.outcome == .review })
    #expect(outcome.notes.map(\.line) == [3, 4])
    #expect(outcome.notes.first?.wording.chinese.contains("押金") == true)
    #expect(outcome.codes.last == "draft.payer")
    #expect(outcome.summary.inReview == 2)
    #expect(outcome.summary.wrongRows == 0)
    #expect(try station.cards().map(\.state) == [.live, .inReview, .inReview])
    #expect(try station.desk.store.postingsInReview(offset: 0, limit: 9).total == 2)
  }

  @Test("same employer, title, day and start is a duplicate, in the file and against the station")
  func duplicates() throws {
    let station = try ExchangeStation()
    let sheet = Sheet([[:], [:], [.start: "09:00"], [.day: "2026-09-14"], [.title: "拖地"]])
    let first = try station.imported(sheet)
    #expect(first.notes.map(\.line) == [3])
    #expect(first.codes == ["row.duplicate"])
    #expect(first.summary.duplicates == 1)
    #expect(first.summary.postings == 4)
    let before = try station.contents()
    let second = try station.imported(sheet)
    #expect(second.summary.duplicates == 5)
    #expect(second.summary.postings == 0)
    #expect(second.summary.wrongRows == 0)
    #expect(try station.contents() == before)
  }

  @Test("a cancelled posting is no duplicate of the one that follows it")
  func cancelled() throws {
    let station = try ExchangeStation()
    _ = try station.imported(Sheet())
    let posting = try #require(try station.cards().first).posting
    try station.desk.store.setState(posting, to: .cancelled, by: .system)
    #expect(try station.imported(Sheet()).summary.postings == 1)
  }

  @Test("rows with one posting number are the days of one posting")
  func severalDays() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([
        [.posting: "7"], [.posting: "7", .day: "9月14日", .places: "5"],
        [.posting: "7", .day: "9月15日", .start: "13:00"], [.posting: "8", .title: "拖地"],
        [.title: "洗碗"],
      ]))
    #expect(outcome.codes == [])
    #expect(outcome.summary.postings == 3)
    #expect(outcome.summary.shifts == 5)
    let draft = try station.firstDraft()
    #expect(draft.shifts.map(\.places) == [3, 5, 3])
    #expect(draft.validUntil == TestDay.at(13, 30, days: 3))
    #expect(try station.contents().operations == 4)
  }

  @Test("rows of one posting that differ are a fault that names the column, and none is taken")
  func differingRows() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([
        [.posting: "7"], [.posting: "7", .day: "9月14日", .amount: "180"],
        [.posting: "7", .day: "9月15日"], [.posting: "8", .title: "拖地"],
      ]), isPartial: true)
    #expect(outcome.codes == ["row.posting-differs", "row.posting-broken", "row.posting-broken"])
    #expect(outcome.notes.first?.column == "工资")
    #expect(outcome.notes.map(\.line) == [3, 2, 4])
    #expect(outcome.summary.wrongRows == 3)
    #expect(try station.cards().map(\.title) == ["拖地"])
  }

  @Test("a posting has no more shifts than its operation can hold")
  func tooManyShifts() throws {
    let station = try ExchangeStation()
    let content = String(repeating: "长", count: 500)
    let days = (0..<101).map { day -> [PostingColumn: String] in
      [.posting: "7", .content: content, .day: CivilDate(daysSince1970: 20_709 + day).text]
    }
    #expect(try station.imported(Sheet(Array(days.dropLast()))).summary.shifts == 100)
    let outcome = try station.imported(Sheet(days.map { $0.merging([.title: "拖地"]) { $1 } }))
    #expect(outcome.codes.first == "row.posting-too-long")
  }

  @Test("rows of an export whose posting is over are left out, and say so")
  func states() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([
        [.state: "招聘中"], [.state: "雇主取消", .title: "拖地"], [.state: "待审核", .title: "洗碗"],
        [.state: "已暂停", .title: "扫地"],
      ]))
    #expect(outcome.codes == ["row.state", "row.state"])
    #expect(outcome.notes.map(\.line) == [3, 5])
    #expect(outcome.summary.leftOut == 2)
    #expect(try station.cards().map(\.state) == [.live, .inReview])
  }

  @Test("a known place gives township and point")
  func gazetteer() throws {
    let station = try ExchangeStation()
    let point = try #require(
      Coordinate(latitudeMicrodegrees: 26_959_700, longitudeMicrodegrees: 108_675_000))
    try station.desk.store.replaceReference(
      ReferenceData(
        stations: [],
        gazetteer: [GazetteerPlace(name: "县城广场", township: "八弓镇", coordinate: point)],
        policies: [], events: []))
    _ = try station.imported(Sheet([[.township: ""]]))
    #expect(
      try station.firstDraft().site
        == Site(name: "县城广场", township: "八弓镇", coordinate: point))
  }

  @Test("an import that was kept is in the local audit, with its file and its counts")
  func audit() throws {
    let station = try ExchangeStation()
    _ = try station.imported(Sheet([[.amount: "多"]]))
    #expect(try station.desk.store.auditDetails(of: "import.postings") == [])
    _ = try station.imported(Sheet())
    #expect(
      try station.desk.store.auditDetails(of: "import.postings")
        == ["2.csv: 1 postings, 1 shifts, 1 employers"])
  }
}
