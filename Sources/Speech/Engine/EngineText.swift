import OddJobMarket

/// What an engine is given to read.
package enum EngineText {
  /// How a voice wants Chinese.
  package enum Writing: String, Hashable, Sendable, CaseIterable {
    /// Syllables with tones, as espeak-ng's voice for pinyin reads them.
    case pinyin
    /// The characters themselves, for a voice with a dictionary of its own.
    case characters
  }

  /// Returns the words of an announcement in the markup that espeak-ng and others read (SSML), with
  /// each stretch of the other language under that language's voice.
  package static func markup(
    _ announcement: Announcement, writing: Writing, chineseVoice: String, englishVoice: String
  ) -> String {
    let base = announcement.language
    var out = ""
    for line in announcement.words.split(separator: "\n") {
      for stretch in stretches(of: line) {
        let (words, voice) =
          switch stretch.language {
          case .chinese:
            (writing == .pinyin ? SpokenPinyin.text(stretch.text) : stretch.text, chineseVoice)
          case .english: (stretch.text, englishVoice)
          }
        let text = escaped(words)
        out += stretch.language == base ? text : " <voice name=\"\(voice)\">\(text)</voice> "
      }
      let isEnded = line.last.map { "。！？.!?".contains($0) } ?? true
      out += (isEnded ? "" : fullStop(of: base, writing)) + "\n"
    }
    return out
  }

  private static func fullStop(of language: Language, _ writing: Writing) -> String {
    switch language {
    case .chinese: writing == .characters ? "。" : "."
    case .english: "."
    }
  }

  private struct Stretch {
    var language: Language
    var text: String
  }

  private static func stretches(of line: Substring) -> [Stretch] {
    var stretches: [Stretch] = []
    for character in line {
      let language = self.language(of: character)
      if let language, language != stretches.last?.language {
        stretches.append(Stretch(language: language, text: String(character)))
      } else if stretches.isEmpty {
        stretches.append(Stretch(language: language ?? .chinese, text: String(character)))
      } else {
        stretches[stretches.count - 1].text.append(character)
      }
    }
    return stretches
  }

  /// Signs, digits and spaces belong to what they stand beside.
  private static func language(of character: Character) -> Language? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    if scalar.value >= 0x3400 { return scalar.value < 0xFF00 ? .chinese : nil }
    return character.isASCII && character.isLetter ? .english : nil
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default: out.append(character)
      }
    }
    return out
  }
}
