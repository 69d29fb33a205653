import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Publishing a posting")
struct PublishingTests {
  private func state(_ work: TestWork, at station: TemporaryStation) throws -> PostingState? {
    try station.store.detail(work.shift)?.card.state
  }

  @Test("work of a seen employer without findings is live at once")
  func live() throws {
    let station = try TemporaryStation()
    let employer = try station.employer()
    let work = try WorkTerms().work(for: employer, identifiers: station.identifiers)
    let receipt = try station.store.publish(
      work.posting, shifts: work.shifts, by: .employer(employer)
    ) { _ in [] }
    #expect(receipt.subject == .posting(title: "擦玻璃", state: .live))
    let card = try #require(try station.store.detail(work.shift)?.card)
    #expect(card.isEmployerVerified)
    #expect(card.places == PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 0))
  }

  @Test("work of an unseen employer is live marked 未核实, or waits where so configured")
  func unverified() throws {
    let marked = try TemporaryStation()
    let live = try marked.work(by: marked.employer(isVerified: false))
    #expect(try state(live, at: marked) == .live)
    #expect(try marked.store.detail(live.shift)?.card.isEmployerVerified == false)
    var settings = StoreSettings.cheap
    settings.publishesUnverified = false
    let strict = try TemporaryStation(settings: settings)
    #expect(
      try state(strict.work(by: strict.employer(isVerified: false)), at: strict) == .inReview)
    #expect(try state(strict.work(), at: strict) == .live)
  }

  @Test("findings wait for a review, which passes them only with a note")
  func review() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work(hasFindings: true)
    #expect(try state(work, at: station) == .inReview)
    for note in ["", "   ", "\n"] {
      #expect(throws: Refusal.reviewNeedsNote) {
        try store.review(
          work.id, accepts: true, note: note, findings: [.sample], by: station.attendant)
      }
    }
    try store.review(
      work.id, accepts: true, note: "电话核实过", findings: [.sample], by: station.attendant)
    #expect(try state(work, at: station) == .live)
    #expect(throws: Refusal.postingNotLive(.live)) {
      try store.review(
        work.id, accepts: false, note: "", findings: [.sample], by: station.attendant)
    }
  }

  @Test("a rejected posting stays rejected and takes nobody")
  func rejected() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let work = try station.work(hasFindings: true)
    #expect(throws: Refusal.postingNotLive(.inReview)) {
      try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    try station.store.review(
      work.id, accepts: false, note: "收押金", findings: [.sample], by: station.attendant)
    #expect(throws: Refusal.postingNotLive(.rejected)) {
      try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    #expect(throws: Refusal.postingNotLive(.rejected)) {
      try station.store.setState(work.id, to: .live, by: .attendant(station.attendant))
    }
  }

  @Test("an employer can't let their own posting out of review")
  func noBypass() throws {
    let station = try TemporaryStation()
    let work = try station.work(hasFindings: true)
    #expect(throws: Refusal.self) {
      try station.store.setState(work.id, to: .live, by: work.employer)
    }
    #expect(throws: Refusal.self) {
      try station.store.setState(work.id, to: .live, by: .attendant(station.attendant))
    }
    #expect(try state(work, at: station) == .inReview)
  }

  @Test("nobody publishes in the name of another")
  func names() throws {
    let station = try TemporaryStation()
    let employer = try station.employer()
    let other = try station.employer("别家公司")
    let person = try station.person()
    let work = try WorkTerms().work(for: employer, identifiers: station.identifiers)
    for actor in [ActingParty.employer(other), person.party] {
      #expect(throws: Refusal.notAllowed) {
        try station.store.publish(
          work.posting, shifts: work.shifts, by: actor
        ) { _ in [] }
      }
    }
    try station.store.becomeHousehold(person.id)
    let household = try #require(try station.store.employers(of: person.id).first)
    let own = try WorkTerms().work(for: household.id, identifiers: station.identifiers)
    #expect(throws: Never.self) {
      try station.store.publish(
        own.posting, shifts: own.shifts, by: person.party
      ) { _ in [] }
    }
  }

  @Test("a suspended employer publishes nothing and gets nobody until the last day is over")
  func suspended() throws {
    let station = try TemporaryStation()
    let employer = try station.employer()
    let person = try station.person()
    let work = try station.work(by: employer) {
      $0.places = 3
      $0.hours = [(TestDay.at(9, days: 2), TestDay.at(13, days: 2))]
    }
    _ = try station.store.suspend(
      employer, reason: "欠薪", through: TestDay.businessDay, by: station.attendant)
    #expect(throws: Refusal.employerSuspended) { try station.work(by: employer) }
    #expect(throws: Refusal.employerSuspended) {
      try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    station.clock.set(TestDay.at(26))
    #expect(
      try station.store.apply(person.id, shifts: [work.shift], by: person.party)[0].state
        == .confirmed)
  }

  @Test("a household's name and nobody's phone stand on what everyone may read")
  func publicView() throws {
    let station = try TemporaryStation()
    let household = try station.employer("欧阳老太太", kind: .household)
    let work = try station.work(by: household)
    let detail = try #require(try station.store.detail(work.shift))
    let text = "\(detail)"
    for secret in ["欧阳老太太", "13985501234", "13985505678", "联系人吴"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }
}
