/// A seat's whole behaviour: pure state, pure messages, effects as data.
package protocol Program {
  associatedtype State: Equatable & Sendable
  associatedtype Message: Equatable & Sendable
  associatedtype Effect: Equatable & Sendable

  /// Takes one message into the state and returns what is to be carried out because of it.
  static func update(_ state: inout State, _ message: Message) -> [Effect]

  /// Draws the state and registers what can be touched and typed.
  static func render(_ state: State, into frame: inout Frame<Message>)

  /// Returns the message for an input that no target of the drawn frame claims, such as typing.
  static func message(for input: Input, in state: State) -> Message?

  /// Returns the message for an input that means the same whatever is drawn; none for all others.
  static func overruling(_ input: Input, in state: State) -> Message?

  /// Returns the message for a touch or key of something drawn that rests, with the words that say
  /// why it does.
  static func messageForResting(why: String?, in state: State) -> Message?

  /// Returns the colours the state is to be drawn with.
  static func theme(_ state: State) -> Theme

  /// Returns which letters the terminal is to show; larger ones only where it can change its own.
  static func letters(_ state: State) -> LetterSize

  /// Returns how often the bell has been rung so far; the terminal rings when the number has grown.
  static func rings(_ state: State) -> Int

  /// Returns whether a reader that passes for a keyboard is listened to; its keys wait for each other.
  static func takesScans(_ state: State) -> Bool

  /// Returns whether the seat is done and its terminal to be given back.
  static func isFinished(_ state: State) -> Bool
}

extension Program {
  package static func message(for input: Input, in state: State) -> Message? { nil }
  package static func overruling(_ input: Input, in state: State) -> Message? { nil }
  package static func messageForResting(why: String?, in state: State) -> Message? { nil }
  package static func theme(_ state: State) -> Theme { .light }
  package static func letters(_ state: State) -> LetterSize { .ordinary }
  package static func rings(_ state: State) -> Int { 0 }
  package static func takesScans(_ state: State) -> Bool { false }
  package static func isFinished(_ state: State) -> Bool { false }
}
