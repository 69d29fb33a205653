import OddJobMarket
import Store

/// One run over a file, from its first row to its last.
struct ImportRun {
  private let desk: Desk
  private let intake: PostingIntake
  private let reader: CSVReader
  private let rows: PostingRowReader
  private let isPartial: Bool
  private let report: (RowNote) -> Void
  private let progress: (ImportProgress) -> Void
  private var summary = ImportSummary()
  private var pending = PendingPosting()

  /// Often enough for a person who watches, seldom enough to cost nothing.
  private static let progressRows = 2_000

  /// An operation holds 32 KiB; a shift takes some 180 bytes of it.
  private static let shiftsMax = 100

  init(
    desk: Desk, intake: PostingIntake, reader: CSVReader, rows: PostingRowReader, isPartial: Bool,
    report: @escaping (RowNote) -> Void, progress: @escaping (ImportProgress) -> Void
  ) {
    self.desk = desk
    self.intake = intake
    self.reader = reader
    self.rows = rows
    self.isPartial = isPartial
    self.report = report
    self.progress = progress
    summary.encoding = reader.encoding
  }

  mutating func readAll() throws -> ImportSummary {
    var record = CSVRecord()
    reading: while true {
      switch try reader.next(&record) {
      case .end: break reading
      case .malformed(let fault):
        summary.rows += 1
        summary.wrongRows += 1
        report(RowNote(fault, line: record.line, row: record.row))
      case .record where record.isBlank: continue
      case .record: try take(record)
      }
    }
    try flush()
    summary.isKept = isPartial || summary.wrongRows == 0
    summary.bufferedBytesMax = reader.bufferedMax
    tell()
    return summary
  }

  private mutating func take(_ record: CSVRecord) throws {
    summary.rows += 1
    if summary.rows % Self.progressRows == 0 { tell() }
    let (row, group, notes) = rows.read(record)
    for note in notes { report(note) }
    if group.isEmpty || group != pending.group {
      try flush()
      pending = PendingPosting(group: group)
    }
    guard let row else {
      summary.wrongRows += 1
      pending.brokenLine = pending.brokenLine ?? record.line
      return
    }
    if let state = row.state, state != .live, state != .inReview {
      summary.leftOut += 1
      report(note(.stateLeftOut(state), row, .state))
      return
    }
    if let fault = pending.fault(of: row, header: rows.header, shiftsMax: Self.shiftsMax) {
      reject(row, fault.0, fault.1)
      pending.brokenLine = pending.brokenLine ?? row.line
      return
    }
    pending.rows.append(row)
  }

  /// Finishes the posting whose rows have all been read.
  private mutating func flush() throws {
    defer { pending = PendingPosting() }
    guard let first = pending.rows.first else { return }
    if let line = pending.brokenLine {
      for row in pending.rows { reject(row, .groupBroken(line: line)) }
      return
    }
    guard let employer = try employer(of: first) else {
      summary.wrongRows += pending.rows.count - 1
      return
    }
    var draft = first.draft
    draft.employer = DraftEmployer(
      id: employer.employer.id, kind: employer.employer.kind, name: employer.employer.name,
      verification: employer.employer.verification)
    // A household pays under one word; what the cell says of it is never looked at.
    draft.payer = employer.employer.kind.payer(draft.payer)
    draft.shifts = try newShifts(of: employer)
    guard !draft.shifts.isEmpty else { return }
    // Nothing said means: as long as the last shift takes people.
    draft.validUntil =
      draft.validUntil
      ?? draft.shifts.map(\.window.start).max().map { $0 + Posting.lateStartLimit }
    try take(draft, first, of: employer)
  }

  private mutating func take(
    _ draft: PostingDraft, _ row: PostingRow, of employer: IntakeEmployer
  ) throws {
    guard let (posting, shifts) = draft.posting(of: employer.employer.id, desk.identifiers) else {
      // Every part a posting can't be without is a required cell.
      _ = try barring(draft, row)
      return reject(row, .missing)
    }
    if let field = posting.field(naming: employer.employer, phone: row.employer.phone) {
      _ = try barring(draft, row)
      return reject(row, .householdNamed(field))
    }
    summary.postings += 1
    summary.shifts += shifts.count
    let mustWait = row.state == .inReview
    // Once nothing can be kept any more, the rest of the file is only read.
    guard isPartial || summary.wrongRows == 0 else {
      if try barring(draft, row) || mustWait { summary.inReview += 1 }
      return
    }
    let taken = try intake.take(
      posting, shifts: shifts, of: employer, mustWait: mustWait, gate: desk.gateFindings)
    _ = tell(taken.findings, row)
    if taken.state == .inReview { summary.inReview += 1 }
  }

  /// Tells what the gate finds in a row that nothing is written of; returns whether it would wait.
  private func barring(_ draft: PostingDraft, _ row: PostingRow) throws -> Bool {
    tell(try desk.findings(for: draft), row)
  }

  private func tell(_ findings: [Finding], _ row: PostingRow) -> Bool {
    let barring = findings.filter { $0.severity == .finding }
    for finding in barring { report(note(.finding(finding), row)) }
    return !barring.isEmpty
  }

  private mutating func employer(of row: PostingRow) throws -> IntakeEmployer? {
    let named = row.employer
    let known = try intake.employer(
      named: named.name, isHousehold: named.kind == .household, phone: named.phone)
    if let known {
      if let kind = named.kind, kind != known.employer.kind {
        reject(row, .employerKindDiffers(known.employer.kind), .employerKind)
        return nil
      }
      if known.isSuspended {
        reject(row, .employerSuspended, .employer)
        return nil
      }
      return known
    }
    guard let kind = named.kind else {
      reject(row, .employerNew, .employerKind)
      return nil
    }
    summary.newEmployers += 1
    return try intake.addEmployer(named: named.name, kind: kind, phone: named.phone)
  }

  private mutating func newShifts(of employer: IntakeEmployer) throws -> [DraftShift] {
    var shifts: [DraftShift] = []
    for row in pending.rows {
      for shift in row.draft.shifts {
        if try intake.noteShift(of: employer, title: row.draft.title, start: shift.window.start) {
          shifts.append(shift)
        } else {
          summary.duplicates += 1
          report(note(.duplicate, row, .title))
        }
      }
    }
    return shifts
  }

  private mutating func reject(
    _ row: PostingRow, _ fault: RowFault, _ column: PostingColumn? = nil
  ) {
    summary.wrongRows += 1
    report(note(fault, row, column))
  }

  private func note(
    _ fault: RowFault, _ row: PostingRow, _ column: PostingColumn? = nil
  ) -> RowNote {
    RowNote(
      fault, line: row.line, row: row.row, column: column?.rawValue,
      letter: column.flatMap { rows.header[$0] }.map(PostingHeader.letter))
  }

  private func tell() {
    progress(
      ImportProgress(
        rows: summary.rows, bytes: reader.bytesRead, bytesInAll: reader.byteCount))
  }
}
