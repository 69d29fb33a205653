import PinyinInput
import TerminalUI

/// A field written by spelling: what stands in it, what is spelled and not chosen yet, and what may
/// be chosen for it.
package struct CharacterEntry: Hashable, Sendable {
  private(set) var written: TypedText
  /// What is spelled so far.
  private(set) var symbols = ""
  private(set) var method = CharacterMethod.letters
  private(set) var candidates: [CharacterCandidate] = []
  private(set) var pad = CharacterPad.keyboard
  /// The first candidates of the pages up to the one shown.
  private(set) var pages = [0]
  /// Whether the station has said that it can't turn spelling into characters.
  private(set) var isMissing = false
  private let isName: Bool
  /// What the candidates answer.
  private var answered: CharacterQuery?

  /// Longer than any name in letters, and short enough that a candidate fits on every screen.
  static let symbolsMax = 24

  init(lengthMax: Int, isName: Bool, text: String = "") {
    written = TypedText(lengthMax: lengthMax, text: text)
    self.isName = isName
  }

  var lengthMax: Int { written.lengthMax }

  /// What has been chosen.
  var text: String { written.text }

  /// Whether there is nothing in the field at all.
  var isBlank: Bool { text.isEmpty && symbols.isEmpty }

  /// Whether anything is spelled that no character was chosen for.
  var isSpelling: Bool { !symbols.isEmpty }

  /// What the field asks for as it stands.
  var query: CharacterQuery {
    let purpose: CharacterPurpose =
      isName ? (text.isEmpty ? .familyName : .givenName) : .text
    return CharacterQuery(symbols, by: method, for: purpose)
  }

  /// Whether the candidates belong to what is spelled now.
  var isAnswered: Bool { answered == query }

  /// The first candidate of the page shown.
  var firstShown: Int { pages.last ?? 0 }

  /// What is spelled, as it is shown behind the text: pinyin as it was understood, or strokes.
  var spelling: String {
    switch method {
    case .letters: return symbols
    case .nineKeys:
      guard isAnswered, let first = candidates.first(where: { !$0.reading.isEmpty }) else {
        return symbols
      }
      return first.reading
    case .strokes:
      return String(
        symbols.compactMap { symbol in
          CharacterMethod.strokeKeys.first { $0.letter == symbol }?.stroke
        })
    }
  }

  /// Takes what the person did, and returns what to ask for because of it.
  mutating func take(_ action: CharacterAction) -> CharacterQuery? {
    switch action {
    case .spelled(let symbol, let method): spell(symbol, by: method)
    case .typed(let text): type(text)
    case .deletedLast:
      if symbols.isEmpty { written.apply(.deleteLast) } else { symbols.removeLast() }
    case .chose(let index): choose(index)
    case .turned(let first):
      pages.append(first)
      return nil
    case .turnedBack:
      if pages.count > 1 { pages.removeLast() }
      return nil
    case .switched(let pad):
      self.pad = pad
      symbols = ""
      method = pad == .strokes ? .strokes : .letters
    }
    guard !isAnswered else { return nil }
    pages = [0]
    return query
  }

  /// Takes an answer; one to an older query is dropped.
  mutating func receive(_ answer: CharacterAnswer, to query: CharacterQuery) {
    guard query == self.query else { return }
    answered = query
    pages = [0]
    switch answer {
    case .found(let found):
      candidates = found
      isMissing = false
    case .missing:
      candidates = []
      isMissing = true
    }
  }

  mutating func clear() {
    written.clear()
    symbols = ""
    candidates = []
    answered = nil
    pages = [0]
  }

  private mutating func spell(_ symbol: Character, by method: CharacterMethod) {
    guard symbols.count < Self.symbolsMax else { return }
    if symbols.isEmpty { self.method = method }
    switch (self.method, method) {
    case let (before, now) where before == now: symbols.append(symbol)
    case (.letters, .nineKeys):
      // A letter is one of those on its key; a key is none of its letters.
      symbols = CharacterMethod.digits(of: symbols) + String(symbol)
      self.method = .nineKeys
    case (.nineKeys, .letters):
      symbols.append(CharacterMethod.digit(of: symbol) ?? symbol)
    default:
      symbols = String(symbol)
      self.method = method
    }
  }

  private mutating func type(_ text: String) {
    guard text.count == 1, let character = text.first else {
      written.apply(.insert(text))
      return
    }
    switch character {
    // Behind a Latin letter another belongs to it: a capital began a name of letters.
    case "a"..."z" where !isMissing && written.text.last?.isASCII != true:
      if pad != .strokes {
        spell(character, by: .letters)
      } else if CharacterMethod.strokeKeys.contains(where: { $0.letter == character }) {
        spell(character, by: .strokes)
      }
    case "'" where isSpelling && method != .strokes: symbols.append(character)
    case " " where isSpelling: choose(firstShown)
    default: written.apply(.insert(text))
    }
  }

  private mutating func choose(_ index: Int) {
    guard isAnswered, candidates.indices.contains(index) else { return }
    let chosen = candidates[index]
    written.apply(.insert(chosen.text))
    symbols = String(symbols.dropFirst(chosen.used).drop { $0 == "'" })
    if symbols.isEmpty, pad != .strokes { method = .letters }
  }
}
