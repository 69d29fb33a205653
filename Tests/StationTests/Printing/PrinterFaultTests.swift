import OddJobMarket
import Printing
import Station
import StationTestSupport
import Store
import Testing

@Suite("A printer and its troubles", .timeLimit(.minutes(60)))
struct PrinterFaultTests {
  @Test("what the printer says was worked off is printed, whole and in its characters")
  func printed() throws {
    let scene = try PrinterScene()
    #expect(try scene.print() == [.planned, .sent, .printed])
    let bytes = scene.printer.printed
    #expect(bytes.starts(with: [0x1B, 0x40]) && bytes.suffix(4) == [0x1D, 0x56, 0x42, 0x00])
    #expect(scene.record?.trouble == nil)
    #expect(try scene.print() == [.planned, .sent, .printed])
    #expect(scene.record?.copy == 2)
  }

  @Test(
    "a printer that can't print is found out before anything is sent",
    arguments: [
      (VirtualPrinter.Trouble.noPaper, PrintTrouble.noPaper), (.coverOpen, .coverOpen),
    ])
  func refused(trouble: VirtualPrinter.Trouble, reason: PrintTrouble) throws {
    let scene = try PrinterScene(trouble)
    #expect(try scene.print() == [.planned, .failed])
    #expect(scene.record?.trouble == reason)
    #expect(scene.printer.printed.isEmpty)
    // Control: with the trouble gone the same paper comes out, as the second copy.
    scene.printer.mend()
    #expect(try scene.print() == [.planned, .sent, .printed])
    #expect(scene.record?.copy == 2 && !scene.printer.printed.isEmpty)
  }

  @Test(
    "what stopped half-way is uncertain, never printed and never failed",
    arguments: [
      (VirtualPrinter.Trouble.stalls(after: 40), PrintTrouble.stalled),
      (.unplugged(after: 40), .lost), (.paperEnds, .noPaper), (.silent, .silent),
    ])
  func uncertain(trouble: VirtualPrinter.Trouble, reason: PrintTrouble) throws {
    let scene = try PrinterScene(trouble)
    #expect(try scene.print() == [.planned, .sent, .unknown])
    #expect(scene.record?.trouble == reason)
    let record = try #require(scene.record)
    #expect(try scene.station.store.stepPrint(record.key, to: .printed).trouble == nil)
  }

  @Test("a printer that is not there is no printer, and nothing was sent")
  func missing() throws {
    let scene = try PrinterScene()
    let duty = PrintDuty(
      store: try scene.station.store,
      port: DevicePrinter(path: "/dev/no-such-printer", patience: 100),
      settings: PrinterSettings(), aside: { $0() })
    try duty.begin(PrinterScene.paper, .receipt, language: .chinese, seat: "seat 1") { _ in }
    #expect(scene.record?.state == .failed && scene.record?.trouble == .missing)
    #expect(
      DevicePrinter(path: "/dev/no-such-printer", patience: 100).condition()
        == .troubled(.missing))
  }

  @Test("a slow printer holds nobody up: the seat goes on, and a second touch prints nothing more")
  func slow() throws {
    let station = try TemporaryStation()
    let waiting = WaitingWork()
    let printer = try VirtualPrinter()
    defer { printer.end() }
    let duty = PrintDuty(
      store: try station.store, port: DevicePrinter(path: printer.path, patience: 60_000),
      settings: PrinterSettings(), aside: waiting.aside)
    for _ in 0..<3 {
      try duty.begin(PrinterScene.paper, .receipt, language: .chinese, seat: "seat 1") { _ in }
    }
    // All came back while the printer has not even looked; the store serves others.
    #expect(try station.store.prints(limit: 9).map(\.state) == [.planned])
    _ = try station.person()
    printer.start()
    waiting.run()
    #expect(try station.store.prints(limit: 9).map(\.state) == [.printed])
  }

  @Test("more than a few that wait are refused at once")
  func crowded() throws {
    let station = try TemporaryStation()
    let waiting = WaitingWork()
    let duty = PrintDuty(
      store: try station.store, port: DevicePrinter(path: "/dev/no-such-printer", patience: 100),
      settings: PrinterSettings(), aside: waiting.aside)
    for number in 0...PrintDuty.waitingMax {
      var paper = PrinterScene.paper
      paper.number = "20260912-01\(number)"
      try duty.begin(paper, .receipt, language: .chinese, seat: "seat 1") { _ in }
    }
    #expect(try station.store.prints(limit: 1).first?.trouble == .crowded)
    #expect(
      try station.store.prints(limit: 99).count { $0.state == .planned } == PrintDuty.waitingMax)
  }

  @Test("where it can't be recorded that sending begins, nothing is sent")
  func notRecorded() throws {
    let scene = try PrinterScene()
    let port = DevicePrinter(path: scene.printer.path, patience: 60_000, answerPatience: 60_000)
    let end = port.send([0x41, 0x42], name: "x") { throw Refusal.notAllowed }
    #expect(end == .failed(.notRecorded))
    #expect(scene.printer.printed.isEmpty)
    // Control: where it can be, they are.
    #expect(port.send([0x41, 0x42], name: "x") {} == .printed)
    #expect(scene.printer.printed == [0x41, 0x42])
  }
}
