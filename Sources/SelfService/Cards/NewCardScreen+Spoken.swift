import OddJobMarket
package import Speech

extension NewCardScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    if let problem = state.problem { return Utterance(problem(language)) }
    if state.isSending { return Utterance(WizardWords.saving(language)) }
    var said = Utterance()
    said.say(personal: CardWords.welcome(state.maskedName)(language))
    for text in [CardWords.newText, CardWords.kept, CardWords.later] { said.say(text(language)) }
    return said
  }
}
