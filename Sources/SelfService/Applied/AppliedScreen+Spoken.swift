import OddJobMarket
package import Speech
import TerminalUI

extension AppliedScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    var said = Utterance(CleanText.clean(state.title))
    switch state.outcome {
    case .waiting: said.say(AppliedWords.waiting(language))
    case .refused(let refusal): said.say(refusal.wording(language))
    case .answered(let results):
      for result in results {
        let next = AppliedWords.next(result.state, context.countyAnswer)
        let text = result.state == .standby ? next : result.refusal?.wording ?? next
        said.say(SpeechWords.label(result.state.wording(language), text(language))(language))
      }
    }
    if !state.others.isEmpty { said.say(AppliedWords.others(language)) }
    return said
  }
}
