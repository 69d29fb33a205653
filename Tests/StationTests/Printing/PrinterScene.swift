import Foundation
import OddJobMarket
import Printing
import Station
import StationTestSupport
import Store
import Synchronization

/// A station with a virtual printer, and what a seat was told of each step.
final class PrinterScene: Sendable {
  let station: TemporaryStation
  let printer: VirtualPrinter
  let duty: PrintDuty
  private let steps = Mutex<[Result<PrintRecord, Refusal>]>([])

  init(_ trouble: VirtualPrinter.Trouble = .none, isStarted: Bool = true) throws {
    station = try TemporaryStation()
    printer = try VirtualPrinter(trouble)
    if isStarted { printer.start() }
    var settings = PrinterSettings()
    settings.connection = .device(printer.path)
    // Long where the printer answers, so that a busy machine is no fault of it.
    let patience: CInt =
      switch trouble {
      case .none, .noPaper, .coverOpen, .paperEnds, .holdsBack: 60_000
      case .silent, .stalls, .unplugged: 200
      }
    duty = PrintDuty(
      store: try station.store,
      port: DevicePrinter(
        path: printer.path, patience: patience,
        answerPatience: trouble == .silent || !isStarted ? 100 : 60_000),
      settings: settings, aside: { $0() })
  }

  deinit { printer.end() }

  static let receipt = Receipt(
    number: "20260912-0031", issuedAt: TestDay.at(7), subject: .signIn(queueNumber: 12))

  static var paper: Paper {
    PaperWriter(
      station: "文笔街道站", calendar: StationCalendar(), hotlines: Hotline.national, language: .chinese
    ).receipt(receipt, of: "李*明")
  }

  /// Prints, and returns the states that the seat was told, in order.
  func print() throws -> [PrintState] {
    try duty.begin(Self.paper, .receipt, language: .chinese, seat: "seat 1") { [self] step in
      steps.withLock { $0.append(step) }
    }
    return steps.withLock { steps in
      defer { steps = [] }
      return steps.compactMap { try? $0.get().state }
    }
  }

  var record: PrintRecord? { try? station.store.prints(limit: 1).first }
}
