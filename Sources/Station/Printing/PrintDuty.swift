package import OddJobMarket
package import Printing
package import Store
import Synchronization

/// Prints papers one after another beside the seats, and keeps on record how far each has come.
///
/// A paper is on record as planned before it waits here, and as sent before its first byte leaves:
/// whenever the station ends, the record says no more than is known.
package final class PrintDuty: Sendable {
  /// Told at every step; a refusal says that it could not even be recorded.
  package typealias Tell = @Sendable (Result<PrintRecord, Refusal>) -> Void

  /// More than this wait for nobody who still stands there.
  package static let waitingMax = 12

  private let store: Store
  private let port: any PrinterPort
  private let settings: PrinterSettings
  private let reading: @Sendable (Character) -> String?
  private let aside: LongWork.Aside
  private let log: @Sendable (LogEntry) -> Void
  private let line = Mutex(Line())

  private struct Line {
    var waiting: [Job] = []
    var isWorking = false
  }

  private struct Job: Sendable {
    var key: Int64
    var copy: Int
    var paper: Paper
    var language: Language
    var tell: Tell
  }

  package init(
    store: Store, port: any PrinterPort, settings: PrinterSettings,
    reading: @escaping @Sendable (Character) -> String? = { _ in nil },
    aside: @escaping LongWork.Aside = LongWork.onOwnThread,
    log: @escaping @Sendable (LogEntry) -> Void = { _ in }
  ) {
    self.store = store
    self.port = port
    self.settings = settings
    self.reading = reading
    self.aside = aside
    self.log = log
  }

  /// Begins to print a paper; returns when it is on record as planned.
  ///
  /// - Throws: what keeps it from being recorded. Nothing is printed then.
  package func begin(
    _ paper: Paper, _ kind: PrintRecord.Kind, language: Language, seat: String,
    attendant: AttendantID? = nil, tell: @escaping Tell
  ) throws {
    let (record, isNew) = try store.planPrint(
      kind, number: paper.number, seat: seat, attendant: attendant)
    tell(.success(record))
    guard isNew else { return }
    let job = Job(
      key: record.key, copy: record.copy, paper: paper, language: language, tell: tell)
    let (isCrowded, isFirst) = line.withLock { line in
      if line.waiting.count >= Self.waitingMax { return (true, false) }
      line.waiting.append(job)
      defer { line.isWorking = true }
      return (false, !line.isWorking)
    }
    if isCrowded { return end(job, .failed(.crowded)) }
    if isFirst { aside { self.work() } }
  }

  private func work() {
    while let job = next() { carryOut(job) }
  }

  private func next() -> Job? {
    line.withLock { line in
      guard !line.waiting.isEmpty else {
        line.isWorking = false
        return nil
      }
      return line.waiting.removeFirst()
    }
  }

  private func carryOut(_ job: Job) {
    guard let text = PrintedText(settings.characters, reading: reading) else {
      return end(job, .failed(.missing))
    }
    let layout = PaperLayout(columns: settings.columns, text: text, language: job.language)
    let encoder = EscPos(text: text, codes: settings.codes, columns: settings.columns)
    let bytes = encoder.bytes(layout.lines(of: job.paper, copy: job.copy))
    let end = port.send(bytes, name: job.paper.number) {
      job.tell(.success(try store.stepPrint(job.key, to: .sent)))
    }
    self.end(job, end)
  }

  private func end(_ job: Job, _ end: PrintEnd) {
    do {
      let record =
        switch end {
        case .printed: try store.stepPrint(job.key, to: .printed)
        case .unknown(let trouble): try store.stepPrint(job.key, to: .unknown, because: trouble)
        case .failed(let trouble): try store.stepPrint(job.key, to: .failed, because: trouble)
        }
      if let trouble = record.trouble {
        log(LogEntry(.warning, "print.\(trouble.rawValue)", "\(record.number), \(record.copy)"))
      }
      job.tell(.success(record))
    } catch {
      log(LogEntry(failure: error))
      job.tell(.failure(error as? Refusal ?? .storageFailed(code: "print.notRecorded")))
    }
  }
}
