import DemonstrationCounty
import OddJobMarket
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("A caller can't say for the gate what it found")
struct CallersClaimTests {
  /// The attack: the gate is asked about one text, and another is handed over for writing.
  @Test("a text that differs from the one that was checked is judged as it is written")
  func swapped() throws {
    let station = try DemonstrationStation()
    let (desk, store) = (station.desk, station.desk.store)
    let employer = station.county.employers[0].employer
    let firm = employer.id
    for (title, state) in [
      ("招服务员，限女性，押金200元", PostingState.inReview), ("擦玻璃", .live),
    ] {
      var work = try WorkTerms {
        $0.title = "擦玻璃"
        $0.hours = [(TestDay.at(14), TestDay.at(17))]
      }.work(for: firm, identifiers: desk.surroundings.identifiers)
      let checked = try desk.gateFindings(
        for: PostingDraft(
          work.posting, shifts: work.shifts,
          of: DraftEmployer(
            id: firm, kind: employer.kind, name: employer.name,
            verification: employer.verification)))
      #expect(!checked.contains { $0.severity == .finding })
      work.posting.title = title
      _ = try store.publish(
        work.posting, shifts: work.shifts, by: .employer(firm), gate: desk.gateFindings)
      #expect(try store.detail(work.shift)?.card.state == state)
    }
  }
}
