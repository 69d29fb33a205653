extension Desk {
  /// Makes the duty that speaks here; nil for a station that says nothing.
  package func speechDuty() -> SpeechDuty? {
    settings.speech.isOn ? SpeechDuty(settings: settings.speech, log: log) : nil
  }
}
