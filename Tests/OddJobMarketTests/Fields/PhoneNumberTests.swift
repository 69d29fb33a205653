import OddJobMarket
import Testing

@Suite("Phone number")
struct PhoneNumberTests {
  @Test(
    "every way of writing a number comes to one",
    arguments: [
      ("13812342046", "13812342046"), ("138 1234 2046", "13812342046"),
      ("138-1234-2046", "13812342046"), ("+86 13812342046", "13812342046"),
      ("+86-138-1234-2046", "13812342046"), ("008613812342046", "13812342046"),
      ("8613812342046", "13812342046"), ("１３８１２３４２０４６", "13812342046"),
      ("\u{202D}138\u{200B}12342046\u{202C}", "13812342046"), ("19912342046", "19912342046"),
      ("08554234567", "0855-4234567"), ("(0855)4234567", "0855-4234567"),
      ("（０８５５）４２３４５６７", "0855-4234567"), ("010-62345678", "010-62345678"),
      ("02162345678", "021-62345678"), ("+86 855 4234567", "0855-4234567"),
      ("+86 0855 4234567", "0855-4234567"),
    ])
  func normalises(input: String, text: String) throws {
    #expect(try PhoneNumber(validating: input).text == text)
  }

  @Test(
    "a wrong form is named",
    arguments: [
      ("", "field.empty"), ("-", "field.empty"), ("1381234204", "phone.length"),
      ("138123420466", "phone.length"), ("12812342046", "phone.prefix"),
      ("23812342046", "phone.prefix"), ("4234567", "phone.area-code"),
      ("42345678", "phone.area-code"), ("138一二三四2046", "phone.characters"),
      ("1381234204a", "phone.characters"), ("+1 202 555 0123", "phone.prefix"),
      ("0855-423456", "phone.length"), ("0855-0234567", "phone.prefix"),
      ("0000-4234567", "phone.prefix"), ("138+12342046", "phone.characters"),
      ("微信13812342046", "phone.characters"),
    ])
  func refuses(input: String, code: String) {
    expectProblem(code) { _ = try PhoneNumber(validating: input) }
  }

  @Test("a number shows itself masked")
  func masks() throws {
    let mobile = try PhoneNumber(validating: "13812342046")
    #expect(mobile.masked == "138****2046")
    #expect("\(mobile)" == "138****2046")
    #expect(mobile.spaced == "138 1234 2046")
    #expect(try PhoneNumber(validating: "0855-4234567").masked == "0855-***4567")
    #expect(try PhoneNumber(validating: "010-62345678").masked == "010-****5678")
  }
}
