package import OddJobMarket

/// Writes slips and receipts in words.
package struct PaperWriter: Sendable {
  package let station: String
  package let calendar: StationCalendar
  package let hotlines: [Hotline]
  package let language: Language

  package init(
    station: String, calendar: StationCalendar, hotlines: [Hotline], language: Language
  ) {
    self.station = station
    self.calendar = calendar
    self.hotlines = hotlines
    self.language = language
  }

  func moment(_ instant: Instant) -> String {
    "\(calendar.civilDate(of: instant).text) \(calendar.clockText(of: instant))"
  }

  /// An end on a later date says so.
  func span(_ day: BusinessDay, _ window: TimeWindow) -> String {
    let isOvernight = calendar.civilDate(of: window.start) != calendar.civilDate(of: window.end)
    let next = isOvernight ? PaperWords.nextDay(language) : ""
    let start = calendar.clockText(of: window.start)
    return "\(day.date.text) \(start)-\(next)\(calendar.clockText(of: window.end))"
  }

  func line(_ label: Wording, _ text: String, isStrong: Bool = false) -> Paper.Line {
    Paper.Line(label(language), text, isStrong: isStrong)
  }

  func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whom to call about wages: the first hotline, and the law's help where it is another.
  var hotlineNote: String {
    PaperWords.hotlines(hotlines.prefix(3).map { "\($0.number) \($0.purpose)" })(language)
  }

  var hotline: String { hotlines.first?.number ?? "" }
}
