import OddJobMarket
package import SelfService
package import Speech

/// How the station speaks, as `[speech]` says.
package struct SpeechSettings: Hashable, Sendable {
  /// Whether it speaks at all.
  package var isOn = true
  /// The engine: a command that takes espeak-ng's `-v`, `-a`, `-s` and `-m` and reads from its input.
  package var engine = "espeak-ng"
  package var voice = "cmn-latn-pinyin"
  package var englishVoice = "en"
  package var writing = EngineText.Writing.pinyin
  /// From 1 to 5; where each person begins.
  package var volume = SpeechVolume.standard.step
  /// The keys of working by ear.
  package var audioKeys = AudioKeys()
  package var wordsPerMinute = 150
  /// An engine that speaks longer than this hangs.
  package var patienceSeconds = 180

  package init() {}

  /// The engine's amplitude at a volume: 100 is espeak-ng's own.
  static func amplitude(_ volume: SpeechVolume) -> Int {
    [30, 60, 100, 140, 200][volume.step - 1]
  }

  /// What the engine is called with.
  package func arguments(for announcement: Announcement) -> [String] {
    [
      "-v", voice(of: announcement.language),
      "-a", "\(Self.amplitude(announcement.volume))", "-s", "\(wordsPerMinute)", "-m",
    ]
  }

  private func voice(of language: Language) -> String {
    switch language {
    case .chinese: voice
    case .english: englishVoice
    }
  }

  /// What it reads.
  package func text(of announcement: Announcement) -> String {
    EngineText.markup(
      announcement, writing: writing, chineseVoice: voice, englishVoice: englishVoice)
  }
}
