import OddJobMarket
import Station
import Store
import Testing

/// A cell that is wrong, and what the report says of it.
struct WrongCell: Sendable, CustomTestStringConvertible {
  let column: PostingColumn
  let text: String
  let code: String

  init(_ column: PostingColumn, _ text: String, _ code: String) {
    self.column = column
    self.text = text
    self.code = code
  }

  var testDescription: String { "\(column.rawValue) “\(text)” → \(code)" }
}

@Suite("The report of wrong rows")
struct RowFaultTests {
  static let wrongCells = [
    WrongCell(.employer, "", "row.missing"), WrongCell(.employer, "王**", "row.masked"),
    WrongCell(.employer, String(repeating: "长", count: 61), "field.too-long"),
    WrongCell(.employerKind, "外企", "row.choice"),
    WrongCell(.employerPhone, "4521234", "phone.area-code"),
    WrongCell(.kind, "正式工", "row.choice"), WrongCell(.trade, "宇航员", "row.trade"),
    WrongCell(.title, "", "row.missing"), WrongCell(.title, "\u{202E}\u{200B}", "row.missing"),
    WrongCell(.title, String(repeating: "长", count: 41), "field.too-long"),
    WrongCell(.content, String(repeating: "长", count: 501), "field.too-long"),
    WrongCell(.site, "", "row.missing"), WrongCell(.township, "", "row.missing"),
    WrongCell(.latitude, "26.9", "row.coordinate"), WrongCell(.day, "", "row.missing"),
    WrongCell(.day, "2026-02-30", "date.missing"), WrongCell(.day, "后年", "date.form"),
    WrongCell(.day, "2026-09-11", "row.shift-past"), WrongCell(.day, "2062-09-13", "row.day-far"),
    WrongCell(.start, "25:00", "time.range"), WrongCell(.start, "24:00", "time.day-end"),
    WrongCell(.start, "早上", "time.form"), WrongCell(.end, "16.30", "time.form"),
    WrongCell(.places, "0", "row.number"), WrongCell(.places, "三", "row.number"),
    WrongCell(.places, "501", "row.number"), WrongCell(.places, "2.5", "row.number"),
    WrongCell(.places, "99999999999999999999", "row.number"),
    WrongCell(.amount, "一百六", "money.form"), WrongCell(.amount, "-160", "money.negative"),
    WrongCell(.amount, "0", "row.pay-zero"), WrongCell(.amount, "160.555", "money.decimals"),
    WrongCell(.amount, "1e3", "money.form"), WrongCell(.amount, "9999999999999", "money.too-large"),
    WrongCell(.unit, "月", "row.choice"), WrongCell(.hoursPerDay, "25", "row.number"),
    WrongCell(.expectedDailyPay, "NaN", "money.form"),
    WrongCell(.settlement, "年底结", "row.choice"), WrongCell(.method, "比特币", "row.choice"),
    WrongCell(.meals, "随便", "row.choice"), WrongCell(.ride, "飞机", "row.choice"),
    WrongCell(.insurancePayer, "公司", "row.missing"), WrongCell(.insuranceAge, "15", "row.number"),
    WrongCell(.hiringMode, "抽签", "row.choice"), WrongCell(.contactName, "", "row.missing"),
    WrongCell(.contactName, "杨**", "row.masked"), WrongCell(.contactPhone, "", "row.missing"),
    WrongCell(.contactPhone, "138****1234", "row.masked"),
    WrongCell(.contactPhone, "1.39855E+10", "row.scientific"),
    WrongCell(.contactPhone, "1398550123", "phone.length"),
    WrongCell(.contactPhone, "12985501234", "phone.prefix"),
    WrongCell(.vehiclePlate, "H12345", "plate.province"),
    WrongCell(.leaderPhone, "电话", "phone.characters"), WrongCell(.departure, "天亮", "date.form"),
    WrongCell(.isUrgent, "也许", "row.choice"), WrongCell(.validUntil, "9月31日", "date.missing"),
    WrongCell(.validUntil, "2026-09-11", "row.validity-past"),
    WrongCell(.lawfulReasons, "老板喜欢", "row.choice"), WrongCell(.state, "火热", "row.choice"),
    // What a spreadsheet would run.
    WrongCell(.title, "=1+1", "row.formula"), WrongCell(.title, "+搬运", "row.formula"),
    WrongCell(.title, "-搬运", "row.formula"), WrongCell(.title, "@SUM(A1)", "row.formula"),
    WrongCell(.title, "\t=1", "row.formula"), WrongCell(.title, "＝cmd", "row.formula"),
    WrongCell(.content, "  =HYPERLINK(\"http://x\",\"y\")", "row.formula"),
    WrongCell(.amount, "=160", "row.formula"), WrongCell(.contactPhone, "=\"139\"", "row.formula"),
    WrongCell(.day, "@2026-09-13", "row.formula"),
  ]

  @Test(
    "a wrong cell is named by line, column and letter, and nothing changes", arguments: wrongCells)
  func wrongCell(_ wrong: WrongCell) throws {
    let station = try ExchangeStation()
    let before = try station.contents()
    let sheet = Sheet([[:], [wrong.column: wrong.text], [.title: "拖地"]])
    let outcome = try station.imported(sheet)
    #expect(outcome.codes.contains(wrong.code))
    let note = try #require(outcome.notes.first { $0.fault.code == wrong.code })
    #expect(note.line == 3)
    // A column that the file should have had has a name and no letter.
    let cell = sheet.columns.firstIndex { $0.rawValue == note.column }
    #expect(note.letter.map { Self.number(of: $0) } == cell)
    #expect(note.wording.chinese.hasPrefix("第3行 "))
    #expect(note.wording.english.hasPrefix("line 3, column "))
    #expect(outcome.summary.wrongRows == 1)
    #expect(!outcome.summary.isKept)
    #expect(try station.contents() == before)
    // A part of an insurance or meeting point is missed where its first part should stand.
    let others: [PostingColumn] = [
      .latitude, .insurancePayer, .insuranceAge, .vehiclePlate, .leaderPhone, .departure,
    ]
    if !others.contains(wrong.column) { #expect(note.column == wrong.column.rawValue) }
  }

  private static func number(of letters: String) -> Int {
    letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
  }

  @Test("a row reports all its faults at once, and counts once")
  func severalFaults() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([[.amount: "多", .start: "99:00", .contactPhone: "1", .trade: "宇航员"]]))
    #expect(
      Set(outcome.codes) == ["money.form", "time.range", "phone.length", "row.trade"])
    #expect(outcome.summary.wrongRows == 1)
  }

  @Test("the report repeats what stands in a cell, but no name and no phone")
  func cellInReport() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([[.amount: "一百六", .contactPhone: "139855", .contactName: "杨**"]]))
    let words = outcome.notes.map(\.wording.chinese).joined()
    #expect(words.contains("写的是“一百六”"))
    #expect(!words.contains("139855"))
    #expect(!words.contains("杨"))
  }

  @Test("too many cells are a fault, and too few are blank")
  func cellCount() throws {
    let station = try ExchangeStation()
    let header = "用工方,用工方类型,标题,工种,工作内容,工作地点,乡镇,日期,开始,结束,人数,工资,计薪单位,结算,联系人,联系电话,付款人,餐食"
    let row = "甲公司,企业,擦玻璃,保洁,擦玻璃,广场,八弓镇,9月13日,8:30,16:30,3,160,天,日结,杨,13985501234"
    let outcome = try station.imported("\(header)\n\(row),甲公司,,\n\(row),甲公司,,包吃\n\(row)")
    #expect(outcome.codes.first == "row.cells")
    #expect(outcome.notes.first?.line == 3)
    #expect(outcome.summary.wrongRows == 1)
    // The fourth line has no payer: the gate's business, not the file's; and it repeats the second.
    #expect(outcome.codes.last == "row.duplicate")
  }

  @Test("--partial keeps the good rows and reports the others")
  func partial() throws {
    let station = try ExchangeStation()
    let outcome = try station.imported(
      Sheet([[:], [.amount: "多"], [.title: "拖地"], [.title: "=1"]]), isPartial: true)
    #expect(outcome.notes.map(\.line) == [3, 5])
    #expect(outcome.summary.isKept)
    #expect(outcome.summary.wrongRows == 2)
    #expect(outcome.summary.postings == 2)
    #expect(try station.cards().map(\.title) == ["擦玻璃", "拖地"])
    // The employer and two postings, each with its operation.
    #expect(try station.contents() == .init(shifts: 2, employers: 1, operations: 3))
    #expect(try station.desk.store.verifyChain().firstBroken == nil)
  }
}
