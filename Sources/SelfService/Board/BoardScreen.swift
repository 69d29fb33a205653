package import OddJobMarket
package import TerminalUI

/// The idle panel as a job board: today's work in large letters, page after page.
package enum BoardScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    var summary: HomeSummary
    /// Whether the station has answered yet; until then an empty board says nothing of the work.
    var isLoaded: Bool
    /// When the first page came up; the page shown follows from the time alone.
    var since: Instant
    var pageSeconds = 8
  }

  package enum Message: Equatable, Sendable {
    case tapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { [.effect(.loadHome)] }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .tapped: [.home]
    }
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .home(let summary):
      state.summary = summary
      state.isLoaded = true
      return []
    case .marketChanged: return [.effect(.loadHome)]
    default: return []
    }
  }

  package static func message(for input: Input, in state: State) -> Message? {
    switch input {
    case .key, .tap: .tapped
    default: nil
    }
  }

  package static func title(_ state: State) -> Wording { BoardWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] { [] }
}
