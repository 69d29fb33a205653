/// Why an operation stays at the station.
package enum QuarantineReason: String, CaseIterable, Sendable {
  /// The county took no body that holds it (413).
  case tooLarge
  /// The county can't read any body that holds it (400, 422).
  case unreadable
}
