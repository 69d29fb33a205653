import Testing

@testable import OddJobMarket

@Suite("Free text")
struct FreeTextTests {
  @Test(
    "what hides or reorders text is dropped",
    arguments: [
      ("搬\u{200B}家", "搬家"), ("\u{202E}搬家\u{202C}", "搬家"), ("搬\u{0000}\u{001B}[31m家", "搬[31m家"),
      ("  搬 \t\n 家  ", "搬 家"), ("搬\u{E0041}家", "搬家"), ("搬\u{FE0F}家", "搬家"),
      ("搬\u{3164}家", "搬家"), ("搬\u{2800}家", "搬 家"),
      ("a\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}"),
      ("搬\u{E863}家", "搬家"), ("搬\r\n家", "搬 家"),
    ])
  func cleans(input: String, text: String) throws {
    #expect(try FreeText(validating: input, lengthMax: 20).text == text)
  }

  @Test("lines stay where they are wanted, one end each")
  func keepsLines() throws {
    let text = try FreeText(validating: " 一 \r\n\r\n 二\n", lengthMax: 20, keepingLines: true).text
    #expect(text == "一\n二")
  }

  @Test("nothing visible is empty, one too many is too long")
  func limits() {
    expectProblem("field.empty") { _ = try FreeText(validating: "\u{200B} \n", lengthMax: 3) }
    expectProblem("field.too-long") { _ = try FreeText(validating: "四个字呀", lengthMax: 3) }
    expectProblem(nil) { _ = try FreeText(validating: "三个字", lengthMax: 3) }
  }

  @Test("every problem says in both languages what is wrong", arguments: FieldProblem.Code.allCases)
  func wordings(code: FieldProblem.Code) {
    let wording = FieldProblem(code, in: .text, limit: 9).wording
    #expect(!wording.chinese.isEmpty && !wording.english.isEmpty)
    #expect(wording.chinese.count <= 40, "short enough for one line of a panel")
  }
}
