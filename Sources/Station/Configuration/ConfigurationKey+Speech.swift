import OddJobMarket
import SelfService
import Speech

extension ConfigurationKey {
  /// The station's speech.
  static let speech: [ConfigurationKey] = [
    .flag("speech.on", \.speech.isOn),
    .text("speech.engine", \.speech.engine), .text("speech.voice", \.speech.voice),
    .text("speech.english-voice", \.speech.englishVoice),
    .choice("speech.text", \.speech.writing),
    .whole("speech.volume", SpeechVolume.steps, \.speech.volume),
    .whole("speech.words-per-minute", 80...300, \.speech.wordsPerMinute),
    .choice("speech.next-key", \.speech.audioKeys.next),
    .choice("speech.choose-key", \.speech.audioKeys.choose),
    .whole("speech.patience-seconds", 5...600, \.speech.patienceSeconds),
  ]
}
