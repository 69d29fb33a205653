import DemonstrationCounty
import Foundation
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// Names that many programs lose: on the screen, on the slip and in a file for the county.
@Suite("Names with rare characters and the middle dot")
struct RareNameTests {
  private static let names = ["㐂𠮷䶮", "龙䶮", "阿依古丽·买买提"]
  private static let code = "258046"

  @Test(
    "a name goes from the form to the slip and into the exported file as it was typed",
    arguments: names, [true, false])
  func endToEnd(name: String, isAtPanel: Bool) throws {
    let station = try DemonstrationStation()
    try station.desk.loadPeople()
    let number = try FloorDealTests.idNumber(997)
    if isAtPanel {
      try registerAtPanel(name, number, station)
    } else {
      registerAtDesk(name, number, station)
    }
    let person = try #require(station.desk.findPeople(number).first)
    #expect(person.name == name)
    #expect(station.desk.findPeople(name).map(\.id) == [person.id])

    let attendant = try station.attendant()
    _ = try station.desk.store.verify(person.id, document: .identityCard, by: attendant)
    try takeWork(person.id, station)
    let panel = station.seat(number: 4)
    panel.tap(at: Position(row: 15, column: 50))
    panel.tap("我的活和工资")
    for digit in number { panel.tap(String(digit)) }
    panel.tap("下一步")
    for digit in Self.code { panel.tap(String(digit)) }
    panel.tap("确定")
    #expect(panel.shows("已定"), "\(panel.screen)")
    let application = try #require(
      try station.desk.store.applications(of: person.id).first?.application)
    let slip = station.desk.answer(
      .loadSlip(
        SlipShowing(
          application: application, viewer: person.id, since: station.desk.now))
    ).reply
    guard case .slip(.success(let slip)) = slip else { throw TestFailure("no slip") }
    #expect(slip.workerName == name)

    let path = station.directory.file("people.csv")
    _ = try StationExport(desk: station.desk).run(
      .people,
      options: StationExport.Options(
        encoding: .gb18030, disclosure: .full(by: attendant), path: path))
    let file = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(Self.holds(file, try gb18030(name)))
    // The control: it is not there as UTF-8, and another name is not there at all.
    #expect(!Self.holds(file, Array(name.utf8)))
    #expect(!Self.holds(file, try gb18030("㐂䶮𠮷")))
  }

  private static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }

  private func registerAtDesk(_ name: String, _ number: String, _ station: DemonstrationStation) {
    let desk = station.seat(.attendant)
    desk.type(station.county.attendant.pin)
    desk.press(.enter)
    desk.type("3e" + name)
    desk.press(.tab)
    desk.type(number)
    desk.press(.tab)
    desk.type("13985501234")
    desk.press(.tab)
    desk.type(station.desk.settings.townships[0])
    desk.press(.tab)
    desk.type("搬运")
    desk.press(.tab)
    desk.type(Self.code)
    for _ in 0..<4 { desk.press(.tab) }
    desk.press(.character(" "))
    desk.press(.f(2))
    #expect(desk.shows(name), "\(desk.screen)")
    #expect(desk.shows("已登记"), "\(desk.screen)")
  }

  private func registerAtPanel(
    _ name: String, _ number: String, _ station: DemonstrationStation
  ) throws {
    let panel = station.seat()
    panel.tap(at: Position(row: 15, column: 50))
    panel.tap("我要登记")
    panel.tap("下一步")
    for entry in [number, Self.code, Self.code, "13985501234"] {
      for digit in entry { #expect(panel.tap(String(digit)), "\(panel.screen)") }
      panel.tap("下一步")
    }
    panel.type(name)
    #expect(panel.shows(name), "\(panel.screen)")
    for label in [
      "下一步", "搬运配送", "搬运", "下一步", station.desk.settings.townships[0], "全天",
      "150元/天", "下一步", "同意", "提交登记",
    ] {
      #expect(panel.tap(label), "\(label)\n\(panel.screen)")
    }
  }

  /// Applies for work that confirms at once.
  private func takeWork(_ person: JobSeekerID, _ station: DemonstrationStation) throws {
    let store = station.desk.store
    let cards = try store.shifts(on: station.desk.today, limit: 2_000)
    for card in cards where card.hiringMode == .firstCome && card.places.outstanding > 0 {
      let outcome = try? store.apply(person, shifts: [card.shift], by: .jobSeeker(person))
      if outcome?.first?.state == .confirmed { return }
    }
    throw TestFailure("no work to be had")
  }
}
