import OddJobMarket
package import Speech
import TerminalUI

extension KeptScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    if let extent = state.asking {
      return Utterance(KeptWords.ask(extent)(language), KeptWords.askText(extent)(language))
    }
    return state.loading.spoken(waiting: MyWorkWords.waiting, in: language) { record in
      var said = Utterance()
      for line in lines(record, context) {
        said.say(personal: SpeechWords.label(line.label, line.value)(language))
      }
      for (text, _) in notes(record, state) { said.say(text(language)) }
      return said
    }
  }
}
