import OddJobMarket

extension Words {
  static let cardInTheMiddle = Wording("先办完眼前这一步，再刷证", "Finish this first, then read the card")
  static let cardOfStranger = Wording("证上的姓名和号码已填好", "Name and number are from the card")
  static func cardOf(_ person: PersonSummary) -> Wording {
    let state = person.verification.wording
    return Wording(
      "刷证：\(person.name) \(state(.chinese))", "Card: \(person.name), \(state(.english))")
  }
  static func cardKnown(_ person: PersonSummary) -> Wording {
    Wording("\(person.name) 已经登记过了", "\(person.name) is registered already")
  }
  static func vouchingAsked(_ seat: String) -> Wording {
    Wording(
      "\(seatName(seat).chinese)有人请您认：3 里选中他，按 b",
      "\(seatName(seat).english): somebody asks to be known; select in 3, press b")
  }
  static func vouched(_ vouching: Vouching) -> Wording {
    Wording(
      "已认 \(vouching.name)，\(seatName(vouching.seat).chinese)可以接着办",
      "\(vouching.name) may go on at \(seatName(vouching.seat).english)"
    )
  }
  static let cardLostWhy = Wording("旧卡马上不能用，换卡的原因", "The old card ends at once; why")
  static func cardRenewed(_ card: RenewedMemberCard) -> Wording {
    Wording(
      "\(card.name) 的新卡 \(card.number.grouped)，回执 \(card.receipt.number)",
      "\(card.name): new card \(card.number.grouped), receipt \(card.receipt.number)")
  }
  static let vouchWhere = Wording("他在哪个座席", "At which seat")
}
