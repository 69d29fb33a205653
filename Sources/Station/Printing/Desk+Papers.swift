import OddJobMarket
import PostingIndex
import Printing
import SelfService
import Store

extension Desk {
  /// Returns the paper that a public seat asks for, and what kind it is.
  ///
  /// - Throws: `Refusal.notAllowed` for anybody's but their own, and those of employers they speak
  ///   for; what the store refuses.
  func paper(
    _ request: PaperRequest, at seat: String
  ) throws -> (paper: Paper, kind: PrintRecord.Kind) {
    switch request.source {
    case .slip(let showing, _):
      return (writer(request.language).slip(try slip(showing, at: seat)), .slip)
    case .receipt(let number, let viewer, let employer):
      if let employer {
        guard let viewer, try store.employers(of: viewer).contains(where: { $0.id == employer })
        else {
          throw Refusal.notAllowed
        }
      }
      let reader = employer.map { ActingParty.employer($0) } ?? viewer.map { .jobSeeker($0) }
      return (
        receiptPaper(try store.issuedReceipt(number, for: reader), request.language), .receipt
      )
    }
  }

  /// A person says whether a paper came out.
  func sayPrinted(
    _ record: PrintRecord, cameOut: Bool
  ) throws -> PrintRecord {
    try store.stepPrint(
      record.key, to: cameOut ? .printed : .failed, because: cameOut ? nil : .denied)
  }

  /// The number counts as given out; where that can't be kept it does not, and staff see it.
  func numberSeen(by person: JobSeekerID) -> DeskAnswer<SelfServiceReply> {
    _ = attempt { try store.giveOutNumber(of: person) }
    return DeskAnswer(nil)
  }

  /// Returns the paper of an earlier printing anew, as an attendant may have it.
  func paper(
    of record: PrintRecord, for attendant: AttendantID
  ) throws -> (paper: Paper, kind: PrintRecord.Kind) {
    let reader = ActingParty.attendant(attendant)
    switch record.kind {
    case .slip:
      let application = try store.application(ofSlip: record.number)
      return (writer(.chinese).slip(try store.slip(application, for: reader)), .slip)
    case .receipt:
      return (receiptPaper(try store.issuedReceipt(record.number, for: reader), .chinese), .receipt)
    case .roll:
      return (try rollPaper(store.shift(ofRoll: record.number), by: attendant), .roll)
    }
  }

  func receiptPaper(_ issued: IssuedReceipt, _ language: Language) -> Paper {
    writer(language).receipt(
      issued.receipt, of: issued.maskedName, member: memberNumber(on: issued))
  }

  /// Whoever registers gets a member card with the receipt; where none can be given there is none.
  private func memberNumber(on issued: IssuedReceipt) -> MemberNumber? {
    guard let person = issued.person else { return nil }
    switch issued.receipt.subject {
    case .registration, .memberCard: return reading(nil) { try store.memberNumber(of: person) }
    default: return nil
    }
  }

  func writer(_ language: Language) -> PaperWriter {
    PaperWriter(
      station: settings.stationName, calendar: settings.calendar, hotlines: settings.hotlines,
      language: language)
  }

  /// Makes the duty that prints here; nil for a station without a printer.
  package func printDuty() -> PrintDuty? {
    guard let port = settings.printer.port else { return nil }
    return PrintDuty(
      store: store, port: port, settings: settings.printer,
      reading: { PinyinTable.standard.readings(of: $0).first }, log: log)
  }
}

extension PrinterSettings {
  /// The printer itself; nil where none is configured.
  package var port: (any PrinterPort)? {
    switch connection {
    case .device(let path): DevicePrinter(path: path, patience: CInt(patienceSeconds) * 1_000)
    case .queue(let name): QueuePrinter(queue: name, patience: patienceSeconds * 1_000)
    case nil: nil
    }
  }
}
