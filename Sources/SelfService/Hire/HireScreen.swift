package import OddJobMarket
package import TerminalUI

/// 我要招人: an employer posts in a few touches, looks at those who applied, and decides.
package enum HireScreen: SelfServiceScreen {
  package typealias State = HireState
  package typealias Message = HireMessage

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let session = context.session else { return [.replace(.identify(then: .hire))] }
    guard state.page == .opening else { return [] }
    state.waiting = .employers
    return [.effect(.loadEmployers(session.id))]
  }

  package static func message(for input: Input, in state: State) -> Message? {
    guard state.waiting == nil else { return nil }
    if state.page == .form(.plate) { return plateMessage(for: input) }
    guard case .form(let step) = state.page, state.form[text: step] != nil else { return nil }
    return switch TypedText.edit(for: input) {
    case .insert(let text): .form(.wrote(.typed(text)))
    case .deleteLast: .form(.wrote(.deletedLast))
    case nil: nil
    }
  }

  package static func stepBack(_ state: inout State) -> Bool {
    if state.question != nil {
      state.question = nil
      return true
    }
    switch state.page {
    case .opening, .household, .employers, .posted: return false
    case .menu:
      guard state.employers.count > 1 else { return false }
      state.show(.employers)
    case .form(let step): stepBack(from: step, &state)
    case .list: state.show(.menu)
    case .posting, .rejected: state.show(.list(.managing))
    case .applicants: state.show(.list(.deciding))
    case .person(let card, _): state.show(.applicants(card))
    case .raise(let card), .cancel(let card), .outside(let card): state.show(.posting(card))
    case .raisePad(let card): state.show(.raise(card))
    }
    if state.waiting != .post { state.waiting = nil }
    return true
  }

  private static func stepBack(from step: HireStep, _ state: inout State) {
    // A posting on its way can't be taken back any more.
    if state.waiting == .post { return }
    if state.group != nil {
      state.group = nil
      state.turn = 0
    } else if step == .review {
      // From here on a person walks back through the answers one by one, and forward again.
      state.skipsAnswered = false
      state.show(.form(state.form.step(before: step) ?? .trade))
    } else if state.skipsAnswered, state.findings != nil {
      state.show(.form(step.opener ?? .review))
    } else if state.skipsAnswered, step == .day {
      state.show(.list(.again))
    } else if let before = state.form.step(before: step) {
      state.show(.form(before))
    } else {
      state.show(.menu)
    }
  }

  package static func title(_ state: State) -> Wording {
    switch state.page {
    case .list(let purpose): HireWords.title(of: purpose)
    case .applicants, .person: HireWords.decideTitle
    case .raise, .raisePad: HireWords.raiseTitle
    case .cancel: HireWords.cancelTitle
    case .outside: HireWords.outside
    case .rejected: HireWords.rejectedTitle
    default: HireWords.title
    }
  }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard state.question == nil else { return [] }
    switch state.page {
    case .form(let step): return formActions(step, state)
    case .raisePad:
      return [
        FooterAction(
          HireWords.raise, key: .enter, message: .posting(.entered), isPrimary: true,
          whyDisabled: state.increase.money == nil ? WhyWords.amount : state.whyWaiting)
      ]
    case .posted:
      return [
        FooterAction(PaperPageWords.receipt, key: .character("p"), message: .wantedReceipt)
      ]
    case .rejected(let card): return rejectedActions(card, state, in: context)
    case .outside(let card):
      return [
        FooterAction(
          HireWords.yes, key: .enter, message: .posting(.entered), isPrimary: true,
          whyDisabled: state.hiredOutside(of: card) == nil
            ? WhyWords.hiredOutside(card.places.outstanding) : state.whyWaiting)
      ]
    default: return []
    }
  }

  private static func formActions(_ step: HireStep, _ state: State) -> [FooterAction<Message>] {
    let next = FooterAction(
      WizardWords.next, key: .enter, message: Message.form(.wentOn), isPrimary: true,
      whyDisabled: state.form.obstacle(to: step))
    switch step {
    case .places, .extras, .amount, .expected, .departureClock, .contact: return [next]
    case .plate:
      return [
        FooterAction(HireWords.noPlate, key: .f(6), message: .form(.choseNoPlate)), next,
      ]
    case .overtime:
      return [
        FooterAction(HireWords.noOvertime, key: .f(6), message: .form(.choseNoOvertime)), next,
      ]
    case .siteText, .meetingText:
      guard state.gazetteer?.isEmpty == false else { return [next] }
      return [
        FooterAction(HireWords.choosePlace, key: .f(6), message: .form(.wantedPlaces)), next,
      ]
    case .content:
      return [
        FooterAction(HireWords.standardText, key: .f(6), message: .form(.choseStandardText)), next,
      ]
    case .site, .meeting:
      return [FooterAction(HireWords.type, key: .f(6), message: .form(.wantedToType))]
    case .departure:
      return [FooterAction(HireWords.raiseOther, key: .f(6), message: .form(.wantedToType))]
    case .review: return reviewActions(state)
    default: return []
    }
  }

  private static func reviewActions(_ state: State) -> [FooterAction<Message>] {
    let findings = state.findings ?? []
    var actions = [
      FooterAction(
        HireWords.editContent, key: .f(6), message: Message.form(.openedContent),
        whyDisabled: state.whyWaiting)
    ]
    if !findings.isEmpty {
      actions.append(
        FooterAction(
          state.showsTerms ? HireWords.seeFindings : HireWords.seeTerms, key: .f(7),
          message: .form(.toggledTerms)))
    }
    let needsReview = findings.contains { $0.severity == .finding }
    actions.append(
      FooterAction(
        needsReview ? HireWords.sendForReview : HireWords.publish, key: .enter,
        message: .form(.published), isPrimary: true,
        whyDisabled: state.findings == nil ? HireWords.checking : state.whyWaiting))
    return actions
  }
}
