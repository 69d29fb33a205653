import OddJobMarket
import Printing
import SelfService
import TerminalUI

extension Screens {
  /// A slip or receipt whole, at every step of its printing.
  static func reachPaper(_ name: String, _ seat: inout Seat) {
    if name == "paper" {
      // As at a station without a printer.
    } else {
      seat.state.context.hasPrinter = true
    }
    if name == "paper-receipt" {
      reachPersonal("signin-cards", &seat)
      seat.press(.character("p"))
    } else {
      reachPersonal("slip", &seat)
      seat.press(.character("c"))
    }
    guard case .loadPaper(let request) = seat.effects.first else { return }
    seat.reply(.paper(request, .success(Market.paper(request))))
    let record = Market.print
    switch name {
    case "paper-text": seat.press(.character("c"))
    case "paper-printing": seat.reply(.printing(record.number, .success(record)))
    case "paper-printed":
      seat.reply(.printing(record.number, .success(Market.print(.printed))))
    case "paper-unsure":
      seat.reply(.printing(record.number, .success(Market.print(.unknown, .silent))))
    case "paper-failed":
      seat.reply(.printing(record.number, .success(Market.print(.failed, .noPaper))))
    default: break
    }
  }
}

extension Market {
  static func paper(_ request: PaperRequest) -> Paper {
    let writer = PaperWriter(
      station: "文笔街道站", calendar: calendar,
      hotlines: [Hotline(number: "12333", purpose: "人社咨询投诉")], language: request.language)
    guard case .receipt(let number, _, _) = request.source else { return writer.slip(slip()) }
    return writer.receipt(
      Receipt(number: number, issuedAt: now, subject: .signIn(queueNumber: 7)), of: "张**")
  }

  static let print = print(.sent)

  static func print(_ state: PrintState, _ trouble: PrintTrouble? = nil) -> PrintRecord {
    PrintRecord(
      key: 1, kind: .slip, number: "20260912-0031", copy: 1, state: state, trouble: trouble,
      plannedAt: now, changedAt: now, seat: "seat 1")
  }
}
