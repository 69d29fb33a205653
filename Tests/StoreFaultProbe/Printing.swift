import Foundation
import OddJobMarket
import Printing
import Station
import StationTestSupport
import Store

/// Prints one receipt on a device, saying each step, and waits to be killed or ended.
///
/// - Parameters:
///   - waits: Whether it stops before the work that was put aside.
///   - isLate: Whether it says that it has begun only after it has sent: what the record is worth then
///     is for a test to find out.
func printSlowly(_ path: String, device: String, waits: Bool, isLate: Bool) throws {
  let store = try openStore(path, seed: 6_000)
  let port = DevicePrinter(path: device, patience: 60_000, answerPatience: 60_000)
  let duty = PrintDuty(
    store: store, port: isLate ? LatePrinter(port: port) : port, settings: PrinterSettings(),
    aside: { work in if !waits { work() } })
  let receipt = Receipt(
    number: "20260912-0031", issuedAt: TestDay.at(7), subject: .signIn(queueNumber: 12))
  let paper = PaperWriter(
    station: "站", calendar: StationCalendar(), hotlines: Hotline.national, language: .chinese
  ).receipt(receipt, of: nil)
  try duty.begin(paper, .receipt, language: .chinese, seat: "seat 1") { step in
    say((try? step.get().state.rawValue) ?? "refused")
  }
  waitForEnd()
  withExtendedLifetime(store) {}
}

/// Sends first and says afterwards that it begins.
private struct LatePrinter: PrinterPort {
  let port: DevicePrinter

  func send(_ bytes: [UInt8], name: String, began: () throws -> Void) -> PrintEnd {
    let end = port.send(bytes, name: name) {}
    do { try began() } catch { return .failed(.notRecorded) }
    return end
  }

  func condition() -> PrinterCondition { port.condition() }
}
