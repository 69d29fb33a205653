/// What became of a card that was laid on a reader.
package enum CardOutcome: Hashable, Sendable {
  /// The station knows whose it is. The receipt is that of today's sign-in, where there is one.
  case known(PersonSession, signIn: Receipt?)
  /// Nobody is registered with this number.
  case stranger(maskedName: String)
}

/// Whose card was laid down at the attendant's seat.
package enum CardHolder: Hashable, Sendable {
  case known(PersonSummary)
  /// Nobody is registered with this number; a registration begins with what the card says.
  case stranger(name: String, idNumber: String)
}
