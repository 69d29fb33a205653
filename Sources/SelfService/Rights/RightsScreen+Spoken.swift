import OddJobMarket
package import Speech
import TerminalUI

extension RightsScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard let topic = state.topic else { return Utterance(RightsWords.heading(language)) }
    var said = Utterance()
    if topic == .injury { said.say(RightsWords.callFirst(language)) }
    said.say(topic.advice(language))
    said.say(RightsWords.firm(language))
    said.say(RightsWords.household(language))
    for hotline in topic.ordered(state.hotlines ?? []) {
      said.say(SpeechWords.label(hotline.purpose, hotline.number)(language))
    }
    return said
  }
}
