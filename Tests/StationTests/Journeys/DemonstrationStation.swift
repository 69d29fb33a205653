import DemonstrationCounty
import OddJobMarket
import Station
import StationTestSupport
import Store

/// A demonstration county in a temporary directory, at nine in the morning of a September day.
struct DemonstrationStation {
  let directory: TemporaryDirectory
  let clock: ManualClock
  let desk: Desk
  let office: SeatOffice

  private static let county = DemonstrationCounty(seed: 2026)
  var county: DemonstrationCounty { Self.county }

  /// The county's file, made once for all tests.
  private static let prepared = Result {
    let directory = try TemporaryDirectory()
    try prepare(in: directory)
    return try FolderCopy(of: directory)
  }

  private static func prepare(in directory: TemporaryDirectory) throws {
    let desk = try desk(
      directory, county: county, clock: ManualClock(TestDay.at(9)), identifiers: 7, printer: nil)
    try DemonstrationLoader(county: county, desk: desk).load()
  }

  init(loadsList: Bool = true, printer: VirtualPrinter? = nil) throws {
    directory = try TemporaryDirectory()
    try Self.prepared.get().lay(in: directory)
    clock = ManualClock(TestDay.at(9))
    // Of another seed than those that are in the file already.
    desk = try Self.desk(
      directory, county: Self.county, clock: clock, identifiers: 8, printer: printer?.path)
    let desk = desk
    office = SeatOffice(desk: desk, printer: try printer.map { try Self.duty(desk, $0) })
    if loadsList { try desk.loadList() }
  }

  /// Returns the attendant of the county, who is in the file under an identifier of its own.
  func attendant() throws -> AttendantID {
    try desk.store.unlock(pin: county.attendant.pin).id
  }

  func seat(_ kind: SeatProgram.SeatKind = .publicSeat, number: Int = 1) -> SeatDriver {
    SeatDriver(office: office, kind: kind, hint: county.hint, seat: number)
  }

  /// Prints at once, on whatever thread asks.
  private static func duty(_ desk: Desk, _ printer: VirtualPrinter) throws -> PrintDuty {
    PrintDuty(
      store: desk.store,
      port: DevicePrinter(path: printer.path, patience: 60_000, answerPatience: 60_000),
      settings: desk.settings.printer, aside: { $0() })
  }

  private static func desk(
    _ directory: TemporaryDirectory, county: DemonstrationCounty, clock: ManualClock,
    identifiers seed: UInt64, printer: String?
  ) throws -> Desk {
    var settings = StationSettings(demonstrating: county)
    settings.printer.connection = printer.map { .device($0) }
    settings.pinCost = PINHashCost(rounds: 2)
    let surroundings = Surroundings(
      clock: clock, identifiers: SeededIdentifiers(seed: seed), monotonicMilliseconds: { 0 },
      bootID: "test")
    let store = try Store.open(
      path: directory.file("demonstration.sqlite"), settings: settings.store,
      surroundings: surroundings, marksDemonstration: true)
    return Desk(
      store: store, settings: settings, surroundings: surroundings)
  }
}
