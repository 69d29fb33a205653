import OddJobMarket
import Testing

@Suite("Cards at the border")
struct CardTests {
  private static let today = CivilDate(daysSince1970: 20_700)

  private func check(
    _ number: String = "11010519491231002X", name: String = "张伟", from: String = "20100101",
    until: String = "长期"
  ) throws(CardProblem) -> IDCard {
    try IDCard(
      validating: IDCardText(name: name, idNumber: number, validFrom: from, validUntil: until),
      today: Self.today)
  }

  @Test("a card that is right is taken, to its last day")
  func right() throws {
    #expect(try check().name.text == "张伟")
    let last = Self.today.text.filter { $0 != "-" }
    #expect(try check(until: last).idNumber.tail == "002X")
    #expect(throws: CardProblem.expired) { try check(until: "20260903") }
  }

  @Test(
    "a card whose dates can't be read is not taken",
    arguments: ["", "2010", "20100230", "二〇一〇0101", "+2010101", "长期"])
  func dates(from: String) {
    #expect(throws: CardProblem.dates) { try check(from: from) }
  }

  @Test("a card without a name that can be one is not taken", arguments: ["", "   ", "12345"])
  func name(name: String) {
    #expect(throws: CardProblem.name) { try check(name: name) }
  }

  @Test("what is wrong has a code of its own and two sentences")
  func codes() {
    #expect(Set(CardProblem.allCases.map(\.rawValue)).count == CardProblem.allCases.count)
    for problem in CardProblem.allCases {
      #expect(problem.rawValue.hasPrefix("card."))
      #expect(!problem.wording(.chinese).isEmpty && !problem.wording(.english).isEmpty)
    }
  }

  @Test("neither a card nor its text describes itself with what it holds")
  func described() throws {
    let text = IDCardText(
      name: "张伟", idNumber: "11010519491231002X", validFrom: "20100101", validUntil: "长期")
    for words in ["\(text)", "\(PresentedCard.idCard(text))", "\(try check())"] {
      #expect(!words.contains("张伟") && !words.contains("1949"))
    }
  }

  @Test("a member number reads back, and one wrong digit is noticed", arguments: [0, 7, 1 << 40])
  func member(chance: UInt64) throws {
    let number = MemberNumber(chance: chance)
    #expect(MemberNumber(number.text) == number)
    #expect(MemberNumber(number.grouped) == number)
    for index in 0..<16 {
      var digits = Array(number.text)
      digits[index] = digits[index] == "3" ? "4" : "3"
      #expect(MemberNumber(String(digits)) == nil)
    }
    #expect(MemberNumber(number.text + "0") == nil)
    #expect(MemberNumber("a" + number.text) == nil)
    #expect(MemberNumber("11010519491231002X") == nil)
  }
}
