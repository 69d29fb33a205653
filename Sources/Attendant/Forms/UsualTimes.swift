import OddJobMarket

/// The day and hours a new posting starts from, so that most need not be typed.
struct UsualTimes: Equatable, Sendable {
  let day: CivilDate
  /// Minutes after midnight.
  let start: Int
  let end: Int

  /// An ordinary day is 08:00–17:30; one posted later begins at the next half hour that leaves an
  /// hour to find people, and in the evening the next day is meant.
  init(now: Instant, calendar: StationCalendar) {
    let today = calendar.civilDate(of: now)
    let soonest = (calendar.minuteOfDay(of: now) + 60 + 29) / 30 * 30
    let (morning, evening) = (8 * 60, 17 * 60 + 30)
    switch soonest {
    case ...morning: (day, start, end) = (today, morning, evening)
    case ..<(13 * 60): (day, start, end) = (today, soonest, evening)
    case ...(19 * 60): (day, start, end) = (today, soonest, soonest + 4 * 60)
    default:
      day = CivilDate(daysSince1970: today.daysSince1970 + 1)
      (start, end) = (morning, evening)
    }
  }

  /// Returns minutes after midnight as HH:mm.
  static func text(_ minutes: Int) -> String {
    ClockTime(hour: minutes / 60, minute: minutes % 60)?.text ?? ""
  }
}
