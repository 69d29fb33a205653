import DemonstrationCounty
import OddJobMarket
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import Station

/// A posting with bad words where nobody looks first, mended until nothing is left.
@Suite("Mending a posting that waits for a look")
struct MendingStoryTests {
  /// Puts a posting into review whose meeting point and insurance say what they must not.
  private func inReview(_ station: DemonstrationStation) throws -> PostingID {
    let store = station.desk.store
    for card in try store.shifts(on: station.desk.today, limit: 2_000) where card.state == .live {
      var draft = try store.draft(of: card.posting)
      guard card.closesAt > station.desk.now, let employer = draft.employer?.id,
        try station.desk.findings(for: draft).isEmpty
      else { continue }
      draft.title = "送货装车"
      draft.meetingPoint = MeetingPoint(place: "驿站门口，限女性", vehiclePlate: "贵H12345")
      draft.insurance = Insurance(kind: "意外险，限女性", payer: "用工方")
      let found = try station.desk.findings(for: draft).map(\.field)
      #expect(found == [.meetingPoint, .insurance])
      let made = draft.posting(of: employer, station.desk.surroundings.identifiers)
      let (posting, shifts) = try #require(made)
      _ = try store.publish(
        posting, shifts: shifts, by: .attendant(station.attendant()),
        gate: station.desk.gateFindings)
      return posting.id
    }
    throw TestFailure("no posting without findings")
  }

  @Test("each field is mended in place, judged again, and passes without a note only when clean")
  func mends() throws {
    let station = try DemonstrationStation()
    let posting = try inReview(station)
    let seat = station.seat(.attendant)
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    seat.press(.character("4"))
    for _ in 0..<60 where !seat.shows("驿站门口") { seat.press(.down) }
    #expect(seat.shows("驿站门口，限女性") && seat.shows("意外险，限女性"), "\(seat.screen)")
    seat.press(.character("m"))
    for _ in 0..<4 { seat.press(.backspace) }
    seat.press(.f(2))
    #expect(seat.shows("还有1处问题"), "\(seat.screen)")
    #expect(!seat.shows("驿站门口，限女性") && seat.shows("意外险，限女性"))
    // What is left lets nobody pass it without a reason.
    seat.press(.character("y"))
    #expect(seat.shows("放行要写明理由"), "\(seat.screen)")
    seat.press(.enter)
    #expect(try station.desk.store.draft(of: posting).insurance?.kind == "意外险，限女性")
    #expect(try state(of: posting, station) == .inReview)
    seat.press(.escape)
    seat.press(.character("m"))
    for _ in 0..<4 { seat.press(.backspace) }
    seat.press(.f(2))
    #expect(seat.shows("没有问题了"), "\(seat.screen)")
    seat.press(.character("y"))
    #expect(try state(of: posting, station) == .live)
    let draft = try station.desk.store.draft(of: posting)
    #expect(draft.meetingPoint == MeetingPoint(place: "驿站门口", vehiclePlate: "贵H12345"))
    #expect(draft.insurance == Insurance(kind: "意外险", payer: "用工方"))
    #expect(try station.desk.store.verifyChain().firstBroken == nil)
  }

  @Test("what was typed stays on the form where another seat was quicker")
  func keeps() throws {
    let station = try DemonstrationStation()
    let posting = try inReview(station)
    let seat = station.seat(.attendant)
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    seat.press(.character("4"))
    for _ in 0..<60 where !seat.shows("驿站门口") { seat.press(.down) }
    seat.press(.character("m"))
    seat.type("写了好多字")
    let by = try station.attendant()
    try station.desk.store.review(posting, accepts: false, note: "不行", by: by) { _ in [] }
    seat.press(.f(2))
    #expect(seat.shows("写了好多字"), "\(seat.screen)")
    #expect(seat.shows(Refusal.postingNotLive(.rejected).wording.chinese.prefix(6).description))
  }

  private func state(
    of posting: PostingID, _ station: DemonstrationStation
  ) throws -> PostingState? {
    try station.desk.store.detail(of: posting)?.card.state
  }
}
