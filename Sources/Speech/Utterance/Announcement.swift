package import OddJobMarket

/// An utterance on its way to the ear: to whom, in which language, how loud.
package struct Announcement: Equatable, Sendable {
  package let utterance: Utterance
  package let language: Language
  package let audience: Audience
  package let volume: SpeechVolume
  /// Whether it waits for what is being said: news of the station's own cuts nobody short.
  package let follows: Bool

  package init(
    _ utterance: Utterance, in language: Language, to audience: Audience = .hall,
    volume: SpeechVolume = .standard, follows: Bool = false
  ) {
    self.utterance = utterance
    self.language = language
    self.audience = audience
    self.volume = volume
    self.follows = follows
  }

  /// What is heard, a sentence a line, as people say it.
  package var words: String {
    utterance.heard(by: audience).map { EarText.text($0, language) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

/// How loud speech is, in five steps.
package struct SpeechVolume: Hashable, Sendable {
  package static let steps = 1...5
  package static let standard = SpeechVolume(3)

  package let step: Int

  /// Makes a volume; a step beyond the ends is the end.
  package init(_ step: Int) {
    self.step = min(max(step, Self.steps.lowerBound), Self.steps.upperBound)
  }

  package var louder: SpeechVolume { SpeechVolume(step + 1) }
  package var softer: SpeechVolume { SpeechVolume(step - 1) }
}
