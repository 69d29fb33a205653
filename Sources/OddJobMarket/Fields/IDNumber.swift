/// A citizen's ID number of 18 characters, checked: GB 11643, check digit by ISO 7064 MOD 11-2.
///
/// It describes itself masked, so that no log or screen shows it by accident.
package struct IDNumber: Hashable, Sendable {
  /// All 18 characters, an X in upper case.
  package let text: String
  package let birthDate: CivilDate

  /// Full-width digits, blanks and a small x are put right.
  ///
  /// - Parameter today: No birth date is later than this.
  /// - Throws: a problem of the field ``Field/idNumber``.
  package init(validating input: String, today: CivilDate) throws(FieldProblem) {
    let scalars = input.halfWidth.uppercased().unicodeScalars.filter { !$0.isBlank }
    guard !scalars.isEmpty else { throw FieldProblem(.empty, in: .idNumber) }
    guard scalars.dropLast().allSatisfy({ $0.digit != nil }),
      let last = scalars.last, last.digit != nil || last == "X"
    else { throw FieldProblem(.idCharacters, in: .idNumber) }
    guard scalars.count == 18 else {
      throw FieldProblem(scalars.count == 15 ? .idOldNumber : .idLength, in: .idNumber)
    }
    let digits = scalars.map { $0.digit ?? 10 }
    guard IDNumber.isProvincePlausible(digits) else {
      throw FieldProblem(.idProvince, in: .idNumber)
    }
    let year = IDNumber.number(digits[6..<10])
    guard year >= 1900,
      let birth = CivilDate(
        year: year, month: IDNumber.number(digits[10..<12]),
        day: IDNumber.number(digits[12..<14])),
      birth <= today
    else { throw FieldProblem(.idBirthDate, in: .idNumber) }
    guard digits[17] == IDNumber.checkDigit(of: digits[0..<17]) else {
      throw FieldProblem(.idCheckDigit, in: .idNumber)
    }
    text = String(String.UnicodeScalarView(scalars))
    birthDate = birth
  }

  /// The last four characters, by which an attendant asks for a person.
  package var tail: String { String(text.suffix(4)) }

  /// The number with all but its tail hidden.
  package var masked: String { String(repeating: "*", count: 14) + tail }

  /// Returns the age in whole years.
  package func age(on date: CivilDate) -> Int { birthDate.wholeYears(until: date) }

  /// Returns the check digit, 10 for X, of the 17 digits before it.
  static func checkDigit(of digits: some Sequence<Int>) -> Int {
    var sum = 0
    for digit in digits { sum = (sum + digit) * 2 % 11 }
    return (12 - sum) % 11
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  /// Residents of Taiwan, Hong Kong and Macau have 81 to 83; permanent residents from abroad have a
  /// 9 before the province that issued their card.
  private static func isProvincePlausible(_ digits: [Int]) -> Bool {
    let code = digits[0] == 9 ? number(digits[1..<3]) : number(digits[0..<2])
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65: return true
    case 71, 81...83: return digits[0] != 9
    default: return false
    }
  }
}

extension IDNumber: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { masked }
  package var debugDescription: String { masked }
}
