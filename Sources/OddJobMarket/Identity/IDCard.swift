/// An ID card that a reader has read and whose every field has been checked.
package struct IDCard: Hashable, Sendable {
  package let name: PersonName
  package let idNumber: IDNumber

  /// Checks what a reader says.
  ///
  /// - Throws: what is wrong with the card, as the person is told it.
  package init(validating text: IDCardText, today: CivilDate) throws(CardProblem) {
    do {
      idNumber = try IDNumber(validating: text.idNumber, today: today)
    } catch {
      throw error.code == .idBirthDate ? .birthDate : .number
    }
    do {
      name = try PersonName(validating: text.name)
    } catch {
      throw .name
    }
    guard let from = CivilDate(digits: text.validFrom) else { throw .dates }
    guard from <= today else { throw .notYetValid }
    guard text.validUntil != "长期" else { return }
    guard let until = CivilDate(digits: text.validUntil), until >= from else { throw .dates }
    guard until >= today else { throw .expired }
  }
}

extension IDCard: CustomStringConvertible {
  package var description: String { idNumber.masked }
}

extension CivilDate {
  /// Reads yyyymmdd.
  fileprivate init?(digits: String) {
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
