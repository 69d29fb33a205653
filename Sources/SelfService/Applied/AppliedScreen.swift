package import OddJobMarket
import TerminalUI

/// Applies, and says what became of it and what comes next.
package enum AppliedScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package struct State: Equatable, Sendable {
    let title: String
    /// What is being applied for; empty once it is known what became of it.
    var shifts: [ShiftID]
    var outcome: Outcome
    /// Other work, offered where this did not come about.
    var others: [PostingCard] = []
    var page = 0

    /// Makes the screen that applies for the shifts when it appears.
    init(title: String, shifts: [ShiftID]) {
      self.title = title
      self.shifts = shifts
      outcome = .waiting
    }

    /// Makes the screen for what has become of an application already.
    init(title: String, results: [AppliedShift]) {
      self.title = title
      shifts = []
      outcome = .answered(results)
    }
  }

  package enum Outcome: Equatable, Sendable {
    case waiting
    case answered([AppliedShift])
    case refused(Refusal)
  }

  package enum Message: Equatable, Sendable {
    case slipTapped(ApplicationID)
    case receiptTapped(String)
    case otherTapped(ShiftID)
    case myWorkTapped
    case findWorkTapped
    case nextPageTapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch state.outcome {
    case .waiting:
      guard let session = context.session, !state.shifts.isEmpty else {
        state.outcome = .refused(.notAllowed)
        return []
      }
      return [.effect(.apply(session.id, shifts: state.shifts))]
    case .answered(let results): return following(results, &state, context)
    case .refused: return offerOthers(context)
    }
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .applied(let result):
      guard state.outcome == .waiting else { return [] }
      switch result {
      case .success(let results):
        // What became of an earlier application is told under 我的活和工资, not here.
        guard Set(results.map(\.shift)) == Set(state.shifts) else { return [] }
        state.shifts = []
        state.outcome = .answered(results)
        return following(results, &state, context)
      case .failure(let refusal):
        state.shifts = []
        state.outcome = .refused(refusal)
        return offerOthers(context)
      }
    case .page(let filter, let page):
      let today = PostingFilter(days: context.today...context.today)
      guard offersOthers(state), filter == context.otherWork || filter == today else { return [] }
      state.others = Array(page.cards.filter { $0.places.outstanding > 0 }.prefix(3))
      // Nothing more of what was looked for: today's other work is better than none.
      guard state.others.isEmpty, filter != today else { return [] }
      return [.effect(.loadPage(today, offset: 0, limit: 6))]
    case .marketChanged: return offersOthers(state) ? offerOthers(context) : []
    default: return []
    }
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .slipTapped(let application):
      guard case .answered(let results) = state.outcome,
        results.contains(where: { $0.application == application && $0.state.isPlacement })
      else { return [] }
      return [.open(.slip(application))]
    case .receiptTapped(let number):
      guard let session = context.session else { return [] }
      return [.open(.paper(.receipt(number, viewer: session.id)))]
    case .otherTapped(let shift):
      guard state.others.contains(where: { $0.shift == shift }) else { return [] }
      return [.replace(.posting(shift))]
    case .myWorkTapped: return [.replace(.identify(then: .myWork))]
    case .findWorkTapped:
      return [.replace(.findWork(context.otherWork))]
    case .nextPageTapped:
      state.page += 1
      return []
    }
  }

  package static func title(_ state: State) -> Wording { AppliedWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard state.outcome != .waiting else { return [] }
    var actions: [FooterAction<Message>] = []
    if case .answered(let results) = state.outcome, results.count > perPage(context) {
      actions.append(FooterAction(FindWorkWords.nextPage, key: .pageDown, message: .nextPageTapped))
    }
    // What leads on is the main action: other work where nothing came of this.
    let isOver = offersOthers(state)
    let work = FooterAction<Message>(
      AppliedWords.otherWork, key: isOver ? .enter : .character("o"), message: .findWorkTapped,
      isPrimary: isOver)
    let mine = FooterAction<Message>(
      AppliedWords.myWork, key: isOver ? .character("m") : .enter, message: .myWorkTapped,
      isPrimary: !isOver)
    return actions + (isOver ? [mine, work] : [work, mine])
  }

  /// A single place that is confirmed goes straight to its slip.
  private static func following(
    _ results: [AppliedShift], _ state: inout State, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    if results.count == 1, let only = results.first, only.state.isPlacement {
      return [.toast(AppliedWords.confirmed, .success), .replace(.slip(only.application))]
    }
    return offersOthers(state) ? offerOthers(context) : []
  }

  /// Whether nothing came of it, so that other work is worth showing.
  static func offersOthers(_ state: State) -> Bool {
    switch state.outcome {
    case .waiting: false
    case .refused: true
    case .answered(let results):
      results.allSatisfy { !$0.state.isPlacement && !$0.state.isOpen }
    }
  }

  private static func offerOthers(_ context: ScreenContext) -> [ScreenOutcome] {
    [.effect(.loadPage(context.otherWork, offset: 0, limit: 6))]
  }
}
