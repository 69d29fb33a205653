import OddJobMarket
package import Speech

extension BoardScreen {
  /// More than this nobody keeps in mind.
  private static let spokenMax = 3

  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard state.isLoaded else { return Utterance(BoardWords.reading(language)) }
    var said = Utterance()
    if state.summary.board.isEmpty { said.say(BoardWords.nothing(language)) }
    for card in state.summary.board.prefix(spokenMax) {
      said.say(WorkText(card: card, context: context).spoken)
    }
    said.say(BoardWords.start(language))
    return said
  }
}
