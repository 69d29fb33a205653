/// What a reader says of a card that somebody laid on it; nothing of it has been checked.
///
/// It describes itself without what it holds, so that no log or screen shows it by accident.
package enum PresentedCard: Hashable, Sendable {
  case idCard(IDCardText)
  /// A number alone, as a keyboard wedge or a code scanner types it: an ID number or that of a member
  /// card. Whoever types as fast can say the same, so it proves nothing.
  case number(String)
}

/// The fields of an ID card that a station needs, as they stand on it.
package struct IDCardText: Hashable, Sendable {
  package var name: String
  package var idNumber: String
  /// Eight digits, yyyymmdd.
  package var validFrom: String
  /// Eight digits, yyyymmdd, or 长期.
  package var validUntil: String

  package init(name: String, idNumber: String, validFrom: String, validUntil: String) {
    self.name = name
    self.idNumber = idNumber
    self.validFrom = validFrom
    self.validUntil = validUntil
  }
}

extension PresentedCard: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { "card" }
  package var debugDescription: String { "card" }
}

extension IDCardText: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { "card" }
  package var debugDescription: String { "card" }
}
