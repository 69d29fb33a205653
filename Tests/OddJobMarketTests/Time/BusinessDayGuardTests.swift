import OddJobMarket
import Testing

@Suite("A clock that can't be trusted")
struct BusinessDayGuardTests {
  let calendar = StationCalendar()

  func morningGuard() -> BusinessDayGuard { BusinessDayGuard(lastDay: saturday, lastSeen: at(8)) }

  @Test("time that passes as the boot's clock says is no jump")
  func passes() {
    var dayGuard = morningGuard()
    #expect(dayGuard.observe(at(9), elapsed: 60, calendar: calendar) == saturday)
    #expect(
      dayGuard.observe(at(33), elapsed: .hours(24), calendar: calendar)
        == saturday.advanced(by: 1))
    #expect(!dayGuard.needsConfirmation)
  }

  @Test(
    "a jump of more than twelve hours, in either direction, needs an attendant's eye",
    arguments: [
      (12 * 60, false), (12 * 60 + 1, true), (-12 * 60, false), (-12 * 60 - 1, true),
      (365 * 24 * 60, true), (-56 * 365 * 24 * 60, true), (1, false),
    ])
  func jumps(minutes: Int, isDoubtful: Bool) {
    var dayGuard = morningGuard()
    _ = dayGuard.observe(at(8) + Minutes(minutes), elapsed: 0, calendar: calendar)
    #expect(dayGuard.needsConfirmation == isDoubtful)
  }

  @Test("the day never goes back, however far the clock does")
  func neverBack() {
    var dayGuard = morningGuard()
    for days in [-1, -30, -20_000] {
      #expect(
        dayGuard.observe(at(8, days: days), elapsed: 0, calendar: calendar) == saturday,
        "\(days)")
      #expect(dayGuard.lastDay == saturday)
    }
    #expect(dayGuard.observe(at(9), elapsed: 0, calendar: calendar) == saturday)
  }

  @Test("after a restart a pause forward is no jump, a step back of more than twelve hours is")
  func restart() {
    var after = morningGuard()
    #expect(
      after.observe(at(8, days: 3), elapsed: nil, calendar: calendar)
        == saturday.advanced(by: 3))
    #expect(!after.needsConfirmation)
    var before = morningGuard()
    _ = before.observe(at(8) - Minutes(12 * 60 + 1), elapsed: nil, calendar: calendar)
    #expect(before.needsConfirmation)
  }

  @Test(
    "after a restart a pause of over thirty days needs an attendant's eye",
    arguments: [(30 * 24 * 60, false), (30 * 24 * 60 + 1, true), (730 * 24 * 60, true)])
  func longPause(minutes: Int, isDoubtful: Bool) {
    var dayGuard = morningGuard()
    _ = dayGuard.observe(at(8) + Minutes(minutes), elapsed: nil, calendar: calendar)
    #expect(dayGuard.needsConfirmation == isDoubtful)
  }

  @Test("a doubt stays until an attendant has confirmed the date")
  func confirmation() {
    var dayGuard = morningGuard()
    _ = dayGuard.observe(at(8, days: 2), elapsed: 1, calendar: calendar)
    #expect(dayGuard.needsConfirmation)
    _ = dayGuard.observe(at(9, days: 2), elapsed: 60, calendar: calendar)
    #expect(dayGuard.needsConfirmation)
    dayGuard.confirm(saturday.advanced(by: 2))
    #expect(!dayGuard.needsConfirmation)
    #expect(
      dayGuard.observe(at(10, days: 2), elapsed: 60, calendar: calendar)
        == saturday.advanced(by: 2))
    #expect(!dayGuard.needsConfirmation)
  }

  @Test("a drift below the limit is no jump, and moves the day")
  func smallStep() {
    var dayGuard = BusinessDayGuard(lastDay: saturday, lastSeen: at(25))
    #expect(
      dayGuard.observe(at(27), elapsed: 0, calendar: calendar) == saturday.advanced(by: 1))
    #expect(!dayGuard.needsConfirmation)
  }
}
