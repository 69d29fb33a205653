import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Changing a posting")
struct PostingChangeTests {
  @Test(
    "pay is raised, and never lowered",
    arguments: [(16_001, true), (16_000, false), (15_999, false), (0, false)])
  func pay(fen: Int, isRaise: Bool) throws {
    let station = try TemporaryStation()
    let work = try station.work()
    let before = try station.store.queuedOperations()
    if isRaise {
      try station.store.raisePay(work.id, to: Money(fen: fen), by: work.employer)
    } else {
      #expect(throws: Refusal.notAllowed) {
        try station.store.raisePay(work.id, to: Money(fen: fen), by: work.employer)
      }
    }
    let shown = try #require(try station.store.detail(work.shift)?.card.pay.amount.fen)
    #expect(shown == max(fen, 16_000))
    #expect(try station.store.queuedOperations() == before + (isRaise ? 1 : 0))
  }

  @Test("pay is raised while a place is to be had, and not once all are filled")
  func payOfFilled() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let people = try (0..<2).map { _ in try station.person() }
    let work = try station.work { $0.places = 2 }
    _ = try store.apply(people[0].id, shifts: [work.shift], by: people[0].party)
    #expect(throws: Never.self) { try store.raisePay(work.id, to: .yuan(170), by: work.employer) }
    let last = try store.apply(people[1].id, shifts: [work.shift], by: people[1].party)[0]
    let before = try store.queuedOperations()
    for actor in [work.employer, .attendant(station.attendant)] {
      #expect(throws: Refusal.postingFilled) {
        try store.raisePay(work.id, to: .yuan(180), by: actor)
      }
    }
    #expect(try store.queuedOperations() == before)
    _ = try store.step(
      last.application, .withdraw, reason: .init(.health), by: people[1].party)
    #expect(throws: Never.self) { try store.raisePay(work.id, to: .yuan(180), by: work.employer) }
    #expect(try store.detail(work.shift)?.card.pay.amount == .yuan(180))
  }

  @Test("a held place is not filled, and one open shift of several is enough")
  func payOfHeld() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let people = try (0..<2).map { _ in try station.person() }
    let work = try station.work {
      $0.hours = [(TestDay.at(9), TestDay.at(12)), (TestDay.at(14), TestDay.at(16))]
    }
    let held = try store.apply(people[0].id, shifts: [work.shift], by: people[0].party)[0]
    #expect(throws: Never.self, "the second shift") {
      try store.raisePay(work.id, to: .yuan(170), by: work.employer)
    }
    let single = try station.work(by: work.posting.employer) { $0.hiringMode = .employerPicks }
    let wish = try store.apply(people[1].id, shifts: [single.shift], by: people[1].party)[0]
    _ = try store.step(wish.application, .hold, by: single.employer)
    #expect(throws: Never.self, "a hold") {
      try store.raisePay(single.id, to: .yuan(170), by: single.employer)
    }
    #expect(held.state == .confirmed)
  }

  @Test(
    "pay of what is over, closed, cancelled or in review is not raised",
    arguments: [
      (PostingState.closed, Refusal.postingNotLive(.closed)),
      (.cancelled, .postingNotLive(.cancelled)), (.inReview, .postingNotLive(.inReview)),
      (.live, .postingExpired),
    ])
  func payOfClosed(state: PostingState, refusal: Refusal) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work(hasFindings: state == .inReview)
    switch state {
    case .closed, .cancelled: try store.setState(work.id, to: state, by: work.employer)
    case .live: station.clock.set(TestDay.at(13))
    default: break
    }
    #expect(throws: refusal) { try store.raisePay(work.id, to: .yuan(200), by: work.employer) }
  }

  @Test("only its own employer or an attendant changes a posting")
  func owners() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work()
    let stranger = try station.person()
    for actor in [ActingParty.employer(try station.employer("别家公司")), stranger.party] {
      #expect(throws: Refusal.notAllowed) { try store.raisePay(work.id, to: .yuan(200), by: actor) }
      for next in [PostingState.paused, .closed, .cancelled] {
        #expect(throws: Refusal.notAllowed, "\(next) by \(actor)") {
          try store.setState(work.id, to: next, by: actor)
        }
      }
    }
    #expect(try store.detail(work.shift)?.card.state == .live)
    #expect(throws: Never.self) { try store.setState(work.id, to: .paused, by: work.employer) }
    #expect(throws: Never.self) {
      try store.setState(work.id, to: .live, by: .attendant(station.attendant))
    }
  }

  @Test("a paused or closed posting takes nobody and leaves the confirmed alone")
  func pause() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let people = try (0..<2).map { _ in try station.person() }
    let work = try station.work { $0.places = 2 }
    let confirmed = try store.apply(people[0].id, shifts: [work.shift], by: people[0].party)
    for state in [PostingState.paused, .closed] {
      try store.setState(work.id, to: state, by: work.employer)
      #expect(throws: Refusal.postingNotLive(state)) {
        try store.apply(people[1].id, shifts: [work.shift], by: people[1].party)
      }
      #expect(try store.application(confirmed[0].application).state == .confirmed)
      try store.setState(work.id, to: .live, by: work.employer)
    }
    #expect(
      try store.apply(people[1].id, shifts: [work.shift], by: people[1].party)[0].state
        == .confirmed)
  }

  @Test("a cancelled posting tells everyone, whatever state they are in")
  func cancel() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work {
      $0.places = 3
      $0.hiringMode = .employerPicks
    }
    let applications = try (0..<5).map { _ in
      let person = try station.person()
      return try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
    }
    _ = try store.step(applications[1], .hold, by: work.employer)
    _ = try store.step(applications[2], .confirm, by: work.employer)
    _ = try store.step(applications[3], .confirm, by: work.employer)
    _ = try store.step(applications[3], .depart, by: .attendant(station.attendant))
    _ = try store.step(applications[4], .notChoose, reason: .init(.employer), by: work.employer)
    try store.setState(work.id, to: .cancelled, by: work.employer, reason: .init(.weather))
    let states = try applications.map { try store.application($0).state }
    #expect(
      states
        == [
          .employerCancelled, .employerCancelled, .employerCancelled, .employerCancelled,
          .notChosen,
        ])
    #expect(
      try store.detail(work.shift)?.card.places
        == PlaceCount(places: 3, allotted: 3, held: 0, confirmed: 0))
    #expect(throws: Refusal.postingNotLive(.cancelled)) {
      try store.setState(work.id, to: .live, by: work.employer)
    }
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("an unknown posting is said to be unknown")
  func unknown() throws {
    let station = try TemporaryStation()
    let posting: PostingID = station.identifiers.identifier()
    let shift: ShiftID = station.identifiers.identifier()
    let store = try station.store
    #expect(throws: Refusal.unknownRecord) {
      try store.setState(posting, to: .paused, by: .attendant(station.attendant))
    }
    #expect(throws: Refusal.unknownRecord) {
      try store.raisePay(posting, to: .yuan(1), by: .attendant(station.attendant))
    }
    let person = try station.person()
    #expect(throws: Refusal.unknownRecord) {
      try store.apply(person.id, shifts: [shift], by: person.party)
    }
    #expect(try store.detail(shift) == nil)
  }
}
