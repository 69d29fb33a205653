import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A review keeps what was found")
struct ReviewTests {
  @Test("findings are kept as they were shown, with the decision", arguments: [true, false])
  func kept(accepts: Bool) throws {
    let station = try TemporaryStation()
    let work = try station.work(hasFindings: true)
    let findings = [Finding.sample, .mildSample]
    try station.store.review(
      work.id, accepts: accepts, note: "电话核实过", findings: findings, by: station.attendant)
    let kept = PostingReview(
      attendant: station.attendant, decidedAt: TestDay.at(7), isAccepted: accepts,
      note: "电话核实过", findings: findings, isOfPresentText: true)
    #expect(try station.store.reviews(of: work.id) == [kept])
    #expect(try station.store.lastReviewedFindings(of: work.id) == kept.findings)
    #expect(try station.reopen().reviews(of: work.id) == [kept])
  }

  @Test("a review without findings says that there were none, and a refused one leaves nothing")
  func none() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work(hasFindings: true)
    #expect(throws: Refusal.reviewNeedsNote) {
      try store.review(
        work.id, accepts: true, note: "", findings: [.sample], by: station.attendant)
    }
    #expect(try store.reviews(of: work.id) == [])
    #expect(try store.lastReviewedFindings(of: work.id) == nil)
    try store.review(work.id, accepts: true, note: "", findings: [], by: station.attendant)
    #expect(try store.reviews(of: work.id).map(\.findings) == [[]])
  }

  @Test("a warning alone needs no note")
  func warning() throws {
    let station = try TemporaryStation()
    let work = try station.work(hasFindings: true)
    try station.store.review(
      work.id, accepts: true, note: "", findings: [.mildSample], by: station.attendant)
    #expect(try station.store.detail(work.shift)?.card.state == .live)
  }

  @Test(
    "a review knows whether the text it judged still stands",
    arguments: [("title", "擦窗"), ("content", "搬砖。"), ("payer", "别人"), ("siteName", "河边")])
  func textVersion(column: String, text: String) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work(hasFindings: true)
    try store.review(
      work.id, accepts: true, note: "核实", findings: [.sample], by: station.attendant)
    #expect(try store.reviews(of: work.id).map(\.isOfPresentText) == [true])
    try store.queue.write {
      // The file itself lets nobody do this.
      try $0.execute(sql: "DROP TRIGGER postingIsAmendedInReview")
      try $0.execute(sql: "UPDATE posting SET \(column) = ?", arguments: [text])
    }
    #expect(try store.reviews(of: work.id).map(\.isOfPresentText) == [false])
  }

  @Test("words of a finding do not lie in the file in clear")
  func sealed() throws {
    let station = try TemporaryStation()
    let work = try station.work(hasFindings: true)
    let finding = Finding(
      rule: "name.private", words: "联系人吴", why: Wording("一", "1"), mend: Wording("二", "2"),
      range: 0..<4, field: .contact, severity: .finding)
    try station.store.review(
      work.id, accepts: false, note: "", findings: [finding], by: station.attendant)
    let log = try Data(contentsOf: URL(filePath: station.path + "-wal"))
    #expect(log.firstRange(of: Data("联系人吴".utf8)) == nil)
    #expect(log.firstRange(of: Data("name.private".utf8)) != nil)
  }
}
