import OddJobMarket

/// Says days, times and distances the way people do: 明天 09:00–12:00, 1.2公里.
struct MarketText {
  let context: ScreenContext

  init(_ context: ScreenContext) {
    self.context = context
  }

  private var language: Language { context.language }

  /// Returns 今天, 明天, 后天, or the date with its weekday.
  func day(_ day: BusinessDay) -> String {
    switch day.number - context.today.number {
    case 0: WizardWords.today(language)
    case 1: WizardWords.tomorrow(language)
    case 2: WizardWords.dayAfter(language)
    default: WizardWords.date(day.date)(language)
    }
  }

  /// Returns the clock times of a window.
  func times(_ window: TimeWindow) -> String {
    "\(clock(window.start))–\(clock(window.end))"
  }

  /// Returns the clock time; the end of the day is 24:00, as people say it.
  func clock(_ instant: Instant) -> String { context.calendar.clockText(of: instant) }

  /// Returns a distance as 300米 or 1.2公里.
  func distance(_ metres: Int) -> String {
    if metres < 1_000 { return WizardWords.metres(metres)(language) }
    let tenths = (metres + 50) / 100
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return WizardWords.kilometres(text)(language)
  }

  /// Returns the township and how far it is, as far as both are known.
  func place(_ name: String, metres: Int?) -> String {
    guard let metres else { return name }
    let far = WizardWords.away(distance(metres))(language)
    return name.isEmpty ? far : "\(name) · \(far)"
  }

  /// Returns a receipt's day and time: 9月12日 周六 07:42.
  func stamp(_ instant: Instant) -> String {
    "\(WizardWords.date(context.calendar.civilDate(of: instant))(language)) \(clock(instant))"
  }

  /// Returns a length of time in hours and minutes.
  func length(_ minutes: Int) -> String {
    WizardWords.length(hours: minutes / 60, minutes: minutes % 60)(language)
  }
}
