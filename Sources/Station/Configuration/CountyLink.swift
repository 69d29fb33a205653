package import CountyAPI
package import OddJobMarket
package import Sync

/// How the station reaches its county, as `[county]` says.
package struct CountyLink: Hashable, Sendable {
  /// When it speaks with the county of itself.
  package enum Rhythm: String, CaseIterable, Hashable, Sendable {
    case night, continuous, manual

    /// When the county's word on what was asked of it can be read here.
    package var answerTime: CountyAnswerTime {
      switch self {
      case .night: .overnight
      case .continuous: .byDay
      case .manual: .whenAsked
      }
    }
  }

  /// Nil for a station that works alone.
  package var address: CountyAddress?
  /// The file with the county's own certificate, which came on paper or on a stick.
  package var authority = "/etc/kiosk/county.pem"
  package var rhythm = Rhythm.night
  /// Between two sessions of `.continuous`.
  package var everyMinutes = 15

  /// How long the station keeps the bodies of operations that the county has archived, in days: as
  /// long as wage records have to be kept.
  package var keepDays = 730

  package init() {}

  /// Returns when a station syncs of itself.
  package func schedule(of station: StationID) -> SyncSchedule {
    let mode: SyncSchedule.Mode =
      switch rhythm {
      case .night: .ordinaryNight
      case .continuous: .continuous(everyMinutes: everyMinutes)
      case .manual: .manual
      }
    return SyncSchedule(mode, station: station)
  }
}
