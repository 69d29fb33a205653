import OddJobMarket
import SelfService
import TerminalUI

extension Screens {
  /// 再发一次 of a posting that says everything, at the check of it or at one of its questions.
  static func reachHiring(_ name: String, _ seat: inout Seat) {
    let card = Market.cards[1]
    seat.tap("再发一次")
    seat.reply(.ownPostings(.success([card])))
    seat.reply(.places(places))
    seat.tap(card.title)
    seat.reply(.ownDraft(card.posting, .success(Market.draft)))
    seat.tap("明天")
    seat.reply(.checked([]))
    guard name != "hire-review" else { return }
    // Back from the check lie the answers one by one: how people are chosen, and what comes with it.
    seat.press(.escape)
    seat.press(.escape)
    switch name {
    case "hire-meeting": seat.press(.character("4"))
    case "hire-departure": seat.type("42")
    case "hire-plate", "hire-plate-city":
      seat.type("6")
      for _ in 0..<(name == "hire-plate" ? 5 : 6) { seat.press(.backspace) }
    default: break
    }
  }

  private static let places: [GazetteerPlace] = ["灵山广场", "高铁站", "县城农贸市场", "经开区北门"].compactMap {
    name in
    Coordinate(latitudeMicrodegrees: 26_950_000, longitudeMicrodegrees: 108_670_000).map {
      GazetteerPlace(name: name, township: "文笔街道", coordinate: $0)
    }
  }
}
