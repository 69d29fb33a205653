import OddJobMarket
import Testing

@Suite("Times, dates and amounts")
struct TimeAndMoneyTests {
  @Test(
    "a time is taken however it is said",
    arguments: [
      ("07:30", "07:30"), ("7:30", "07:30"), ("7：30", "07:30"), ("0730", "07:30"),
      ("7点", "07:00"), ("7点半", "07:30"), ("7点05分", "07:05"), ("18时30分", "18:30"),
      ("00:00", "00:00"), ("23:59", "23:59"), ("７：３０", "07:30"), ("8点整", "08:00"),
    ])
  func takesTime(input: String, text: String) throws {
    #expect(try ClockTime(validating: input).text == text)
  }

  @Test(
    "a wrong time is named",
    arguments: [
      ("", "field.empty"), ("25:00", "time.range"), ("12:60", "time.range"),
      ("24:00", "time.day-end"), ("24:01", "time.range"), ("7.30", "time.form"),
      ("7:3", "time.form"), ("早上", "time.form"), ("-1:00", "time.form"), (":", "time.form"),
      ("7点半半", "time.form"), ("123:00", "time.form"), ("730", "time.form"),
    ])
  func refusesTime(input: String, code: String) {
    expectProblem(code) { _ = try ClockTime(validating: input) }
  }

  @Test("24:00 ends a day")
  func endsDay() throws {
    let end = try ClockTime(validating: "24:00", isEnd: true)
    #expect(end.minuteOfDay == 1_440)
    #expect(try ClockTime(validating: "23:59") < end)
  }

  @Test(
    "a date is taken however it is written",
    arguments: [
      ("2026-09-12", "2026-09-12"), ("2026/9/12", "2026-09-12"), ("2026.9.12", "2026-09-12"),
      ("20260912", "2026-09-12"), ("2026年9月12日", "2026-09-12"), ("9月12日", "2026-09-12"),
      ("9月12号", "2026-09-12"), ("9-12", "2026-09-12"), ("9/12", "2026-09-12"),
      ("今天", "2026-09-12"), ("明天", "2026-09-13"), ("２０２６－０９－１２", "2026-09-12"),
      ("1月3日", "2027-01-03"), ("8月31日", "2026-08-31"), ("2028-02-29", "2028-02-29"),
    ])
  func takesDate(input: String, text: String) throws {
    #expect(try CivilDate(validating: input, today: autumnDay()).text == text)
  }

  @Test(
    "a wrong date is named",
    arguments: [
      ("", "field.empty"), ("2026-02-29", "date.missing"), ("2026-13-01", "date.missing"),
      ("2月30日", "date.missing"), ("2026-9", "date.form"), ("26-9-12", "date.form"),
      ("99999999999999999999", "date.form"), ("下周", "date.form"), ("2026--9-12", "date.form"),
      ("2026-9/12", "date.form"), ("-9-12", "date.form"), ("00000000", "date.missing"),
    ])
  func refusesDate(input: String, code: String) throws {
    let today = try autumnDay()
    expectProblem(code) { _ = try CivilDate(validating: input, today: today) }
  }

  @Test(
    "an amount is exact to the fen",
    arguments: [
      ("160", 16_000), ("160.5", 16_050), ("160.05", 16_005), ("160元", 16_000),
      ("￥160", 16_000), ("¥160.00", 16_000), ("1,200.00", 120_000), ("1，200", 120_000),
      ("１６０．５", 16_050), ("0", 0), ("0.01", 1), ("160块", 16_000), ("00160", 16_000),
      ("1,000,000,000", 100_000_000_000), ("0.29", 29), ("1.15", 115),
    ])
  func takesMoney(input: String, fen: Int) throws {
    #expect(try Money(validating: input).fen == fen)
  }

  @Test(
    "a wrong amount is named",
    arguments: [
      ("", "field.empty"), ("-5", "money.negative"), ("−5", "money.negative"),
      ("1.234", "money.decimals"), ("1.", "money.form"), (".5", "money.form"),
      ("1,20", "money.form"), ("12,00,000", "money.form"), ("1.2.3", "money.form"),
      ("一百", "money.form"), ("1e5", "money.form"), ("0x10", "money.form"), ("元", "money.form"),
      ("160-200", "money.form"), ("1000000000.01", "money.too-large"),
      ("99999999999999999999999999", "money.too-large"), ("面议", "money.form"),
    ])
  func refusesMoney(input: String, code: String) {
    expectProblem(code) { _ = try Money(validating: input) }
  }
}
