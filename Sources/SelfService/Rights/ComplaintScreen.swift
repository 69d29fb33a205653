package import OddJobMarket
import TerminalUI

/// Takes a complaint down by touch alone: what, against whom, how much, and whether to be called.
package enum ComplaintScreen: SelfServiceScreen {
  /// More postings of one kind than anybody pages through.
  static let postingsMax = 60

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    [.effect(.loadHotlines)] + loadOwn(state, context)
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .hotlines(let hotlines): state.hotlines = hotlines
    case .myWork(let all, _):
      guard state.isNamed else { return [] }
      state.own = .there(all.filter { $0.state.wasAgreed })
    case .page(let filter, let page):
      guard case .postings(let group) = state.step, filter == self.filter(group, context) else {
        return []
      }
      state.postings = .there(page.cards)
    case .complaintFiled(let result):
      guard state.isSending else { return [] }
      state.isSending = false
      switch result {
      case .success(let filed):
        state.filed = filed
        state.step = .done
        state.path = []
      case .failure(let refusal): state.problem = refusal
      }
    default: break
    }
    return []
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    // What is on its way stays what it is.
    if state.isSending { return [] }
    switch (message, state.step) {
    case (.choseNamed(let isNamed), .naming): return name(&state, isNamed, context)
    case (.ownTapped(let id), .own):
      guard case .there(let all) = state.own, let work = all.first(where: { $0.application == id })
      else { return [] }
      aim(&state, Target(complaint: .application(id), card: work.card))
    case (.todayTapped, .own): state.go(to: .groups)
    case (.groupTapped(let group), .groups):
      state.go(to: .postings(group))
      state.postings = .waiting
      return [.effect(.loadPage(filter(group, context), offset: 0, limit: postingsMax))]
    case (.postingTapped(let shift), .postings):
      guard case .there(let cards) = state.postings,
        let card = cards.first(where: { $0.shift == shift })
      else { return [] }
      aim(&state, Target(complaint: .shift(shift), card: card))
    case (.notListedTapped, .own), (.notListedTapped, .groups), (.notListedTapped, .postings):
      aim(&state, Target(complaint: .notListed))
    case (.turned(let step), .own), (.turned(let step), .postings): state.page += step
    case (.padTapped(let key), .amount): state.amount.press(key)
    case (.amountTapped, .amount):
      guard let yuan = Int(state.amount.text), yuan > 0 else { return [] }
      state.amountSaid = .yuan(yuan)
      state.go(to: .calling)
    case (.amountUnknown, .amount):
      state.amountSaid = nil
      state.go(to: .calling)
    case (.choseCall(let wantsCall), .calling):
      state.wantsCall = wantsCall
      state.go(to: .review)
    case (.sendTapped, .review): return send(&state, context)
    case (.receiptTapped, .done):
      guard let number = state.filed?.receipt.number else { return [] }
      return [.open(.paper(.receipt(number, viewer: person(state, context))))]
    default: break
    }
    return []
  }

  package static func stepBack(_ state: inout State) -> Bool {
    guard !state.isSending, let last = state.path.popLast() else { return false }
    state.step = last
    state.page = 0
    state.problem = nil
    return true
  }

  package static func title(_ state: State) -> Wording { state.matter.wording }

  private static func name(
    _ state: inout State, _ isNamed: Bool, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    state.isNamed = isNamed
    guard isNamed else {
      state.go(to: .groups)
      return []
    }
    guard context.session != nil else {
      return [.replace(.identify(then: .complaint(state.matter)))]
    }
    state.go(to: .own)
    return loadOwn(state, context)
  }

  private static func loadOwn(_ state: State, _ context: ScreenContext) -> [ScreenOutcome] {
    guard state.step == .own, let session = context.session else { return [] }
    return [.effect(.loadMyWork(session.id))]
  }

  /// Takes against whom it is, and goes on to what is left to ask.
  private static func aim(_ state: inout State, _ target: Target) {
    state.target = target
    if state.matter == .unpaidWages {
      state.go(to: .amount)
    } else {
      state.go(to: state.isNamed ? .calling : .review)
    }
  }

  private static func send(_ state: inout State, _ context: ScreenContext) -> [ScreenOutcome] {
    guard let target = state.target else { return [] }
    let person = person(state, context)
    // Whoever is forgotten meanwhile files nothing in their name.
    guard person != nil || !state.isNamed else { return [.home] }
    state.isSending = true
    state.problem = nil
    return [
      .effect(
        .fileComplaint(
          ComplaintFiling(
            state.matter, against: target.complaint,
            amount: state.matter == .unpaidWages ? state.amountSaid : nil,
            wantsCall: state.isNamed && state.wantsCall, by: person)))
    ]
  }

  private static func person(_ state: State, _ context: ScreenContext) -> JobSeekerID? {
    state.isNamed ? context.session?.id : nil
  }

  private static func filter(_ group: TradeGroup, _ context: ScreenContext) -> PostingFilter {
    PostingFilter(
      days: context.today...context.today,
      trades: Set(context.trades.trades(in: group).map(\.code)))
  }
}

extension ApplicationState {
  /// Whether the work was agreed once, whatever became of it.
  fileprivate var wasAgreed: Bool {
    switch self {
    case .confirmed, .departed, .arrived, .finished, .settled, .disputed, .employerCancelled,
      .noShow, .termsDiffer:
      true
    case .applied, .standby, .held, .withdrawn, .declined, .notChosen, .released, .holdExpired,
      .postingExpired:
      false
    }
  }
}
