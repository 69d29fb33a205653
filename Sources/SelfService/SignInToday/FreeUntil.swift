import OddJobMarket

/// Until when a person says they are free today.
enum FreeUntil: CaseIterable, Hashable, Sendable {
  case noon, evening, night, wholeDay

  /// Less than this before the end, an answer is not offered any more.
  static let leastMinutes = 30

  /// Returns the instant that the answer means now.
  ///
  /// The whole day ends at midnight; after midnight, when the business day turns.
  func instant(in context: ScreenContext) -> Instant {
    let calendar = context.calendar
    let day = context.today.date
    switch self {
    case .noon: return calendar.instant(on: day, minuteOfDay: 12 * 60)
    case .evening: return calendar.instant(on: day, minuteOfDay: 18 * 60)
    case .night: return calendar.instant(on: day, minuteOfDay: 22 * 60)
    case .wholeDay:
      let midnight = calendar.instant(on: day, minuteOfDay: 24 * 60)
      return context.now < midnight ? midnight : calendar.end(of: context.today)
    }
  }

  /// Returns the answers that still make sense.
  static func offered(in context: ScreenContext) -> [FreeUntil] {
    allCases.filter { choice in
      choice == .wholeDay
        || context.now.minutes(until: choice.instant(in: context)) >= leastMinutes
    }
  }

  var wording: Wording {
    switch self {
    case .noon: SignInWords.untilNoon
    case .evening: SignInWords.untilEvening
    case .night: SignInWords.untilNight
    case .wholeDay: SignInWords.wholeDay
    }
  }
}
