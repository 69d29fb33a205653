import OddJobMarket
import TerminalUI

extension PostingCard {
  /// Whether places can be taken off because people were found elsewhere.
  var mayCutPlaces: Bool {
    [.live, .paused, .inReview].contains(state) && places.outstanding > 0
  }
}

extension HireState {
  /// Returns how many of the free places go to people found elsewhere; nil while the number entered
  /// is none or more than are free.
  func hiredOutside(of card: PostingCard) -> Int? {
    guard let count = Int(outside.text), (1...max(1, card.places.outstanding)).contains(count)
    else { return nil }
    return count
  }
}

extension HireScreen {
  static func updateOutside(
    _ state: inout State, _ message: HirePostingMessage, _ card: PostingCard
  ) {
    switch message {
    case .pressed(let key):
      state.problem = nil
      state.outside.press(key)
    case .entered:
      guard let count = state.hiredOutside(of: card) else { return }
      state.question = .outside(card, count: count)
    default: break
    }
  }

  /// Draws the pad on which an employer says how many were hired outside (已在外面招到 n 人).
  static func renderOutside(
    _ card: PostingCard, _ state: State, in context: ScreenContext, area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let area = renderProblem(state, language, area: area, into: &frame)
    let free = card.places.outstanding
    let count = state.hiredOutside(of: card)
    let isTooMany = count == nil && !(state.outside.isEmpty || Int(state.outside.text) == 0)
    frame.padEntry(
      PadEntry(
        label: HireWords.askOutside(free: free)(language), text: state.outside.text,
        note: count.map { HireWords.placesLeft(card.places.places - $0)(language) },
        problem: isTooMany ? Refusal.placesInUse(free: free).wording(language) : nil),
      in: area, deleteWord: WizardWords.delete(language),
      message: { .posting(.pressed($0)) })
  }
}
