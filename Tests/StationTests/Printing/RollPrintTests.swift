import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// The attendant prints the roll of a shift as any other paper.
@Suite("Printing a roll", .timeLimit(.minutes(60)))
struct RollPrintTests {
  private struct Scene {
    let station: TemporaryStation
    let printer: VirtualPrinter
    let attendant: SeatDriver
    let shift: ShiftID
    let people: [TestPerson]

    init(_ trouble: VirtualPrinter.Trouble = .none, people count: Int = 2) throws {
      let printer = try VirtualPrinter(trouble)
      self.printer = printer
      printer.start()
      let scene = try DeskStation { $0.printer.connection = .device(printer.path) }
      let (station, desk) = (scene.station, scene.desk)
      self.station = station
      let work = try station.work { $0.places = 3 }
      shift = work.shift
      people = try (0..<count).map { _ in try station.person() }
      for person in people {
        _ = try station.store.apply(person.id, shifts: [work.shift], by: .jobSeeker(person.id))
      }
      try desk.loadList()
      let duty = PrintDuty(
        store: try station.store,
        port: DevicePrinter(path: printer.path, patience: 60_000, answerPatience: 60_000),
        settings: desk.settings.printer, aside: { $0() })
      attendant = SeatDriver(
        office: SeatOffice(desk: desk, printer: duty, aside: { $0() }), kind: .attendant)
      attendant.type(TemporaryStation.attendantPIN)
      attendant.press(.enter)
    }

    var records: [PrintRecord] { get throws { try station.store.prints(limit: 9) } }

    var disclosures: Int {
      get throws { try station.store.auditDetails(of: "export.full").count }
    }
  }

  @Test("it goes from planned to printed, is on record as handed out, and again as a copy")
  func printed() throws {
    let scene = try Scene()
    defer { scene.printer.end() }
    scene.attendant.press(.character("R"))
    let record = try #require(try scene.records.first, "\(scene.attendant.screen)")
    #expect(record.kind == .roll && record.state == .printed && record.copy == 1)
    #expect(try scene.disclosures == 1)
    let bytes = scene.printer.printed
    for person in scene.people {
      #expect(bytes.firstRange(of: Array(person.phone.utf8)) != nil)
    }
    #expect(bytes.firstRange(of: Array(record.number.utf8)) != nil)
    #expect(scene.attendant.shows("点名单 \(record.number)：已打出"), "\(scene.attendant.screen)")
    #expect(try scene.station.store.shift(ofRoll: record.number) == scene.shift)

    // From the list of what was printed: the roll as it is now, as a copy, on record again.
    scene.attendant.press(.character("P"))
    scene.attendant.press(.enter)
    #expect(try scene.records.map(\.copy) == [2, 1])
    #expect(try scene.records.map(\.state) == [.printed, .printed])
    #expect(try scene.disclosures == 2)
  }

  @Test("a printer without paper says so and prints nothing; control: with paper it does")
  func noPaper() throws {
    let scene = try Scene(.noPaper)
    defer { scene.printer.end() }
    scene.attendant.press(.character("R"))
    #expect(try scene.records.map(\.state) == [.failed])
    #expect(scene.printer.printed.isEmpty)
    #expect(scene.attendant.shows("没有纸"), "\(scene.attendant.screen)")
    scene.printer.mend()
    scene.attendant.press(.character("R"))
    #expect(try scene.records.map(\.state) == [.printed, .failed])
  }

  @Test("where nobody has a place nothing is printed and nothing handed out")
  func empty() throws {
    let scene = try Scene(people: 0)
    defer { scene.printer.end() }
    scene.attendant.press(.character("R"))
    #expect(try scene.records.isEmpty)
    #expect(try scene.disclosures == 0)
    #expect(scene.printer.printed.isEmpty)
  }

  @Test("a number that no roll has is no roll's")
  func unknown() throws {
    let scene = try Scene()
    defer { scene.printer.end() }
    let store = try scene.station.store
    for number in ["", "20260912", "20260912-000000000000", "20269912-1", "x-y"] {
      #expect(throws: Refusal.unknownRecord) { try store.shift(ofRoll: number) }
    }
  }
}
