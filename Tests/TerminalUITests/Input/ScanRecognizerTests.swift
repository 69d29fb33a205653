import TerminalUI
import Testing

@Suite("A reader that passes for a keyboard")
struct ScanRecognizerTests {
  private static let number = "52269919670720496X"

  /// Types a text and Enter with a pause between the keys; returns what was made of it.
  private func type(
    _ text: String, pause: Duration, isListening: Bool = true
  ) -> [Input] {
    var scans = ScanRecognizer()
    var now = Duration.seconds(9)
    var found: [Input] = []
    for key in text.map({ Key.character($0) }) + [.enter] {
      // What the loop does in between when a key is late.
      if let due = scans.due(within: .milliseconds(30)), due <= now { found += scans.release() }
      found += scans.take(
        .key(key), at: now, within: .milliseconds(30), isListening: isListening)
      now += pause
    }
    return found
  }

  @Test("keys within milliseconds and Enter are one number", arguments: [0, 1, 8, 29])
  func reader(milliseconds: Int) {
    #expect(type(Self.number, pause: .milliseconds(milliseconds)) == [.scan(Self.number)])
  }

  @Test("a person's keys are keys, in their order", arguments: [31, 80, 400])
  func person(milliseconds: Int) {
    let keys = Self.number.map { Input.key(.character($0)) } + [.key(.enter)]
    #expect(type(Self.number, pause: .milliseconds(milliseconds)) == keys)
  }

  @Test(
    "what is no number of a card is handed on as it was typed",
    arguments: ["2580", "12345678901", "123456789012345678901", "bygz", "X", "12a"])
  func keys(text: String) {
    let keys = text.map { Input.key(.character($0)) } + [.key(.enter)]
    #expect(type(text, pause: .zero) == keys)
  }

  @Test("a small x is the X of the card")
  func small() {
    #expect(type(Self.number.lowercased(), pause: .zero) == [.scan(Self.number)])
  }

  @Test("where no reader is listened to no key waits")
  func notListening() {
    var scans = ScanRecognizer()
    let key = Input.key(.character("1"))
    #expect(
      scans.take(key, at: .zero, within: .milliseconds(30), isListening: false) == [key])
    #expect(scans.due(within: .milliseconds(30)) == nil)
  }

  @Test("a tap after digits comes after them")
  func tap() {
    var scans = ScanRecognizer()
    let tap = Input.tap(Position(row: 1, column: 1))
    let key = Input.key(.character("1"))
    #expect(scans.take(key, at: .zero, within: .seconds(1), isListening: true) == [])
    #expect(
      scans.take(tap, at: .zero, within: .seconds(1), isListening: true)
        == [.key(.character("1")), tap])
  }
}
