import OddJobMarket
import Station
import StationTestSupport
import Testing

@Suite("The encodings of an imported file")
struct EncodingTests {
  private let rare = Sheet([[.employerKind: "个人家庭", .employer: "龙䶮", .contactName: "㐂𠮷䶮"]])

  @Test("UTF-8 is read with its mark and without")
  func utf8() throws {
    for mark in ["", "\u{FEFF}"] {
      let station = try ExchangeStation()
      let outcome = try station.imported(mark + rare.text())
      #expect(outcome.codes == [])
      #expect(outcome.summary.encoding == .utf8)
      #expect(try station.firstDraft().contact?.name == "㐂𠮷䶮")
      #expect(try station.firstDraft().employer?.name == "龙䶮")
    }
  }

  @Test("GB18030 is recognised, rare characters of two and four bytes included")
  func gb18030File() throws {
    let station = try ExchangeStation()
    let bytes = try gb18030(rare.text())
    // 㐂 and 𠮷 have four bytes, 䶮 two: looked up in the standard, not made by the converter.
    let expected: [UInt8] = [0x81, 0x39, 0xEF, 0x31, 0x95, 0x34, 0xB2, 0x35, 0xFE, 0x9F]
    #expect(bytes.indices.contains { bytes[$0...].starts(with: expected) })
    let outcome = try station.imported(bytes)
    #expect(outcome.codes == [])
    #expect(outcome.summary.encoding == .gb18030)
    #expect(try station.firstDraft().contact?.name == "㐂𠮷䶮")
    #expect(try station.firstDraft().content == "擦玻璃，扫地，工具齐全。")
  }

  @Test("an encoding that is named is taken, and a header in another is an error")
  func named() throws {
    let station = try ExchangeStation()
    let bytes = try gb18030(rare.text())
    #expect(throws: ExchangeError.self) { try station.imported(bytes, encoding: .utf8) }
    #expect(try station.imported(bytes, encoding: .gb18030).summary.isKept)
  }

  @Test(
    "bytes of another encoding are a fault of their row and column",
    arguments: [TextEncoding.utf8, .gb18030])
  func wrongBytes(_ encoding: TextEncoding) throws {
    let station = try ExchangeStation()
    let text = Sheet([[:], [.title: "@@@"], [.title: "拖地"]]).text()
    var bytes = encoding == .utf8 ? Array(text.utf8) : try gb18030(text)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x40, 0x40, 0x40]) })
    // Broken off in the middle of a character: the separator behind it must still separate.
    bytes.replaceSubrange(start..<start + 3, with: [0xE6])
    let outcome = try station.imported(bytes)
    #expect(outcome.summary.encoding == encoding)
    #expect(outcome.codes == ["row.encoding"])
    #expect(outcome.notes.first?.line == 3)
    #expect(outcome.notes.first?.column == "标题")
    #expect(outcome.notes.first?.letter == "E")
  }

  @Test("a workbook, UTF-16 and nothing at all are named as what they are")
  func otherFiles() throws {
    let station = try ExchangeStation()
    let files: [([UInt8], ExchangeError.Code)] = [
      ([0x50, 0x4B, 3, 4, 20, 0], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
      ([0xFF, 0xFE, 0x28, 0x75], .wideText), ([0x28, 0, 0x75, 0], .wideText), ([], .empty),
      ([0x0D, 0x0A, 0x0D, 0x0A], .empty), ([0xEF, 0xBB, 0xBF], .empty),
    ]
    for (bytes, code) in files {
      let error = #expect(throws: ExchangeError.self) { try station.imported(bytes) }
      #expect(error?.code == code, "\(bytes)")
    }
  }

  @Test("a file that is not there, or is a directory, is said to be so")
  func noFile() throws {
    let station = try ExchangeStation()
    for path in ["/nonexistent/file.csv", station.station.directory.path] {
      let error = #expect(throws: ExchangeError.self) { try station.imported(file: path) }
      #expect(error?.code == .noInput)
      #expect(error?.wording.chinese.contains(path) == true)
    }
  }
}
