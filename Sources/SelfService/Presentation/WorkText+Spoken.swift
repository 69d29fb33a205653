import OddJobMarket
import TerminalUI

extension WorkText {
  /// The card as it is said when it is its turn: what, for how much, when, how far, whether there is
  /// room.
  var spoken: String {
    let urgent = card.isUrgent ? WorkWords.urgent(context.language) : ""
    let parts = [urgent, title, pay, span, distance, placesLeft]
    return SpeechWords.series(parts)(context.language)
  }
}
