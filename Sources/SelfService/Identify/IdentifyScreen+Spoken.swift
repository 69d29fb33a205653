import OddJobMarket
package import Speech
import TerminalUI

extension IdentifyScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard state.asked == nil else { return Utterance(IdentifyWords.townshipWhy(language)) }
    let isNumber = state.entry == .number
    var said = Utterance((isNumber ? IdentifyWords.number : IdentifyWords.code)(language))
    if !isNumber { said.say(IdentifyWords.codeHint(language)) }
    let count = isNumber ? state.number.count : state.code.count
    if count > 0 { said.say(SpeechWords.entered(count)(language)) }
    if let problem = state.problem { said.say(problem(language)) }
    if state.isWaiting { said.say(IdentifyWords.waiting(language)) }
    return said
  }

  package static func entersDigits(_ state: State) -> Bool { state.asked == nil }
}
