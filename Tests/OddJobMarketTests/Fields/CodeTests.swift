import OddJobMarket
import Testing

@Suite("Codes")
struct CodeTests {
  @Test("a code of 4 to 6 digits is taken and never shown", arguments: ["2046", "90817", "１３５７２４"])
  func takesCode(input: String) throws {
    let code = try PersonalCode(validating: input)
    #expect(code.digits.utf8.count == code.digits.count)
    #expect("\(code)" == "****")
  }

  @Test(
    "a weak code is refused",
    arguments: [
      ("", "field.empty"), ("123", "code.length"), ("1234567", "code.length"),
      ("12a4", "code.digits"), ("一二三四", "code.digits"), ("0000", "code.weak"),
      ("8888", "code.weak"), ("1234", "code.weak"), ("123456", "code.weak"),
      ("4321", "code.weak"), ("1212", "code.weak"), ("123123", "code.weak"),
      ("1002", "code.from-id"), ("31002", "code.from-id"), ("231002", "code.from-id"),
      ("1231", "code.from-id"), ("491231", "code.from-id"), ("1949", "code.from-id"),
    ])
  func refusesCode(input: String, code: String) throws {
    let id = try IDNumber(validating: "11010519491231002X", today: autumnDay())
    expectProblem(code) { _ = try PersonalCode(validating: input, idNumber: id) }
  }

  @Test(
    "a registered firm's code is taken", arguments: ["91110000600037341L", " 91110000 600037341l "])
  func takesCredit(input: String) throws {
    #expect(try UnifiedSocialCreditCode(validating: input).text == "91110000600037341L")
  }

  @Test(
    "a wrong credit code is named",
    arguments: [
      ("", "field.empty"), ("91110000600037341", "credit.length"),
      ("91110000600037341O", "credit.characters"), ("911100006000373411", "credit.check-character"),
      ("91A10000600037341L", "credit.characters"), ("9111000060003734IL", "credit.characters"),
    ])
  func refusesCredit(input: String, code: String) {
    expectProblem(code) { _ = try UnifiedSocialCreditCode(validating: input) }
  }

  @Test("every change of one character of a credit code is caught")
  func catchesOneCharacter() {
    let right = Array("91110000600037341L")
    for place in right.indices {
      for other in "0123456789ABCDEFGHJKLMNPQRTUWXY" where other != right[place] {
        var wrong = right
        wrong[place] = other
        let text = String(wrong)
        let code = problem { _ = try UnifiedSocialCreditCode(validating: text) }
        #expect(code != nil, "\(text)")
      }
    }
  }

  @Test(
    "a plate is taken however it is written",
    arguments: [
      ("贵H12345", "贵H12345"), ("贵h·12345", "贵H12345"), ("贵 H-1234A", "贵H1234A"),
      ("贵HD12345", "贵HD12345"), ("贵H12345D", "贵H12345D"), ("贵H1234学", "贵H1234学"),
      ("贵Ｈ１２３４５", "贵H12345"), ("粤Z1234港", "粤Z1234港"),
    ])
  func takesPlate(input: String, text: String) throws {
    #expect(try VehiclePlate(validating: input).text == text)
  }

  @Test(
    "a wrong plate is named",
    arguments: [
      ("", "field.empty"), ("H12345", "plate.province"), ("国H12345", "plate.province"),
      ("贵", "plate.form"), ("贵I12345", "plate.form"), ("贵H1234", "plate.form"),
      ("贵H12I45", "plate.form"), ("贵H1234567", "plate.form"), ("贵H12学45", "plate.form"),
      ("贵HDDD345", "plate.form"),
    ])
  func refusesPlate(input: String, code: String) {
    expectProblem(code) { _ = try VehiclePlate(validating: input) }
  }

  @Test("plates are found where they stand in a text, whole, and nothing else")
  func platesInText() {
    let text = "门口 贵H·12345出发，后车贵HD12345、贵H1234学；电话13985550000，甲H12345，贵h12345"
    let found = VehiclePlate.ranges(in: text).map { String(text[$0]) }
    #expect(found == ["贵H·12345", "贵HD12345", "贵H1234学"])
  }
}
