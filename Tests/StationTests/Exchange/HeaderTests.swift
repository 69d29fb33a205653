import OddJobMarket
import Station
import Testing

@Suite("The header row of an import")
struct HeaderTests {
  @Test("columns stand in any order, and any of three separators parts them")
  func orderAndSeparator() throws {
    for (separator, lineEnd) in [(",", "\r\n"), (";", "\n"), ("\t", "\r\n"), (",", "\r")] {
      let station = try ExchangeStation()
      var sheet = Sheet([[.content: "a,b;c\td"]])
      sheet.columns.reverse()
      let outcome = try station.imported(sheet.text(separator: separator, lineEnd: lineEnd))
      #expect(outcome.codes == [])
      #expect(outcome.summary.postings == 1)
      #expect(try station.firstDraft().title == "擦玻璃")
    }
  }

  @Test("an asterisk and blanks in a name don't matter")
  func decorated() throws {
    let station = try ExchangeStation()
    let text = Sheet().text().replacing("标题", with: " 标 题*").replacing("工种", with: "\"工种＊\"")
    #expect(try station.imported(text).summary.postings == 1)
  }

  @Test("every unknown, missing and doubled column is named at once")
  func wrongColumns() throws {
    let station = try ExchangeStation()
    let text = Sheet().text()
      .replacing("用工方电话", with: "老板电话").replacing("联系人", with: "工种")
      .replacing("工资,", with: "工价,")
    let error = #expect(throws: ExchangeError.self) { try station.imported(text) }
    let words = error?.wording.chinese ?? ""
    #expect(error?.code == .header)
    #expect(words.contains("C列“老板电话”不认识"))
    #expect(words.contains("“工价”不认识"))
    #expect(words.contains("缺少“工资”列"))
    #expect(words.contains("缺少“联系人”列"))
    #expect(words.contains("“工种”列有两个"))
    #expect(try station.contents().operations == 0)
  }

  @Test(
    "each required column is missed by its name",
    arguments: PostingColumn.allCases.filter(\.isRequired))
  func missing(_ column: PostingColumn) throws {
    let station = try ExchangeStation()
    let text = Sheet(without: [column]).text()
    let error = #expect(throws: ExchangeError.self) { try station.imported(text) }
    #expect(error?.wording.chinese.contains("缺少“\(column.rawValue)”列") == true)
  }

  @Test("a header alone imports nothing and is no error")
  func headerOnly() throws {
    let station = try ExchangeStation()
    let header = Sheet.good.keys.map(\.rawValue).joined(separator: ",")
    for rest in ["", "\r\n", "\n\n,,,\n ,\n"] {
      let outcome = try station.imported(header + rest)
      #expect(outcome.summary.rows == 0)
      #expect(outcome.summary.wrongRows == 0)
      #expect(outcome.summary.isKept)
    }
  }

  @Test("the names of the columns are the file format and never change")
  func format() {
    #expect(
      PostingColumn.allCases.map(\.rawValue).joined(separator: ",") == """
        岗位编号,用工方,用工方类型,用工方电话,岗位类别,工种,标题,工作内容,工作地点,乡镇,纬度,经度,日期,开始,结束,人数,工资,\
        计薪单位,每天工时,预计日收入,加班每时,付款人,结算,发放方式,餐食,接送,保险,保险付款人,保险年龄上限,保额,定人方式,联系人,\
        联系电话,集合地点,集合时间,车牌,带班电话,急招,有效期至,法定依据,状态,已定人数
        """)
  }
}
