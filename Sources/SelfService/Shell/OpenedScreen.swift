import OddJobMarket
import Speech
import TerminalUI

/// A screen with its state, whichever it is.
protocol OpenedScreen {
  var state: ScreenState { get }
  var title: Wording { get }
  var leavesRowBelowHeader: Bool { get }

  mutating func appeared(in context: ScreenContext) -> [ScreenOutcome]
  mutating func receive(_ reply: SelfServiceReply, in context: ScreenContext) -> [ScreenOutcome]
  /// Takes a message of the screen named; any other screen ignores it.
  mutating func take<Screen: SelfServiceScreen>(
    _ message: Screen.Message, _: Screen.Type, in context: ScreenContext
  ) -> [ScreenOutcome]
  mutating func stepBack() -> Bool
  func message(for input: Input) -> ScreenMessage?
  func actions(in context: ScreenContext) -> [FooterAction<ScreenMessage>]
  func spoken(in context: ScreenContext) -> Utterance
  var entersDigits: Bool { get }
  var hidesDigits: Bool { get }
  var offersArea: Bool { get }
  func render(
    in context: ScreenContext, area: Rect, into frame: inout Frame<SelfService.Message>)
}

/// A screen of a known type with its state and the way into the seat's state and messages.
struct Opened<Screen: SelfServiceScreen>: OpenedScreen {
  private var own: Screen.State
  private let embed: (Screen.State) -> ScreenState
  private let wrap: (Screen.Message) -> ScreenMessage

  init(
    _ state: Screen.State, _ embed: @escaping (Screen.State) -> ScreenState,
    _ wrap: @escaping (Screen.Message) -> ScreenMessage
  ) {
    own = state
    self.embed = embed
    self.wrap = wrap
  }

  var state: ScreenState { embed(own) }
  var title: Wording { Screen.title(own) }
  var leavesRowBelowHeader: Bool { Screen.leavesRowBelowHeader }
  var entersDigits: Bool { Screen.entersDigits(own) }
  var hidesDigits: Bool { Screen.hidesDigits(own) }
  var offersArea: Bool { Screen.offersArea(own) }

  func spoken(in context: ScreenContext) -> Utterance { Screen.spoken(own, in: context) }

  mutating func appeared(in context: ScreenContext) -> [ScreenOutcome] {
    Screen.appeared(&own, in: context)
  }

  mutating func receive(_ reply: SelfServiceReply, in context: ScreenContext) -> [ScreenOutcome] {
    Screen.receive(&own, reply, in: context)
  }

  mutating func take<Other: SelfServiceScreen>(
    _ message: Other.Message, _: Other.Type, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let message = message as? Screen.Message, Other.self == Screen.self else { return [] }
    return Screen.update(&own, message, in: context)
  }

  mutating func stepBack() -> Bool { Screen.stepBack(&own) }

  func message(for input: Input) -> ScreenMessage? {
    Screen.message(for: input, in: own).map(wrap)
  }

  func actions(in context: ScreenContext) -> [FooterAction<ScreenMessage>] {
    Screen.actions(own, in: context).map { action in
      FooterAction(
        action.label, key: action.key, message: wrap(action.message),
        isPrimary: action.isPrimary, whyDisabled: action.whyDisabled)
    }
  }

  func render(
    in context: ScreenContext, area: Rect, into frame: inout Frame<SelfService.Message>
  ) {
    var child = frame.child(Screen.Message.self)
    Screen.render(own, in: context, area: area, into: &child)
    frame.adopt(child) { .screen(wrap($0)) }
  }
}
