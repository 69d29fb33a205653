package import OddJobMarket
package import TerminalUI

/// Somebody laid down a card whom the station does not know: one tap registers them and goes on.
package enum NewCardScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    let card: IDCardText
    let maskedName: String
    let purpose: CardPurpose
    var isSending = false
    var problem: Wording?
  }

  package enum Message: Equatable, Sendable {
    case agreed, disagreed
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { [] }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard !state.isSending else { return [] }
    switch message {
    case .agreed:
      state.isSending = true
      state.problem = nil
      return [.effect(.registerCard(state.card, signsIn: state.purpose == .signIn))]
    case .disagreed: return [.back]
    }
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard case .cardTaken(let result, _) = reply, state.isSending else { return [] }
    state.isSending = false
    switch (result, state.purpose) {
    case (.success(.known(let session, _)), .identify(let route)):
      return [.began(session), .replace(.identify(then: route))]
    case (.success(.known(let session, _)), .signIn): return [.began(session)]
    case (.success(.stranger), _): return []
    case (.failure(let refusal), _):
      state.problem = refusal.wording
      return []
    }
  }

  package static func title(_ state: State) -> Wording { CardWords.newTitle }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    [
      FooterAction(CardWords.disagree, key: .f(6), message: .disagreed),
      FooterAction(
        state.purpose == .signIn ? CardWords.agreeAndSignIn : CardWords.agree, key: .enter,
        message: .agreed, isPrimary: true, whyDisabled: state.isSending ? WizardWords.saving : nil),
    ]
  }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = area.inset(rows: area.rows >= 12 ? 1 : 0)
    frame.line(
      CardWords.welcome(state.maskedName)(language), in: area.takeTop(1, gap: 1), role: .ground,
      isBold: true)
    for text in [CardWords.newText, CardWords.kept] {
      let used = frame.paragraph(text(language), in: area, role: .ground)
      _ = area.takeTop(used, gap: area.rows > 8 ? 1 : 0)
    }
    if let problem = state.problem {
      frame.paragraph(
        "\(Tone.alarm.sign) \(problem(language))", in: area, role: .alarm, isBold: true)
    } else if state.isSending {
      frame.line(WizardWords.saving(language), in: area, role: .groundMuted)
    } else {
      frame.paragraph(CardWords.later(language), in: area, role: .groundMuted)
    }
  }
}
