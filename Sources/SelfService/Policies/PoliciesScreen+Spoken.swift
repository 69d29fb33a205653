import OddJobMarket
package import Speech
import TerminalUI

extension PoliciesScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard let policies = state.policies else { return Utterance(WizardWords.loading(language)) }
    guard !policies.isEmpty else { return Utterance(PoliciesWords.none(language)) }
    guard let policy = state.policy else {
      return Utterance(state.theme ?? PoliciesWords.heading(language))
    }
    let term = policy.term.onDay(context.today.date)
    let rest =
      switch term {
      case .until: PoliciesWords.howTo
      case .ended: PoliciesWords.isOver
      case .askAtCounter: PoliciesWords.noTerm
      }
    return Utterance(
      policy.title, term.wording(language), policy.summary, rest(language))
  }
}
