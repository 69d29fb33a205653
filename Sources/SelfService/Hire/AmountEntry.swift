import OddJobMarket
import TerminalUI

/// An amount in yuan being entered on a pad, with at most two digits after the point.
struct AmountEntry: Hashable, Sendable {
  private(set) var text = ""

  private static let wholeDigitsMax = 6

  var isEmpty: Bool { text.isEmpty }

  /// The amount; nil where nothing or nothing but zero has been entered.
  var money: Money? {
    guard let money = try? Money(validating: text), money.fen > 0 else { return nil }
    return money
  }

  init(_ money: Money? = nil) {
    text = money?.yuanText ?? ""
  }

  /// Takes a key of the pad; a key that has no place here changes nothing.
  mutating func press(_ key: PadKey) {
    switch key {
    case .digit(let digit):
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      let isFull =
        parts.count == 2 ? parts[1].count >= 2 : text.count >= Self.wholeDigitsMax
      if !isFull { text = text == "0" ? "\(digit)" : text + "\(digit)" }
    case .delete: _ = text.popLast()
    case .letterX, .letter, .group, .done: return
    }
  }

  mutating func pressPoint() {
    if !text.contains(".") { text = text.isEmpty ? "0." : text + "." }
  }
}
