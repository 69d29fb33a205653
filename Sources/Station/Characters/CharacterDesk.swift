package import PinyinInput
import Synchronization

/// Answers what fields ask for characters, with an engine that is opened behind the first screen.
package final class CharacterDesk: Sendable {
  /// Opens an engine; nil where there is none, which whoever made it has said in the log.
  package typealias Opening = @Sendable () -> (any CharacterEngine)?

  private enum Standing: Sendable {
    case notOpened
    case opened(CharacterSource)
    case missing
  }

  private let standing = Mutex(Standing.notOpened)
  private let words: MarketWordsMade
  private let opening: Opening

  init(words: @escaping @Sendable () -> MarketWords, opening: @escaping Opening) {
    self.words = MarketWordsMade(words)
    self.opening = opening
  }

  /// Opens the engine unless that was tried before. Whoever asks meanwhile waits.
  func open() { _ = source() }

  func answer(_ query: CharacterQuery) -> CharacterAnswer {
    source().map { .found($0.candidates(for: query)) } ?? .missing
  }

  /// Drops what the last person spelled.
  func forget() {
    standing.withLock { standing in
      if case .opened(let source) = standing { source.forget() }
    }
  }

  private func source() -> CharacterSource? {
    standing.withLock { standing in
      if case .notOpened = standing {
        let words = words
        standing =
          opening().map { .opened(CharacterSource(engine: $0, words: words.all)) } ?? .missing
      }
      if case .opened(let source) = standing { return source }
      return nil
    }
  }
}

/// The words of the market, made when a text is first spelled: their readings take some MiB.
private final class MarketWordsMade: Sendable {
  private let making: @Sendable () -> MarketWords
  private let made = Mutex<MarketWords?>(nil)

  init(_ making: @escaping @Sendable () -> MarketWords) { self.making = making }

  var all: MarketWords {
    made.withLock { made in
      if let made { return made }
      let words = making()
      made = words
      return words
    }
  }
}
