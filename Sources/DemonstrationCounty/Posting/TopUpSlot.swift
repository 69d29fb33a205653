import OddJobMarket

/// The half hour of a business day for which work is topped up.
///
/// All that is written for a slot depends on the slot alone, so that a second start within it
/// writes the same postings again, and every one of them begins after the slot has passed, or, at
/// the day's very end, is still open then.
struct TopUpSlot {
  let number: Int
  private let start: Instant
  private let dayEnd: Instant

  /// How many are written: all but the last two begin on the business day itself.
  static let count = 16
  static let countOnDay = 14
  /// The one whose employer a visitor may be.
  static let shown = 5

  init(day: BusinessDay, now: Instant, calendar: StationCalendar) {
    let dayStart = calendar.start(of: day)
    dayEnd = calendar.end(of: day)
    let minutes = min(max(0, dayStart.minutes(until: now)), dayStart.minutes(until: dayEnd) - 1)
    number = minutes / 30
    start = dayStart + Minutes(number * 30)
  }

  /// Returns when the posting of that place in the slot begins: every second one within the hour,
  /// the others over the next four.
  func begin(_ place: Int) -> Instant {
    let after = place.isMultiple(of: 2) ? 30 + 5 * (place / 2) : 75 + 25 * (place / 2)
    guard place < Self.countOnDay else { return start + Minutes(45 + 10 * (place % 2)) }
    // 30 minutes after its start a shift still takes people, and so past the day's turn.
    return min(start + Minutes(after), dayEnd - Minutes(5 + 5 * (place % 3)))
  }

  func mode(_ place: Int) -> HiringMode? {
    switch place {
    case 0..<4: .firstCome
    case 4..<8: .employerPicks
    case 8: .stationRecommends
    default: nil
    }
  }
}
