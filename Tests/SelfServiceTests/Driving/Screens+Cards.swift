import OddJobMarket
import SelfService
import TerminalUI

extension Screens {
  static let card = IDCardText(
    name: "张伟", idNumber: Market.idNumber, validFrom: "20160101", validUntil: "20360101")

  /// What a reader brings about; false for a screen that has none.
  static func reachCards(_ name: String, _ seat: inout Seat) -> Bool {
    switch name {
    case "board-reader": seat.state.context.hasCardReader = true
    case "card-refused":
      seat.state.context.hasCardReader = true
      seat.send(.card(.idCard(card)))
      seat.reply(.cardTaken(.failure(.cardNotTaken(.expired))))
    case "newcard", "newcard-refused":
      seat.state.context.hasCardReader = true
      seat.send(.card(.idCard(card)))
      seat.reply(.cardTaken(.success(.stranger(maskedName: "张**"))))
      guard name == "newcard-refused" else { break }
      seat.press(.enter)
      seat.reply(.cardTaken(.failure(.storageFailed(code: "diskFull"))))
    case "identify-reader", "vouching":
      seat.state.context.hasCardReader = true
      seat.send(.homeTapped)
      seat.press(.character("7"))
      if name == "vouching" { seat.press(.character("g")) }
    default: return false
    }
    return true
  }
}
