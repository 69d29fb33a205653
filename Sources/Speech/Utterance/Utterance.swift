/// What is said of one screen: sentences for the ear, in the language of the seat.
///
/// What belongs to one person can only be put in as such, and only `Audience.person` gets it out
/// again: there is no way to read it otherwise.
package struct Utterance: Equatable, Sendable {
  private var sentences: [Sentence] = []

  private enum Sentence: Equatable, Sendable {
    case open(String)
    case personal(String)
  }

  /// Makes an utterance of sentences that anybody in the room may hear.
  package init(_ sentences: String...) {
    for sentence in sentences { say(sentence) }
  }

  /// Adds a sentence that anybody may hear; an empty one is left out.
  package mutating func say(_ sentence: String) {
    guard !sentence.isEmpty else { return }
    sentences.append(.open(sentence))
  }

  /// Adds a sentence with somebody's name, number or phone: said only to a person who asked for it.
  package mutating func say(personal sentence: String) {
    guard !sentence.isEmpty else { return }
    sentences.append(.personal(sentence))
  }

  /// Adds all that another one says.
  package mutating func say(_ other: Utterance) { sentences += other.sentences }

  package var isEmpty: Bool { sentences.isEmpty }

  /// Whether something is kept back until the person asks for it.
  package var hasPersonal: Bool {
    sentences.contains { if case .personal = $0 { true } else { false } }
  }

  /// Returns what is said here and was not said there.
  package func without(_ other: Utterance) -> Utterance {
    var rest = Utterance()
    rest.sentences = sentences.filter { !other.sentences.contains($0) }
    return rest
  }

  /// Whether the first so many sentences are the same.
  package func beginsLike(_ other: Utterance, count: Int) -> Bool {
    sentences.prefix(count) == other.sentences.prefix(count)
  }

  /// Returns the sentences that an audience hears. Long numbers are kept from the hall wherever
  /// they stand: a text somebody wrote may hold a phone.
  package func heard(by audience: Audience) -> [String] {
    sentences.compactMap { sentence in
      switch (sentence, audience) {
      case (.open(let text), .hall): LongNumbers.removed(from: text)
      case (.open(let text), .person): text
      case (.personal, .hall): nil
      case (.personal(let text), .person): text
      }
    }
  }
}

/// Who hears what is said.
package enum Audience: Hashable, Sendable {
  /// Whoever stands in the room.
  case hall
  /// The person, who asked to have their own data said aloud.
  case person
}
