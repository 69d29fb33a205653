import OddJobMarket

extension RegistrationScreen {
  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch state.phase {
    case .filling:
      let step = state.step
      let outcomes = fill(&state, message, in: context)
      // Whether there is pinyin here is known before the first key is touched.
      guard state.step == .name, step != .name, !state.name.isAnswered else { return outcomes }
      return outcomes + [.effect(.loadCharacters(state.name.query))]
    case .sending: return []
    case .done(let outcome): return leave(message, outcome, in: context)
    }
  }

  private static func fill(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch (message, state.step) {
    case (.toggledKind(let kind), .kinds): state.kinds.formSymmetricDifference([kind])
    case (.pressed(let key), _): enter(&state) { $0.press(key) }
    case (.pasted(let text), _): enter(&state) { $0.paste(text) }
    case (.name(let action), .name):
      state.problem = nil
      return state.name.take(action).map { [.effect(.loadCharacters($0))] } ?? []
    case (.saidNoPhone, .phone):
      state.phone.clear()
      state.advance()
    case (.leftNameToAttendant, .name):
      state.name.clear()
      state.advance()
    case (.choseGroup(let group), .trades):
      state.group = group
      state.page = 0
    case (.toggledTrade(let trade), .trades): state.trades.formSymmetricDifference([trade])
    case (.returnedToGroups, .trades): state.show(.trades)
    case (.choseTownship(let township), .township):
      state.township = township
      state.advance()
    case (.choseHours(let hours), .hours):
      state.hours = hours
      state.advance()
    case (.chosePay(let pay), .pay):
      state.payAsked = pay
      state.pay.clear()
      state.advance()
    case (.openedPayPad, .pay): state.isEnteringPay = true
    case (.toggledGroup(let group), .groups): state.groups.formSymmetricDifference([group])
    case (.disagreed, .consent): return [.toast(RegistrationWords.notKept, .information), .home]
    case (.turned, _): state.page += 1
    case (.wentOn, _): return goOn(&state, in: context)
    default: break
    }
    return []
  }

  private static func enter(_ state: inout State, _ change: (inout Digits) -> Void) {
    state.problem = nil
    switch state.step {
    case .idNumber: change(&state.idNumber)
    case .code: change(&state.code)
    case .codeAgain: change(&state.codeAgain)
    case .phone: change(&state.phone)
    case .pay where state.isEnteringPay: change(&state.pay)
    default: break
    }
  }

  private static func goOn(_ state: inout State, in context: ScreenContext) -> [ScreenOutcome] {
    guard state.canGoOn else { return [] }
    if let problem = state.problem(today: context.today.date) {
      if state.step == .codeAgain {
        state.clearCodes()
        state.show(.code)
      }
      state.problem = problem
      return []
    }
    switch state.step {
    case .pay where state.isEnteringPay:
      state.payAsked = Int(state.pay.text).flatMap { $0 > 0 ? Money.yuan($0) : nil }
      guard state.payAsked != nil else {
        state.problem = RegistrationWords.payEmpty
        return []
      }
    case .consent: state.consents = true
    case .summary:
      state.phase = .sending
      state.problem = nil
      return [.effect(.register(state.form))]
    default: break
    }
    state.advance()
    return []
  }

  private static func leave(
    _ message: Message, _ outcome: RegistrationOutcome, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .wantedSignIn: [.replace(.identify(then: .signIn))]
    case .wantedWork:
      [.replace(.findWork(PostingFilter(days: context.today...context.today)))]
    case .wantedHome: [.home]
    case .wantedReceipt:
      [.open(.paper(.receipt(outcome.receipt.number, viewer: outcome.session.id)))]
    default: []
    }
  }
}
