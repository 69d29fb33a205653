import OddJobMarket
import SelfService
import TerminalUI

extension SeatOffice {
  /// Prints what a public seat asks for, and tells it at every step.
  func printPaper(_ request: PaperRequest, visit: Int, seat: SeatID, post: @escaping Post) {
    let tell: PrintDuty.Tell = { result in
      post(.selfServiceReply(.printing(request.source.number, result), visit: visit), seat)
      if case .success(let record) = result, record.trouble != nil {
        post(.printTroubled(record), nil)
      }
    }
    guard let printer else { return tell(.failure(.notAllowed)) }
    let result = desk.attempt {
      let (paper, kind) = try desk.paper(request, at: seat.description)
      try printer.begin(
        paper, kind, language: request.language, seat: seat.description, tell: tell)
    }
    if case .failure(let refusal) = result { tell(.failure(refusal)) }
  }
}
