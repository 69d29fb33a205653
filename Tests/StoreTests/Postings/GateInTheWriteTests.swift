import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What is written is what the gate was asked about")
struct GateInTheWriteTests {
  @Test("the gate is asked about the posting as it will be stored, once", arguments: [false, true])
  func asked(throughIntake: Bool) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let firm = try station.employer()
    let work = try WorkTerms { $0.places = 3 }.work(for: firm, identifiers: station.identifiers)
    var seen: [PostingDraft] = []
    func gate(_ draft: PostingDraft) -> [Finding] {
      seen.append(draft)
      return [.sample]
    }
    if throughIntake {
      let state = try store.takeIn(by: .attendant(station.attendant)) { intake in
        let employer = try #require(
          try intake.employer(named: "八弓餐饮公司", isHousehold: false, phone: ""))
        let taken = try intake.take(
          work.posting, shifts: work.shifts, of: employer, mustWait: false, gate: gate)
        #expect(taken.findings == [.sample])
        return (taken.state, true)
      }
      #expect(state == .inReview)
    } else {
      _ = try store.publish(work.posting, shifts: work.shifts, by: .employer(firm), gate: gate)
    }
    #expect(seen == [try store.draft(of: work.id)])
    #expect(try store.detail(work.shift)?.card.state == .inReview)
  }

  @Test("a finding in the write makes work wait, a warning and no finding don't")
  func decides() throws {
    let station = try TemporaryStation()
    let firm = try station.employer()
    for (findings, state) in [
      ([Finding.sample], PostingState.inReview), ([.mildSample], .live), ([], .live),
    ] {
      let work = try WorkTerms().work(for: firm, identifiers: station.identifiers)
      _ = try station.store.publish(
        work.posting, shifts: work.shifts, by: .employer(firm)
      ) { _ in findings }
      #expect(try station.store.detail(work.shift)?.card.state == state)
    }
  }

  @Test("a floor deal for work with a finding takes nobody and leaves nothing")
  func floor() throws {
    let scene = try FloorScene()
    let store = try scene.station.store
    let deal = try scene.agreement([.init(.known(try scene.station.person().id))])
    let before = try scene.contents()
    let error = #expect(throws: FloorObjections.self) {
      try store.makeFloorDeal(deal, by: scene.station.attendant, findings: [.sample])
    }
    #expect(error?.objections.map(\.problem) == [.refused(.postingNotLive(.inReview))])
    #expect(try scene.contents() == before)
    // The control: without a finding the very same deal is written.
    #expect(try store.makeFloorDeal(deal, by: scene.station.attendant).applications.count == 1)
  }

  @Test("a gate that can't be asked lets nothing through")
  func broken() throws {
    let station = try TemporaryStation()
    let firm = try station.employer()
    let work = try WorkTerms().work(for: firm, identifiers: station.identifiers)
    #expect(throws: TestFailure.self) {
      try station.store.publish(
        work.posting, shifts: work.shifts, by: .employer(firm)
      ) { _ in throw TestFailure("no rules") }
    }
    #expect(try station.store.detail(work.shift) == nil)
  }
}
