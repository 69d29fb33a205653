import OddJobMarket

/// Until when a person says they are free today.
enum FreeUntil: CaseIterable, Hashable, Sendable {
  case noon, evening, night, wholeDay
  /// Through the night, for work that ends in the morning.
  case morning

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
    case .morning: return calendar.instant(on: day, minuteOfDay: (24 + 8) * 60)
    }
  }

  /// Returns the answers that still make sense; through the night only once it is afternoon, so that
  /// there are never more than four.
  static func offered(in context: ScreenContext) -> [FreeUntil] {
    func lasts(_ choice: FreeUntil) -> Bool {
      context.now.minutes(until: choice.instant(in: context)) >= leastMinutes
    }
    return allCases.filter { choice in
      switch choice {
      case .noon, .evening, .night: lasts(choice)
      case .wholeDay: true
      case .morning: !lasts(.noon)
      }
    }
  }

  /// When it ends, beside the answer.
  func end(in context: ScreenContext) -> Wording {
    let until = instant(in: context)
    let isMidnight = context.calendar.minuteOfDay(of: until) == 0
    let clock = isMidnight ? "24:00" : context.calendar.clockText(of: until)
    return SignInWords.until(clock)
  }

  var wording: Wording {
    switch self {
    case .noon: SignInWords.untilNoon
    case .evening: SignInWords.untilEvening
    case .night: SignInWords.untilNight
    case .wholeDay: SignInWords.wholeDay
    case .morning: SignInWords.throughNight
    }
  }
}
