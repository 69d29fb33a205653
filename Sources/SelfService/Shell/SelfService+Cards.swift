import OddJobMarket

extension SelfService {
  /// Takes a card that was laid on the seat's reader.
  ///
  /// Where nobody does anything it signs its owner in for today; a page that asks who it is takes it
  /// as the answer. Where somebody is at something of their own it does nothing but say so: a card of
  /// the next person in the queue must not throw that away.
  static func take(_ card: PresentedCard, _ state: inout State) -> [SelfServiceEffect] {
    state.lastTouch = state.context.now
    switch card {
    case .number(let number): return take(number: number, &state)
    case .idCard(let text):
      if let inHand = state.card {
        if inHand.text != text { state.card?.next = text }
        return []
      }
      guard let purpose = state.cardPurpose else {
        show(state.cardNotice, .information, &state)
        return []
      }
      state.card = CardInHand(text: text, purpose: purpose)
      return [.takeCard(text, signsIn: purpose == .signIn)]
    }
  }

  /// A number alone says who somebody wants to be: their code is still asked.
  private static func take(number: String, _ state: inout State) -> [SelfServiceEffect] {
    let index = state.screens.count - 1
    if case .identify = state.screens[index] {
      return carryOut(
        state.screens[index].update(.identify(.scanned(number)), in: state.context), &state)
    }
    guard state.cardPurpose == .signIn, state.context.session == nil else {
      show(state.cardNotice, .information, &state)
      return []
    }
    let effects = carryOut([.open(.identify(then: .signIn))], &state)
    let opened = state.screens.count - 1
    return effects
      + carryOut(
        state.screens[opened].update(.identify(.scanned(number)), in: state.context), &state)
  }

  /// Takes what the station says of the card.
  static func receive(
    _ result: Result<CardOutcome, Refusal>, _ turn: PersonTurn?, _ state: inout State
  ) -> [SelfServiceEffect] {
    let index = state.screens.count - 1
    if case .newCard = state.screens[index], state.card == nil {
      let reply = SelfServiceReply.cardTaken(result, turn: turn)
      let outcomes = state.screens[index].receive(reply, in: state.context)
      guard case .success(.known(let session, let receipt?)) = result else {
        return carryOut(outcomes, &state)
      }
      return signedIn(session, receipt, turn, &state)
    }
    guard let card = state.card else { return [] }
    state.card = nil
    let effects = receive(result, turn, of: card, &state)
    guard let next = card.next else { return effects }
    return effects + take(.idCard(next), &state)
  }

  private static func receive(
    _ result: Result<CardOutcome, Refusal>, _ turn: PersonTurn?, of card: CardInHand,
    _ state: inout State
  ) -> [SelfServiceEffect] {
    switch (result, card.purpose) {
    case (.success(.known(let session, let receipt?)), .signIn):
      return signedIn(session, receipt, turn, &state)
    case (.success(.known(let session, nil)), .signIn):
      state.context.session = session
      return []
    case (.success(.known(let session, _)), .identify): return identified(.success(session), &state)
    case (.failure(let refusal), .identify): return identified(.failure(refusal), &state)
    case (.success(.stranger(let name)), let purpose):
      let left = state.context.session == nil ? [] : forget(&state)
      let route = Route.newCard(card.text, maskedName: name, then: purpose)
      // Another card in its stead: the first one's page is not kept beneath.
      if case .newCard = state.screen { return left + carryOut([.replace(route)], &state) }
      return left + carryOut([.open(route)], &state)
    case (.failure(let refusal), .signIn):
      show(refusal.wording, .warning, &state)
      return []
    }
  }

  /// Shows the person their number and the work that suits them; whoever was here before has gone.
  private static func signedIn(
    _ session: PersonSession, _ receipt: Receipt, _ turn: PersonTurn?, _ state: inout State
  ) -> [SelfServiceEffect] {
    if state.context.session?.id == session.id, case .signIn(let shown) = state.screen,
      shown.receipt == receipt
    {
      show(CardWords.signedInAlready, .information, &state)
      return []
    }
    var effects: [SelfServiceEffect] = []
    if let before = state.context.session, before.id != session.id { effects = forget(&state) }
    state.context.session = session
    state.toast = nil
    state.footerPage = 0
    state.context.narrowed = nil
    state.screens = [
      .home(HomeScreen.State(summary: state.summary, isLoaded: state.hasFigures)),
      .signIn(SignInTodayScreen.State(signedIn: receipt, turn: turn)),
    ]
    return effects + [.recommend(session.id, excluding: [])]
  }

  private static func identified(
    _ result: Result<PersonSession, Refusal>, _ state: inout State
  ) -> [SelfServiceEffect] {
    let index = state.screens.count - 1
    guard case .identify(var screen) = state.screens[index] else { return [] }
    screen.isWaiting = true
    state.screens[index] = .identify(screen)
    return carryOut(
      state.screens[index].receive(.identified(result), in: state.context), &state)
  }
}

extension SelfService.State {
  /// What a card does on the page in front; nil where it does nothing.
  fileprivate var cardPurpose: CardPurpose? {
    switch screen {
    case .board, .home: .signIn
    // Three hundred an hour: the next one does not wait until this page has closed by itself.
    case .signIn(let shown): shown.receipt == nil ? nil : .signIn
    case .identify(let asking): asking.isAsking ? .identify(asking.then) : nil
    case .newCard(let asking): asking.isSending ? nil : asking.purpose
    default: nil
    }
  }

  fileprivate var cardNotice: Wording {
    isPersonal ? CardWords.somebodyIsHere : CardWords.whatCardsDo
  }
}
