import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct KeyTableTests {
  @Test("every command stands in the table once", arguments: AttendantCommand.allCases)
  func everyCommandHasOneLine(command: AttendantCommand) {
    #expect(KeyBinding.table.count { $0.command == command } == 1)
  }

  @Test("no key does two things in one view", arguments: AttendantContext.allCases)
  func keysAreUnique(context: AttendantContext) {
    let keys = KeyBinding.bindings(in: context).flatMap { $0.keys(in: context) }
    #expect(Set(keys).count == keys.count)
    #expect(!keys.isEmpty)
  }

  @Test(
    "a character is never a command where it is text",
    arguments: AttendantContext.allCases.filter(\.isTyping))
  func charactersAreText(context: AttendantContext) {
    for character in "abcdefghijklmnopqrstuvwxyzDO?/0123456789" {
      #expect(KeyBinding.command(for: .character(character), in: context) == nil)
    }
  }

  @Test("the table names the same command for a key as the drawn frame", arguments: Scene.all)
  func frameAgreesWithTable(scene: Scene) {
    let seat = scene.seat()
    let context = seat.state.context
    let frame = seat.frame(24, 80)
    for binding in KeyBinding.bindings(in: context) {
      for key in binding.keys(in: context) {
        #expect(frame.target(for: key)?.message == .commandChosen(binding.command))
      }
    }
    for target in frame.targets {
      guard let key = target.key, case .commandChosen(let command) = target.message else {
        continue
      }
      #expect(KeyBinding.command(for: key, in: context) == command)
    }
  }

  @Test("F10 locks from everywhere but the unlock screen", arguments: AttendantContext.allCases)
  func lockIsEverywhere(context: AttendantContext) {
    let expected: AttendantCommand? = context == .unlock ? nil : .lock
    #expect(KeyBinding.command(for: .f(10), in: context) == expected)
  }

  @Test("every command has words in both languages", arguments: AttendantCommand.allCases)
  func wordsAreComplete(command: AttendantCommand) {
    for language in Language.allCases {
      #expect(!command.label(language).isEmpty)
      #expect(!command.help(language).isEmpty)
    }
    // The help screen gives a line 38 columns where it is narrowest.
    #expect(TextLayout.displayWidth(command.help(.chinese)) <= 38)
    #expect(TextLayout.displayWidth(command.help(.english)) <= 38)
  }

  @Test("the help screen lists every command of every view")
  func helpIsComplete() {
    let listed = HelpText.lines(from: .board).compactMap { line -> Wording? in
      if case .key(_, let wording) = line { return wording }
      return nil
    }
    for command in AttendantCommand.allCases { #expect(listed.contains(command.help)) }
  }
}
