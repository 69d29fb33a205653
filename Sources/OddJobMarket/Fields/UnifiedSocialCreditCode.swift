/// The 18 characters by which a firm, sole trader or cooperative is registered: GB 32100.
package struct UnifiedSocialCreditCode: Hashable, Sendable {
  package let text: String

  /// Full-width and small letters and blanks are put right.
  ///
  /// - Throws: a problem of the field ``Field/creditCode``.
  package init(validating input: String) throws(FieldProblem) {
    let scalars = input.halfWidth.uppercased().unicodeScalars.filter { $0 != " " && $0 != "-" }
    guard !scalars.isEmpty else { throw FieldProblem(.empty, in: .creditCode) }
    guard scalars.count == 18 else { throw FieldProblem(.creditLength, in: .creditCode) }
    var values: [Int] = []
    for scalar in scalars {
      guard let value = UnifiedSocialCreditCode.alphabet.firstIndex(of: scalar) else {
        throw FieldProblem(.creditCharacters, in: .creditCode)
      }
      values.append(value)
    }
    guard values[2..<8].allSatisfy({ $0 <= 9 }) else {
      throw FieldProblem(.creditCharacters, in: .creditCode)
    }
    guard values[17] == UnifiedSocialCreditCode.checkValue(of: values[0..<17]) else {
      throw FieldProblem(.creditCheckCharacter, in: .creditCode)
    }
    text = String(String.UnicodeScalarView(scalars))
  }

  /// I, O, S, V and Z are left out: they look like 1, 0, 5, U and 2.
  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)

  /// Returns the value of the check character of the 17 before it: weights are powers of 3.
  static func checkValue(of values: some Sequence<Int>) -> Int {
    var weight = 1
    var sum = 0
    for value in values {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31
  }
}
