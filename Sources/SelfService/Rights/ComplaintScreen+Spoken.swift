import OddJobMarket
package import Speech
import TerminalUI

extension ComplaintScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    var said = Utterance()
    if state.matter == .injury, state.step != .done {
      said.say(RightsWords.callFirst(language))
    }
    switch state.step {
    case .naming: said.say(ComplaintWords.naming(language))
    case .own:
      guard case .there(let all) = state.own else {
        said.say(WizardWords.loading(language))
        break
      }
      said.say((all.isEmpty ? ComplaintWords.noOwnWork : ComplaintWords.whichOwn)(language))
    case .groups: said.say(ComplaintWords.whichWork(language))
    case .postings:
      guard case .there(let cards) = state.postings else {
        said.say(WizardWords.loading(language))
        break
      }
      said.say((cards.isEmpty ? ComplaintWords.noneToday : ComplaintWords.whichPosting)(language))
    case .amount:
      said.say(ComplaintWords.amount(language))
      said.say(ComplaintWords.amountNote(language))
      if !state.amount.isEmpty {
        said.say(SpeechWords.entered(state.amount.text.count)(language))
      }
    case .calling: said.say(ComplaintWords.calling(language))
    case .review: said.say(spokenReview(state, context))
    case .done: said.say(spokenReceipt(state, context))
    }
    return said
  }

  package static func entersDigits(_ state: State) -> Bool { state.step == .amount }

  /// What is complained of, and against whom, is not for the hall.
  private static func spokenReview(_ state: State, _ context: ScreenContext) -> Utterance {
    let language = context.language
    if let problem = state.problem { return Utterance(problem.wording(language)) }
    if state.isSending { return Utterance(WizardWords.saving(language)) }
    var said = Utterance(ComplaintWords.review(language))
    for (label, value) in terms(state, context) {
      said.say(personal: SpeechWords.label(label, value)(language))
    }
    said.say(ComplaintWords.final(language))
    return said
  }

  private static func spokenReceipt(_ state: State, _ context: ScreenContext) -> Utterance {
    let language = context.language
    guard let filed = state.filed else { return Utterance() }
    let contact = state.wantsCall ? ComplaintWords.willCall : ComplaintWords.willAnswer
    var said = Utterance(ComplaintWords.taken(language))
    for text in [ComplaintWords.next(filed.course), contact, ComplaintWords.kept] {
      said.say(text(language))
    }
    said.say(ComplaintWords.alsoCall(language))
    for hotline in RightsTopic(state.matter).ordered(state.hotlines) {
      said.say(SpeechWords.label(hotline.purpose, hotline.number)(language))
    }
    return said
  }
}
