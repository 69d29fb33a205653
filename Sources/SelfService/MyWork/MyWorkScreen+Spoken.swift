import OddJobMarket
package import Speech
import TerminalUI

extension MyWorkScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard case .there(let all) = state.loading else {
      return Utterance(MyWorkWords.waiting(language))
    }
    if state.isAskingWhy {
      return Utterance(MyWorkWords.askWhy(language), MyWorkWords.askWhyText(language))
    }
    if state.isExplaining, let turn = state.turn {
      return Utterance(TurnWords.standing(turn)(language))
    }
    guard let current = state.current else {
      return all.isEmpty
        ? Utterance(MyWorkWords.nothing(language))
        : Utterance(SpeechWords.list(total: all.count)(language))
    }
    return spoken(current, state, context)
  }

  private static func spoken(
    _ current: ApplicationSummary, _ state: State, _ context: ScreenContext
  ) -> Utterance {
    let language = context.language
    let work = WorkText(card: current.card, context: context)
    var said = Utterance(work.title, current.state.wording(language), work.pay, work.span)
    if let done = current.work {
      said.say(MyWorkWords.workDone(done, unit: current.card.pay.unit)(language))
    }
    if let problem = state.problem {
      said.say(problem(language))
    } else if state.stepping != nil {
      said.say(MyWorkWords.stepping(language))
    } else if let objection = current.objection {
      said.say(MyWorkWords.objected(objection)(language))
    } else {
      let next = MyWorkWords.next(current, at: context.now, context.countyAnswer)(language)
      // It names who recommended.
      if current.marks.recommendation == nil { said.say(next) } else { said.say(personal: next) }
    }
    return said
  }

  /// What is said of an application when it is its turn.
  static func spokenLabel(_ summary: ApplicationSummary, _ context: ScreenContext) -> String {
    let work = WorkText(card: summary.card, context: context)
    let words = [work.title, summary.state.wording(context.language), work.span]
    return SpeechWords.series(words)(context.language)
  }
}
