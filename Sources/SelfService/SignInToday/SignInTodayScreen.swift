package import OddJobMarket
import TerminalUI

/// 今天有空 (即时快招): a person signs in, sees the three best with reasons, and takes one.
package enum SignInTodayScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package typealias State = SignInTodayState
  package typealias Message = SignInTodayMessage

  /// How many pieces of work are shown at a time.
  static let shownMax = 3

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard context.session != nil else { return [.replace(.identify(then: .signIn))] }
    // Coming back from an application: what was shown may be taken by now.
    if case .showing = state.phase { return searchAgain(&state, in: context) }
    return []
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let session = context.session else { return [.replace(.identify(then: .signIn))] }
    switch (message, state.phase) {
    case (.chose(let until), .choosing):
      state.phase = .signingIn
      state.refusal = nil
      return [.effect(.signIn(session.id, until: until, way: state.way ?? session.way))]
    case (.wantedWay, .choosing):
      state.phase = .choosingWay
      return []
    case (.choseWay(let way), .choosingWay):
      state.way = way
      state.phase = .choosing
      return []
    case (.took(let shift), .showing(let work)):
      guard let title = work.first(where: { $0.card.shift == shift })?.card.title else { return [] }
      return [.open(.identify(then: .apply(shifts: [shift], title: title)))]
    case (.askedForOthers, .showing(let work)):
      state.seen += work.map(\.card.shift)
      return search(&state, for: session)
    case (.startedOver, .nothing):
      state.seen = []
      return search(&state, for: session)
    case (.askedWhy, .showing(let work)):
      state.phase = .explaining(work)
      return []
    case (.returnedToCards, .explaining(let work)):
      state.phase = .showing(work)
      return []
    case (.wantedAll, .nothing):
      return [.open(.findWork(PostingFilter(days: context.today...context.today)))]
    case (.wantedStandbys, .nothing), (.wantedStandbys, .showing):
      return state.standbys > 0 ? [.open(.findWork(standbys(context)))] : []
    case (.wantedAttendant, .nothing): return [.callAttendant]
    case (.wantedReceipt, .nothing), (.wantedReceipt, .showing):
      guard let receipt = state.receipt else { return [] }
      return [.open(.paper(.receipt(receipt.number, viewer: session.id)))]
    case (.wantedNoWork, .nothing): return [.effect(.issueNoWork(session.id))]
    default: return []
    }
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    if case .page(let filter, let page) = reply, filter == standbys(context) {
      state.standbys = page.total
      return []
    }
    switch (reply, state.phase) {
    case (.signedIn(.success(let receipt), let turn), .signingIn):
      guard let session = context.session else { return [] }
      state.receipt = receipt
      state.hasSeenNumber = false
      state.turn = turn
      return search(&state, for: session)
    case (.signedIn(.failure(let refusal), _), .signingIn):
      state.phase = .choosing
      state.refusal = refusal
      return []
    case (.recommended(let work), .searching):
      let shown = Array(work.prefix(shownMax))
      state.phase =
        shown.isEmpty ? .nothing(hasSeenSome: !state.seen.isEmpty) : .showing(shown)
      let standbys = ScreenOutcome.effect(.loadPage(standbys(context), offset: 0, limit: 1))
      guard state.phase == .nothing(hasSeenSome: false), let session = context.session else {
        return [standbys]
      }
      return [standbys, .effect(.askWhyNone(session.id))]
    case (.whyNone(let obstacles), .nothing):
      state.whyNone = obstacles
      return []
    case (.noWork(.success(let receipt)), .nothing):
      guard let session = context.session else { return [] }
      return [.open(.paper(.receipt(receipt.number, viewer: session.id)))]
    case (.noWork(.failure(let refusal)), .nothing): return [.toast(refusal.wording, .warning)]
    case (.marketChanged, .showing), (.marketChanged, .nothing(hasSeenSome: false)):
      return searchAgain(&state, in: context)
    default: return []
    }
  }

  private static func search(
    _ state: inout State, for session: PersonSession
  ) -> [ScreenOutcome] {
    state.phase = .searching
    return [.effect(.recommend(session.id, excluding: state.seen))]
  }

  /// Today's work that one can only stand by for.
  private static func standbys(_ context: ScreenContext) -> PostingFilter {
    PostingFilter(days: context.today...context.today, takesStandbysOnly: true)
  }

  private static func searchAgain(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let session = context.session else { return [] }
    return search(&state, for: session)
  }

  package static func stepBack(_ state: inout State) -> Bool {
    switch state.phase {
    case .explaining(let work): state.phase = .showing(work)
    case .choosingWay: state.phase = .choosing
    case .choosing, .signingIn, .searching, .showing, .nothing: return false
    }
    return true
  }

  package static func title(_ state: State) -> Wording { SignInWords.title }

  private static func receiptActions(_ state: State) -> [FooterAction<Message>] {
    guard state.receipt != nil else { return [] }
    return [
      FooterAction(PaperPageWords.receipt, key: .character("p"), message: .wantedReceipt)
    ]
  }

  private static func standbyActions(_ state: State) -> [FooterAction<Message>] {
    guard state.standbys > 0 else { return [] }
    return [
      FooterAction(
        SignInWords.standbys(state.standbys), key: .character("c"), message: .wantedStandbys)
    ]
  }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    switch state.phase {
    case .showing:
      [
        FooterAction(SignInWords.why, key: .character("w"), message: .askedWhy),
        FooterAction(SignInWords.others, key: .character("r"), message: .askedForOthers),
      ] + standbyActions(state) + receiptActions(state)
    case .explaining:
      [
        FooterAction(
          SignInWords.backToCards, key: .enter, message: .returnedToCards, isPrimary: true)
      ]
    case .nothing: receiptActions(state)
    case .choosing, .choosingWay, .signingIn, .searching: []
    }
  }
}
