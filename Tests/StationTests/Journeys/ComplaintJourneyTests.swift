import DemonstrationCounty
import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@Suite("Complaints and sign-ups, from seat to seat", .timeLimit(.minutes(60)))
struct ComplaintJourneyTests {
  private func home(_ station: DemonstrationStation) -> SeatDriver {
    let panel = station.seat()
    panel.tap(at: Position(row: 15, column: 50))
    return panel
  }

  private func sayWho(_ panel: SeatDriver, _ station: DemonstrationStation) {
    panel.type(station.county.hint.idNumber)
    panel.press(.enter)
    panel.type(station.county.hint.personalCode)
    panel.press(.enter)
  }

  @Test("a fake job is filed without a name by touch, passed on by staff, and found by its number")
  func nameless() throws {
    let station = try DemonstrationStation()
    let desk = station.seat(.attendant, number: 2)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    let panel = home(station)
    panel.press(.character("8"))
    for label in ["假招工", "登记这件事", "不留名", "搬运配送"] {
      #expect(panel.tap(label), "\(label)\n\(panel.screen)")
    }
    panel.press(.character("1"))
    #expect(panel.tap("交上去"), "\(panel.screen)")
    #expect(panel.shows("收下了"), "\(panel.screen)")
    let complaint = try #require(try station.desk.store.complaints(limit: 1).first)
    #expect(complaint.isAnonymous && complaint.course != .either)
    #expect(panel.shows(complaint.number))
    #expect(panel.tap("扫码带走"))
    #expect(panel.shows("维权求助回执"), "\(panel.screen)")
    panel.passOn(to: desk)
    #expect(desk.shows("有1件新的维权求助"))
    desk.press(.character("C"))
    desk.press(.enter)
    #expect(desk.shows("没有留名"), "\(desk.screen)")
    desk.press(.character("p"))
    desk.type("县人社局监察大队")
    desk.press(.enter)
    #expect(desk.shows("县人社局监察大队") && desk.shows("已转交"), "\(desk.screen)")
    #expect(try station.desk.store.receipt(complaint.number).complaint == .passedOn)
  }

  @Test("a training is signed up for with who one is, and given back")
  func training() throws {
    let station = try DemonstrationStation()
    let panel = home(station)
    panel.press(.character("6"))
    let event = try #require(try station.desk.store.events().first { $0.places != nil })
    #expect(panel.tap(event.title), "\(panel.screen)")
    #expect(panel.tap("我要报名"))
    sayWho(panel, station)
    #expect(panel.shows("✓ 已报名"), "\(panel.screen)")
    let person = station.county.shownPerson.id
    #expect(try station.desk.store.signUps(of: person).map(\.event) == [event.name])
    #expect(panel.tap("取消报名"))
    #expect(panel.tap("取消报名"))
    #expect(try station.desk.store.signUps(of: person).isEmpty)
    #expect(panel.shows("我要报名"), "\(panel.screen)")
  }

  @Test("a receipt of somebody's is not shown to whoever has only its number")
  func othersReceipt() throws {
    let station = try DemonstrationStation()
    let person = station.county.shownPerson.id
    let filed = try station.desk.store.file(
      ComplaintFiling(.illegalFee, against: .notListed, by: person))
    #expect(throws: Refusal.notAllowed) {
      try station.desk.store.issuedReceipt(filed.receipt.number, for: nil)
    }
    #expect(
      try station.desk.store.issuedReceipt(filed.receipt.number, for: .jobSeeker(person)).receipt
        == filed.receipt)
  }

  @Test("in the demonstration everybody who is signed in has their number")
  func givenOut() throws {
    let station = try DemonstrationStation()
    let queue = try station.desk.store.callQueue()
    #expect(!queue.isEmpty && queue.allSatisfy(\.isGivenOut))
  }
}
