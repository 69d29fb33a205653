import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Takes one message and returns what is to be done because of it.
  mutating func take(_ message: AttendantMessage) -> [AttendantEffect] {
    switch message {
    case .opened:
      isGivenBack = false
      lastInputAt = now
      return []
    case .tick(let instant): return tick(instant)
    case .connectionChanged(let connection):
      self.connection = connection
      return []
    case .reply(let reply):
      let effects = take(reply)
      return effects + doAwaited()
    case .card(let card): return take(card)
    case .key, .pasted, .scrolled, .commandChosen, .rowTapped, .choiceTapped, .fieldTapped,
      .suggestionTapped:
      lastInputAt = now
      workspace?.awaited = nil
      return takeInput(message)
    }
  }

  private mutating func takeInput(_ message: AttendantMessage) -> [AttendantEffect] {
    switch message {
    case .key(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .scrolled(let direction):
      return choose(direction == .up ? .moveUp : .moveDown)
    case .commandChosen(let command): return choose(command)
    case .rowTapped(let pane, let row): return tapRow(row, in: pane)
    case .choiceTapped(let index): return choose(option: index)
    case .fieldTapped(let index):
      goToField(index)
      return []
    case .suggestionTapped(let index): return takeSuggestion(index)
    case .opened, .tick, .connectionChanged, .reply, .card: return []
    }
  }

  private mutating func press(_ key: Key) -> [AttendantEffect] {
    if let command = KeyBinding.command(for: key, in: context) { return choose(command) }
    if case .character(let character) = key, context == .choice,
      let number = character.wholeNumberValue
    {
      // The tenth answer is 0.
      return choose(option: (number + 9) % 10)
    }
    return type(key)
  }

  /// Does what a command says where it stands in the table for what is open now; says why not where
  /// it can't be done.
  mutating func choose(_ command: AttendantCommand) -> [AttendantEffect] {
    guard KeyBinding.bindings(in: context).contains(where: { $0.command == command }) else {
      return []
    }
    if let obstacle = obstacle(to: command) {
      workspace?.note = StatusNote(obstacle, .warning)
      return []
    }
    // Why something was not done is of no use any more once something is.
    if workspace?.note?.tone == .warning { workspace?.note = nil }
    if command.isRepeatable { workspace?.lastAct = LastAct(command: command) }
    return perform(command)
  }

  private mutating func tick(_ instant: Instant) -> [AttendantEffect] {
    let before = today
    // A clock set back must not keep the seat open for longer than it is idle.
    if instant < now { lastInputAt = min(lastInputAt, instant) }
    now = instant
    guard workspace != nil else {
      // Digits that someone left behind are no start for the next one.
      if lastInputAt + 1 <= now { unlock.pin = "" }
      return []
    }
    if lastInputAt + setting.idleLock <= now { return lock() }
    let day = today
    guard day != before, workspace?.board.day == before else { return [] }
    workspace?.board.turn(to: day)
    return [.loadBoard(day)]
  }
}
