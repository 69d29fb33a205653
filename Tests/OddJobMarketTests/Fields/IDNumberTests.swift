import OddJobMarket
import Testing

@Suite("ID number")
struct IDNumberTests {
  /// Returns 18 valid characters of a made-up person.
  static func madeUp(by generator: inout SeededGenerator) throws -> String {
    let provinces = [11, 15, 31, 43, 52, 52, 52, 54, 65, 81]
    let province = provinces[Int.random(in: 0..<provinces.count, using: &generator)]
    let first = try date(1930, 1, 1).daysSince1970
    let birth = CivilDate(daysSince1970: Int.random(in: first...14_000, using: &generator))
    let serial = Int.random(in: 1_000...1_999, using: &generator) - 1_000
    let region = 1_000 + Int.random(in: 0...8_999, using: &generator)
    let digits =
      "\(province)\(region)" + birth.text.filter { $0 != "-" }
      + String(String(1_000 + serial).suffix(3))
    // The standard's own table, against the code's running sum.
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return digits + String(Array("10X98765432")[sum % 11])
  }

  @Test("a valid number gives birth date, age, tail and mask")
  func derives() throws {
    let id = try IDNumber(validating: "11010519491231002X", today: autumnDay())
    #expect(id.birthDate.text == "1949-12-31")
    #expect(id.age(on: try date(2026, 12, 30)) == 76)
    #expect(id.age(on: try date(2026, 12, 31)) == 77)
    #expect(id.tail == "002X")
    #expect(id.masked == "**************002X")
    #expect("\(id)" == id.masked)
    #expect("\([id])" == "[\(id.masked)]")
  }

  @Test(
    "full-width digits, blanks and a small x are put right",
    arguments: [
      "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002X ",
      "110105\u{200B}19491231002X", "\u{202E}11010519491231002X",
    ])
  func normalises(input: String) throws {
    #expect(try IDNumber(validating: input, today: autumnDay()).text == "11010519491231002X")
  }

  @Test(
    "a wrong form is named",
    arguments: [
      ("", "field.empty"), ("   ", "field.empty"),
      ("1101051949123100", "id.length"), ("11010519491231002X0", "id.characters"),
      ("110105194912310021", "id.check-digit"), ("110105491231002", "id.fifteen-digits"),
      ("1101051949123100A2", "id.characters"), ("1101051X491231002X", "id.characters"),
      ("00010519491231002X", "id.province"), ("16010519491231002X", "id.province"),
      ("11010518991231002X", "id.birth-date"), ("11010519490231002X", "id.birth-date"),
      ("11010520260913002X", "id.birth-date"), ("11010519491331002X", "id.birth-date"),
    ])
  func refuses(input: String, code: String) throws {
    let today = try autumnDay()
    expectProblem(code) { _ = try IDNumber(validating: input, today: today) }
  }

  @Test("born today is taken, born tomorrow is not")
  func bornToday() throws {
    let digits = "52262420260912001".compactMap(\.wholeNumberValue)
    let check = IDNumberTests.checkCharacter(digits)
    let input = "52262420260912001\(check)"
    let today = try autumnDay()
    expectProblem(nil) { _ = try IDNumber(validating: input, today: today) }
    let yesterday = try date(2026, 9, 11)
    let code = problem { _ = try IDNumber(validating: input, today: yesterday) }
    #expect(code == "id.birth-date")
  }

  @Test("every change of one character is caught", arguments: [UInt64(1), 20_260_912, 77])
  func catchesOneCharacter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let today = try autumnDay()
    for _ in 0..<60 {
      let right = try IDNumberTests.madeUp(by: &generator)
      expectProblem(nil) { _ = try IDNumber(validating: right, today: today) }
      var characters = Array(right)
      for place in characters.indices {
        let original = characters[place]
        for other in place == 17 ? "0123456789X" : "0123456789" where other != original {
          characters[place] = other
          let wrong = String(characters)
          let code = problem { _ = try IDNumber(validating: wrong, today: today) }
          #expect(code != nil, "\(wrong) for \(right), seed \(seed)")
        }
        characters[place] = original
      }
    }
  }

  @Test("every swap of neighbours is caught", arguments: [UInt64(2), 20_260_912, 78])
  func catchesSwap(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let today = try autumnDay()
    for _ in 0..<300 {
      let right = Array(try IDNumberTests.madeUp(by: &generator))
      for place in 0..<17 where right[place] != right[place + 1] {
        var swapped = right
        swapped.swapAt(place, place + 1)
        let wrong = String(swapped)
        let code = problem { _ = try IDNumber(validating: wrong, today: today) }
        #expect(code != nil, "\(wrong) for \(String(right)), seed \(seed)")
      }
    }
  }

  private static func checkCharacter(_ digits: [Int]) -> Character {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432")[sum % 11]
  }
}
