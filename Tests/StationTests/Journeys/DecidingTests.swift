import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// Stories of who gets a place, on the real desk and a real file: the attendant by keys, the employer
/// and the job seeker at public seats.
@Suite("Deciding, on several seats at once")
struct DecidingStories {
  private let station: DemonstrationStation
  private let store: Store
  private let person: DemonstrationPerson
  private let firm: DemonstrationEmployer

  init() throws {
    station = try DemonstrationStation()
    store = station.desk.store
    person = station.county.shownPerson
    firm = station.county.employers[0]
    // The stories make their own work; what the county gave the person is out of the way.
    for mine in try store.applications(of: person.id) where mine.state.isOpen {
      _ = try store.step(
        mine.application, .withdraw, reason: .init(.jobSeeker), by: .jobSeeker(person.id))
    }
  }

  /// Publishes work of the shown firm that begins in the evening, two days of it.
  private func work(_ mode: HiringMode = .employerPicks, places: Int = 1) throws -> TestWork {
    let work = try WorkTerms {
      $0.title = "夜市收摊"
      $0.hiringMode = mode
      $0.places = places
      $0.hours = (0..<2).map { (TestDay.at(18, days: $0), TestDay.at(21, days: $0)) }
    }.work(for: firm.employer.id, identifiers: SeededIdentifiers(seed: 77))
    _ = try store.publish(
      work.posting, shifts: work.shifts, by: .employer(firm.employer.id)
    ) { _ in [] }
    try station.desk.loadList()
    return work
  }

  private func attendant(at shift: ShiftID) throws -> SeatDriver {
    let desk = station.seat(.attendant, number: 3)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    try select(shift, desk)
    return desk
  }

  private func select(_ shift: ShiftID, _ desk: SeatDriver) throws {
    let shifts = try store.shifts(on: station.desk.today, limit: 2_000)
    let row = try #require(shifts.firstIndex { $0.shift == shift })
    desk.press(.home)
    for _ in 0..<row { desk.press(.down) }
  }

  private func employerChoosing(_ title: String = "夜市收摊") -> SeatDriver {
    let seat = station.seat(number: 2)
    seat.tap(at: Position(row: 15, column: 50))
    #expect(seat.tap("我要招人"))
    identify(
      seat, station.county.hint.employerIDNumber, station.county.hint.employerPersonalCode)
    #expect(seat.tap("看人"))
    #expect(seat.tap(title))
    return seat
  }

  private func myWork() -> SeatDriver {
    let panel = station.seat(number: 1)
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("我的活和工资"))
    identify(panel, station.county.hint.idNumber, station.county.hint.personalCode)
    return panel
  }

  private func identify(_ panel: SeatDriver, _ idNumber: String, _ code: String) {
    for digit in idNumber { #expect(panel.tap(String(digit))) }
    panel.tap("下一步")
    for digit in code { #expect(panel.tap(String(digit))) }
    panel.tap("确定")
  }

  private func state(_ shift: ShiftID) throws -> ApplicationState? {
    try store.applications(of: person.id).first { $0.card.shift == shift }?.state
  }

  @Test(
    "the attendant recommends by two keys, the employer reads who, and says yes at a public seat")
  func recommendation() throws {
    let work = try work()
    _ = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))
    let desk = try attendant(at: work.shift)
    desk.press(.character("r"))
    let names = try store.boardApplications(work.shift).map(\.name)
    #expect(desk.shows("可以推荐的人") && names == [person.name])
    for _ in 0..<80 where !selects(person.name, desk) { desk.press(.down) }
    desk.press(.enter)
    #expect(desk.shows("已推荐"))
    let employer = employerChoosing()
    #expect(employer.shows("驿站\(station.county.attendant.account.name)推荐"))
    #expect(!employer.shows(person.name))
    #expect(employer.tap("定他"))
    #expect(employer.tap("确定"))
    #expect(try state(work.shift) == .confirmed)
    desk.send(.marketChanged)
    #expect(desk.shows("推荐，同意"), "said of the selected applicant")
    var services = 0
    let attendant = try station.attendant()
    try store.exportServices(on: nil, .full(by: attendant)) {
      services += $0.service == "recommendation" ? 1 : 0
    }
    #expect(services == 1)
  }

  /// Whether the line about the selected one is about the person.
  private func selects(_ name: String, _ desk: SeatDriver) -> Bool {
    desk.screen.split(separator: "\n").contains { $0.contains("▸ \(name)  ") }
  }

  @Test("a place that is kept runs out on the board and the panel, and both say why")
  func hold() throws {
    let work = try work()
    let wish = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    let desk = try attendant(at: work.shift)
    desk.press(.tab)
    desk.press(.character("k"))
    #expect(try state(work.shift) == .held)
    #expect(desk.shows("保留10分钟"))
    station.clock.advance(by: 4)
    desk.tick()
    #expect(desk.shows("保留6分钟"))
    let panel = myWork()
    #expect(panel.tap("夜市收摊") && panel.shows("还剩6分钟"))
    station.clock.advance(by: 6)
    #expect(station.desk.lookAtClock(elapsed: 6))
    for seat in [desk, panel] { seat.send(.marketChanged) }
    #expect(try store.application(wish.application).state == .holdExpired)
    #expect(desk.shows("保留已过"))
    #expect(panel.shows("留的时间过了"))
    #expect(try store.detail(work.shift)?.card.places.outstanding == 1)
  }

  @Test("the attendant acts on what the employer has decided meanwhile, and is told why not")
  func staleScreens() throws {
    let work = try work(places: 2)
    let wish = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    let desk = try attendant(at: work.shift)
    desk.press(.tab)
    let employer = employerChoosing()
    #expect(employer.tap("不合适"))
    #expect(employer.tap("人已经够了"))
    desk.press(.character("c"))
    #expect(desk.shows("未选上") && desk.shows("这一步办不了"))
    #expect(try store.application(wish.application).state == .notChosen)
    let panel = myWork()
    #expect(panel.tap("夜市收摊") && panel.shows("这次没选上：人已经够了"))
    // And the other way round: the attendant withdraws whom the employer is about to take.
    let again = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    employer.send(.marketChanged)
    for _ in 0..<3 where !employer.tap("定他") { employer.tap("下一页") }
    _ = try store.step(
      again.application, .withdraw, reason: .init(.health), by: .jobSeeker(person.id))
    #expect(employer.tap("确定"))
    #expect(employer.shows("这一步办不了"))
    #expect(try store.application(again.application).state == .withdrawn)
  }

  @Test("back tomorrow: a touch of the employer and a touch of the person confirm the next day")
  func returning() throws {
    let work = try work()
    let wish = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    _ = try store.step(wish.application, .confirm, by: work.employer)
    let employer = employerChoosing()
    #expect(employer.tap("明天还来"))
    #expect(try state(work.shifts[1].id) == nil)
    let panel = myWork()
    #expect(panel.tap("夜市收摊") && panel.shows("用工方请您明天还来"))
    #expect(panel.tap("好，明天还来"))
    #expect(try state(work.shifts[1].id) == .confirmed)
    #expect(panel.shows("说好了"))
  }

  @Test("somebody leaves midway and another takes the place over, by keys")
  func replacement() throws {
    let work = try work()
    let wish = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    _ = try store.step(wish.application, .confirm, by: work.employer)
    station.clock.set(TestDay.at(18, 5))
    _ = try store.step(wish.application, .arrive, by: work.employer)
    station.clock.set(TestDay.at(19))
    let desk = try attendant(at: work.shift)
    desk.press(.tab)
    desk.press(.character("l"))
    desk.press(.character("5"))
    #expect(desk.shows("19:00离开，干了1小时"))
    let other = try #require(
      try store.people(matching: "", limit: 50).first {
        guard $0.id != person.id, $0.verification.isVerified else { return false }
        return try store.seekerFacts($0.id, on: station.desk.today).engagements.isEmpty
      })
    desk.press(.character("e"))
    desk.type(other.name)
    desk.press(.enter)
    #expect(desk.shows("接替"))
    let applications = try store.boardApplications(work.shift)
    #expect(applications.map(\.state) == [.finished, .confirmed])
    #expect(applications[1].marks.replaces == person.name)
    #expect(try store.detail(work.shift)?.card.places.confirmed == 1)
  }

  @Test("pay raised by two keys is what the confirmed read, and who looks for work")
  func pay() throws {
    let work = try work(places: 2)
    let wish = try store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))[0]
    _ = try store.step(wish.application, .confirm, by: work.employer)
    let panel = myWork()
    #expect(panel.tap("夜市收摊") && panel.shows("160元"))
    let desk = try attendant(at: work.shift)
    station.clock.advance(by: 1)
    desk.press(.character("+"))
    desk.press(.character("2"))
    #expect(desk.shows("180元"))
    panel.send(.marketChanged)
    #expect(panel.shows("180元") && panel.shows("您也按新的算"))
  }

  @Test("cancelling says what it means first, and each of those confirmed reads who cancelled")
  func cancelling() throws {
    let work = try work()
    let wish = try store.apply(person.id, shifts: work.shifts.map(\.id), by: .jobSeeker(person.id))
    _ = try store.step(wish[0].application, .confirm, by: work.employer)
    let desk = try attendant(at: work.shift)
    desk.press(.character("X"))
    #expect(desk.shows("1人已定，会变成“雇主取消”"))
    desk.press(.character("6"))
    desk.press(.character("y"))
    #expect(desk.shows("已取消，通知了2人"))
    #expect(try state(work.shift) == .employerCancelled)
    let panel = myWork()
    #expect(panel.tap("夜市收摊") && panel.shows("雇主取消") && panel.shows("不算您违约"))
    #expect(try store.cancellations(of: firm.employer.id).otherCause == 2)
  }
}
