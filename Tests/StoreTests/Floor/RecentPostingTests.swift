import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Work that may be posted again")
struct RecentPostingTests {
  @Test("yesterday's stands first, then the newest, and each work once")
  func order() throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let employer = try scene.station.employer()
    for (title, days) in [
      ("前天的", -2), ("昨天的", -1), ("今天的", 0), ("太久的", -8), ("明天的", 1), ("昨天的", -3),
    ] {
      _ = try scene.station.work(by: employer) {
        $0.title = title
        $0.hours = [(TestDay.at(9, days: days), TestDay.at(13, days: days))]
      }
    }
    let gone = try scene.station.work(by: employer) { $0.title = "取消的" }
    try store.setState(gone.id, to: .cancelled, by: gone.employer)
    let today = store.businessDay
    let cards = try store.recentPostings(before: today, limit: 50)
    #expect(cards.map(\.title) == ["昨天的", "今天的", "前天的", "明天的"])
    #expect(cards.first?.day == today.advanced(by: -1))
  }

  @Test("its employer gets all that it said, but for the phone to ask; nobody else's employer does")
  func ownDraft() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let firm = try station.employer()
    let work = try station.work(by: firm)
    let draft = try store.draft(of: work.id, for: firm)
    #expect(draft.meetingPoint == work.posting.meetingPoint && draft.meetingPoint != nil)
    #expect(draft.site == work.posting.site && draft.content == work.posting.content)
    #expect(draft.contact == nil)
    let other = try station.employer("别家公司")
    #expect(throws: Refusal.notAllowed) { try store.draft(of: work.id, for: other) }
    let unknown: PostingID = station.identifiers.identifier()
    #expect(throws: Refusal.unknownRecord) { try store.draft(of: unknown, for: firm) }
  }
}
