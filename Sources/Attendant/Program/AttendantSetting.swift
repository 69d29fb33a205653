package import OddJobMarket

/// What the attendant's seat knows of its station from the start.
package struct AttendantSetting: Hashable, Sendable {
  package var county: String
  package var station: String
  package var calendar: StationCalendar
  package var trades: TradeCatalogue
  /// After so long without a key the seat locks itself.
  package var idleLock: Minutes
  /// Set in a demonstration only: the PIN is then shown.
  package var hint: DemonstrationHint?
  /// Whether everything is made up; every screen says so.
  package var isDemonstration: Bool
  /// Whether papers can be printed here.
  package var hasPrinter: Bool

  package init(
    county: String, station: String, calendar: StationCalendar = StationCalendar(),
    trades: TradeCatalogue = .standard, idleLock: Minutes = 5, hint: DemonstrationHint? = nil,
    isDemonstration: Bool = false, hasPrinter: Bool = false
  ) {
    self.county = county
    self.station = station
    self.calendar = calendar
    self.trades = trades
    self.idleLock = idleLock
    self.hint = hint
    self.isDemonstration = isDemonstration || hint != nil
    self.hasPrinter = hasPrinter
  }
}
