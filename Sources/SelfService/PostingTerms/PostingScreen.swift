package import OddJobMarket
import TerminalUI

/// The full terms of one posting, and the way to apply.
package enum PostingScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package struct State: Equatable, Sendable {
    let shift: ShiftID
    var loading: Loading<PostingDetail> = .waiting
    /// Of several days the ones the person wants.
    var chosen: Set<ShiftID>
    var page = 0
    var shiftPage = 0

    init(shift: ShiftID) {
      self.shift = shift
      chosen = [shift]
    }
  }

  package enum Message: Equatable, Sendable {
    case shiftTapped(ShiftID)
    case moreShiftsTapped
    case nextPageTapped
    case previousPageTapped
    case applyTapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { [.effect(.loadDetail(state.shift))] }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .detail(let shift, let detail):
      guard shift == state.shift else { return [] }
      guard let detail else {
        state.loading = .missing
        return []
      }
      state.loading = .there(detail)
      // A day that was taken meanwhile can't stay chosen.
      let open = detail.shifts.filter(\.places.takesAnybody).map(\.shift)
      state.chosen.formIntersection(open)
      return []
    case .marketChanged: return [.effect(.loadDetail(state.shift))]
    default: return []
    }
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard case .there(let detail) = state.loading else { return [] }
    switch message {
    case .shiftTapped(let shift):
      guard let card = detail.shifts.first(where: { $0.shift == shift }),
        card.places.takesAnybody
      else { return [] }
      state.chosen.formSymmetricDifference([shift])
      return []
    case .moreShiftsTapped:
      state.shiftPage += 1
      return []
    case .nextPageTapped:
      state.page = min(state.page + 1, pageCount(state, context) - 1)
      return []
    case .previousPageTapped:
      state.page = max(0, min(state.page, pageCount(state, context) - 1) - 1)
      return []
    case .applyTapped:
      let shifts = detail.shifts.map(\.shift).filter { state.chosen.contains($0) }
      guard obstacle(state) == nil else { return [] }
      return [.open(.identify(then: .apply(shifts: shifts, title: detail.card.title)))]
    }
  }

  package static func title(_ state: State) -> Wording { PostingWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard case .there = state.loading else { return [] }
    var actions: [FooterAction<Message>] = []
    let pages = pageCount(state, context)
    if pages > 1, state.page > 0 {
      actions.append(
        FooterAction(FindWorkWords.previousPage, key: .pageUp, message: .previousPageTapped))
    }
    if state.page < pages - 1 {
      actions.append(FooterAction(FindWorkWords.nextPage, key: .pageDown, message: .nextPageTapped))
    }
    actions.append(
      FooterAction(
        onlyStandsBy(state) ? WorkWords.standBy : WorkWords.apply, key: .enter,
        message: .applyTapped, isPrimary: true,
        whyDisabled: obstacle(state)))
    return actions
  }

  /// Whether all that is chosen can only be stood by for.
  private static func onlyStandsBy(_ state: State) -> Bool {
    guard case .there(let detail) = state.loading, !state.chosen.isEmpty else { return false }
    return detail.shifts.allSatisfy {
      !state.chosen.contains($0.shift) || $0.places.takesStandbysOnly
    }
  }

  /// Returns why nobody can apply now; nil where a place is left in everything that is chosen, and
  /// something is.
  private static func obstacle(_ state: State) -> Wording? {
    guard case .there(let detail) = state.loading else { return WizardWords.loading }
    guard detail.card.state == .live else {
      return Refusal.postingNotLive(detail.card.state).wording
    }
    guard state.chosen.isEmpty else { return nil }
    return detail.shifts.contains { $0.places.takesAnybody }
      ? WhyWords.chooseDay : WhyWords.workFull
  }
}
