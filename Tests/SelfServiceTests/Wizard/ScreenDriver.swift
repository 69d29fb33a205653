import OddJobMarket
import Speech
import TerminalUI
import Testing

@testable import SelfService

/// A person at one screen: taps by label, counts the taps, and keeps what the screen asked for.
struct ScreenDriver<Screen: SelfServiceScreen> {
  var state: Screen.State
  var context: ScreenContext
  var size = Size(rows: 30, columns: 100)
  private(set) var taps = 0
  private(set) var outcomes: [ScreenOutcome] = []

  init(_ state: Screen.State, context: ScreenContext) {
    self.state = state
    self.context = context
    outcomes = Screen.appeared(&self.state, in: context)
  }

  /// The outcomes of the last thing that happened.
  private(set) var last: [ScreenOutcome] = []

  mutating func tap(_ labels: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for label in labels {
      let walker = ScreenWalker<Screen>(context: context)
      guard let message = walker.tap(label, in: state, size: size) else {
        let picture = walker.draw(state, size: size, language: .chinese).frame.canvas.text
        Issue.record(
          "nothing to tap called \(label)\n\(picture.joined(separator: "\n"))",
          sourceLocation: sourceLocation)
        return
      }
      taps += 1
      send(message)
    }
  }

  /// Taps the digits of a text on the pad, one after the other.
  mutating func pad(_ digits: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for digit in digits { tap(String(digit), sourceLocation: sourceLocation) }
  }

  mutating func send(_ message: Screen.Message) {
    last = Screen.update(&state, message, in: context)
    outcomes += last
  }

  mutating func type(_ text: String) {
    for character in text {
      if let message = Screen.message(for: .key(.character(character)), in: state) {
        send(message)
      }
    }
  }

  mutating func receive(_ reply: SelfServiceReply) {
    last = Screen.receive(&state, reply, in: context)
    outcomes += last
  }

  /// Goes back inside the screen.
  mutating func back(sourceLocation: SourceLocation = #_sourceLocation) {
    if !Screen.stepBack(&state) {
      Issue.record("back leaves the screen here", sourceLocation: sourceLocation)
    }
  }

  var leavesOnBack: Bool {
    var copy = state
    return !Screen.stepBack(&copy)
  }

  var effects: [SelfServiceEffect] {
    outcomes.compactMap { if case .effect(let effect) = $0 { effect } else { nil } }
  }

  var text: String {
    ScreenWalker<Screen>(context: context).draw(state, size: size, language: .chinese)
      .frame.canvas.text.joined(separator: "\n")
  }

  /// What is said of the screen, sentence after sentence.
  func heard(by audience: Audience) -> String {
    Screen.spoken(state, in: context).heard(by: audience).joined(separator: "\n")
  }

  func check(choicesMax: Int = 6, sourceLocation: SourceLocation = #_sourceLocation) {
    ScreenWalker<Screen>(context: context).check(
      state, choicesMax: choicesMax, sourceLocation: sourceLocation)
  }
}
