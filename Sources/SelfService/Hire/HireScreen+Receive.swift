import OddJobMarket

extension HireScreen {
  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch (reply, state.waiting) {
    case (.places(let places), _) where state.isLoadingPlaces:
      state.isLoadingPlaces = false
      state.gazetteer = places
      state.form.locateSite(in: places)
    case (.characters(let query, let answer), _):
      guard case .form(let step) = state.page else { break }
      state.form[text: step]?.receive(answer, to: query)
    case (.employers(let employers), .employers): take(employers, &state)
    case (.checked(let findings), .check):
      state.waiting = nil
      state.findings = findings
    case (.posted(let result, let findings), .post): return take(result, findings, &state)
    case (.ownPostings(let result), .postings), (.ownPostings(let result), .raise),
      (.ownPostings(let result), .cancellation), (.ownPostings(let result), .outside):
      return take(result, &state)
    case (.ownDraft(let posting, let result), .earlier(let card)) where posting == card.posting:
      repeats(card, result, &state, in: context)
    case (.rejection(let posting, let result), .rejection(let asked)) where posting == asked:
      state.waiting = nil
      switch result {
      case .success(let rejection): state.rejection = rejection
      case .failure(let refusal): state.problem = refusal.wording
      }
    case (.applicants(let shift, let cards), .applicants(let asked)) where shift == asked:
      state.waiting = nil
      state.applicants = cards
    case (.decided(let result), .decision(let applicant, let accepts)):
      return take(result, of: applicant, accepts: accepts, &state)
    case (.decided(let result), .returning(let applicant)):
      return take(result, of: applicant, accepts: nil, &state)
    case (.decided(let result), .marking(let applicant)):
      return take(result, of: applicant, accepts: nil, &state)
    case (.marketChanged, nil): return reload(&state)
    default: break
    }
    return []
  }

  /// Asks for the day of a posting that is published again.
  private static func repeats(
    _ card: PostingCard, _ result: Result<PostingDraft, Refusal>, _ state: inout State,
    in context: ScreenContext
  ) {
    state.waiting = nil
    switch result {
    case .failure(let refusal): state.problem = refusal.wording
    case .success(let draft):
      state.form = HireForm(
        repeating: draft, at: card, places: state.gazetteer ?? [], calendar: context.calendar)
      state.findings = nil
      state.skipsAnswered = true
      state.show(.form(.day))
    }
  }

  private static func take(_ employers: [EmployerSession], _ state: inout State) {
    state.waiting = nil
    state.employers = employers
    switch employers.count {
    case 0:
      let asked = state.page == .household
      state.show(.household)
      // Having asked to hire as a household and still being none is for the attendant to solve.
      if asked { state.problem = Refusal.notAllowed.wording }
    case 1: choose(employers[0], &state)
    default: state.show(.employers)
    }
  }

  private static func take(
    _ result: Result<Receipt, Refusal>, _ findings: [Finding], _ state: inout State
  ) -> [ScreenOutcome] {
    state.waiting = nil
    switch result {
    case .success(let receipt):
      state.form = HireForm()
      state.findings = findings
      state.show(.posted(receipt))
    case .failure(let refusal):
      if !findings.isEmpty { state.findings = findings }
      state.problem = refusal.wording
    }
    return []
  }

  private static func take(
    _ result: Result<[PostingCard], Refusal>, _ state: inout State
  ) -> [ScreenOutcome] {
    let waited = state.waiting
    state.waiting = nil
    switch result {
    case .failure(let refusal):
      if case .list = state.page { state.postings = state.postings ?? [] }
      state.problem = refusal.wording
      return []
    case .success(let cards):
      state.postings = cards
      switch waited {
      case .raise(let amount):
        state.show(.list(.managing))
        return [.toast(HireWords.raised(to: amount.yuanText), .success)]
      case .outside(let count):
        state.show(.list(.managing))
        return [.toast(HireWords.placesCut(count), .success)]
      case .cancellation:
        state.show(.list(.managing))
        return [.toast(HireWords.cancelled, .success)]
      default: return []
      }
    }
  }

  private static func take(
    _ result: Result<ApplicantCard, Refusal>, of applicant: ApplicantCard, accepts: Bool?,
    _ state: inout State
  ) -> [ScreenOutcome] {
    let isMark = if case .marking = state.waiting { true } else { false }
    state.waiting = nil
    switch result {
    case .success(let card):
      state.applicants = state.applicants?.map {
        $0.application == card.application ? card : $0
      }
      if isMark { return [.toast(HireWords.marked(card), .success)] }
      return [
        .toast(
          HireWords.judged(card, accepts: accepts), accepts == false ? .information : .success)
      ]
    case .failure(let refusal):
      // Something has changed since the list was read; the employer sees what is true now.
      guard let employer = state.employer else { return [] }
      switch state.page {
      case .applicants(let card), .person(let card, _):
        return [.toast(refusal.wording, .warning)] + loadApplicants(of: card, &state, employer)
      default: return []
      }
    }
  }

  private static func reload(_ state: inout State) -> [ScreenOutcome] {
    guard let employer = state.employer, state.question == nil else { return [] }
    switch state.page {
    case .applicants(let card), .person(let card, _):
      // The list stays on the screen until the new one is here.
      state.waiting = .applicants(card.shift)
      return [.effect(.loadApplicants(card.shift, employer.id))]
    case .list:
      state.waiting = .postings
      return [.effect(.loadOwnPostings(employer.id))]
    default: return []
    }
  }
}
