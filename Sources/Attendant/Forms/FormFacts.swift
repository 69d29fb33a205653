import OddJobMarket

/// What a form needs to know besides what was typed into it.
struct FormFacts: Sendable {
  var calendar: StationCalendar
  var now: Instant
  var trades: TradeCatalogue
  var places: [GazetteerPlace]
  var language: Language
  var usual = UsualTerms()

  /// Whether a name is what was typed: part of it, or the beginning of how it is read.
  func matches(_ typed: String, _ name: String) -> Bool {
    typed.isEmpty || name.contains(typed)
      || usual.readings[name]?.contains { $0.hasPrefix(typed.lowercased()) } == true
  }

  var today: CivilDate { calendar.civilDate(of: now) }
}
