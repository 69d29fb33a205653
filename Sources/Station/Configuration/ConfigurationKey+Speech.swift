import OddJobMarket
import SelfService
import Speech

extension ConfigurationKey {
  /// The station's speech.
  static let speech: [ConfigurationKey] = [
    .flag("speech.on", \.speech.isOn),
    .text("speech.engine", \.speech.engine), .text("speech.voice", \.speech.voice),
    .text("speech.english-voice", \.speech.englishVoice),
    ConfigurationKey(
      name: "speech.text", allowed: oneOf(EngineText.Writing.allCases.map(\.rawValue))
    ) { value, settings in
      guard case .text(let text) = value, let writing = EngineText.Writing(rawValue: text) else {
        return false
      }
      settings.speech.writing = writing
      return true
    },
    .whole("speech.volume", SpeechVolume.steps, \.speech.volume),
    .whole("speech.words-per-minute", 80...300, \.speech.wordsPerMinute),
    ConfigurationKey(
      name: "speech.next-key", allowed: oneOf(AudioKeys.Next.allCases.map(\.rawValue))
    ) { value, settings in
      guard case .text(let text) = value, let key = AudioKeys.Next(rawValue: text) else {
        return false
      }
      settings.speech.audioKeys.next = key
      return true
    },
    ConfigurationKey(
      name: "speech.choose-key", allowed: oneOf(AudioKeys.Choose.allCases.map(\.rawValue))
    ) { value, settings in
      guard case .text(let text) = value, let key = AudioKeys.Choose(rawValue: text) else {
        return false
      }
      settings.speech.audioKeys.choose = key
      return true
    },
    .whole("speech.patience-seconds", 5...600, \.speech.patienceSeconds),
  ]
}
