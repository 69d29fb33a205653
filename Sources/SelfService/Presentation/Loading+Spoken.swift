import OddJobMarket
import Speech
import TerminalUI

extension Loading {
  /// What is said of something asked for: that it is waited for, gone or refused, or what is there.
  func spoken(
    waiting: Wording, in language: Language, there: (Value) -> Utterance
  ) -> Utterance {
    switch self {
    case .waiting: Utterance(waiting(language))
    case .missing: Utterance(PostingWords.gone(language))
    case .refused(let refusal): Utterance(refusal.wording(language))
    case .there(let value): there(value)
    }
  }
}
