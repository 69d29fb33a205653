import TerminalUI
import Testing

@Suite("TapRecognizer")
struct TapRecognizerTests {
  typealias Step = (MouseAction, Int, Int)

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var steps: [Step]
    var taps: [Position]
  }

  static let here = Position(row: 5, column: 5)

  static let cases = [
    Case(
      testDescription: "a press and its release make one tap",
      steps: [(.press, 5, 5), (.release, 5, 5)], taps: [here]),
    Case(
      testDescription: "a press reported twice makes one tap",
      steps: [(.press, 5, 5), (.press, 5, 5), (.release, 5, 5), (.release, 5, 5)], taps: [here]),
    Case(
      testDescription: "a finger that rolls one cell taps where it came down",
      steps: [(.press, 5, 5), (.drag, 6, 5), (.release, 6, 6)], taps: [here]),
    Case(
      testDescription: "a finger drawn away taps nothing",
      steps: [(.press, 5, 5), (.drag, 5, 9), (.release, 5, 9)], taps: []),
    Case(
      testDescription: "a finger drawn away and back taps nothing",
      steps: [(.press, 5, 5), (.drag, 9, 5), (.drag, 5, 5), (.release, 5, 5)], taps: []),
    Case(
      testDescription: "a lost release does not swallow the next tap elsewhere",
      steps: [(.press, 5, 5), (.press, 9, 9), (.release, 9, 9)],
      taps: [Position(row: 9, column: 9)]),
    Case(
      testDescription: "a lost release does not swallow the next tap at the same place",
      steps: [(.press, 5, 5), (.press, 5, 5), (.release, 5, 5)], taps: [here]),
    Case(
      testDescription: "two quick taps are two",
      steps: [(.press, 5, 5), (.release, 5, 5), (.press, 5, 5), (.release, 5, 5)],
      taps: [here, here]),
    Case(
      testDescription: "a release without a press taps nothing",
      steps: [(.release, 5, 5)], taps: []),
    Case(
      testDescription: "the wheel neither taps nor breaks a tap",
      steps: [(.press, 5, 5), (.scrollUp, 5, 5), (.release, 5, 5)], taps: [here]),
  ]

  @Test("taps come from presses and releases", arguments: cases)
  func recognizes(sample: Case) {
    var recognizer = TapRecognizer()
    let taps = sample.steps.compactMap { action, row, column in
      recognizer.take(action, at: Position(row: row, column: column))
    }
    #expect(taps == sample.taps)
  }
}
