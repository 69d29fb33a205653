/// Turns instants into the station's days and wall-clock times.
///
/// Asia/Shanghai has been UTC+8 without summer time since 1991, so a fixed offset is exact.
package struct StationCalendar: Hashable, Sendable {
  /// The hour at which one business day ends and the next begins.
  package let dayTurnHour: Int

  package static let offsetMinutes = 8 * 60

  /// Returns a calendar that turns at the hour given; 2 unless the station configures another.
  package init(dayTurnHour: Int = 2) {
    self.dayTurnHour = dayTurnHour
  }

  /// Returns the business day an instant belongs to.
  package func businessDay(of instant: Instant) -> BusinessDay {
    BusinessDay(
      number: Self.floorDivide(localMinutes(of: instant) - dayTurnHour * 60, by: 24 * 60))
  }

  /// Returns the calendar date of an instant on the wall.
  package func civilDate(of instant: Instant) -> CivilDate {
    CivilDate(daysSince1970: Self.floorDivide(localMinutes(of: instant), by: 24 * 60))
  }

  /// Returns the minutes since midnight on the wall, 0..<1440.
  package func minuteOfDay(of instant: Instant) -> Int {
    let minutes = localMinutes(of: instant)
    return minutes - Self.floorDivide(minutes, by: 24 * 60) * 24 * 60
  }

  /// Returns the instant of a wall-clock minute on a date; 1440 and more reach into the next day.
  package func instant(on date: CivilDate, minuteOfDay: Int) -> Instant {
    let local = date.daysSince1970 * 24 * 60 + minuteOfDay
    return Instant(milliseconds: Int64(local - Self.offsetMinutes) * 60_000)
  }

  /// Returns the instant of a wall-clock minute, 0..<1440, within a business day: what lies before
  /// the day's turn is on the next date.
  package func instant(of minuteOfDay: Int, within day: BusinessDay) -> Instant {
    let isAfterMidnight = minuteOfDay < dayTurnHour * 60
    return instant(on: day.date, minuteOfDay: minuteOfDay + (isAfterMidnight ? 24 * 60 : 0))
  }

  /// Returns the instant at which a business day begins.
  package func start(of day: BusinessDay) -> Instant {
    instant(on: day.date, minuteOfDay: dayTurnHour * 60)
  }

  /// Returns the instant at which a business day ends and the next begins.
  package func end(of day: BusinessDay) -> Instant {
    start(of: day.advanced(by: 1))
  }

  /// Returns the wall-clock time as 07:42.
  package func clockText(of instant: Instant) -> String {
    let minute = minuteOfDay(of: instant)
    return "\(Self.twoDigits(minute / 60)):\(Self.twoDigits(minute % 60))"
  }

  /// Whether any minute of the window lies between 22:00 and 06:00, the law's night.
  package func touchesNight(_ window: TimeWindow) -> Bool {
    guard window.minutes < 16 * 60 else { return true }
    let first = minuteOfDay(of: window.start)
    let last = first + window.minutes
    // 22:00–06:00 of the evening before, of this day, and of the next, as one minute line.
    return [(-120, 360), (1_320, 1_800), (2_760, 3_240)].contains { night in
      first < night.1 && night.0 < last
    }
  }

  private func localMinutes(of instant: Instant) -> Int {
    Self.floorDivide(Int(instant.milliseconds), by: 60_000) + Self.offsetMinutes
  }

  private static func floorDivide(_ value: Int, by divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
