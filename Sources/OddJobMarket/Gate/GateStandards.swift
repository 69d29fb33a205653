/// What the gate measures a draft by besides its rules: facts of the county and of the day.
package struct GateStandards: Sendable {
  /// The county's hourly minimum wage; nil where the configuration gives none, and then no check.
  package var minimumWage: MinimumWage?
  /// The business day on which the draft is checked.
  package var today: BusinessDay
  /// The present instant, against which a validity is past; nil where only the text is asked about.
  package var now: Instant?
  /// The employer's kind where the draft names no employer yet.
  package var employerKind: EmployerKind?
  package var trades: TradeCatalogue

  package init(
    minimumWage: MinimumWage? = nil, today: BusinessDay, now: Instant? = nil,
    employerKind: EmployerKind? = nil, trades: TradeCatalogue = .standard
  ) {
    self.minimumWage = minimumWage
    self.today = today
    self.now = now
    self.employerKind = employerKind
    self.trades = trades
  }
}

/// A county's hourly minimum wage with the day it took effect and the document that set it.
package struct MinimumWage: Hashable, Sendable {
  package var perHour: Money
  package var from: CivilDate
  package var document: String

  package init(perHour: Money, from: CivilDate, document: String) {
    self.perHour = perHour
    self.from = from
    self.document = document
  }
}
