import OddJobMarket
import PinyinInput
import SelfService
import TerminalUI

extension Screens {
  /// The search from the list, by letters and by characters.
  static func reachSearch(_ name: String, _ seat: inout Seat) {
    seat.press(.character("1"))
    seat.answerPage()
    seat.press(.character("/"))
    let asked = seat.effects
    seat.answerPage()
    seat.effects = asked
    seat.answerHints(name == "search-new" ? Market.hintsWithoutWords : Market.hints)
    switch name {
    case "search-typed", "search-none":
      seat.type("by")
      seat.answerPage(name == "search-none" ? [] : Market.cards)
    case "list-searched":
      seat.type("by")
      seat.press(.enter)
      seat.answerPage(Array(Market.cards.prefix(2)))
    case "characters", "characters-spelled":
      seat.press(.f(5))
      let asked = seat.effects
      seat.reply(.characters(CharacterQuery("", by: .letters, for: .text), .found([])))
      seat.effects = asked
      seat.answerPage()
      guard name == "characters-spelled" else { return }
      seat.type("banyun")
      seat.answerPage()
      seat.reply(Market.banyun)
    default: break
    }
  }
}

extension Seat {
  /// Answers what may be searched for, as it was asked last.
  mutating func answerHints(_ hints: SearchHints = Market.hints) {
    for effect in effects {
      guard case .loadSearchHints(let filter) = effect else { continue }
      reply(.searchHints(filter, hints))
      return
    }
  }
}

extension Market {
  static let hintsWithoutWords = SearchHints(
    trades: ["porter", "cleaner", "waiter", "harvester", "mason", "sewing"].enumerated().map {
      TradeHint(trade: TradeCode($1), count: 131 - $0 * 20)
    })

  static let hints = SearchHints(
    trades: hintsWithoutWords.trades,
    words: [
      WordHint(text: "摘茶叶", count: 12), WordHint(text: "快递分拣", count: 104),
      WordHint(text: "婚宴酒席服务帮工", count: 1), WordHint(text: "搬运", count: 7),
    ])

  /// What a station with pinyin answers to banyun in a text.
  static let banyun = SelfServiceReply.characters(
    CharacterQuery("banyun", by: .letters, for: .text),
    .found(
      [CharacterCandidate("搬运", reading: "ban yun", used: 6)]
        + "半搬班板办版般".map { CharacterCandidate(String($0), reading: "ban", used: 3) }))
}
