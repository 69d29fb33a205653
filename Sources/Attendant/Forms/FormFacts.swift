import OddJobMarket

/// What a form needs to know besides what was typed into it.
struct FormFacts: Sendable {
  var calendar: StationCalendar
  var now: Instant
  var trades: TradeCatalogue
  var places: [GazetteerPlace]
  var language: Language

  var today: CivilDate { calendar.civilDate(of: now) }
}
