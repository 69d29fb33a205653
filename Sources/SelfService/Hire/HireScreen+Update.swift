import OddJobMarket

extension HireScreen {
  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let session = context.session else { return [.replace(.identify(then: .hire))] }
    switch message {
    case .form(let message): return updateForm(&state, message, in: context)
    case .posting(let message): return updatePosting(&state, message, in: context)
    case .becameHousehold:
      guard state.page == .household, state.waiting == nil else { return [] }
      state.waiting = .employers
      return [.effect(.becomeHousehold(session.id))]
    case .choseEmployer(let employer):
      guard state.page == .employers, state.employers.contains(employer) else { return [] }
      choose(employer, &state)
    case .wantedNew:
      guard state.employer != nil else { return [] }
      state.form = HireForm()
      state.findings = nil
      state.skipsAnswered = false
      state.show(.form(.trade))
      return loadPlaces(&state)
    case .wantedList(let purpose):
      guard let employer = state.employer else { return [] }
      state.show(.list(purpose))
      state.postings = nil
      state.waiting = .postings
      return [.effect(.loadOwnPostings(employer.id))]
        + (purpose == .again ? loadPlaces(&state) : [])
    case .wantedMenu:
      if state.employer != nil { state.show(.menu) }
    case .wantedHome: return [.home]
    case .wantedReceipt:
      guard case .posted(let receipt) = state.page, let employer = state.employer else { return [] }
      return [
        .open(.paper(.receipt(receipt.number, viewer: session.id, employer: employer.id)))
      ]
    case .turned(let step): state.turn += step
    }
    return []
  }

  static func choose(_ employer: EmployerSession, _ state: inout State) {
    state.employer = employer
    state.postings = nil
    state.show(.menu)
  }

  /// Asks for the gazetteer once, ahead of the step that needs it.
  static func loadPlaces(_ state: inout State) -> [ScreenOutcome] {
    guard state.gazetteer == nil, !state.isLoadingPlaces else { return [] }
    state.isLoadingPlaces = true
    return [.effect(.loadPlaces)]
  }
}
