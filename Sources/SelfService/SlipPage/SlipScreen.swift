package import OddJobMarket
import TerminalUI

/// 上岗凭条: who meets whom, where, when and for what pay. Nothing of it outlives the screen.
package enum SlipScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package struct State: Equatable, Sendable {
    let application: ApplicationID
    /// Whose posting it is, where the employer looks at it; nil for one's own slip.
    let employer: EmployerID?
    var loading: Loading<Slip> = .waiting
    var page = 0
    /// When it was opened: what is read anew meanwhile is the same showing.
    var since: Instant?

    init(application: ApplicationID, employer: EmployerID? = nil) {
      self.application = application
      self.employer = employer
    }
  }

  package enum Message: Equatable, Sendable {
    case myWorkTapped
    case nextPageTapped
    case paperTapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    state.since = context.now
    return load(state, in: context)
  }

  /// A slip shows names and phones in full: without a person known there is nobody to show it to.
  private static func load(_ state: State, in context: ScreenContext) -> [ScreenOutcome] {
    guard let session = context.session else { return [] }
    let showing = SlipShowing(
      application: state.application, viewer: session.id, employer: state.employer,
      since: state.since ?? context.now)
    return [.effect(.loadSlip(showing))]
  }

  /// The same showing, whole: it is no second entry in the chain.
  private static func paper(_ state: State, in context: ScreenContext) -> [ScreenOutcome] {
    guard let session = context.session, case .there(let slip) = state.loading else { return [] }
    let showing = SlipShowing(
      application: state.application, viewer: session.id, employer: state.employer,
      since: state.since ?? context.now)
    return [.open(.paper(.slip(showing, number: slip.number)))]
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .slip(.success(let slip)):
      guard slip.application == state.application else { return [] }
      state.loading = .there(slip)
      return []
    case .slip(.failure(let refusal)):
      guard state.loading == .waiting else { return [] }
      state.loading = .refused(refusal)
      return []
    case .marketChanged: return load(state, in: context)
    default: return []
    }
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .myWorkTapped: return [.replace(.identify(then: .myWork))]
    case .paperTapped: return paper(state, in: context)
    case .nextPageTapped:
      state.page = (state.page + 1) % pageCount(state, context)
      return []
    }
  }

  package static func title(_ state: State) -> Wording { SlipWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    var actions: [FooterAction<Message>] = []
    if pageCount(state, context) > 1 {
      actions.append(FooterAction(FindWorkWords.nextPage, key: .pageDown, message: .nextPageTapped))
    }
    if case .there = state.loading {
      actions.append(
        FooterAction(
          context.hasPrinter ? PaperPageWords.scanOrPrint : PaperPageWords.scan,
          key: .character("c"),
          message: .paperTapped))
    }
    guard state.employer == nil else { return actions }
    actions.append(
      FooterAction(AppliedWords.myWork, key: .enter, message: .myWorkTapped, isPrimary: true))
    return actions
  }
}
