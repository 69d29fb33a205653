import OddJobMarket
import Testing

@Suite("Person name")
struct PersonNameTests {
  @Test(
    "names of every kind are taken",
    arguments: [
      ("张伟", "张伟"), ("㐂一", "㐂一"), ("𠮷野", "𠮷野"), ("王䶮", "王䶮"), ("李\u{E863}", "李䶮"),
      ("张　伟", "张伟"), ("张 伟", "张伟"), ("阿卜杜拉·买买提", "阿卜杜拉·买买提"),
      ("阿卜杜拉•买买提", "阿卜杜拉·买买提"), ("阿卜杜拉.买买提", "阿卜杜拉·买买提"),
      ("迪丽热巴・迪力木拉提", "迪丽热巴·迪力木拉提"), ("John Smith", "John Smith"),
      ("Ｊｏｈｎ", "John"), ("Anne-Marie O’Neill", "Anne-Marie O'Neill"),
      ("Nguyễn Văn A", "Nguyễn Văn A"),
      ("张\u{202E}伟\u{200D}", "张伟"), ("张\u{0007}伟", "张伟"), ("\u{FEFF}张伟\n", "张伟"),
    ])
  func takes(input: String, text: String) throws {
    #expect(try PersonName(validating: input).text == text)
  }

  @Test(
    "what no name has is named",
    arguments: [
      ("", "field.empty"), ("\u{200B}", "field.empty"), ("张3", "name.characters"),
      ("张伟13812342046", "name.characters"), ("=cmd", "name.characters"),
      ("张伟★", "name.characters"), ("·张伟", "name.characters"), ("张伟·", "name.characters"),
      ("张··伟", "name.characters"), ("张，伟", "name.characters"), ("😀", "name.characters"),
      (String(repeating: "张", count: 31), "field.too-long"),
    ])
  func refuses(input: String, code: String) {
    expectProblem(code) { _ = try PersonName(validating: input) }
  }

  @Test("thirty characters are taken")
  func longest() throws {
    let input = String(repeating: "张", count: 30)
    #expect(try PersonName(validating: input).text == input)
  }

  @Test(
    "a name shows its family name only",
    arguments: [
      ("张伟", "张", "张**"), ("张三丰", "张", "张**"), ("欧阳娜", "欧阳", "欧阳**"),
      ("欧阳", "欧", "欧**"), ("司马相如", "司马", "司马**"), ("令狐冲", "令狐", "令狐**"),
      ("𠮷野", "𠮷", "𠮷**"), ("阿卜杜拉·买买提", "阿卜杜拉", "阿**"),
      ("John Smith", "Smith", "J**"), ("诸葛亮", "诸葛", "诸葛**"),
    ])
  func masks(input: String, family: String, masked: String) throws {
    let name = try PersonName(validating: input)
    #expect(name.familyName == family)
    #expect(name.masked == masked)
    #expect("\(name)" == masked)
  }
}
