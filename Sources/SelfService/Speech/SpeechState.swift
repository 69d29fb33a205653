package import Speech

/// What a public seat knows of its speech.
package struct SpeechState: Equatable, Sendable {
  /// Whether the station speaks at all, as far as its configuration says.
  let isOn: Bool
  package internal(set) var volume: SpeechVolume
  /// Whether somebody has asked for speech since the seat was new, so that volume is offered.
  package internal(set) var isInUse = false
  /// Whether the seat is worked by sound and two keys.
  package internal(set) var isAudioFirst = false
  /// Who hears it: the person only after asking for their own data aloud.
  package internal(set) var audience = Audience.hall
  /// Whether an engine may be speaking.
  var isSpeaking = false
  /// The choice said last.
  var cursor: AudioCursor?
  /// What of the screen in front has been said.
  var announced = Utterance()

  package init(isOn: Bool = true, volume: SpeechVolume = .standard) {
    self.isOn = isOn
    self.volume = volume
  }
}

/// The place in the list of choices, with what was said there: another list begins anew.
struct AudioCursor: Equatable, Sendable {
  var index: Int
  var label: String
}

/// What a person does about speech.
package enum SpeechMessage: Equatable, Sendable {
  /// Says the screen.
  case readTapped
  case louderTapped, softerTapped
  /// Says the person's own data too, or no longer.
  case aloudTapped
  /// Begins or ends working by sound and two keys.
  case audioTapped
  /// The two keys.
  case next, choose
}
