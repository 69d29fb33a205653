import Attendant
import OddJobMarket
import Printing
import Store
import TerminalUI

extension SeatOffice {
  /// Carries out what an attendant wants printed.
  func carryOut(_ effect: PrintsEffect, visit: Int, seat: SeatID, post: @escaping Post) {
    let answer: @Sendable (PrintsReply) -> Void = { reply in
      post(.attendantReply(.prints(reply), visit: visit), seat)
    }
    switch effect {
    case .load:
      answer(.loaded(desk.reading([]) { try desk.store.prints(limit: Self.printsShownMax) }))
    case .slips(let applications, let attendant):
      for application in applications {
        begin(by: attendant, seat, answer) {
          (
            desk.writer(.chinese).slip(
              try desk.store.slip(application, for: .attendant(attendant))), .slip
          )
        }
      }
    case .roll(let shift, let attendant):
      begin(by: attendant, seat, answer) { (try desk.rollPaper(shift, by: attendant), .roll) }
    case .again(let record, let attendant):
      begin(by: attendant, seat, answer) { try desk.paper(of: record, for: attendant) }
    case .say(let record, let cameOut):
      answer(.step(desk.attempt { try desk.sayPrinted(record, cameOut: cameOut) }))
    }
  }

  /// Prints a receipt that an attendant has just made; a station without a printer shows the number.
  func printReceipt(
    _ number: String, by attendant: AttendantID, visit: Int, seat: SeatID, post: @escaping Post
  ) {
    guard printer != nil else { return }
    begin(by: attendant, seat, { post(.attendantReply(.prints($0), visit: visit), seat) }) {
      (
        desk.receiptPaper(
          try desk.store.issuedReceipt(number, for: .attendant(attendant)), .chinese), .receipt
      )
    }
  }

  private func begin(
    by attendant: AttendantID, _ seat: SeatID, _ answer: @escaping @Sendable (PrintsReply) -> Void,
    _ paper: () throws -> (paper: Paper, kind: PrintRecord.Kind)
  ) {
    guard let printer else { return answer(.step(.failure(.notAllowed))) }
    let result = desk.attempt {
      let (paper, kind) = try paper()
      try printer.begin(
        paper, kind, language: .chinese, seat: seat.description, attendant: attendant
      ) { answer(.step($0)) }
    }
    if case .failure(let refusal) = result { answer(.step(.failure(refusal))) }
  }

  private static let printsShownMax = 200
}
