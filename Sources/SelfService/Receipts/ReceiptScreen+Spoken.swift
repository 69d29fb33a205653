import OddJobMarket
package import Speech
import TerminalUI

extension ReceiptScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    switch state.phase {
    case .typing:
      var said = Utterance(ReceiptWords.question(language))
      said.say(ReceiptWords.note(language))
      if !state.digits.isEmpty {
        said.say(SpeechWords.entered(state.digits.text.count)(language))
      }
      if let problem = state.problem { said.say(problem(language)) }
      return said
    case .looking: return Utterance(ReceiptWords.looking(language))
    case .found(let finding):
      var said = Utterance(finding.kind.wording(language))
      if let title = finding.title { said.say(CleanText.clean(title)) }
      said.say(TimeText.moment(finding.issuedAt, in: context))
      for (text, _) in lines(finding, context) { said.say(text(language)) }
      return said
    }
  }

  package static func entersDigits(_ state: State) -> Bool { state.phase == .typing }

  /// The number of a receipt leads to nobody.
  package static func hidesDigits(_ state: State) -> Bool { false }
}
