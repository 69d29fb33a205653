package import OddJobMarket
import TerminalUI

/// 我的活和工资: what the person applied for, and what they can do about it.
package enum MyWorkScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package struct State: Equatable, Sendable {
    var loading: Loading<[ApplicationSummary]> = .waiting
    /// Where the person stands today; nil until they have signed in.
    var turn: PersonTurn?
    /// Whether the page says why they stand there.
    var isExplaining = false
    var page = 0
    /// The application that is open; the list otherwise.
    var open: ApplicationID?
    /// The question over everything: why the place is given up.
    var isAskingWhy = false
    /// A step that the station has not answered yet.
    var stepping: ApplicationID?
    /// Whether what is on its way is the wish to come back tomorrow.
    var asksBack = false
    /// Why the last step was not possible.
    var problem: Wording?

    /// The application that is open, as it is known now.
    var current: ApplicationSummary? {
      guard case .there(let all) = loading, let open else { return nil }
      return all.first { $0.application == open }
    }
  }

  package enum Message: Equatable, Sendable {
    case cardTapped(ApplicationID)
    case nextPageTapped
    case turnTapped
    case slipTapped
    case actionTapped(MyWorkAction)
    case returnTapped
    case reasonTapped(TransitionReason.Cause)
    case keepTapped
    case findWorkTapped
    case keptTapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { load(context) }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .myWork(let all, let turn):
      state.loading = .there(all)
      state.turn = turn
      if turn == nil { state.isExplaining = false }
      if state.current == nil { close(&state) }
      return []
    case .stepped(let result):
      guard let stepping = state.stepping else { return [] }
      state.stepping = nil
      switch result {
      case .success(let summary):
        guard summary.application == stepping else { return load(context) }
        replace(&state, summary)
        return [.toast(MyWorkWords.done(summary, asksBack: state.asksBack), .success)]
          + load(context)
      case .failure(let refusal):
        state.problem = refusal.wording
        return load(context)
      }
    case .marketChanged: return load(context)
    default: return []
    }
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .cardTapped(let application):
      guard !state.isExplaining, case .there(let all) = state.loading,
        all.contains(where: { $0.application == application })
      else { return [] }
      state.open = application
      state.problem = nil
      return []
    case .nextPageTapped:
      state.page += 1
      return []
    case .turnTapped:
      state.isExplaining = !state.isExplaining && state.turn != nil && state.open == nil
      return []
    case .slipTapped:
      guard let current = state.current, current.state.isPlacement else { return [] }
      return [.open(.slip(current.application))]
    case .actionTapped(let action): return act(&state, action, context)
    case .returnTapped: return askBack(&state, context)
    case .reasonTapped(let cause):
      guard state.isAskingWhy else { return [] }
      state.isAskingWhy = false
      return step(&state, .withdraw, TransitionReason(cause), context)
    case .keepTapped:
      state.isAskingWhy = false
      return []
    case .keptTapped: return [.open(.identify(then: .kept))]
    case .findWorkTapped:
      return [.replace(.findWork(PostingFilter(days: context.today...context.today)))]
    }
  }

  package static func stepBack(_ state: inout State) -> Bool {
    if state.isExplaining {
      state.isExplaining = false
      return true
    }
    guard state.open != nil else { return false }
    close(&state)
    return true
  }

  package static func title(_ state: State) -> Wording {
    state.isExplaining ? TurnWords.question : HomeTile.myWork.title
  }

  private static func load(_ context: ScreenContext) -> [ScreenOutcome] {
    guard let session = context.session else { return [.home] }
    return [.effect(.loadMyWork(session.id))]
  }

  private static func close(_ state: inout State) {
    state.open = nil
    state.isAskingWhy = false
    state.problem = nil
  }

  private static func replace(_ state: inout State, _ summary: ApplicationSummary) {
    guard case .there(var all) = state.loading,
      let index = all.firstIndex(where: { $0.application == summary.application })
    else { return }
    all[index] = summary
    state.loading = .there(all)
  }

  private static func act(
    _ state: inout State, _ action: MyWorkAction, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let current = state.current, current.actions.contains(action.event) else { return [] }
    state.problem = nil
    if action.event == .withdraw {
      state.isAskingWhy = true
      return []
    }
    return step(&state, action.event, action.reason, context)
  }

  private static func askBack(
    _ state: inout State, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    guard state.stepping == nil, let session = context.session, let current = state.current,
      let returning = current.marks.returning, !returning.personAsks
    else { return [] }
    state.problem = nil
    state.stepping = current.application
    state.asksBack = true
    return [.effect(.askBack(session.id, current.application))]
  }

  private static func step(
    _ state: inout State, _ event: ApplicationEvent, _ reason: TransitionReason?,
    _ context: ScreenContext
  ) -> [ScreenOutcome] {
    // One step at a time: a second touch on the same button is the same wish.
    guard state.stepping == nil, let session = context.session, let open = state.open else {
      return []
    }
    state.stepping = open
    state.asksBack = false
    return [.effect(.step(session.id, open, event, reason))]
  }
}
