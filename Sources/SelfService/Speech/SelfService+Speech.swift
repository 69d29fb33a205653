import OddJobMarket
import Speech
package import TerminalUI

extension SelfService {
  package static func overruling(_ input: Input, in state: State) -> Message? {
    guard state.speech.isOn, case .key(let key) = input else { return nil }
    // By default the two that a tactile number pad has too.
    let keys = state.settings.audioKeys
    guard state.speech.isAudioFirst else {
      return key == keys.next.key ? .speech(.audioTapped) : nil
    }
    switch key {
    case keys.next.key: return .speech(.next)
    case keys.choose.key: return .speech(.choose)
    default: return nil
    }
  }

  package static func messageForResting(why: String?, in state: State) -> Message? {
    why.map { .restingTapped(why: $0) } ?? .touched
  }

  /// Takes what a person wants of the speech, and returns what is to be said beside what is new.
  static func takeSpeech(
    _ state: inout State, _ message: SpeechMessage
  ) -> (said: Utterance, effects: [SelfServiceEffect]) {
    guard state.speech.isOn else {
      show(SpeechWords.none, .information, &state)
      return (Utterance(), [])
    }
    state.speech.isInUse = true
    switch message {
    case .readTapped: return (utterance(of: state), [])
    case .louderTapped: return (volumeSet(state.speech.volume.louder, &state), [])
    case .softerTapped: return (volumeSet(state.speech.volume.softer, &state), [])
    case .aloudTapped:
      state.speech.audience = state.speech.audience == .hall ? .person : .hall
      state.speech.cursor = nil
      return state.speech.audience == .person
        ? (utterance(of: state), []) : (Utterance(SpeechWords.kept(state.context.language)), [])
    case .audioTapped: return audioTapped(&state)
    case .next: return (next(&state), [])
    case .choose: return choose(&state)
    }
  }

  private static func volumeSet(_ volume: SpeechVolume, _ state: inout State) -> Utterance {
    state.speech.volume = volume
    return Utterance(SpeechWords.volume(volume.step)(state.context.language))
  }

  private static func audioTapped(
    _ state: inout State
  ) -> (said: Utterance, effects: [SelfServiceEffect]) {
    guard !state.speech.isAudioFirst else {
      state.speech.isAudioFirst = false
      return (Utterance(SpeechWords.ended(state.context.language)), [])
    }
    let effects = state.screen.isBoard ? goHome(&state) : []
    state.speech.isAudioFirst = true
    state.speech.announced = Utterance()
    return (introduction(state), effects)
  }

  private static func introduction(_ state: State) -> Utterance {
    Utterance(SpeechWords.introduction(state.settings.audioKeys)(state.context.language))
  }

  private static func next(_ state: inout State) -> Utterance {
    let choices = choices(state)
    guard !choices.isEmpty else { return Utterance(SpeechWords.wait(state.context.language)) }
    var index = 0
    if let cursor = state.speech.cursor, cursor.index < choices.count,
      choices[cursor.index].label == cursor.label
    {
      index = (cursor.index + 1) % choices.count
    }
    state.speech.cursor = AudioCursor(index: index, label: choices[index].label)
    return Utterance(choices[index].label)
  }

  /// Does what was said last; where nothing was, the screen is said again.
  private static func choose(
    _ state: inout State
  ) -> (said: Utterance, effects: [SelfServiceEffect]) {
    let choices = choices(state)
    guard let cursor = state.speech.cursor, cursor.index < choices.count,
      choices[cursor.index].label == cursor.label
    else { return (utterance(of: state), []) }
    let choice = choices[cursor.index]
    if choice.isSecret { state.speech.cursor = nil }
    if case .speech(let message) = choice.message { return takeSpeech(&state, message) }
    return (Utterance(), act(&state, choice.message))
  }

  static func choices(_ state: State) -> [AudioChoice] {
    var frame = Frame<Message>(size: state.context.size, metrics: state.context.metrics)
    render(state, into: &frame)
    return AudioChoice.all(
      in: frame, footer: state.context.footerArea, hidesDigits: hidesDigits(state),
      offersArea: state.screen.opened.offersArea, state.context.language)
  }

  private static func hidesDigits(_ state: State) -> Bool {
    state.speech.audience == .hall && state.screen.opened.hidesDigits
  }

  /// Returns what is said of the screen in front, from its title on.
  static func utterance(of state: State) -> Utterance {
    let language = state.context.language
    if state.warningSecondsLeft != nil {
      return Utterance(ShellWords.idleTitle(language), SpeechWords.idle(language))
    }
    let screen = state.screen.opened
    var said = Utterance(
      state.screens.count == 1 ? ShellWords.home(language) : screen.title(language))
    said.say(screen.spoken(in: state.context))
    if let toast = state.toast { said.say(toast.text(language)) }
    if state.speech.isAudioFirst, hidesDigits(state) {
      let hasDigits = screen.entersDigits
      if hasDigits { said.say(SpeechWords.counting(state.settings.audioKeys)(language)) }
    }
    if said.hasPersonal, state.speech.audience == .hall { said.say(SpeechWords.keptBack(language)) }
    return said
  }

  /// Returns the effects that speech adds after a message: what is new on the screen is said of
  /// itself where somebody works by sound.
  static func speaking(
    _ said: Utterance, _ state: inout State, follows: Bool = false
  ) -> [SelfServiceEffect] {
    var whole = Utterance()
    if state.speech.isAudioFirst {
      let now = utterance(of: state)
      if now != state.speech.announced {
        // Another screen or question: its choices begin anew.
        if !now.beginsLike(state.speech.announced, count: 2) { state.speech.cursor = nil }
        whole.say(said == now ? Utterance() : now.without(state.speech.announced))
        state.speech.announced = now
      }
    }
    let isIntroduction = state.speech.isAudioFirst && said == introduction(state)
    let all = isIntroduction ? joined(said, whole) : joined(whole, said)
    guard !all.isEmpty else { return [] }
    state.speech.isSpeaking = true
    return [
      .speak(
        Announcement(
          all, in: state.context.language, to: state.speech.audience, volume: state.speech.volume,
          follows: follows))
    ]
  }

  private static func joined(_ first: Utterance, _ second: Utterance) -> Utterance {
    var all = first
    all.say(second)
    return all
  }
}
