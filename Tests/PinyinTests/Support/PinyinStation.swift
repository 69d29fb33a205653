import DemonstrationCounty
import OddJobMarket
import PinyinInput
import Station
import StationTestSupport
import Store
import TerminalUI

/// A demonstration station in a temporary directory, with pinyin or without.
struct PinyinStation {
  let directory: TemporaryDirectory
  let desk: Desk
  private let office: SeatOffice
  private let county: DemonstrationCounty

  init(engine: (any CharacterEngine)?) throws {
    directory = try TemporaryDirectory()
    county = DemonstrationCounty(seed: 2026, postings: 20, people: 20)
    var settings = StationSettings(demonstrating: county)
    settings.pinCost = PINHashCost(rounds: 2)
    let surroundings = Surroundings(
      clock: ManualClock(TestDay.at(9)), identifiers: SeededIdentifiers(seed: 7),
      monotonicMilliseconds: { 0 }, bootID: "test")
    let store = try Store.open(
      path: directory.file("station.sqlite"), settings: settings.store,
      surroundings: surroundings, marksDemonstration: true)
    desk = Desk(
      store: store, settings: settings, surroundings: surroundings,
      characterEngine: { engine })
    office = SeatOffice(desk: desk, aside: { $0() })
    try DemonstrationLoader(county: county, desk: desk).load()
    office.openCharacters()
  }

  /// A panel that nobody has touched.
  func panel(size: Size = Size(rows: 30, columns: 100)) -> SeatDriver {
    SeatDriver(office: office, size: size, hint: county.hint)
  }

  /// The agent of the firm that the demonstration shows.
  var agent: (idNumber: String, code: String, employer: EmployerID) {
    let hint = county.hint
    return (hint.employerIDNumber, hint.employerPersonalCode, county.employers[0].employer.id)
  }

  /// A panel where somebody registers and has come to the name.
  func panelAtName(_ number: String, size: Size = Size(rows: 30, columns: 100)) -> SeatDriver {
    let panel = SeatDriver(office: office, size: size, hint: county.hint)
    panel.tap(at: Position(row: 12, column: size.columns / 2))
    panel.tap("我要登记")
    panel.tap("下一步")
    for entry in [number, "258046", "258046"] {
      for digit in entry { panel.tap(String(digit)) }
      panel.tap("下一步")
    }
    panel.tap("没有电话")
    return panel
  }

  /// An ID number that nobody has, born on the day of the number.
  static func idNumber(_ serial: Int) -> String {
    let digits = "522624198" + "00101" + "\(100 + serial)"
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return digits + Array("10X98765432").map(String.init)[sum % 11]
  }
}
