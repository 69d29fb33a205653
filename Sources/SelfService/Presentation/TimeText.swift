import OddJobMarket

/// Days and times as people say them.
enum TimeText {
  /// Returns 今天, 明天, 后天, or the date with its weekday.
  static func day(_ day: BusinessDay, today: BusinessDay, _ language: Language) -> String {
    switch day.number - today.number {
    case 0: TimeWords.today(language)
    case 1: TimeWords.tomorrow(language)
    case 2: dayAfter(day, language)
    default: dated(day, language)
    }
  }

  /// Returns the day as it stands on a choice beside the digit of its key: 明天, 周二 9月15日.
  static func choice(_ day: BusinessDay, today: BusinessDay, _ language: Language) -> String {
    let named = self.day(day, today: today, language)
    guard named == dated(day, language) else { return named }
    let date = day.date
    let weekday = TimeWords.weekdays[date.weekday - 1]
    return TimeWords.weekdayFirst(month: date.month, day: date.day, weekday: weekday)(language)
  }

  /// Not every language has a short word for it.
  private static func dayAfter(_ day: BusinessDay, _ language: Language) -> String {
    switch language {
    case .chinese: TimeWords.dayAfter(language)
    case .english: dated(day, language)
    }
  }

  /// Returns the date with its weekday: 9月12日 周六.
  static func dated(_ day: BusinessDay, _ language: Language) -> String {
    let date = day.date
    let weekday = TimeWords.weekdays[date.weekday - 1]
    return TimeWords.dated(month: date.month, day: date.day, weekday: weekday)(language)
  }

  /// Returns 07:00–12:00; an end on a later date says so.
  static func window(_ window: TimeWindow, in context: ScreenContext) -> String {
    let calendar = context.calendar
    let isOvernight = calendar.civilDate(of: window.start) != calendar.civilDate(of: window.end)
    let next = isOvernight ? TimeWords.nextDay(context.language) : ""
    return "\(calendar.clockText(of: window.start))–\(next)\(calendar.clockText(of: window.end))"
  }

  /// Returns day and window: 今天 07:00–12:00.
  static func span(
    _ day: BusinessDay, _ window: TimeWindow, in context: ScreenContext
  ) -> String {
    "\(self.day(day, today: context.today, context.language)) \(self.window(window, in: context))"
  }

  /// Returns date and time: 9月12日 周六 07:42.
  static func moment(_ instant: Instant, in context: ScreenContext) -> String {
    let day = BusinessDay(context.calendar.civilDate(of: instant))
    return "\(dated(day, context.language)) \(context.calendar.clockText(of: instant))"
  }
}
