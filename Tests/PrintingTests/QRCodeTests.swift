import Printing
import StationTestSupport
import Testing

@Suite("QR codes")
struct QRCodeTests {
  @Test(
    "what is drawn in half blocks is read back by a scanner",
    arguments: ["20260912-0031", "上岗凭条 20260912-0031 灵山广场3号楼 160元/天 12333", "㐂𠮷䶮"])
  func readBack(text: String) throws {
    let code = try #require(QRCode(text))
    #expect(code.lines.count == code.rows)
    #expect(code.lines.allSatisfy { $0.count == code.columns })
    #expect(try CodeScanner.read(code.lines) == text)
  }

  @Test("a drawing with a spoilt corner is not read: the scanner really looks")
  func control() throws {
    var lines = try #require(QRCode("20260912-0031")).lines
    for row in 0..<7 { lines[row] = String(repeating: "█", count: 12) + lines[row].dropFirst(12) }
    #expect(try CodeScanner.read(lines) == nil)
  }

  @Test("the fullest text that fits is taken")
  func fitting() {
    let texts = [String(repeating: "长", count: 40), "20260912-0031"]
    #expect(QRCode.fitting(texts, rows: 40, columns: 80) == QRCode(texts[0]))
    #expect(QRCode.fitting(texts, rows: 13, columns: 56) == QRCode(texts[1]))
    #expect(QRCode.fitting(texts, rows: 5, columns: 56) == nil)
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "长", count: 2_000)) == nil)
  }

  @Test("the slip's number and hotline fit the smallest screen")
  func smallest() throws {
    let paper = PaperSample.writer().slip(PaperSample.slip())
    let code = try #require(QRCode.fitting(paper.codes, rows: 13, columns: 56))
    #expect(try CodeScanner.read(code.lines)?.contains("20260912-0031") == true)
  }
}
