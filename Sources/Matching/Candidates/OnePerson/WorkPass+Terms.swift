import OddJobMarket

extension WorkPass {
  /// What a slot is held against; minutes count from the midnight before the business day.
  struct Terms {
    var from: Int32
    var until: Int32
    var now: Int32
    var dayTurn: Int32
    var asked: Int32
    var limit: Int32

    /// A negative number where time or pay are out of the question: differences, of which one that is
    /// negative shows in the sign.
    @inline(__always)
    func failure(clock: Int16, end: Int16, pay: Int32) -> Int32 {
      let clock = Int32(clock)
      let length = Int32(end) &- clock
      // What begins before the day's turn begins on the next date.
      let start = clock &+ (clock < dayTurn ? 1_440 : 0)
      let joining = max(start, min(now, start &+ Int32(Posting.lateStartLimit.count)))
      let time = (joining &- from) | (until &- start &- length)
      let isShort = length &- Int32(SameDayMatching.longShiftMinutes)
      return time | ((pay &- asked) & ~isShort & (0 &- pay))
    }
  }
}

extension WorkPass.Terms {
  init(_ matching: SameDayMatching, _ seeker: SeekerProfile, midnight: Instant, at now: Instant) {
    func minutes(_ instant: Instant, roundedUp: Bool) -> Int32 {
      let milliseconds = instant.milliseconds - midnight.milliseconds
      let minute = (milliseconds + (roundedUp ? 59_999 : 0)) / 60_000
      // Rounded towards zero, a minute before midnight would be one too late.
      return Int32(min(max(minute - (milliseconds < 0 && !roundedUp ? 1 : 0), -100_000), 100_000))
    }
    self.init(
      from: minutes(seeker.available.start, roundedUp: false),
      until: minutes(seeker.available.end, roundedUp: true), now: minutes(now, roundedUp: true),
      dayTurn: Int32(matching.rules.calendar.dayTurnHour * 60),
      asked: Int32(clamping: max(0, seeker.payAsked?.fen ?? 0)),
      limit: Int32(
        clamping: min(matching.weights.distanceLimitMetres, seeker.distanceAccepted ?? .max)))
  }
}
