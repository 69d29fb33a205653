import OddJobMarket
package import Speech
import TerminalUI

extension SignInTodayScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    var said = Utterance()
    switch state.phase {
    case .choosing:
      said.say(SignInWords.question(language))
      if let refusal = state.refusal { said.say(refusal.wording(language)) }
    case .choosingWay:
      said.say(SignInWords.askWay(language))
      said.say(SignInWords.wayNote(language))
    case .signingIn: said.say(WizardWords.saving(language))
    case .searching: said.say(SignInWords.searching(language))
    case .showing(let work):
      sayNumber(state, language, &said)
      said.say(SignInWords.fitting(work.count)(language))
    case .explaining(let work):
      if let turn = state.turn { said.say(TurnWords.standing(turn)(language)) }
      said.say(SignInWords.whyText(language))
      for item in work {
        let reasons = SignInWords.reasons(
          favourable: item.reasons.filter(\.isFavourable).map(\.wording),
          unfavourable: item.reasons.filter { !$0.isFavourable }.map(\.wording))
        said.say(SpeechWords.label(item.card.title, reasons(language))(language))
      }
    case .nothing(let hasSeenSome):
      said.say((hasSeenSome ? SignInWords.noneMore : SignInWords.noneTitle)(language))
      sayNumber(state, language, &said)
      if !hasSeenSome, !state.whyNone.isEmpty {
        said.say(SignInWords.whyNone(state.whyNone)(language))
      }
      if let turn = state.turn { said.say(TurnWords.standing(turn)(language)) }
      said.say(SignInWords.noneText(language))
    }
    return said
  }

  private static func sayNumber(_ state: State, _ language: Language, _ said: inout Utterance) {
    guard let receipt = state.receipt, case .signIn(let number) = receipt.subject else { return }
    said.say(SignInWords.called(number)(language))
  }

  /// What is said of a piece of work when it is its turn to be taken.
  static func spokenLabel(_ item: RecommendedWork, _ context: ScreenContext) -> String {
    let take = SignInWords.take(context.language)
    let work = WorkText(card: item.card, context: context).spoken
    return SpeechWords.label(take, work)(context.language)
  }
}
