import CountyAPI
import OddJobMarket
import StationTestSupport
import Store
import Sync
import TerminalUI
import Testing

@testable import Attendant
@testable import Station

/// The sync with the county on the real desk and a real file, by keys, with a county in memory.
@Suite("A station and its county")
struct SyncStoryTests {
  @Test("a station without a county is 单机 on both kinds of seats, and says so in view 9")
  func alone() throws {
    let station = try DeskStation()
    let office = SeatOffice(desk: station.desk)
    let attendant = SeatDriver(
      office: office, kind: .attendant, size: Size(rows: 34, columns: 120), seat: 2)
    attendant.type(TemporaryStation.attendantPIN)
    attendant.press(.enter)
    attendant.press(.character("9"))
    #expect(attendant.shows("本站是单机") && attendant.shows("单机"))
    let panel = SeatDriver(office: office, seat: 1)
    panel.tick()
    #expect(panel.shows("单机"))
  }

  @Test("r brings all that was done to the county: queue, badge and success follow on every seat")
  func syncs() async throws {
    let station = try SyncedStation()
    let work = try station.temporary.work()
    let person = try station.temporary.person()
    _ = try station.desk.store.apply(person.id, shifts: [work.shift], by: person.party)
    station.duty.look()
    station.passOn()
    let queued = try station.desk.store.queuedOperations()
    #expect(queued > 0 && station.duty.badge == .offline(queued: queued))
    #expect(station.attendant.shows("离线 待传 \(queued)"))

    station.attendant.press(.character("9"))
    #expect(station.attendant.shows("待传\(queued)条"))
    station.attendant.press(.character("r"))
    await station.sessionEnds()
    #expect(station.attendant.shows("同步好了") && station.attendant.shows("没有待传的"))
    #expect(station.duty.badge == .connected && station.duty.step == nil)
    #expect(station.attendant.shows("已联网") && station.panel.shows("已连县平台"))
    #expect(try station.desk.store.syncSummary().lastSuccess == station.desk.now)
  }

  @Test("what the county rejects reaches view 9 with its reason, and leaves it once it is seen")
  func rejection() async throws {
    let station = try SyncedStation()
    let work = try station.temporary.work()
    let person = try station.temporary.person()
    station.county.objection = .postingClosed
    _ = try station.desk.store.apply(person.id, shifts: [work.shift], by: person.party)
    await station.sync()
    station.attendant.press(.character("9"))
    #expect(station.attendant.shows("要看的（1）") && station.attendant.shows(person.name))
    #expect(station.attendant.shows(CountyObjection.postingClosed.wording.chinese))
    #expect(station.attendant.shows(CountyObjection.postingClosed.remedy.chinese))
    let own = try station.desk.store.applications(of: person.id)
    #expect(own.map(\.objection) == [.postingClosed])

    station.attendant.press(.character("x"))
    #expect(station.attendant.shows("没有要处理的"))
    #expect(try station.desk.store.syncSummary().rejected.isEmpty)
    let after = try station.desk.store.applications(of: person.id)
    #expect(after.map(\.objection) == [.postingClosed], "it stays with the person's application")
  }

  @Test("the control: a county that judges by itself rejects nothing of it")
  func nothingRejected() async throws {
    let station = try SyncedStation()
    let work = try station.temporary.work()
    let person = try station.temporary.person()
    _ = try station.desk.store.apply(person.id, shifts: [work.shift], by: person.party)
    await station.sync()
    let summary = try station.desk.store.syncSummary()
    #expect(summary.rejected.isEmpty && summary.queueLength == 0 && summary.lastFailure == nil)
    #expect(try station.desk.store.applications(of: person.id).map(\.objection) == [nil])
  }

  @Test("without a line nothing is lost: the badge says so with the queue, and r tries again")
  func away() async throws {
    let station = try SyncedStation()
    _ = try station.temporary.work()
    station.county.isAway = true
    station.attendant.press(.character("9"))
    await station.syncUntilItWaits()
    let queued = try station.desk.store.queuedOperations()
    #expect(station.duty.badge == .offline(queued: queued) && queued > 0)
    #expect(station.attendant.shows("没连上，过一会儿自己再试"))
    #expect(station.attendant.shows("连不上县里。不用处理"))

    station.county.isAway = false
    station.attendant.press(.character("r"))
    // The session that waits gives way to a new one.
    await station.sessionEnds()
    await station.sessionEnds()
    #expect(station.duty.badge == .connected)
    #expect(try station.desk.store.syncSummary().lastFailure == nil)
    #expect(try station.desk.store.queuedOperations() == 0)
  }

  @Test("a clock that fell behind the county's is named on every seat until it is put right")
  func wrongClock() async throws {
    let station = try SyncedStation()
    await station.sync()
    let right = station.desk.now
    #expect(station.duty.badge == .connected, "the control: both clocks show the same")

    station.temporary.clock.set(right - .hours(26))
    station.duty.look()
    station.passOn()
    #expect(station.duty.badge == .wrongClock)
    #expect(station.attendant.shows("时钟不准") && station.panel.shows("时钟不准"))
    station.attendant.press(.character("9"))
    #expect(station.attendant.shows("本机时钟慢了至少26小时"))

    station.temporary.clock.set(right)
    station.duty.look()
    station.passOn()
    #expect(station.duty.badge == .connected && !station.panel.shows("时钟不准"))
  }

  @Test("Esc ends a session that waits; what waits in the queue stays there")
  func stopped() async throws {
    let station = try SyncedStation()
    _ = try station.temporary.work()
    station.county.isAway = true
    station.attendant.press(.character("9"))
    await station.syncUntilItWaits()
    let queued = try station.desk.store.queuedOperations()
    station.attendant.press(.escape)
    await station.sessionEnds()
    #expect(station.duty.step == nil)
    #expect(try station.desk.store.queuedOperations() == queued)
  }

  @Test("another station's posting arrives, every seat is told, and no place of it is offered")
  func arrives() async throws {
    let here = try SyncedStation()
    let other = try SyncedStation(seed: 2, county: here.county)
    let work = try other.temporary.work { $0.title = "摘茶叶" }
    await other.sync()
    func arrived() throws -> [Int] {
      try here.desk.store.listedShifts(of: work.posting.id).map(\.placesLeft)
    }
    #expect(try arrived() == [], "the control: nothing came yet")
    here.duty.begin()
    await here.duty.ended()
    let messages = here.passOn()
    #expect(messages.contains(.marketChanged))
    // All rights to its places are where it was born.
    #expect(try arrived() == [0])
    let day = TestDay.businessDay
    let open = here.desk.page(
      PostingFilter(text: "摘茶叶", days: day...day), offset: 0, limit: 5)
    // One may stand by for it: nothing else here takes it for open work.
    #expect(open.total == 1 && open.cards.allSatisfy(\.places.takesStandbysOnly))
    #expect(try here.desk.totals(on: day).openPostings == 0 && here.desk.openToday(limit: 5) == [])
  }

  @Test("a session begins when its time has come, and not before", arguments: [true, false])
  func schedule(isDue: Bool) async throws {
    let station = try SyncedStation(schedule: .continuous(everyMinutes: 15))
    _ = try station.temporary.work()
    await station.sync()
    _ = try station.temporary.work()
    station.temporary.clock.advance(by: isDue ? 15 : 14)
    station.duty.look()
    await station.sessionEnds()
    #expect(try station.desk.store.queuedOperations() == 0 || !isDue)
    #expect(try station.desk.store.queuedOperations() > 0 || isDue)
  }

  @Test("a station that was closed begins no session any more")
  func closed() async throws {
    let station = try SyncedStation()
    _ = try station.temporary.work()
    station.duty.close()
    await station.sync()
    #expect(station.duty.step == nil)
    #expect(try station.desk.store.queuedOperations() > 0)
  }
}
