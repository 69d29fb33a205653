import OddJobMarket
import Testing

@Suite("The life of a posting")
struct PostingStateTests {
  @Test(
    "a posting takes only the steps of its life",
    arguments: [
      (PostingState.inReview, [PostingState.live, .rejected, .cancelled]),
      (.live, [.paused, .closed, .cancelled, .inReview]),
      (.paused, [.live, .closed, .cancelled]),
      (.closed, [.live]),
      (.cancelled, []),
      (.rejected, []),
    ])
  func steps(state: PostingState, successors: [PostingState]) {
    #expect(state.successors == Set(successors))
  }

  @Test(
    "a posting takes people until its validity or half an hour after the start",
    arguments: [(600, 30), (30, 30), (29, 29), (-60, -60)])
  func closing(validMinutesAfterStart: Int, closesMinutesAfterStart: Int) throws {
    let start = Instant(milliseconds: 1_789_171_200_000)
    let posting = try #require(PostingID(text: "00000000-0000-4000-8000-000000000001"))
    let shift = Shift(
      id: try #require(ShiftID(text: "00000000-0000-4000-8000-000000000002")), posting: posting,
      day: BusinessDay(number: 20_708),
      window: try #require(TimeWindow(start: start, end: start + .hours(4))), places: 1)
    let subject = Posting(
      id: posting, employer: try #require(EmployerID(text: "00000000-0000-4000-8000-000000000003")),
      kind: .ordinary, trade: TradeCode("cleaner"), title: "保洁", content: "擦窗",
      site: Site(name: "广场", township: "八弓镇"),
      pay: Pay(amount: .yuan(160), unit: .day, payer: "店里", settlement: .sameDay),
      hiringMode: .firstCome, contact: PostingContact(name: "王", phone: "13800001111"),
      validUntil: start + Minutes(validMinutesAfterStart), state: .live)
    #expect(subject.closingInstant(of: shift) == start + Minutes(closesMinutesAfterStart))
  }

  @Test("what is left of an allotment is never below nothing")
  func outstanding() {
    #expect(PlaceCount(places: 5, allotted: 4, held: 1, confirmed: 2).outstanding == 1)
    #expect(PlaceCount(places: 5, allotted: 3, held: 1, confirmed: 2).outstanding == 0)
    #expect(PlaceCount(places: 5, allotted: 0, held: 0, confirmed: 0).outstanding == 0)
  }
}
