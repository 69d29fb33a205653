import OddJobMarket
import Testing

@testable import SelfService

@Suite("The day of a posting")
struct HireDayTests {
  /// Around midnight, around both ends of the hours at which days may turn, and by day.
  private static let minutes = [0, 35, 119, 120, 121, 359, 360, 361, 480, 1_320, 1_439]

  @Test(
    "work posted again begins on the business day asked for, at the hour it had",
    arguments: [0, 2, 6], minutes)
  func offsets(dayTurnHour: Int, minute: Int) throws {
    let calendar = StationCalendar(dayTurnHour: dayTurnHour)
    for now in [35, 119, 120, 420, 1_439] {
      var context = Sample.context()
      context.calendar = calendar
      context.now = calendar.instant(on: Sample.date, minuteOfDay: now)
      context.today = calendar.businessDay(of: context.now)
      for offset in 1...2 {
        let form = form(.day(offset), at: minute)
        let shift = try #require(form.shifts(in: context).first)
        #expect(shift.day == context.today.advanced(by: offset), "now \(now), offset \(offset)")
        #expect(calendar.minuteOfDay(of: shift.window.start) == minute)
      }
    }
  }

  @Test("several days of work after midnight are as many business days in a row from tomorrow")
  func severalDays() {
    var form = form(.several, at: 35)
    form.dayCount = 3
    let context = Sample.context()
    #expect(form.shifts(in: context).map(\.day) == (1...3).map { context.today.advanced(by: $0) })
  }

  @Test("after midnight an hour later in the same night still belongs to today")
  func sameNight() throws {
    let context = Sample.context(hour: 0, minute: 30)
    let shift = try #require(form(.day(0), at: 95).shifts(in: context).first)
    #expect(shift.day == context.today)
    #expect(shift.window.start == context.now + 65)
  }

  private func form(_ plan: HireForm.Plan, at minute: Int) -> HireForm {
    let card = Sample.card(1, from: 9, to: 12)
    var form = HireForm(
      repeating: HireSample.draft(of: card), at: card, places: [], calendar: Sample.calendar)
    form.startMinute = minute
    form.plan = plan
    return form
  }
}
