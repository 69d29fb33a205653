import CountyAPI
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Testing

@testable import Station

/// Somebody stands by at one station for a place that is another's, on the real desks and a county in
/// memory.
@Suite("A standby between two stations")
struct StandbyStoryTests {
  private struct Scene {
    let here: SyncedStation
    let other: SyncedStation
    let work: TestWork
    let person: TestPerson

    init() async throws {
      here = try SyncedStation()
      other = try SyncedStation(seed: 2, county: here.county)
      work = try other.temporary.work { $0.title = "摘茶叶" }
      person = try here.temporary.person()
      await other.sync()
      await here.sync()
    }

    var mine: ApplicationSummary? {
      get throws { try here.desk.store.applications(of: person.id).first }
    }
  }

  @Test("the panel lists it, applying makes a standby, and matching never offers it")
  func standsBy() async throws {
    let scene = try await Scene()
    let (desk, person) = (scene.here.desk, scene.person)
    _ = try desk.store.signIn(person.id, until: TestDay.at(18))
    guard case .recommended(let work) = desk.answer(.recommend(person.id, excluding: [])).reply
    else { throw TestFailure("no answer") }
    #expect(work.isEmpty)
    let own = try scene.here.temporary.work { $0.hours = [(TestDay.at(15), TestDay.at(17))] }
    desk.refresh(posting: own.id)
    guard case .recommended(let offered) = desk.answer(.recommend(person.id, excluding: [])).reply
    else { throw TestFailure("no answer") }
    #expect(offered.map(\.card.shift) == [own.shift], "the control")
    guard
      case .applied(.success(let outcome)) = desk.answer(
        .apply(person.id, shifts: [scene.work.shift])
      ).reply
    else { throw TestFailure("not applied") }
    #expect(outcome.map(\.state) == [.standby])
  }

  @Test(
    "a place that comes free goes to who stands by, who reads of it; without one they stand by on",
    arguments: [true, false])
  func upgraded(isFreed: Bool) async throws {
    let scene = try await Scene()
    let store = scene.here.desk.store
    _ = try store.apply(scene.person.id, shifts: [scene.work.shift], by: scene.person.party)
    await scene.here.sync()
    if isFreed {
      _ = try scene.other.desk.store.releasePlaces(
        of: scene.work.shift, count: 1, by: scene.other.temporary.attendant)
      await scene.other.sync()
    }
    await scene.here.sync()
    let mine = try #require(try scene.mine)
    #expect(mine.state == (isFreed ? .confirmed : .standby) && mine.wasStandby == isFreed)
  }

  @Test(
    "what grew old and is archived is wiped after a session, and nothing else",
    arguments: [true, false])
  func wiped(isArchived: Bool) async throws {
    let station = try SyncedStation(keepDays: 30)
    for _ in 0..<60 { _ = try station.temporary.person(isVerified: false) }
    await station.sync()
    station.county.archives = isArchived
    station.temporary.clock.advance(by: Minutes(31 * 24 * 60))
    _ = try station.temporary.person()
    await station.sync()
    await station.duty.rests()
    let store = station.desk.store
    let standing = try store.retention(madeBefore: station.desk.wipingInstant)
    #expect(standing.due == 0 && standing.lastAt == station.desk.now)
    let kept = try store.queuedEntries(from: 1, count: 200, bytes: 1 << 20).map { entry in
      if case .operation = entry { true } else { false }
    }
    #expect(kept.prefix(60).allSatisfy { $0 != isArchived })
    #expect(kept.dropFirst(60).allSatisfy { $0 } && kept.count > 60)
    #expect(try store.verifyChain().firstBroken == nil)
  }
}
