/// Why a member card is ended and another is given.
package enum MemberCardLoss: String, CaseIterable, Hashable, Sendable {
  case lost, stolen, worn

  package var wording: Wording {
    switch self {
    case .lost: Wording("丢了", "Lost")
    case .stolen: Wording("被人拿走", "Taken by somebody")
    case .worn: Wording("坏了，扫不出来", "Worn out, can't be scanned")
    }
  }
}

/// A member card that was given in another's stead.
package struct RenewedMemberCard: Hashable, Sendable {
  /// Whose it is, in full.
  package var name: String
  package var number: MemberNumber
  /// The receipt that is the new card once it is printed.
  package var receipt: Receipt

  package init(name: String, number: MemberNumber, receipt: Receipt) {
    self.name = name
    self.number = number
    self.receipt = receipt
  }
}
