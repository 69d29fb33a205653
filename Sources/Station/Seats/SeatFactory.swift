import Attendant
package import OddJobMarket
import SelfService
import Speech
package import TerminalUI

/// Makes the first state of a seat from the station's settings.
package struct SeatFactory: Sendable {
  package let settings: StationSettings
  package let hint: DemonstrationHint?
  /// Whether what is shown is made up, whoever opened it.
  package let isDemonstration: Bool
  package let now: Instant
  /// What the badge says from the first frame on.
  package let badge: ConnectionBadge

  package init(
    settings: StationSettings, hint: DemonstrationHint?, isDemonstration: Bool = false,
    now: Instant, badge: ConnectionBadge = .standalone
  ) {
    self.settings = settings
    self.hint = hint
    self.isDemonstration = isDemonstration || hint != nil
    self.now = now
    self.badge = badge
  }

  /// The size of the panel's cells and of what a finger needs.
  package var metrics: Metrics {
    Metrics(
      cellWidthMillimetres: Double(settings.screen.cellWidthTenths) / 10,
      cellHeightMillimetres: Double(settings.screen.cellHeightTenths) / 10)
  }

  /// - Parameters:
  ///   - isAttached: Whether the terminal was handed over and goes back to its owner.
  ///   - summary: What the first frame shows; the first answer brings the rest.
  package func state(
    kind: SeatProgram.SeatKind, size: Size, isAttached: Bool = false,
    summary: HomeSummary = HomeSummary()
  ) -> SeatProgram.State {
    let context = ScreenContext(
      language: settings.screen.language, now: now,
      today: settings.calendar.businessDay(of: now), calendar: settings.calendar,
      stationName: settings.stationName, countyName: settings.countyName,
      townships: settings.townships, badge: badge, demonstration: hint,
      isDemonstration: isDemonstration, holds: settings.holds,
      countyAnswer: settings.county.rhythm.answerTime, size: size,
      metrics: metrics, hasPrinter: settings.printer.connection != nil)
    let selfService = SelfService.State.fresh(
      context: context,
      settings: SelfService.Settings(
        idleSeconds: settings.screen.idleSeconds, warningSeconds: settings.screen.warningSeconds,
        theme: Theme(settings.screen.theme), language: settings.screen.language,
        hasCallSound: settings.screen.hasCallSound, hasSpeech: settings.speech.isOn,
        volume: SpeechVolume(settings.speech.volume), audioKeys: settings.speech.audioKeys,
        // Nobody knows which terminal somebody brings.
        largeType: isAttached ? .cells : settings.screen.largeType,
        beginsLarge: settings.screen.beginsLarge),
      summary: summary)
    return SeatProgram.State(
      selfService: selfService, kind: kind, isAttached: isAttached,
      attendantSetting: AttendantSetting(
        county: settings.countyName, station: settings.stationName, calendar: settings.calendar,
        idleLock: Minutes(settings.screen.attendantLockMinutes), hint: hint,
        isDemonstration: isDemonstration, hasPrinter: settings.printer.connection != nil))
  }
}

extension Theme {
  /// The theme a configuration names; the light one where it names none that there is.
  fileprivate init(_ name: String) {
    switch name {
    case "dark": self = .dark
    case "high-contrast": self = .highContrast
    case "monochrome": self = .monochrome
    default: self = .light
    }
  }
}
