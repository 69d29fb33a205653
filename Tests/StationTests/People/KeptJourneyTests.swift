import DemonstrationCounty
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import Station

/// What is kept about a person, seen and deleted on the real desk and a real file.
@Suite("What is kept about a person, at the seats")
struct KeptJourneyTests {
  @Test(
    "at the panel a person sees what is kept, deletes what was given freely, and is told why not all"
  )
  func panel() throws {
    let station = try DemonstrationStation()
    let person = station.county.shownPerson
    let seat = station.seat()
    seat.tap(at: Position(row: 15, column: 50))
    #expect(seat.tap("我的活和工资"))
    for digit in station.county.hint.idNumber { #expect(seat.tap(String(digit))) }
    seat.tap("下一步")
    for digit in station.county.hint.personalCode { #expect(seat.tap(String(digit))) }
    seat.tap("确定")
    seat.tap("下一步")
    #expect(seat.tap("我的信息"))
    let phone = try #require(person.phone)
    #expect(seat.shows(String(phone.suffix(4))) && !seat.shows(phone) && !seat.shows(person.name))
    #expect(seat.tap("删除其余"))
    #expect(seat.tap("删除"))
    #expect(!seat.shows(String(phone.suffix(4))))
    #expect(station.desk.findPeople(phone).isEmpty, "nobody is found by it any more")
    seat.press(.character("x"))
    #expect(!seat.shows("删除您的全部信息"), "the work of the last week is on record")
    #expect(station.desk.findPeople(person.idNumber).map(\.id) == [person.id])
  }

  @Test("at the desk the attendant deletes everything of who asks for it, by keys alone")
  func desk() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    var form = RegistrationForm()
    form.idNumber = "522699199003070039"
    form.personalCode = "4826"
    form.name = "石不留"
    form.phone = "13985507788"
    form.township = "八弓镇"
    form.consents = true
    let added = try #require(try? station.desk.register(form, by: nil).get()).session.id
    let seat = station.seat(.attendant, number: 2)
    seat.type(station.county.attendant.pin)
    seat.press(.enter)
    seat.press(.character("3"))
    seat.type("/石不留")
    seat.press(.enter)
    #expect(seat.shows("石不留"))
    seat.press(.character("x"))
    #expect(seat.shows("删了找不回来"))
    seat.press(.character("3"))
    #expect(station.desk.findPeople("石不留").map(\.id) == [added], "no is the third answer")
    seat.press(.character("x"))
    seat.press(.character("2"))
    #expect(seat.shows("已全部删除") && station.desk.findPeople("石不留").isEmpty)
    #expect(throws: Refusal.personErased) { try station.desk.store.person(added) }
  }

  @Test("two years after the last visit everybody is forgotten, once the date is sure")
  func lapse() throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    let person = station.county.shownPerson
    _ = station.desk.lookAtClock(elapsed: nil)
    station.clock.advance(by: Minutes(740 * 24 * 60))
    for _ in 0..<30 { _ = station.desk.lookAtClock(elapsed: nil) }
    #expect(station.desk.findPeople(person.name).map(\.id).contains(person.id))
    let attendant = try station.desk.store.unlock(pin: station.county.attendant.pin).id
    try station.desk.store.confirmDate(by: attendant)
    for _ in 0..<30 { _ = station.desk.lookAtClock(elapsed: 1) }
    #expect(!station.desk.findPeople(person.name).map(\.id).contains(person.id))
    #expect(try station.desk.store.verifyChain().firstBroken == nil)
  }
}
