/// What keeps a card from being taken; the raw value is the stable code.
package enum CardProblem: String, Error, CaseIterable, Hashable, Sendable {
  /// The ID number on it is none: its check digit, its length, its province.
  case number = "card.number"
  /// The birth date in it has not come yet, or there is no such day.
  case birthDate = "card.birthDate"
  case name = "card.name"
  /// Its dates of validity can't be read.
  case dates = "card.dates"
  case notYetValid = "card.notYetValid"
  case expired = "card.expired"
  /// It was taken away before it was read.
  case moved = "card.moved"
  case unreadable = "card.unreadable"
  /// A kind of card that is not read here.
  case kind = "card.kind"
  /// A number that is neither an ID number nor that of a member card of this station.
  case unknownNumber = "card.unknownNumber"

  /// One sentence that says what is wrong, and what to do about it.
  package var wording: Wording {
    switch self {
    case .number: Wording("证上的号码不对，请叫工作人员看一下。", "The number on the card is wrong. Ask staff.")
    case .birthDate: Wording("证上的出生日期不对，请叫工作人员。", "The birth date on it can't be. Ask staff.")
    case .name: Wording("证上的姓名读不出，请叫工作人员。", "The name on it can't be read. Ask staff.")
    case .dates: Wording("证上的有效期读不出，请叫工作人员。", "Its dates can't be read. Ask staff.")
    case .notYetValid: Wording("这张证还没到生效日期，请叫工作人员。", "This card is not valid yet. Ask staff.")
    case .expired: Wording("这张证过期了，请叫工作人员帮您办。", "This card has expired. Staff will help you.")
    case .moved: Wording("拿得太快，请把证再放一次，放稳。", "Too quick: please put the card down again.")
    case .unreadable: Wording("没读出来，请把证再放一次。", "Not read: please put the card down again.")
    case .kind: Wording("这种证这里读不了，请叫工作人员。", "This kind of card is not read here. Ask staff.")
    case .unknownNumber: Wording("没有这个号，请用身份证或叫工作人员。", "No such number. Use the ID card, or ask.")
    }
  }
}
