package import OddJobMarket

/// What can be wrong with a row, besides what the fields themselves find.
package enum RowFault: Hashable, Sendable {
  case field(FieldProblem)
  case missing
  case undecodable(TextEncoding)
  case formula
  /// A phone or name with asterisks: an export that hides personal data.
  case masked
  /// 1.38E+10: what a spreadsheet makes of a long number.
  case scientific
  case choice(allowed: [String])
  case tradeUnknown
  case number(ClosedRange<Int>)
  case coordinate
  case payZero
  case shiftPast
  case dayTooFar
  case validityPast
  case tooManyCells(found: Int, header: Int)
  case quoteAfterCell
  /// Longer than any record; mostly a quote that nobody closed.
  case recordTooLong(isQuoted: Bool)
  /// The employer is new, so its kind and phone are needed.
  case employerNew
  case employerKindDiffers(EmployerKind)
  case employerSuspended
  /// A text says the household's own name or phone.
  case householdNamed(PostingField)
  /// Rows of one posting number say different things.
  case groupDiffers(firstLine: Int)
  /// Another row of the same posting is wrong.
  case groupBroken(line: Int)
  case groupTooLong(Int)
  /// Same employer, title, day and start as another one.
  case duplicate
  /// A closed or cancelled posting of an export.
  case stateLeftOut(PostingState)
  case finding(Finding)

  /// The stable code, for tests and scripts.
  package var code: String {
    switch self {
    case .field(let problem): problem.code.rawValue
    case .missing: "row.missing"
    case .undecodable: "row.encoding"
    case .formula: "row.formula"
    case .masked: "row.masked"
    case .scientific: "row.scientific"
    case .choice: "row.choice"
    case .tradeUnknown: "row.trade"
    case .number: "row.number"
    case .coordinate: "row.coordinate"
    case .payZero: "row.pay-zero"
    case .shiftPast: "row.shift-past"
    case .dayTooFar: "row.day-far"
    case .validityPast: "row.validity-past"
    case .tooManyCells: "row.cells"
    case .quoteAfterCell: "row.quote"
    case .recordTooLong: "row.too-long"
    case .employerNew: "row.employer-new"
    case .employerKindDiffers: "row.employer-kind"
    case .employerSuspended: "row.employer-suspended"
    case .householdNamed: "row.household-named"
    case .groupDiffers: "row.posting-differs"
    case .groupBroken: "row.posting-broken"
    case .groupTooLong: "row.posting-too-long"
    case .duplicate: "row.duplicate"
    case .stateLeftOut: "row.state"
    case .finding(let finding): finding.rule
    }
  }

  /// What becomes of the row.
  package var outcome: Outcome {
    switch self {
    case .duplicate, .stateLeftOut: .leftOut
    case .finding: .review
    default: .error
    }
  }

  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// The row can't be taken; without --partial neither can the others.
    case error
    /// The row is not needed.
    case leftOut
    /// The row is taken and waits for a reviewer.
    case review
  }
}
