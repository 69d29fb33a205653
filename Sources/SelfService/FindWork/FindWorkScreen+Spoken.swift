import OddJobMarket
package import Speech
import TerminalUI

extension FindWorkScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard state.mode == .list || state.mode == .search else { return Utterance() }
    guard let page = state.page else { return Utterance(FindWorkWords.loading(language)) }
    guard page.total > 0 else {
      return Utterance(
        FindWorkWords.nothing(language), FindWorkWords.loosen(state.filter)(language))
    }
    var said = Utterance(SpeechWords.list(total: page.total)(language))
    let size = pageSize(state, context)
    let pages = max(1, (page.total + size - 1) / size)
    if pages > 1 { said.say(SpeechWords.pages(page.offset / size + 1, of: pages)(language)) }
    if state.newCount > 0 { said.say(FindWorkWords.newWork(state.newCount)(language)) }
    let cards = page.cards.prefix(size)
    if cards.indices.contains(state.selection) {
      said.say(WorkText(card: cards[state.selection], context: context).spoken)
    }
    return said
  }

  package static func hidesDigits(_ state: State) -> Bool { false }
}
