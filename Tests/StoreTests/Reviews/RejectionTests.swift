import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Why a posting did not pass")
struct RejectionTests {
  @Test("its employer reads the word and what had been found, and nobody else's employer does")
  func reads() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let firm = try station.employer()
    let work = try station.work(by: firm, hasFindings: true)
    #expect(throws: Refusal.postingNotLive(.inReview)) {
      try store.rejection(of: work.id, for: firm)
    }
    let finding = Finding(
      rule: "sex.only", words: "限男性", why: Wording("不得限定性别。", "No limit on sex."),
      mend: Wording("请删去。", "Delete it."), range: 0..<3, field: .content, severity: .finding)
    try store.review(work.id, accepts: false, note: "请删去限男性", by: station.attendant) { _ in
      [finding]
    }
    let rejection = try store.rejection(of: work.id, for: firm)
    #expect(rejection.note == "请删去限男性" && rejection.draft.content == work.posting.content)
    #expect(rejection.findings.map(\.words) == ["限男性"])
    #expect(rejection.draft.meetingPoint == work.posting.meetingPoint)
    let other = try station.employer("别家公司")
    #expect(throws: Refusal.notAllowed) { try store.rejection(of: work.id, for: other) }
    let unknown: PostingID = station.identifiers.identifier()
    #expect(throws: Refusal.unknownRecord) { try store.rejection(of: unknown, for: firm) }
  }
}
