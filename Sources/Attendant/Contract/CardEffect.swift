package import OddJobMarket

/// What the attendant's seat wants of cards and of people without one; the station answers with a
/// `CardReply`.
package enum CardEffect: Equatable, Sendable {
  /// Whose card was laid on this seat's reader; answers `read`.
  case read(IDCardText, by: AttendantID)
  /// The attendant knows the person who stands at a panel that asks who they are; answers `vouched`,
  /// or `whichSeat` where several panels ask and none is named.
  case vouch(JobSeekerID, at: String?, by: AttendantID)
  /// A person's member card is ended and another given, on a receipt that is printed where the
  /// station has a printer; answers `renewed`.
  case renew(JobSeekerID, because: MemberCardLoss, by: AttendantID)
}

/// What the station answers about cards and people without one.
package enum CardReply: Equatable, Sendable {
  case read(Result<CardHolder, Refusal>)
  /// Somebody at a public seat asks an attendant to say who they are.
  case vouchingAsked(seat: String)
  /// Nobody asks there any more: they have gone, or are known.
  case vouchingEnded(seat: String)
  /// Whom the attendant vouched for, and at which seat.
  case vouched(Result<Vouching, Refusal>)
  case whichSeat(JobSeekerID, seats: [String])
  case renewed(Result<RenewedMemberCard, Refusal>)
}

/// Whom an attendant vouched for, and at which seat.
package struct Vouching: Hashable, Sendable {
  package var name: String
  package var seat: String

  package init(name: String, seat: String) {
    self.name = name
    self.seat = seat
  }
}
