package import TerminalUI

/// The attendant's seat: everything by keyboard, and every row and word of the footer by touch too.
package enum Attendant: Program {
  package typealias State = AttendantState
  package typealias Message = AttendantMessage
  package typealias Effect = AttendantEffect

  package static func update(_ state: inout State, _ message: Message) -> [Effect] {
    let effects = state.take(message)
    state.hidePersonNoLongerShown()
    return effects
  }

  package static func render(_ state: State, into frame: inout Frame<Message>) {
    AttendantScreen(state).draw(into: &frame)
  }

  package static func message(for input: Input, in state: State) -> Message? {
    switch input {
    case .key(let key): .key(key)
    case .paste(let text): .pasted(text)
    case .scroll(let direction): .scrolled(direction)
    case .tap, .resized, .focusChanged, .scan: nil
    }
  }

  package static func theme(_ state: State) -> Theme { .dark }
}
