import OddJobMarket
import Testing

@Suite("Dates of the calendar")
struct CivilDateTests {
  @Test("four hundred years of days are counted without a gap")
  func roundTrips() throws {
    let first = try date(1850, 1, 1)
    let last = try date(2250, 1, 1)
    #expect(last.daysSince1970 - first.daysSince1970 == 146_097)
    var (year, month, day, weekday) = (1850, 1, 1, first.weekday)
    var wrong = 0
    for number in first.daysSince1970...last.daysSince1970 {
      let found = CivilDate(daysSince1970: number)
      let again = try date(year, month, day)
      let isRight =
        found == again && again.daysSince1970 == number && found.weekday == weekday
      wrong += isRight ? 0 : 1
      weekday = weekday % 7 + 1
      day += 1
      if CivilDate(year: year, month: month, day: day) == nil { (month, day) = (month + 1, 1) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong == 0)
  }

  @Test(
    "a known day has its number and weekday",
    arguments: [
      (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2026, 9, 12, 20_708, 6),
      (1969, 12, 31, -1, 3), (1900, 3, 1, -25_508, 4), (2100, 3, 1, 47_541, 1),
    ])
  func known(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws {
    let date = try date(year, month, day)
    #expect(date.daysSince1970 == number)
    #expect(date.weekday == weekday)
  }

  @Test(
    "a day that is in no calendar is none",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
      (2026, 12, 32),
    ])
  func missing(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "an age is whole years, complete on the birthday",
    arguments: [
      (2010, 9, 12, 16), (2010, 9, 13, 15), (2010, 9, 11, 16), (2008, 2, 29, 18),
      (2026, 9, 12, 0),
    ])
  func ages(year: Int, month: Int, day: Int, age: Int) throws {
    #expect(try date(year, month, day).wholeYears(until: date(2026, 9, 12)) == age)
  }

  @Test("who was born on a leap day comes of age on 1 March")
  func leapDay() throws {
    let birth = try date(2008, 2, 29)
    #expect(try birth.wholeYears(until: date(2026, 2, 28)) == 17)
    #expect(try birth.wholeYears(until: date(2026, 3, 1)) == 18)
  }

  @Test("a date is written as ISO 8601 and ordered as it is written")
  func text() throws {
    #expect(try date(2026, 9, 2).text == "2026-09-02")
    #expect(try date(987, 1, 1).text == "0987-01-01")
    #expect(try date(2026, 9, 30) < date(2026, 10, 1))
    #expect(try date(2025, 12, 31) < date(2026, 1, 1))
  }
}
