import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Applying together")
struct GroupApplicationTests {
  let station: TemporaryStation
  let people: [TestPerson]

  init() throws {
    station = try TemporaryStation()
    people = try (0..<6).map { [station] _ in try station.person() }
  }

  private func apply(
    _ choice: GroupChoice, to work: TestWork, _ people: [TestPerson]? = nil
  ) throws -> GroupOutcome {
    try station.store.applyTogether(
      (people ?? self.people).map(\.id), for: work.shift, choice, by: station.attendant
    ).value
  }

  private func confirmed(_ work: TestWork) throws -> [JobSeekerID] {
    try station.store.boardApplications(work.shift).filter { $0.state == .confirmed }
      .map(\.jobSeeker)
  }

  @Test("looking says what would happen and changes nothing")
  func looks() throws {
    let work = try station.work { $0.places = 5 }
    let before = try station.store.verifyChain().headHash
    let outcome = try apply(.look, to: work)
    #expect(outcome.missingPlaces == 1)
    #expect(outcome.lines.map(\.isIn) == [true, true, true, true, true, false])
    #expect(outcome.lines.last?.refusal == .placesTaken)
    #expect(outcome.lines.map(\.name) == people.map(\.name))
    #expect(!outcome.isDone)
    #expect(try station.store.boardApplications(work.shift).isEmpty)
    #expect(try station.store.verifyChain().headHash == before)
  }

  @Test("all or nobody: where one can't, nothing is written")
  func everyone() throws {
    let work = try station.work { $0.places = 5 }
    #expect(try !apply(.everyone, to: work).isDone)
    #expect(try station.store.boardApplications(work.shift).isEmpty)
    let five = Array(people.prefix(5))
    #expect(try apply(.everyone, to: work, five).isDone)
    #expect(try confirmed(work) == five.map(\.id))
  }

  @Test("whoever can goes, and it is what looking had said")
  func whoeverCan() throws {
    let work = try station.work { $0.places = 4 }
    let other = try station.work { $0.hours = [(TestDay.at(10), TestDay.at(12))] }
    _ = try station.store.apply(people[1].id, shifts: [other.shift], by: people[1].party)
    let young = try station.person(age: 15)
    let unseen = try station.person(isVerified: false)
    let group = [people[0], people[1], young, unseen] + people[2...]
    let looked = try apply(.look, to: work, group)
    let done = try apply(.whoeverCan, to: work, group)
    #expect(done.isDone)
    #expect(done.lines == looked.lines)
    #expect(
      done.lines.map(\.refusal) == [
        nil, .overlaps(title: "擦玻璃"), .tooYoung(minimumAge: 16), .documentNotSeen, nil, nil, nil,
        .placesTaken,
      ])
    // Nothing is written for those who can't: no open wish, no standby.
    let applications = try station.store.boardApplications(work.shift)
    #expect(applications.map(\.jobSeeker) == [0, 2, 3, 4].map { people[$0].id })
    #expect(try station.store.verifyChain().firstBroken == nil)
  }

  @Test("nobody can: nothing is written")
  func nobody() throws {
    let work = try station.work()
    try station.store.setState(work.id, to: .paused, by: work.employer)
    let outcome = try apply(.whoeverCan, to: work)
    #expect(!outcome.isDone)
    #expect(Set(outcome.lines.map(\.refusal)) == [.postingNotLive(.paused)])
  }

  @Test("where the employer picks, a group waits for the answer like anybody else")
  func employerPicks() throws {
    let work = try station.work {
      $0.places = 2
      $0.hiringMode = .employerPicks
    }
    let outcome = try apply(.everyone, to: work)
    #expect(outcome.isDone)
    #expect(Set(outcome.lines.map(\.state)) == [.applied])
    #expect(outcome.missingPlaces == 4)
  }

  @Test("a departure takes those who are here, and names whose place has changed meanwhile")
  func departs() throws {
    let work = try station.work { $0.places = 6 }
    _ = try apply(.everyone, to: work)
    let queued = try station.store.queuedOperations()
    let sheet = try station.store.departureSheet(work.shift, by: station.attendant)
    #expect(sheet.meetingPoint?.leaderPhone == "13985505678")
    #expect(sheet.people.count == 6)
    #expect(try station.store.queuedOperations() == queued + 1)
    let gone = sheet.people[2].application
    _ = try station.store.step(
      gone, .withdraw, reason: TransitionReason(.health), by: people[2].party)
    let here = sheet.people.prefix(5).map(\.application)
    let outcome = try station.store.depart(Array(here), by: station.attendant).value
    #expect(outcome.departed == [0, 1, 3, 4].map { sheet.people[$0].application })
    #expect(outcome.refused == [gone: .illegalStep(.withdrawn)])
    let states = try station.store.boardApplications(work.shift).map(\.state)
    #expect(states == [.departed, .departed, .withdrawn, .departed, .departed, .confirmed])
  }
}
