/// What is read from an ID card, as it stands there; nothing of it has been checked.
///
/// It describes itself without what it holds, so that no log shows it by accident.
package struct CardDocument: Hashable, Sendable {
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

extension CardDocument: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { "card" }
  package var debugDescription: String { "card" }
}
