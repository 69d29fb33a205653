import OddJobMarket
package import Speech

extension HomeScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    guard state.isLoaded else { return Utterance(HomeWords.reading(context.language)) }
    let totals = state.summary.totals
    let sentence = HomeWords.sentence(
      open: totals.openPostings, soon: totals.startingWithinHour, greeting: nil)(context.language)
    return Utterance(sentence.filter { $0 != "|" })
  }
}
