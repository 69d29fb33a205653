package import OddJobMarket
package import Store

/// A person as a test knows one: everything in clear that the store keeps sealed.
package struct TestPerson: Hashable, Sendable {
  package var id: JobSeekerID
  package var name: String
  package var idNumber: String
  package var phone: String
  package var code: String

  package var party: ActingParty { .jobSeeker(id) }
}

/// Makes people, each with a valid ID number and phone of their own, from a seed.
package struct PeopleGenerator: Sendable {
  private var generator: SeededGenerator
  private var count = 0

  private static let familyNames = ["张", "王", "李", "杨", "吴", "龙", "潘", "欧阳", "陈", "石"]
  private static let givenNames = ["秀英", "建国", "桂兰", "志强", "小梅", "老三", "玉珍", "明", "䶮", "𠮷"]

  package init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Returns the form of a new person born on the date given.
  package mutating func form(
    born: CivilDate, code: String = "2580", hasPhone: Bool = true
  ) throws -> ValidatedRegistration {
    count += 1
    let idNumber = try idNumber(born: born)
    let phone = "1\(3 + count % 7)" + Self.padded(count * 7_919 % 1_000_000_000, to: 9)
    return ValidatedRegistration(
      name: try PersonName(
        validating: generator.pick(Self.familyNames) + generator.pick(Self.givenNames)),
      idNumber: idNumber, personalCode: try PersonalCode(validating: code),
      phone: hasPhone ? try PhoneNumber(validating: phone) : nil, kinds: [.jobSeeking],
      trades: [generator.pick(TradeCatalogue.standard.trades).code], township: "八弓镇")
  }

  /// Returns a valid ID number; the three digits before the check digit count up.
  private func idNumber(born: CivilDate) throws -> IDNumber {
    let place = 522_624 + count / 1_000
    let digits =
      "\(place)" + born.text.filter { $0 != "-" } + Self.padded(count % 1_000, to: 3)
    for last in "0123456789X" {
      if let number = try? IDNumber(
        validating: digits + String(last), today: CivilDate(daysSince1970: 30_000))
      {
        return number
      }
    }
    throw TestFailure("no check digit fits \(digits)")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
