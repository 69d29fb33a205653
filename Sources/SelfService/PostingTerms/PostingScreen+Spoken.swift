import OddJobMarket
package import Speech
import TerminalUI

extension PostingScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard case .there(let detail) = state.loading else {
      return Utterance(
        state.loading == .waiting
          ? FindWorkWords.loading(language) : PostingWords.gone(language))
    }
    let work = WorkText(card: detail.card, context: context)
    var said = Utterance(work.title, work.placesLeft)
    for term in PostingTerms(detail: detail, context: context).all {
      said.say(SpeechWords.label(term.label(language), term.text)(language))
    }
    if detail.shifts.count > 1 {
      let days = detail.shifts.filter { state.chosen.contains($0.shift) }.map {
        TimeText.day($0.day, today: context.today, language)
      }
      said.say(SpeechWords.chosen(days)(language))
    }
    return said
  }
}
