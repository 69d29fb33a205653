package import OddJobMarket
import Store

/// Takes postings in from a file: every row is read, checked by the gate and reported; all are kept
/// or none.
///
/// One pass inside one transaction. A second pass over the file could meet another file than the
/// first, and a kill between two chunks would leave half of it behind.
package struct PostingImport {
  private let desk: Desk

  package init(desk: Desk) {
    self.desk = desk
  }

  package struct Options: Hashable, Sendable {
    /// Nil to find out.
    package var encoding: TextEncoding?
    /// Keeps the good rows of a file with bad ones.
    package var isPartial: Bool
    /// Who ran the import as the machine knows them, for the local audit; operations name the
    /// acting party alone.
    package var operatorName: String?

    package init(
      encoding: TextEncoding? = nil, isPartial: Bool = false, operatorName: String? = nil
    ) {
      self.encoding = encoding
      self.isPartial = isPartial
      self.operatorName = operatorName
    }
  }

  /// Reads the file, and keeps what it holds unless a row is wrong.
  ///
  /// - Parameters:
  ///   - path: a file, or - for standard input.
  ///   - report: takes each note as it is found; nothing of it is kept in memory.
  ///   - progress: is called now and then.
  /// - Throws: ``ExchangeError`` when the file can't be read or its header is not ours,
  ///   `StoreError` when it can't be kept; nothing has changed then.
  package func run(
    file path: String, options: Options = Options(), by actor: ActingParty = .system,
    report: @escaping (RowNote) -> Void, progress: @escaping (ImportProgress) -> Void = { _ in }
  ) throws -> ImportSummary {
    let reader = try CSVReader(path: path, encoding: options.encoding)
    let decoder = try CellDecoder(reader.encoding)
    var record = CSVRecord()
    guard try nextHeader(reader, &record) else { throw ExchangeError(.empty, path: path) }
    let places = try desk.places().map { ($0.name, $0) }
    let rows = PostingRowReader(
      header: try PostingHeader(record, decoder: decoder), decoder: decoder,
      calendar: desk.settings.calendar, now: desk.now,
      places: Dictionary(places, uniquingKeysWith: { first, _ in first }))
    return try desk.store.takeIn(by: actor) { intake in
      var run = ImportRun(
        desk: desk, intake: intake, reader: reader, rows: rows, isPartial: options.isPartial,
        report: report, progress: progress)
      let summary = try run.readAll()
      if summary.isKept { try intake.audit(audit(summary, path: path, by: options.operatorName)) }
      return (summary, summary.isKept)
    }
  }

  /// Empty lines before the header are no header.
  private func nextHeader(_ reader: CSVReader, _ record: inout CSVRecord) throws -> Bool {
    while true {
      switch try reader.next(&record) {
      case .end: return false
      case .malformed: throw ExchangeError(header: [.undecodable(letter: "A")])
      case .record: if !record.isBlank { return true }
      }
    }
  }

  private func audit(_ summary: ImportSummary, path: String, by name: String?) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return "\(file.cleaned().prefix(80)): \(summary.postings) postings, "
      + "\(summary.shifts) shifts, \(summary.newEmployers) employers"
      + (name.map { ", by \($0.cleaned().prefix(40))" } ?? "")
  }
}
