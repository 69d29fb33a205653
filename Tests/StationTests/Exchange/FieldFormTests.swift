import OddJobMarket
import Station
import StationTestSupport
import Testing

@Suite("The forms in which people write cells")
struct FieldFormTests {
  @Test(
    "dates are read in every usual form",
    arguments: [
      "2026-09-13", "2026/9/13", "2026.9.13", "20260913", "2026年9月13日", "9月13日", "9-13", "9/13",
      "明天", "２０２６－０９－１３", "2026/9/13 0:00", "2026-09-13 00:00:00",
    ])
  func dates(_ text: String) throws {
    let station = try ExchangeStation()
    #expect(try station.imported(Sheet([[.day: text]])).codes == [])
    #expect(try station.firstDraft().shifts.first?.window.start == TestDay.at(8, 30, days: 1))
  }

  @Test(
    "times are read in every usual form",
    arguments: ["08:30", "8:30", "0830", "8点半", "８：３０", "8:30:00", "8时30分"])
  func times(_ text: String) throws {
    let station = try ExchangeStation()
    #expect(try station.imported(Sheet([[.start: text]])).codes == [])
    #expect(try station.firstDraft().shifts.first?.window.start == TestDay.at(8, 30, days: 1))
  }

  @Test(
    "money is exact to the fen, however it is written",
    arguments: [
      ("160", 16_000), ("160.5", 16_050), ("１６０．０５", 16_005), ("￥160", 16_000), ("160元", 16_000),
      ("1,160.10", 116_010), ("0.29", 29), ("1.15", 115), ("4.35", 435), ("1001.01", 100_101),
    ])
  func money(_ text: String, fen: Int) throws {
    let station = try ExchangeStation()
    #expect(try station.imported(Sheet([[.amount: text]])).summary.postings == 1)
    #expect(try station.firstDraft().amount == Money(fen: fen))
  }

  @Test("full-width digits, units behind numbers and the words of the market are read")
  func words() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([
        [
          .places: "１２人", .hoursPerDay: "８小时", .unit: "元/天", .settlement: "当天结",
          .contactPhone: "+86 139-8550-1234", .isUrgent: "急", .method: "微信", .meals: "lunch",
          .hiringMode: "先到先定", .kind: "以工代赈", .trade: "cleaner",
        ]
      ]))
    #expect(outcome.codes == [])
    let draft = try station.firstDraft()
    #expect(draft.shifts.first?.places == 12)
    #expect(draft.hoursPerDay == 8)
    #expect(draft.unit == .day)
    #expect(draft.settlement == .sameDay)
    #expect(draft.contact == PostingContact(name: "杨师傅", phone: "13985501234"))
    #expect(draft.isUrgent)
    #expect(draft.method == .mobile)
    #expect(draft.meals == .lunch)
    #expect(draft.hiringMode == .firstCome)
    #expect(draft.kind == .workRelief)
    #expect(draft.trade == TradeCode("cleaner"))
  }

  @Test("an end that is not after the start is of the next morning, and 24:00 is midnight")
  func night() throws {
    let station = try ExchangeStation()
    _ = try station.imported(
      Sheet([
        [.start: "22:00", .end: "04:00"], [.start: "18:00", .end: "24:00"],
        [.start: "00:30", .end: "05:00"],
      ]))
    let cards = try station.cards()
    #expect(
      cards.map(\.window.start) == [
        TestDay.at(22, days: 1), TestDay.at(18, days: 1), TestDay.at(0, 30, days: 1),
      ])
    #expect(
      cards.map(\.window.end) == [
        TestDay.at(4, days: 2), TestDay.at(0, days: 2), TestDay.at(5, days: 1),
      ])
    // Half past midnight belongs to the business day before.
    #expect(cards.map(\.day.number) == [20_709, 20_709, 20_708])
  }

  @Test("a posting is valid as long as its last shift takes people, or until what the row says")
  func validity() throws {
    for (text, expected) in [
      ("", TestDay.at(9, days: 1)), ("2026-09-13", TestDay.at(0, days: 2)),
      ("2026/9/13 0:00", TestDay.at(0, days: 2)), ("9月13日 12:00", TestDay.at(12, days: 1)),
      ("2026-09-13 24:00", TestDay.at(0, days: 2)), ("08:00", TestDay.at(8, days: 1)),
    ] {
      let station = try ExchangeStation()
      _ = try station.imported(Sheet([[.validUntil: text]]))
      #expect(try station.firstDraft().validUntil == expected, "\(text)")
    }
  }

  @Test("the point of a site is exact, and its sign and place are checked")
  func coordinates() throws {
    let station = try ExchangeStation()
    _ = try station.imported(Sheet([[.latitude: "26.9597", .longitude: "108.6750004"]]))
    #expect(
      try station.firstDraft().site?.coordinate
        == Coordinate(latitudeMicrodegrees: 26_959_700, longitudeMicrodegrees: 108_675_000))
    for (north, east, column) in [
      ("91", "108", "纬度"), ("26.9", "181", "经度"), ("", "108", "纬度"), ("26,9", "108", "纬度"),
      ("26.9", "e8", "经度"),
    ] {
      let outcome = try station.imported(Sheet([[.latitude: north, .longitude: east]]))
      #expect(outcome.notes.map(\.column) == [column])
    }
  }

  @Test("a cell with an apostrophe before its sign is text, and the apostrophe goes")
  func apostrophe() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(Sheet([[.title: "'+搬运", .content: "''=1", .site: "'老街'"]]))
    #expect(outcome.codes == [])
    let draft = try station.firstDraft()
    #expect(draft.title == "+搬运")
    #expect(draft.content == "'=1")
    #expect(draft.site?.name == "'老街'")
  }
}
