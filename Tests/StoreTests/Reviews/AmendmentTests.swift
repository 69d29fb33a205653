import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A posting amended in review")
struct AmendmentTests {
  @Test("takes the new terms, keeps its shifts and says so in the chain")
  func amends() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work(hasFindings: true) {
      $0.hours = [(TestDay.at(9), TestDay.at(12)), (TestDay.at(13), TestDay.at(17))]
    }
    var posting = work.posting
    posting.title = "擦窗"
    posting.pay.amount = .yuan(90)
    let shorter = try WorkTerms { $0.hours = [(TestDay.at(10), TestDay.at(12))] }
      .work(for: posting.employer, identifiers: station.identifiers)
    try store.amend(posting, shifts: shorter.shifts, by: station.attendant)
    let draft = try store.draft(of: work.id)
    #expect(draft.title == "擦窗")
    #expect(draft.amount == .yuan(90))
    #expect(draft.shifts.map(\.window.start) == [TestDay.at(10)])
    #expect(try store.detail(of: work.id)?.card.shift == work.shift)
    #expect(try store.detail(of: work.id)?.card.state == .inReview)
    let type = try store.queue.read {
      try String.fetchOne($0, sql: "SELECT type FROM outbox ORDER BY seq DESC LIMIT 1")
    }
    #expect(type == "postingAmended")
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("can't be one that is out of review, another employer's, or applied for")
  func refuses() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let live = try station.work()
    #expect(throws: Refusal.postingNotLive(.live)) {
      try store.amend(live.posting, shifts: live.shifts, by: station.attendant)
    }
    let waiting = try station.work(hasFindings: true)
    let others = try WorkTerms().work(
      for: live.posting.employer, identifiers: station.identifiers)
    let moved = Posting(
      id: waiting.id, employer: live.posting.employer, kind: .ordinary,
      trade: others.posting.trade, title: "别家的", content: "", site: others.posting.site,
      pay: others.posting.pay, hiringMode: .firstCome, contact: others.posting.contact,
      validUntil: others.posting.validUntil, state: .inReview)
    #expect(throws: Refusal.notAllowed) {
      try store.amend(moved, shifts: waiting.shifts, by: station.attendant)
    }
    let person = try station.person()
    try store.queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
          SELECT randomblob(16), w.key, s.key, 'applied', 0, 0 FROM person w, shift s
          WHERE w.id = ? AND s.id = ?
          """, arguments: [person.id.rawValue, waiting.shift.rawValue])
    }
    #expect(throws: Refusal.notAllowed) {
      try store.amend(waiting.posting, shifts: waiting.shifts, by: station.attendant)
    }
  }

  @Test("the gate reads what stands there when it is decided, not what stood there before")
  func decidesOnPresentText() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work(hasFindings: true)
    var read: [String] = []
    var posting = work.posting
    posting.title = "收押金"
    try store.amend(posting, shifts: work.shifts, by: station.attendant)
    #expect(throws: Refusal.reviewNeedsNote) {
      try store.review(work.id, accepts: true, note: "　", by: station.attendant) { draft in
        read.append(draft.title)
        return [.sample]
      }
    }
    #expect(read == ["收押金"])
    #expect(try store.detail(work.shift)?.card.state == .inReview)
  }
}
