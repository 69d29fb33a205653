import OddJobMarket
import PinyinInput
import PostingIndex

extension MarketWords {
  /// The words of a station: trades, townships, and what the market calls itself and its terms.
  init(of settings: StationSettings) {
    let texts =
      TradeCatalogue.standard.trades.map { $0.wording(.chinese) } + settings.townships + Self.terms
    self.init(
      texts.map { text in
        (text: text, syllables: text.map { PinyinTable.standard.readings(of: $0).first ?? "" })
      })
  }

  private static let terms = [
    "零工", "日结", "月结", "计件", "包吃", "包住", "包车", "急招", "小时工", "临时工", "夜班", "白班",
    "带班", "上岗", "用工", "求职",
  ]
}
