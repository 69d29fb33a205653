import OddJobMarket
import StationTestSupport
import Store
import Testing

@Suite("A crash while a paper is printed", .timeLimit(.minutes(60)))
struct PrintCrashTests {
  /// How far the printing is when the station is killed.
  enum Moment: String, CaseIterable, Sendable {
    case before, during, after, done
  }

  @Test(
    "killed before, during, after sending and when all was done, the record is honest",
    arguments: Moment.allCases)
  func killed(moment: Moment) throws {
    let scene = try CrashScene(moment)
    try scene.killProbe("print")
    let record = try #require(try scene.record())
    switch moment {
    case .before:
      #expect(record.state == .failed && record.trouble == .interrupted)
      #expect(scene.printer.printed.isEmpty)
    case .during, .after:
      #expect(record.state == .unknown && record.trouble == .interrupted)
      #expect(!scene.printer.printed.isEmpty)
    case .done:
      #expect(record.state == .printed && record.trouble == nil)
    }
    // The same paper again is a reprint, and says so.
    #expect(
      try scene.station.store.planPrint(.receipt, number: record.number, seat: "").record.copy == 2)
  }

  @Test("control: a program that records the sending after it is found out")
  func control() throws {
    let scene = try CrashScene(.during)
    try scene.killProbe("print-late", isToldOfSending: false)
    // The record says that nothing came out, and something did.
    #expect(try scene.record()?.state == .failed)
    #expect(!scene.printer.printed.isEmpty)
  }
}

private final class CrashScene {
  let station: TemporaryStation
  let printer: VirtualPrinter
  private let moment: PrintCrashTests.Moment

  init(_ moment: PrintCrashTests.Moment) throws {
    self.moment = moment
    station = try TemporaryStation()
    station.close()
    // A printer that has taken everything and never says that it is done.
    printer = try VirtualPrinter(
      moment == .during ? .stalls(after: 60) : moment == .after ? .holdsBack : .none)
    printer.start()
  }

  deinit { printer.end() }

  func killProbe(_ command: String, isToldOfSending: Bool = true) throws {
    let probe = try ProbeProcess(
      command, station.path, printer.path, moment == .before ? "waits" : "prints")
    #expect(probe.line() == "planned")
    switch moment {
    case .before: break
    case .during:
      if isToldOfSending { #expect(probe.line() == "sent") }
      #expect(printer.waitForBytes(60))
    case .after:
      #expect(probe.line() == "sent")
      #expect(printer.waitForQuestion())
    case .done:
      #expect(probe.line() == "sent")
      #expect(probe.line() == "printed")
    }
    _ = probe.killNow()
  }

  func record() throws -> PrintRecord? { try station.open().prints(limit: 1).first }
}
