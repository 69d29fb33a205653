package import OddJobMarket
package import TerminalUI

/// Says that a matter is dealt with at the counter.
package enum NoticeScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    var title: Wording
  }

  package enum Message: Equatable, Sendable {}

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { [] }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {}

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] { [] }

  package static func message(for input: Input, in state: State) -> Message? { nil }

  package static func title(_ state: State) -> Wording { state.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] { [] }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let inner = frame.card(in: area)
    frame.paragraph(
      ShellWords.askAtCounter(context.language), in: inner.inset(rows: 1), role: .card)
  }
}
