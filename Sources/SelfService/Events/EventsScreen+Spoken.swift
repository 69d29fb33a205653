import OddJobMarket
package import Speech
import TerminalUI

extension EventsScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard let events = state.events else { return Utterance(WizardWords.loading(language)) }
    let coming = events.filter { context.now < $0.window.end }
    guard !coming.isEmpty else { return Utterance(EventsWords.none(language)) }
    var said = Utterance(EventsWords.heading(language))
    for event in coming {
      let day = context.calendar.businessDay(of: event.window.start)
      let when = TimeText.span(day, event.window, in: context)
      said.say(SpeechWords.label(event.title, "\(when)，\(event.place)")(language))
    }
    said.say(EventsWords.signUp(language))
    return said
  }
}
