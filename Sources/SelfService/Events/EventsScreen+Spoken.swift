import OddJobMarket
package import Speech
import TerminalUI

extension EventsScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard let events = state.events else { return Utterance(WizardWords.loading(language)) }
    if state.opened != nil { return spokenOpened(state, in: context) }
    let coming = Self.coming(events, in: context)
    guard !coming.isEmpty else { return Utterance(EventsWords.none(language)) }
    var said = Utterance(EventsWords.heading(language))
    for event in coming {
      let text = SpeechWords.series([when(event, context), event.place])(language)
      said.say(SpeechWords.label(event.title, text)(language))
    }
    said.say(EventsWords.signUp(language))
    return said
  }

  /// One event: what is in the way, when and where it is, and whether there is room; that one has
  /// signed up, and under which number, only where the person asks.
  private static func spokenOpened(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard let event = state.current else { return Utterance(Refusal.eventOver.wording(language)) }
    var said = Utterance()
    if let problem = state.problem {
      said.say(problem.wording(language))
    } else if state.isWaiting {
      said.say(WizardWords.saving(language))
    }
    if state.isAskingToCancel { said.say(EventsWords.cancelQuestion(language)) }
    said.say(event.title)
    said.say(
      SpeechWords.series([event.kind.wording(language), when(event, context), event.place])(
        language))
    if let signUp = state.signUp(in: context) {
      said.say(personal: EventsWords.mine(language))
      said.say(personal: WizardWords.receipt(signUp.receipt.number)(language))
      said.say(EventsWords.pleaseCancel(language))
    } else {
      said.say(EventsWords.places(event)(language))
      said.say(EventsWords.free(language))
    }
    return said
  }
}
