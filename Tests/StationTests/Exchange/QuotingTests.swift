import OddJobMarket
import Station
import Testing

@Suite("Quotes, line ends and broken records")
struct QuotingTests {
  @Test("quotes, separators and several lines in a cell are read, and lines go on counting")
  func quotes() throws {
    let station = try ExchangeStation()
    let content = "他说：\"带手套\"，\n上午擦玻璃,下午扫地;\r\n工具齐全"
    let outcome = try station.imported(
      Sheet([[.content: content], [.title: "拖地", .amount: "多"]]).text(), isPartial: true)
    #expect(try station.firstDraft().content == "他说：\"带手套\"，\n上午擦玻璃,下午扫地;\n工具齐全")
    let note = try #require(outcome.notes.first)
    // Line 5 of the file, row 3 of the spreadsheet.
    #expect(note.line == 5)
    #expect(note.row == 3)
    #expect(note.wording.chinese.hasPrefix("第5行（表格第3行）"))
  }

  @Test("a quote nobody closed is a fault of its own row, and the rest is read")
  func openQuote() throws {
    let station = try ExchangeStation()
    var lines = Sheet([[:], [.title: "TITLE"], [.title: "拖地"]]).text(lineEnd: "\n")
    lines = lines.replacing("TITLE", with: "\"擦")
    let outcome = try station.imported(lines, isPartial: true)
    #expect(outcome.codes == ["row.too-long"])
    #expect(outcome.notes.first?.line == 3)
    #expect(outcome.notes.first?.wording.chinese.contains("双引号没有成对") == true)
    #expect(outcome.summary.postings == 2)
  }

  @Test("an open quote before a long file holds no more than a record in memory")
  func openQuoteLongFile() throws {
    let station = try ExchangeStation()
    let rows = (0..<2_000).map { [PostingColumn.title: "拖地" + Sheet.letters($0)] }
    let text = Sheet([[.title: "TITLE"]] + rows).text().replacing("TITLE", with: "\"擦")
    let outcome = try station.imported(text, isPartial: true)
    #expect(outcome.codes == ["row.too-long"])
    #expect(outcome.summary.postings == 2_000)
    #expect(outcome.summary.bufferedBytesMax <= 3 * 65_536)
  }

  @Test("text behind a closing quote is a fault, and one line is lost at most")
  func textAfterQuote() throws {
    let station = try ExchangeStation()
    let text = Sheet([[.title: "TITLE"], [.title: "拖地"]]).text()
      .replacing("TITLE", with: "\"擦\"玻璃")
    let outcome = try station.imported(text, isPartial: true)
    #expect(outcome.codes == ["row.quote"])
    #expect(outcome.notes.first?.line == 2)
    #expect(try station.cards().map(\.title) == ["拖地"])
  }

  @Test("a quote inside a cell that has none around it is a sign like any other")
  func looseQuote() throws {
    let station = try ExchangeStation()
    let text = Sheet([[.title: "TITLE"]]).text().replacing("TITLE", with: "搬5\"管")
    #expect(try station.imported(text).codes == [])
    #expect(try station.firstDraft().title == "搬5\"管")
  }

  @Test("a line of a megabyte is too long, and the next is read")
  func longLine() throws {
    let station = try ExchangeStation()
    let text = Sheet([[.title: "TITLE"], [.title: "拖地"]]).text()
      .replacing("TITLE", with: String(repeating: "长", count: 400_000))
    let outcome = try station.imported(text, isPartial: true)
    #expect(outcome.codes == ["row.too-long"])
    #expect(outcome.notes.first?.line == 2)
    #expect(outcome.summary.postings == 1)
    #expect(outcome.summary.bufferedBytesMax <= 3 * 65_536)
  }

  @Test("the last row needs no line end, and rows of nothing but separators are no rows")
  func ends() throws {
    let station = try ExchangeStation()
    let text = Sheet().text()
    let blank = String(repeating: ",", count: Sheet().columns.count - 1)
    let outcome = try station.imported(
      text + blank + "\r\n\r\n"
        + text.split(separator: "\r\n")[1]
        .replacing("擦玻璃", with: "拖地"))
    #expect(outcome.summary.rows == 2)
    #expect(outcome.summary.postings == 2)
  }
}
