package import CountyAPI
package import OddJobMarket

/// When a station syncs of itself. Asked for by an attendant, it syncs at any time.
package struct SyncSchedule: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    /// Once a night between two minutes of the day; the end may lie on the next date.
    case night(startMinute: Int, endMinute: Int)
    /// Again so many minutes after the last time.
    case continuous(everyMinutes: Int)
    case manual

    /// After the business day has turned, so that what the turn writes goes the same night.
    package static let ordinaryNight = Mode.night(startMinute: 135, endMinute: 330)
  }

  /// Over how many seconds the starts of a county's stations are spread.
  package static let spreadSeconds = 90 * 60

  package var mode: Mode
  /// The station's own share of the spread, in seconds: always the same for one station.
  package let offsetSeconds: Int

  package init(_ mode: Mode = .ordinaryNight, station: StationID) {
    self.mode = mode
    let bytes = OperationHash(station: station, epoch: 0).bytes
    let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    offsetSeconds = Int(number % UInt64(Self.spreadSeconds))
  }

  /// Returns the schedule with the night that the county wants; any other mode stays.
  package func inside(_ window: HelloAnswer.Window?) -> SyncSchedule {
    guard case .night = mode, let window else { return self }
    var schedule = self
    schedule.mode = .night(startMinute: window.startMinute, endMinute: window.endMinute)
    return schedule
  }

  /// Returns when the next session begins, not before now; nil when only a person begins one.
  ///
  /// A station that was switched off in the night makes up for it in the day, its share of the
  /// spread after it was switched on.
  /// - Parameter started: when the program started.
  /// - Parameter last: when the last session began, by the wall's clock then; a time that is still
  ///   to come was written by a clock that was wrong, and counts for nothing.
  package func next(after now: Instant, started: Instant, last: Instant?) -> Instant? {
    let last = last.flatMap { $0 <= now ? $0 : nil }
    switch mode {
    case .manual: return nil
    case .continuous(let minutes):
      guard let last else {
        return max(now, started.adding(seconds: offsetSeconds % max(1, minutes * 60)))
      }
      return max(now, last + Minutes(minutes))
    case .night(let start, let end):
      return nextNight(start, end, after: now, started: started, last: last)
    }
  }

  private func nextNight(
    _ startMinute: Int, _ endMinute: Int, after now: Instant, started: Instant, last: Instant?
  ) -> Instant {
    let calendar = StationCalendar()
    let today = calendar.civilDate(of: now)
    let length = (endMinute - startMinute + 1_440) % 1_440
    // A window shorter than the spread is used to its end and not beyond.
    let offset = length == 0 ? offsetSeconds : offsetSeconds * min(length, 90) / 90
    let starts = [-1, 0, 1].map { days in
      calendar.instant(
        on: CivilDate(daysSince1970: today.daysSince1970 + days), minuteOfDay: startMinute
      ).adding(seconds: offset)
    }
    let latest = starts.last { $0 <= now } ?? starts[0]
    let next = starts.first { $0 > now } ?? starts[2]
    if let last, last >= latest { return next }
    let windowEnd = latest.adding(seconds: length * 60 - offset)
    if now < windowEnd { return now }
    return min(next, max(now, started.adding(seconds: offsetSeconds)))
  }
}

extension Instant {
  fileprivate func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1_000)
  }
}
