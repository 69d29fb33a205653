import OddJobMarket
import TerminalUI

extension WorkText {
  /// The card as it is said when it is its turn: what, for how much, when, how far, whether there is
  /// room.
  var spoken: String {
    let urgent = card.isUrgent ? WorkWords.urgent(context.language) : ""
    return [urgent, title, pay, span, distance, placesLeft].filter { !$0.isEmpty }
      .joined(separator: context.language == .chinese ? "，" : ", ")
  }
}
