/// Why a text can't be taken as the field it was typed into, and how to put it right.
package struct FieldProblem: Error, Hashable, Sendable {
  package let code: Code
  package let field: Field
  package let wording: Wording

  init(_ code: Code, in field: Field, limit: Int = 0) {
    self.code = code
    self.field = field
    wording = code.wording(limit: limit)
  }

  /// What is wrong; the raw value is stable and may be stored, logged and tested.
  package enum Code: String, CaseIterable, Codable, Hashable, Sendable {
    case empty = "field.empty"
    case tooLong = "field.too-long"
    case idLength = "id.length"
    case idOldNumber = "id.fifteen-digits"
    case idCharacters = "id.characters"
    case idProvince = "id.province"
    case idBirthDate = "id.birth-date"
    case idCheckDigit = "id.check-digit"
    case phoneCharacters = "phone.characters"
    case phoneLength = "phone.length"
    case phonePrefix = "phone.prefix"
    case phoneAreaCode = "phone.area-code"
    case nameCharacters = "name.characters"
    case codeLength = "code.length"
    case codeDigits = "code.digits"
    case codeWeak = "code.weak"
    case codeFromID = "code.from-id"
    case creditLength = "credit.length"
    case creditCharacters = "credit.characters"
    case creditCheckCharacter = "credit.check-character"
    case plateProvince = "plate.province"
    case plateForm = "plate.form"
    case timeForm = "time.form"
    case timeRange = "time.range"
    case timeDayEnd = "time.day-end"
    case dateForm = "date.form"
    case dateMissing = "date.missing"
    case moneyForm = "money.form"
    case moneyNegative = "money.negative"
    case moneyDecimals = "money.decimals"
    case moneyTooLarge = "money.too-large"
  }
}
