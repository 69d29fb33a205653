/// The code of 4 to 6 digits by which a person without a card at hand proves who acts.
///
/// It never describes itself, so that no log or screen shows it by accident.
package struct PersonalCode: Hashable, Sendable {
  package let digits: String

  /// - Parameter idNumber: The person's own, whose digits a finder of the card would try first.
  /// - Throws: a problem of the field ``Field/personalCode``.
  package init(validating input: String, idNumber: IDNumber? = nil) throws(FieldProblem) {
    let text = input.halfWidth
    guard !text.isEmpty else { throw FieldProblem(.empty, in: .personalCode) }
    let values = text.unicodeScalars.compactMap { $0.digit }
    guard values.count == text.unicodeScalars.count else {
      throw FieldProblem(.codeDigits, in: .personalCode)
    }
    guard (4...6).contains(values.count) else {
      throw FieldProblem(.codeLength, in: .personalCode)
    }
    guard !PersonalCode.isWeak(values) else { throw FieldProblem(.codeWeak, in: .personalCode) }
    if let idNumber, PersonalCode.isGuessable(text, from: idNumber) {
      throw FieldProblem(.codeFromID, in: .personalCode)
    }
    digits = text
  }

  /// All the same, counting up or down by one, or one short piece repeated (1212, 123123).
  private static func isWeak(_ values: [Int]) -> Bool {
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    if let step = steps.first, abs(step) <= 1, steps.allSatisfy({ $0 == step }) { return true }
    for period in 2...3 where values.count > period && values.count.isMultiple(of: period) {
      if values.indices.allSatisfy({ values[$0] == values[$0 % period] }) { return true }
    }
    return false
  }

  /// The end of the number, with and without its X, and the birth date as people write it.
  private static func isGuessable(_ code: String, from idNumber: IDNumber) -> Bool {
    let number = idNumber.text
    let birth = number.dropFirst(6).prefix(8)
    return number.hasSuffix(code) || number.dropLast().hasSuffix(code)
      || birth.hasSuffix(code) || birth.hasPrefix(code)
  }
}

extension PersonalCode: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { "****" }
  package var debugDescription: String { "****" }
}
