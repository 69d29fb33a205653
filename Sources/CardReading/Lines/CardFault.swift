/// What is wrong with a card, its reader or the line between; the raw value is the code on the line.
package enum CardFault: String, Error, CaseIterable, Hashable, Sendable {
  /// There is no such device.
  case lineMissing = "line.missing"
  /// The device may not be opened by this user.
  case lineDenied = "line.denied"
  /// The device was pulled out.
  case lineLost = "line.lost"
  /// The reader does not answer.
  case readerSilent = "reader.silent"
  /// The reader answers with nothing but errors.
  case readerFaulty = "reader.faulty"
  /// The card was taken away before it was read.
  case cardMoved = "card.moved"
  /// The card answers with what no ID card says.
  case cardUnreadable = "card.unreadable"
  /// A kind of card that is not read here, such as that of foreign permanent residents.
  case cardKind = "card.kind"
}
