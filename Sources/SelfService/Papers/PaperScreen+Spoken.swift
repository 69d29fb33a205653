import OddJobMarket
import Printing
package import Speech
import TerminalUI

extension PaperScreen {
  /// How far it is; the paper itself, which names people, only where the person asks.
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    return state.loading.spoken(waiting: PaperPageWords.waiting, in: language) { paper in
      if asks(state) {
        var asked = Utterance(PaperPageWords.question(language))
        if let said = said(state) { asked.say(said.words(language)) }
        return asked
      }
      var said = Utterance(paper.title)
      if let status = self.said(state) {
        said.say(status.words(language))
      } else {
        said.say(PaperPageWords.scanHint(language))
      }
      for line in paper.parts.prefix(1).flatMap(\.lines) {
        said.say(personal: SpeechWords.label(line.label, line.text)(language))
      }
      return said
    }
  }
}
