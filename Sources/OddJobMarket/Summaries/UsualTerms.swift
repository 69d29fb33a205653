/// What forms at the desk start from, so that most of it need not be typed.
package struct UsualTerms: Hashable, Sendable {
  /// The median pay of a day's work by trade.
  package var dailyPay: [TradeCode: Money]
  /// How names of trades and places are typed by pinyin: in full, and by first letters.
  package var readings: [String: [String]]

  package init(dailyPay: [TradeCode: Money] = [:], readings: [String: [String]] = [:]) {
    self.dailyPay = dailyPay
    self.readings = readings
  }
}
