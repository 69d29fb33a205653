import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Back tomorrow")
struct ReturningTests {
  private let station: TemporaryStation
  private let store: Store
  private let person: TestPerson
  private let work: TestWork
  private let application: ApplicationID

  /// Somebody confirmed on the first of three days, with one place each.
  init() throws {
    station = try TemporaryStation()
    store = try station.store
    person = try station.person()
    work = try station.work {
      $0.hiringMode = .employerPicks
      $0.hours = (0..<3).map { (TestDay.at(9, days: $0), TestDay.at(13, days: $0)) }
    }
    application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
    _ = try store.step(application, .confirm, by: work.employer)
  }

  private func tomorrow() throws -> [ApplicationState] {
    try store.boardApplications(work.shifts[1].id).map(\.state)
  }

  @Test("takes the word of both, in either order", arguments: [true, false])
  func both(employerFirst: Bool) throws {
    let words: [(ReturnSide, ActingParty)] = [
      (.employer, work.employer), (.jobSeeker, person.party),
    ]
    let ordered = employerFirst ? words : words.reversed()
    let first = try store.askBack(application, ordered[0].0, by: ordered[0].1)
    #expect(first == .waiting(for: ordered[1].0))
    #expect(try tomorrow() == [], "one word is a wish")
    #expect(try store.askBack(application, ordered[0].0, by: ordered[0].1) == first)
    let second = try store.askBack(application, ordered[1].0, by: ordered[1].1)
    guard case .confirmed(_, work.shifts[1].id) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(try tomorrow() == [.confirmed])
    #expect(try store.application(application).marks.returning?.isAgreed == true)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("an application that waits is confirmed, and both words may be given at the desk")
  func desk() throws {
    _ = try store.apply(person.id, shifts: [work.shifts[1].id], by: person.party)
    _ = try store.askBackAgreed(application, by: station.attendant)
    #expect(try tomorrow() == [.confirmed])
  }

  @Test("obeys every rule: a place that is gone stays gone, and nothing of the word is left")
  func rules() throws {
    let other = try station.person()
    let wish = try store.apply(other.id, shifts: [work.shifts[1].id], by: other.party)[0]
    _ = try store.askBack(application, .employer, by: work.employer)
    _ = try store.step(wish.application, .confirm, by: work.employer)
    #expect(throws: Refusal.placesTaken) {
      try store.askBack(application, .jobSeeker, by: person.party)
    }
    #expect(try store.application(application).marks.returning?.personAsks == false)
  }

  @Test("nobody speaks for the other side, nor for somebody else")
  func strangers() throws {
    let stranger = try station.person()
    let firm = try station.employer("别家公司")
    for (side, actor) in [
      (ReturnSide.employer, person.party), (.jobSeeker, work.employer),
      (.jobSeeker, stranger.party), (.employer, .employer(firm)), (.employer, .system),
    ] {
      #expect(throws: Refusal.notAllowed, "\(side) by \(actor)") {
        try store.askBack(application, side, by: actor)
      }
    }
  }

  @Test("there must be a tomorrow, and a placement that was not left")
  func noTomorrow() throws {
    let single = try station.work { $0.hours = [(TestDay.at(15), TestDay.at(18))] }
    let one = try store.apply(person.id, shifts: [single.shift], by: person.party)[0]
    #expect(throws: Refusal.noShiftTomorrow) {
      try store.askBack(one.application, .jobSeeker, by: person.party)
    }
    #expect(try store.application(one.application).marks.returning == nil)
    _ = try store.step(application, .withdraw, reason: .init(.health), by: person.party)
    #expect(throws: Refusal.illegalStep(.withdrawn)) {
      try store.askBack(application, .jobSeeker, by: person.party)
    }
  }
}
