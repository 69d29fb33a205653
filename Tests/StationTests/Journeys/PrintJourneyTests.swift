import DemonstrationCounty
import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@Suite("Slips and receipts on paper, from seat to seat", .timeLimit(.minutes(60)))
struct PrintJourneyTests {
  /// Signs the county's person in at a panel and opens the receipt.
  private func signIn(_ station: DemonstrationStation) -> SeatDriver {
    let panel = station.seat()
    panel.tap(at: Position(row: 15, column: 50))
    panel.press(.character("2"))
    panel.type(station.county.hint.idNumber)
    panel.press(.enter)
    panel.type(station.county.hint.personalCode)
    panel.press(.enter)
    panel.press(.character("1"))
    return panel
  }

  private func isGivenOut(_ station: DemonstrationStation) throws -> Bool? {
    try station.desk.store.callQueue().first { $0.jobSeeker == station.county.shownPerson.id }?
      .isGivenOut
  }

  @Test("a sign-in's receipt is on the screen with its number, and on paper by one tap")
  func printed() throws {
    let printer = try VirtualPrinter()
    printer.start()
    defer { printer.end() }
    let station = try DemonstrationStation(printer: printer)
    let panel = signIn(station)
    #expect(panel.shows("已签到"))
    #expect(try isGivenOut(station) == false)
    #expect(panel.tap("看回执"))
    #expect(try isGivenOut(station) == true)
    #expect(panel.shows("候工号"))
    #expect(panel.tap("打印"))
    #expect(panel.shows("打好了"))
    #expect(!printer.printed.isEmpty)
    #expect(try station.desk.store.prints(limit: 1).first?.state == .printed)
    #expect(try station.desk.store.prints(limit: 1).first?.kind == .receipt)
  }

  @Test(
    "what fails at the panel is told there and at the attendant's seat, where it is printed again")
  func failed() throws {
    let printer = try VirtualPrinter(.noPaper)
    printer.start()
    defer { printer.end() }
    let station = try DemonstrationStation(printer: printer)
    let desk = station.seat(.attendant, number: 2)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    let panel = signIn(station)
    #expect(panel.tap("看回执"))
    #expect(panel.tap("打印"))
    #expect(panel.shows("打印机没有纸了"))
    panel.passOn(to: desk)
    #expect(desk.shows("打印机没有纸了"))
    desk.press(.character("P"))
    #expect(desk.shows("没打出"))
    printer.mend()
    desk.press(.enter)
    #expect(desk.shows("已打出"))
    let records = try station.desk.store.prints(limit: 9)
    #expect(records.map(\.state) == [.printed, .failed])
    #expect(records.map(\.copy) == [2, 1])
  }

  @Test("a slip that is shown is printed without a second look at a phone on record")
  func slip() throws {
    let printer = try VirtualPrinter()
    printer.start()
    defer { printer.end() }
    let station = try DemonstrationStation(printer: printer)
    let person = station.county.shownPerson.id
    let panel = signIn(station)
    // Among other work there is some that is confirmed at once.
    panel.press(.character("1"))
    panel.press(.character("o"))
    #expect(panel.tap("我要报名"), "\(panel.screen)")
    guard panel.shows("编号") else {
      let states = try station.desk.store.applications(of: person).map(\.state)
      Issue.record("nothing was confirmed at once: \(states)\n\(panel.screen)")
      return
    }
    let before = try station.desk.store.verifyChain().operations
    #expect(panel.tap("扫码·打印"), "\(panel.screen)")
    #expect(panel.tap("打印"))
    #expect(panel.shows("打好了"))
    #expect(try station.desk.store.verifyChain().operations == before)
    #expect(try station.desk.store.prints(limit: 1).first?.kind == .slip)
  }

  @Test(
    "control: a station without a printer offers none, and prints nothing that is asked for anyway")
  func noPrinter() throws {
    let station = try DemonstrationStation()
    let panel = signIn(station)
    #expect(panel.tap("看回执"))
    #expect(!panel.tap("打印"))
    #expect(panel.shows("候工号"))
    #expect(try station.desk.store.prints(limit: 1).isEmpty)
  }
}
