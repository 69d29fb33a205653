import OddJobMarket
import TerminalUI

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

  /// An employer to pick: its kind, and that it is suspended before anybody fills in the rest.
  func option(_ employer: Employer) -> PickOption {
    let isSuspended = employer.suspension?.isInForce(on: calendar.businessDay(of: now)) == true
    let mark = isSuspended ? " · \(Tone.alarm.sign) \(Words.suspended(language))" : ""
    return PickOption(
      value: .employer(employer), title: employer.name,
      detail: employer.kind.wording(language) + mark)
  }

  /// What a field shows of the employer that was taken; nil where none was.
  func employer(_ known: Employer?, new name: String?) -> String? {
    known.map { "\($0.name) · \($0.kind.wording(language))" }
      ?? name.map { Words.newEmployer($0)(language) }
  }

  /// What a field shows of a trade; one that nobody picked is as it was before.
  func trade(_ code: TradeCode?, isPicked: Bool) -> String? {
    code.map { asBefore(trades.name(of: $0, language), unless: isPicked) }
  }

  /// What a field shows of a site; one that nobody picked is as it was before.
  func site(_ site: Site?, isPicked: Bool) -> String? {
    site.map {
      asBefore($0.township.isEmpty ? $0.name : "\($0.name) · \($0.township)", unless: isPicked)
    }
  }

  private func asBefore(_ name: String, unless isPicked: Bool) -> String {
    isPicked ? name : Words.floorAsBefore(name)(language)
  }

  var today: CivilDate { calendar.civilDate(of: now) }
}
