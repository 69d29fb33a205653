import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// A van at the kerb: the deal is made, and the station has it before the van leaves.
@Suite("A floor deal")
struct FloorDealTests {
  @Test("two people get their slips, the list no longer offers the places, and they see it")
  func vanAtTheKerb() throws {
    let station = try DemonstrationStation()
    let person = station.county.shownPerson
    let desk = try unlocked(station)
    desk.press(.f(7))
    #expect(desk.shows("现场成交"))
    let employer = try #require(
      station.county.employers.map(\.employer).first { $0.kind == .firm })
    desk.type(employer.name)
    desk.press(.enter)
    desk.type("by")
    desk.press(.enter)
    desk.type(String(person.idNumber.suffix(6)))
    desk.press(.enter)
    desk.type("姚小妹")
    desk.press(.enter)
    desk.press(.enter)
    desk.type(try Self.idNumber())
    desk.press(.enter)
    desk.type("13985501234")
    desk.press(.enter)
    desk.press(.character(" "))
    desk.press(.enter)
    desk.press(.f(3))
    desk.press(.f(2))
    #expect(desk.shows("第1张，共3张"), "\(desk.screen)")
    #expect(desk.shows(person.name))
    desk.press(.enter)
    #expect(desk.shows("姚小妹"))
    desk.press(.enter)
    #expect(desk.shows("用工方联"))
    desk.press(.enter)

    let mine = try #require(
      try station.desk.store.applications(of: person.id).first { $0.card.title == "搬运" })
    #expect(mine.state == .confirmed)
    #expect(mine.card.places.outstanding == 0)
    let filter = PostingFilter(days: station.desk.today...station.desk.today)
    guard
      case .page(_, let page) = station.desk.answer(.loadPage(filter, offset: 0, limit: 500)).reply
    else { return }
    #expect(!page.cards.isEmpty)
    #expect(!page.cards.contains { $0.shift == mine.card.shift })
    #expect(try station.desk.store.verifyChain().firstBroken == nil)

    let panel = station.seat(number: 2)
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("我的活和工资"))
    for digit in station.county.hint.idNumber { #expect(panel.tap(String(digit))) }
    panel.tap("下一步")
    for digit in station.county.hint.personalCode { #expect(panel.tap(String(digit))) }
    panel.tap("确定")
    panel.tap("下一步")
    #expect(panel.shows("搬运"), "\(panel.screen)")
    #expect(panel.shows("已定"))
  }

  @Test("who was registered in the van signs in later by the slip's code, and says where they live")
  func comesBack() throws {
    let station = try DemonstrationStation()
    let desk = try unlocked(station)
    let number = try Self.idNumber()
    desk.press(.f(7))
    let employer = try #require(
      station.county.employers.map(\.employer).first { $0.kind == .firm })
    desk.type(employer.name)
    desk.press(.enter)
    desk.type("by")
    desk.press(.enter)
    desk.type("姚小妹")
    desk.press(.enter)
    desk.press(.enter)
    desk.type(number)
    desk.press(.enter)
    desk.type("13985501234")
    desk.press(.enter)
    desk.press(.character(" "))
    desk.press(.enter)
    desk.press(.f(3))
    desk.press(.f(2))
    #expect(desk.shows("第1张，共2张"), "\(desk.screen)")
    let code = try #require(desk.screen.firstMatch(of: /个人口令 (\d{6})/)?.1)
    desk.press(.enter)
    #expect(!desk.shows(String(code)))
    desk.press(.enter)
    desk.press(.character("3"))
    desk.type("/姚小妹")
    desk.press(.enter)
    let home = station.desk.settings.township
    #expect(desk.shows("\(home)（暂定）"), "\(desk.screen)")

    let panel = station.seat(number: 2)
    panel.tap(at: Position(row: 15, column: 50))
    #expect(panel.tap("我的活和工资"))
    for digit in number { #expect(panel.tap(String(digit))) }
    panel.tap("下一步")
    for digit in code { #expect(panel.tap(String(digit))) }
    panel.tap("确定")
    #expect(panel.shows("您住在哪里"), "\(panel.screen)")
    let township = try #require(station.desk.settings.townships.first { $0 != home })
    #expect(panel.tap(township))
    #expect(panel.shows("搬运"), "\(panel.screen)")
    let person = try #require(station.desk.findPeople("姚小妹").first)
    #expect(person.township == township && !person.isTownshipAssumed)
    panel.passOn(to: desk)
    #expect(desk.shows(township) && !desk.shows("（暂定）"))
    // The next time nobody asks.
    let again = station.seat(number: 3)
    again.tap(at: Position(row: 15, column: 50))
    again.tap("我的活和工资")
    for digit in number { again.tap(String(digit)) }
    again.tap("下一步")
    for digit in code { again.tap(String(digit)) }
    again.tap("确定")
    #expect(!again.shows("您住在哪里") && again.shows("搬运"), "\(again.screen)")
    #expect(try station.desk.store.verifyChain().firstBroken == nil)
  }

  @Test("places hired for outside leave the list and the board at once")
  func hiredOutside() throws {
    let station = try DemonstrationStation()
    let desk = try unlocked(station)
    let shifts = try station.desk.store.shifts(on: station.desk.today, limit: 2_000)
    let row = try #require(
      shifts.firstIndex {
        $0.state == .live && $0.closesAt > station.desk.now && $0.places.outstanding > 1
      })
    let card = shifts[row]
    desk.press(.home)
    for _ in 0..<row { desk.press(.down) }
    desk.press(.character("-"))
    desk.type("\(card.places.outstanding)")
    desk.press(.enter)
    let filter = PostingFilter(days: station.desk.today...station.desk.today)
    guard
      case .page(_, let page) = station.desk.answer(.loadPage(filter, offset: 0, limit: 500)).reply
    else { return }
    #expect(!page.cards.contains { $0.shift == card.shift })
    let now = try #require(try station.desk.store.detail(card.shift)?.card.places)
    #expect(now.places == card.places.places - card.places.outstanding)
    #expect(now.confirmed == card.places.confirmed)
  }

  @Test("recent work is posted again in at most six keys, dated ahead")
  func again() throws {
    let station = try DemonstrationStation()
    let desk = try unlocked(station)
    let before = try station.desk.store.postings(offset: 0, limit: 1).total
    desk.press(.f(3))
    desk.press(.enter)
    #expect(desk.shows("F2"))
    desk.press(.f(2))
    let page = try station.desk.store.postings(offset: 0, limit: 1)
    #expect(page.total > before, "\(desk.screen)")
    let newest = try #require(page.cards.first)
    #expect(newest.window.start > station.desk.now)
    #expect(newest.day <= station.desk.today.advanced(by: 1))
  }

  private func unlocked(_ station: DemonstrationStation) throws -> SeatDriver {
    let desk = station.seat(.attendant)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    #expect(desk.shows(station.county.attendant.account.name))
    return desk
  }

  /// A number nobody in the county has.
  static func idNumber(_ serial: Int = 999) throws -> String {
    for last in "0123456789X" {
      let text = "52262419850501\(serial)" + String(last)
      if (try? IDNumber(validating: text, today: CivilDate(daysSince1970: 20_708))) != nil {
        return text
      }
    }
    throw TestFailure("no check digit fits")
  }
}
