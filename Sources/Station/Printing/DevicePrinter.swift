import Glibc
import OddJobMarket
import Printing

/// A receipt printer at a device: a USB printer (/dev/usb/lp0) or a serial line.
///
/// It is asked before and after: only what the printer itself says was worked off counts as printed.
package struct DevicePrinter: PrinterPort {
  private let path: String
  /// Milliseconds that the printer may stand still.
  private let patience: CInt
  /// Milliseconds that an answer in real time may take.
  private let answerPatience: CInt

  package init(path: String, patience: CInt, answerPatience: CInt = 500) {
    self.path = path
    self.patience = patience
    self.answerPatience = answerPatience
  }

  package func condition() -> PrinterCondition {
    guard let line = PrinterLine(path: path) else { return .troubled(.missing) }
    return condition(of: line)
  }

  package func send(
    _ bytes: [UInt8], name: String, began: () throws -> Void
  ) -> PrintEnd {
    guard let line = PrinterLine(path: path) else { return .failed(.missing) }
    let condition = condition(of: line)
    if case .troubled(let trouble) = condition { return .failed(trouble) }
    do { try began() } catch { return .failed(.notRecorded) }
    if let trouble = line.write(bytes, patience: patience) {
      let end = self.end(trouble, on: line)
      line.discard()
      return end
    }
    // Who has never answered is not waited for.
    guard condition == .ready else { return .unknown(.silent) }
    guard line.write(PrinterStatus.paperAfterData, patience: patience) == nil,
      let answer = line.answer(within: patience, where: PrinterStatus.isAnswerAfterData)
    else {
      let end = self.end(.stalled, on: line)
      line.discard()
      return end
    }
    return PrinterStatus.isOutOfPaper(afterData: answer) ? .unknown(.noPaper) : .printed
  }

  private func condition(of line: PrinterLine) -> PrinterCondition {
    let paper = ask(PrinterStatus.paper, line)
    let cause = ask(PrinterStatus.offlineCause, line)
    if let paper, PrinterStatus.isOutOfPaper(paper: paper) { return .troubled(.noPaper) }
    if let cause, PrinterStatus.isCoverOpen(offlineCause: cause) { return .troubled(.coverOpen) }
    if line.isBroken { return .troubled(.missing) }
    return paper == nil && cause == nil ? .silent : .ready
  }

  /// Why it went no further: the printer may still say.
  private func end(_ trouble: PrintTrouble, on line: PrinterLine) -> PrintEnd {
    if trouble == .lost || line.isBroken { return .unknown(.lost) }
    if case .troubled(let trouble) = condition(of: line) {
      return .unknown(trouble == .missing ? .lost : trouble)
    }
    return .unknown(trouble)
  }

  private func ask(_ question: [UInt8], _ line: PrinterLine) -> UInt8? {
    line.dropInput()
    guard line.write(question, patience: answerPatience) == nil else { return nil }
    return line.answer(within: answerPatience, where: PrinterStatus.isAnswer)
  }
}
