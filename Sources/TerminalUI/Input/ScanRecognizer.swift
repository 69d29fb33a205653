/// Tells the keys of a reader that passes for a keyboard from those of a person, by their pace.
///
/// A reader types a whole number within milliseconds and ends it with Enter; nobody types so. Digits
/// wait for each other for as long as that may take, and are handed on as keys when no reader goes on.
package struct ScanRecognizer: Sendable {
  /// Digits and an X; fewer are no number of a card, more are none either.
  static let lengths = 12...20

  private var held: [Character] = []
  private var lastAt: Duration = .zero

  package init() {}

  /// When what is held is known to be a person's; nil while nothing is.
  package func due(within pace: Duration) -> Duration? { held.isEmpty ? nil : lastAt + pace }

  /// Takes an input, and returns what is known of it and those before.
  ///
  /// - Parameters:
  ///   - now: when it came, by the clock of the loop.
  ///   - pace: the longest pause between two keys of a reader.
  ///   - isListening: whether readers are listened to now; else every key is a person's.
  package mutating func take(
    _ input: Input, at now: Duration, within pace: Duration, isListening: Bool
  ) -> [Input] {
    guard isListening else { return release() + [input] }
    let before = held.isEmpty || now - lastAt <= pace ? [] : release()
    switch input {
    case .key(.character(let character)) where isPart(character):
      lastAt = now
      held.append(character)
      return before + (held.count > Self.lengths.upperBound ? release() : [])
    case .key(.enter) where Self.lengths.contains(held.count):
      let text = String(held).uppercased()
      held = []
      return before + [.scan(text)]
    default: return before + release() + [input]
    }
  }

  /// Returns what was held as the keys that it is.
  package mutating func release() -> [Input] {
    defer { held = [] }
    return held.map { .key(.character($0)) }
  }

  /// An X is only ever the last of an ID number, and no key is held for its sake.
  private func isPart(_ character: Character) -> Bool {
    if character.isASCII, character.isNumber { return true }
    return (character == "X" || character == "x") && held.count == 17
  }
}
