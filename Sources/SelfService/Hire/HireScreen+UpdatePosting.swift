import OddJobMarket

extension HireScreen {
  static func updatePosting(
    _ state: inout State, _ message: HirePostingMessage, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let employer = state.employer else { return [] }
    switch message {
    case .answered(let isYes): return answer(isYes, &state, employer)
    case .because(let reason): return decline(because: reason, &state, employer)
    case .left(let cause): return leave(because: cause, &state, employer)
    default: break
    }
    guard state.question == nil, !state.isWriting else { return [] }
    switch (message, state.page) {
    case (.opened(let card), .list(.managing)) where isOwn(card, state):
      return open(card, &state, employer)
    case (.wantedMending(let card), .rejected): return mend(card, &state, in: context)
    case (.wantedApplicants(let card), .list(.deciding)) where isOwn(card, state),
      (.wantedApplicants(let card), .posting):
      state.show(.applicants(card))
      return loadApplicants(of: card, &state, employer)
    case (.wantedAgain(let card), .list(.again)) where isOwn(card, state),
      (.wantedAgain(let card), .posting):
      state.problem = nil
      state.waiting = .earlier(card)
      // A card does not say all that a posting does.
      return [.effect(.loadOwnDraft(card.posting, employer.id))] + loadPlaces(&state)
    case (.wantedRaise(let card), .posting): state.show(.raise(card))
    case (.wantedCancel(let card), .posting): state.show(.cancel(card))
    case (.wantedOutside(let card), .posting):
      guard card.mayCutPlaces else { return [] }
      state.outside.clear()
      state.show(.outside(card))
    case (_, .outside(let card)): updateOutside(&state, message, card)
    case (.increased(let more), .raise(let card)):
      state.question = .raise(card, to: Money(fen: card.pay.amount.fen + more.fen))
    case (.openedPad, .raise(let card)):
      state.increase = AmountEntry()
      state.show(.raisePad(card))
    case (.pressed(let key), .raisePad): state.increase.press(key)
    case (.pressedPoint, .raisePad): state.increase.pressPoint()
    case (.entered, .raisePad(let card)):
      guard let more = state.increase.money else { return [] }
      state.question = .raise(card, to: Money(fen: card.pay.amount.fen + more.fen))
    case (.chose(let cause), .cancel(let card)): state.question = .cancel(card, cause)
    case (.judged(let applicant, let accepts), .applicants(let card)):
      guard state.applicants?.contains(applicant) == true, applicant.mayBeJudged(on: card),
        state.waiting == nil
      else { return [] }
      state.question = .decide(applicant, accepts: accepts)
    case (_, .person(let card, let application)):
      return updatePerson(&state, message, card, application, employer, in: context)
    case (.openedPerson(let applicant), .applicants(let card)):
      guard state.applicants?.contains(applicant) == true, applicant.state.isPlacement else {
        return []
      }
      state.show(.person(card, applicant.application))
    case (.askedBack(let applicant), .applicants):
      guard state.applicants?.contains(applicant) == true, state.waiting == nil,
        applicant.marks.returning?.employerAsks == false
      else { return [] }
      return askBack(applicant, &state, employer)
    default: break
    }
    return []
  }

  private static func isOwn(_ card: PostingCard, _ state: State) -> Bool {
    state.postings?.contains(card) == true
  }

  static func loadApplicants(
    of card: PostingCard, _ state: inout State, _ employer: EmployerSession
  ) -> [ScreenOutcome] {
    state.applicants = nil
    state.waiting = .applicants(card.shift)
    return [.effect(.loadApplicants(card.shift, employer.id))]
  }

  private static func decline(
    because reason: NotChosenReason, _ state: inout State, _ employer: EmployerSession
  ) -> [ScreenOutcome] {
    guard case .decide(let applicant, false) = state.question else { return [] }
    state.question = nil
    state.waiting = .decision(applicant, accepts: false)
    return [.effect(.decide(applicant.application, employer.id, .declines(reason)))]
  }

  private static func answer(
    _ isYes: Bool, _ state: inout State, _ employer: EmployerSession
  ) -> [ScreenOutcome] {
    guard let question = state.question else { return [] }
    // A no is answered by its reason, and so is that somebody left.
    switch question {
    case .decide(_, accepts: false) where isYes, .leaving where isYes: return []
    default: break
    }
    state.question = nil
    guard isYes else { return [] }
    switch question {
    case .leaving: return []
    case .decide(let applicant, _):
      state.waiting = .decision(applicant, accepts: true)
      return [.effect(.decide(applicant.application, employer.id, .accepts))]
    case .raise(let card, let amount):
      state.waiting = .raise(amount)
      return [.effect(.raisePay(card.posting, employer.id, amount))]
    case .outside(let card, let count):
      state.waiting = .outside(count)
      return [.effect(.cutPlaces(card.shift, employer.id, count))]
    case .cancel(let card, let cause):
      state.waiting = .cancellation
      return [.effect(.cancelPosting(card.posting, employer.id, TransitionReason(cause)))]
    }
  }
}
