package import OddJobMarket
package import TerminalUI

/// 我要登记: a person registers by pad and choice, and may leave the name to the attendant.
package enum RegistrationScreen: SelfServiceScreen {
  package typealias State = RegistrationState
  package typealias Message = RegistrationMessage

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    state.asksTownship = !context.townships.isEmpty
    return []
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    if case .characters(let query, let answer) = reply {
      state.name.receive(answer, to: query)
      return []
    }
    guard case .registered(let result) = reply, state.phase == .sending else { return [] }
    switch result {
    case .success(let outcome):
      // What was typed is the station's now; the panel keeps none of it.
      let needsName = state.name.text.isEmpty
      state = RegistrationState()
      state.phase = .done(outcome)
      state.needsName = needsName
      return [.began(outcome.session)]
    case .failure(.field(let problem)): state.object(problem)
    case .failure(.refused(let refusal)):
      state.phase = .filling
      state.problem = refusal.wording
    }
    return []
  }

  package static func message(for input: Input, in state: State) -> Message? {
    guard state.phase == .filling else { return nil }
    switch (state.step, input) {
    case (.name, .key(.character(let character))): return .name(.typed(String(character)))
    case (.name, .key(.backspace)): return .name(.deletedLast)
    case (.name, .paste(let text)): return .name(.typed(text))
    case (_, .paste(let text)): return .pasted(text)
    default: return nil
    }
  }

  package static func stepBack(_ state: inout State) -> Bool {
    switch state.phase {
    case .filling: state.retreat()
    case .sending: true
    case .done: false
    }
  }

  package static func title(_ state: State) -> Wording { RegistrationWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    if case .done = state.phase {
      return [
        FooterAction(PaperPageWords.receipt, key: .character("p"), message: .wantedReceipt)
      ]
    }
    var actions: [FooterAction<Message>] = []
    if state.step == .trades, state.group != nil {
      actions.append(
        FooterAction(RegistrationWords.otherTrades, key: .f(6), message: .returnedToGroups))
    }
    // Where there is no pinyin it stands large on the screen instead.
    if state.step == .name, !state.name.isMissing {
      actions.append(
        FooterAction(
          RegistrationWords.nameByAttendant, key: .f(6), message: .leftNameToAttendant))
    }
    if state.step == .consent {
      actions.append(FooterAction(RegistrationWords.disagree, key: .f(6), message: .disagreed))
    }
    let label =
      switch state.step {
      case .consent: RegistrationWords.agree
      case .summary: RegistrationWords.submit
      default: WizardWords.next
      }
    actions.append(
      FooterAction(
        label, key: .enter, message: .wentOn, isPrimary: true, whyDisabled: state.obstacle))
    return actions
  }
}
