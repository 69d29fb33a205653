import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// The main job end to end, on the real desk and a real file.
@Suite("The main job")
struct MainJobTests {
  @Test("a job seeker finds work by taps alone, is confirmed, and finds the slip again")
  func firstCome() throws {
    let station = try DemonstrationStation()
    let panel = station.seat()
    try find(.firstCome, on: panel, station)
    identify(panel, station.county.hint.idNumber, station.county.hint.personalCode)
    #expect(panel.shows("凭条"))
    let person = station.county.shownPerson
    #expect(panel.shows(person.name))
    let phone = try #require(person.phone)
    #expect(panel.screen.filter(\.isNumber).contains(phone))

    panel.press(.home)
    #expect(panel.tap("我的活和工资"))
    #expect(panel.shows("已定"))
  }

  @Test("where the employer picks, nothing is confirmed before the employer has picked")
  func employerPicks() throws {
    let station = try DemonstrationStation()
    let shift = try #require(try shownShift(station))
    _ = try station.desk.store.apply(
      station.county.shownPerson.id, shifts: [shift],
      by: .jobSeeker(station.county.shownPerson.id))
    let before = try station.desk.store.applications(of: station.county.shownPerson.id)
    #expect(before.first { $0.card.shift == shift }?.state == .applied)

    try pick(for: shift, on: station.seat(number: 2), station)
    let after = try station.desk.store.applications(of: station.county.shownPerson.id)
    let mine = try #require(after.first { $0.card.shift == shift })
    #expect(mine.state == .confirmed)
    let firm = station.county.employers[0]
    let slip = try station.desk.store.slip(mine.application, for: .employer(firm.employer.id))
    #expect(slip.contactPhone == firm.contact.phone)
  }

  @Test("the attendant sees the placement on the board by keys alone, and calls off the departure")
  func attendantBoard() throws {
    let station = try DemonstrationStation()
    let panel = station.seat()
    try find(.firstCome, on: panel, station)
    identify(panel, station.county.hint.idNumber, station.county.hint.personalCode)
    let mine = try #require(
      try station.desk.store.applications(of: station.county.shownPerson.id)
        .first { $0.state == .confirmed })

    let desk = station.seat(.attendant, number: 2)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    #expect(desk.shows(station.county.attendant.account.name))
    try callOff(mine, on: desk, station)
  }

  @Test("all of it, one after the other on one station: two works, two slips, two departures")
  func whole() throws {
    let station = try DemonstrationStation()
    let (store, person) = (station.desk.store, station.county.shownPerson)
    let earlier = Set(try store.applications(of: person.id).map(\.application))
    let panel = station.seat()
    try find(.firstCome, on: panel, station)
    identify(panel, station.county.hint.idNumber, station.county.hint.personalCode)
    #expect(panel.shows("凭条") && panel.shows(person.name))
    panel.press(.home)
    #expect(panel.tap("我的活和工资"))
    panel.press(.character("1"))
    #expect(panel.tap("看凭条"))
    #expect(panel.shows(person.name), "the slip again")

    panel.press(.home)
    let shift = try #require(try shownShift(station))
    #expect(panel.tap("找零工"))
    let today = PostingFilter(days: station.desk.today...station.desk.today)
    guard
      case .page(_, let page) = station.desk.answer(.loadPage(today, offset: 0, limit: 2_000)).reply
    else { return }
    let index = try #require(page.cards.firstIndex { $0.shift == shift })
    for _ in 0..<index { panel.press(.down) }
    panel.press(.enter)
    #expect(panel.tap("我要报名"))
    try pick(for: shift, on: station.seat(number: 2), station)

    let mine = try store.applications(of: person.id).filter { !earlier.contains($0.application) }
    #expect(mine.map(\.state) == [.confirmed, .confirmed])
    let desk = station.seat(.attendant, number: 3)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    for placement in mine { try callOff(placement, on: desk, station) }
    panel.press(.home)
    #expect(panel.tap("我的活和工资"))
    #expect(panel.shows("已出发"))
  }

  @Test("after an idle reset nothing of the person is left on the seat")
  func idleReset() throws {
    let station = try DemonstrationStation()
    let panel = station.seat()
    try find(.firstCome, on: panel, station)
    identify(panel, station.county.hint.idNumber, station.county.hint.personalCode)
    #expect(panel.shows(station.county.shownPerson.name))
    station.clock.advance(by: 3)
    panel.tick()
    panel.tick()
    #expect(panel.state.selfService.context.session == nil)
    #expect(!panel.shows(station.county.shownPerson.name))
  }

  /// From the idle board to the question who it is, for the nearest work of today of a mode.
  private func find(
    _ mode: HiringMode, on panel: SeatDriver, _ station: DemonstrationStation
  ) throws {
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("找零工"))
    #expect(panel.tap("3公里"))
    let filter = PostingFilter(
      days: station.desk.today...station.desk.today, withinMetres: 3_000)
    let answer = station.desk.answer(.loadPage(filter, offset: 0, limit: 200))
    guard case .page(_, let page) = answer.reply else { return }
    let trades = TradeCatalogue.standard
    let index = try #require(
      page.cards.firstIndex { card in
        card.hiringMode == mode && trades[card.trade]?.certificate == nil
          && card.window.start > station.desk.now + 60
      })
    for _ in 0..<index { panel.press(.down) }
    panel.press(.enter)
    #expect(panel.shows(page.cards[index].title))
    #expect(panel.tap("我要报名"))
  }

  /// The shown employer picks the shown person by taps, with no name before that.
  private func pick(
    for shift: ShiftID, on employer: SeatDriver, _ station: DemonstrationStation
  ) throws {
    employer.tap(at: Position(row: 15, column: 50))
    #expect(employer.tap("我要招人"))
    identify(
      employer, station.county.hint.employerIDNumber, station.county.hint.employerPersonalCode)
    #expect(employer.tap("看人"))
    let card = try #require(
      try station.desk.store.postings(of: station.county.employers[0].employer.id, limit: 60)
        .first { $0.shift == shift })
    #expect(employer.tap(card.title))
    #expect(!employer.shows(station.county.shownPerson.name))
    let family = try #require(try? PersonName(validating: station.county.shownPerson.name))
    for _ in 0..<5 where !employer.shows(family.familyName + "师傅") { employer.tap("下一页") }
    #expect(employer.shows(family.familyName + "师傅"))
    #expect(employer.tap("定他"))
    #expect(employer.tap("确定"))
  }

  /// The attendant finds the person on the board by keys alone and calls the departure off.
  private func callOff(
    _ mine: ApplicationSummary, on desk: SeatDriver, _ station: DemonstrationStation
  ) throws {
    let shifts = try station.desk.store.shifts(on: mine.card.day, limit: 2_000)
    let row = try #require(shifts.firstIndex { $0.shift == mine.card.shift })
    desk.press(.character("1"))
    desk.press(.home)
    for _ in 0..<row { desk.press(.down) }
    desk.press(.tab)
    let others = try station.desk.store.boardApplications(mine.card.shift)
    let place = try #require(others.firstIndex { $0.application == mine.application })
    for _ in 0..<place { desk.press(.down) }
    #expect(desk.shows(station.county.shownPerson.name))
    desk.press(.character("o"))
    #expect(try station.desk.store.application(mine.application).state == .departed)
    desk.press(.tab)
  }

  private func identify(_ panel: SeatDriver, _ idNumber: String, _ code: String) {
    for digit in idNumber { #expect(panel.tap(String(digit))) }
    panel.tap("下一步")
    for digit in code { #expect(panel.tap(String(digit))) }
    panel.tap("确定")
    panel.tap("下一步")
  }

  private func shownShift(_ station: DemonstrationStation) throws -> ShiftID? {
    try station.desk.store.postings(of: station.county.employers[0].employer.id, limit: 60)
      .first {
        $0.hiringMode == .employerPicks && $0.state == .live && $0.closesAt > station.desk.now
          && $0.day == station.desk.today
      }?.shift
  }
}
