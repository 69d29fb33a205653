import OddJobMarket
import TerminalUI

/// The columns of the list of employers.
enum EmployerColumns {
  static func all(_ language: Language) -> [TableColumn] {
    [
      TableColumn(Words.employer(language), minimumWidth: 22, maximumWidth: 34),
      TableColumn(Words.employerKind(language), minimumWidth: 11, maximumWidth: 11, priority: 2),
      TableColumn(Words.verification(language), minimumWidth: 8, maximumWidth: 10),
      TableColumn(
        Words.state(language), minimumWidth: PostingColumns.stateColumns(language),
        maximumWidth: 9),
      TableColumn(Words.cancellationCount(language), minimumWidth: 8, maximumWidth: 9, priority: 1),
      TableColumn(Words.wageClaimCount(language), minimumWidth: 6, maximumWidth: 6),
    ]
  }

  static func cell(
    _ summary: EmployerSummary, _ column: Int, _ language: Language
  ) -> TableCell {
    let employer = summary.employer
    let figures = summary.figures
    switch column {
    case 0: return TableCell(employer.name, isBold: true)
    case 1: return TableCell(employer.kind.wording(language), .groundMuted)
    case 2:
      let seen = employer.kind.documents.count { employer.verification.hasSeen($0) }
      let isEnough = employer.verification.suffices(for: employer.kind)
      return TableCell(
        "\((isEnough ? Tone.good : .warning).sign) \(seen)/\(employer.kind.documents.count)",
        isEnough ? .good : .warning)
    case 3:
      return summary.isSuspended
        ? TableCell(Words.suspended(language), .alarm)
        : TableCell(Words.mayHire(language), .groundMuted)
    case 4: return count(figures.cancellations)
    default: return count(figures.wageClaims)
    }
  }

  private static func count(_ number: Int) -> TableCell {
    TableCell(String(number), number > 0 ? .warning : .groundMuted)
  }
}

/// The columns of an employer's records.
enum EmployerRecordColumns {
  static func all(_ section: EmployerSection, _ language: Language) -> [TableColumn] {
    let what = section == .suspensions ? Words.reason : Words.posting
    return [
      TableColumn(Words.dayColumn(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(what(language), minimumWidth: 12, maximumWidth: 26),
      TableColumn(section.detailColumn(language), minimumWidth: 16, maximumWidth: 44),
    ]
  }

  static func cell(_ row: EmployerRow, _ column: Int, _ language: Language) -> TableCell {
    switch column {
    case 0: return TableCell(String(row.day.date.text.dropFirst(5)), .groundMuted)
    case 1: return TableCell(row.title, isBold: true)
    default: return row.detail(language)
    }
  }
}

extension EmployerRow {
  fileprivate var day: BusinessDay {
    if case .suspension(let suspension) = content { return suspension.firstDay }
    return card?.day ?? BusinessDay(number: 0)
  }

  fileprivate var title: String {
    if case .suspension(let suspension) = content { return suspension.reason }
    return card?.title ?? ""
  }

  fileprivate func detail(_ language: Language) -> TableCell {
    switch content {
    case .posting(let card):
      let taken = card.places.confirmed + card.places.held
      let isPausedByIt = card.isEmployerSuspended && card.state == .paused
      let words = isPausedByIt ? Words.pausedBySuspension : card.state.wording
      return TableCell("\(taken)/\(card.places.places)  \(words(language))")
    case .cancellation(let cancellation):
      let causes = cancellation.causes.map { $0.wording(language) }.joined(separator: "、")
      return TableCell(
        "\(Words.peopleHit(cancellation.people)(language)) \(causes) \(cancellation.note)",
        cancellation.people > 0 ? .warning : .ground)
    case .wageClaim(let claim):
      let cause = claim.cause.map { " \($0.wording(language))" } ?? ""
      return TableCell(
        "\(claim.name)\(cause) \(claim.state.wording(language))",
        claim.state == .disputed ? .alarm : .ground)
    case .suspension(let suspension):
      return TableCell(Words.suspensionEnded(suspension)(language), .groundMuted)
    }
  }
}

extension EmployerSection {
  func count(_ figures: EmployerFigures, _ record: EmployerRecord?) -> Int {
    switch self {
    case .postings: figures.postings
    case .cancellations: figures.cancellations
    case .wageClaims: figures.wageClaims
    case .suspensions: record?.suspensions.count ?? 0
    }
  }
}
