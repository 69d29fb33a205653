import OddJobMarket
import Speech
package import TerminalUI

/// A public seat: everything a job seeker or an employer does by touch.
package enum SelfService: Program {
  package typealias Effect = SelfServiceEffect

  /// The most screens that lie on each other; going round in circles forgets the oldest.
  static let depthMax = 10

  /// Returns what a seat wants when its terminal has just been attached.
  package static func started(_ state: inout State) -> [SelfServiceEffect] {
    state.homeLoadedAt = state.context.now
    return [.loadHome]
  }

  package static func update(_ state: inout State, _ message: Message) -> [SelfServiceEffect] {
    let wantedVouching = state.wantsVouching
    let effects = takeAndSay(&state, message)
    // To forget ends it too.
    guard wantedVouching, !state.wantsVouching, !effects.contains(.forget) else { return effects }
    return effects + [.endVouching]
  }

  private static func takeAndSay(
    _ state: inout State, _ message: Message
  ) -> [SelfServiceEffect] {
    var effects: [SelfServiceEffect] = []
    // Whatever a person does ends what is being said.
    if message.isPersons, state.speech.isSpeaking {
      effects.append(.hush)
      state.speech.isSpeaking = false
    }
    guard case .speech(let wish) = message else {
      effects += step(&state, message)
      return effects + speaking(Utterance(), &state, follows: !message.isPersons)
    }
    var said = Utterance()
    let wasWarned = state.warningSecondsLeft != nil
    state.lastTouch = state.context.now
    if !wasWarned {
      let seen = numberSeen(&state)
      let taken = takeSpeech(&state, wish)
      said = taken.said
      effects += seen + taken.effects
    }
    return effects + speaking(said, &state)
  }

  private static func step(_ state: inout State, _ message: Message) -> [SelfServiceEffect] {
    switch message {
    case .tick(let now): return tick(&state, now)
    case .reply(let reply): return receive(&state, reply)
    case .badgeChanged(let badge):
      state.context.badge = badge
      return []
    case .called(let board):
      state.context.calls.take(board, at: state.context.now)
      return []
    case .card(let card): return take(card, &state)
    case .cardFailed(let problem):
      state.lastTouch = state.context.now
      show(problem.wording, .warning, &state)
      return []
    case .resized(let size):
      state.context.size = size
      state.footerPage = 0
      state.withLargeType { $0.resized(isTooSmall: ScreenContext.isTooSmall(size)) }
      return refreshed(&state)
    default: return act(&state, message)
    }
  }

  package static func rings(_ state: State) -> Int {
    state.settings.hasCallSound ? state.context.calls.rings : 0
  }

  package static func theme(_ state: State) -> Theme {
    state.isHighContrast ? .highContrast : state.settings.theme
  }

  package static func letters(_ state: State) -> LetterSize {
    state.largeType.asksForLetters ? .larger : .ordinary
  }

  package static func message(for input: Input, in state: State) -> Message? {
    if case .resized(let size) = input { return .resized(size) }
    if case .focusChanged = input { return nil }
    if case .scan(let number) = input { return .card(.number(number)) }
    // Within reach of its key under every question too.
    if input == .key(.f(9)) { return .helpTapped }
    if state.warningSecondsLeft != nil { return .touched }
    if let message = state.screen.message(for: input) { return .screen(message) }
    return .touched
  }

  /// Takes what the person did.
  static func act(_ state: inout State, _ message: Message) -> [SelfServiceEffect] {
    let wasWarned = state.warningSecondsLeft != nil
    state.lastTouch = state.context.now
    // The touch that answers the warning does nothing else: the person saw only the question, and
    // the bar with the way to help.
    if wasWarned, message != .finishedTapped, message != .helpTapped { return [] }
    // What was said of one screen is not said under another.
    let (said, depth) = (state.toast, state.screens.count)
    defer {
      if state.screens.count != depth, state.toast == said { state.toast = nil }
    }
    let seen = numberSeen(&state)
    switch message {
    case .screen(let message):
      // What comes next has its main action on the first page of the bar.
      state.footerPage = 0
      let index = state.screens.count - 1
      let outcomes = state.screens[index].update(message, in: state.context)
      return seen + carryOut(outcomes, &state)
    case .backTapped: return seen + back(&state)
    case .homeTapped: return seen + goHome(&state)
    case .helpTapped: return seen + callHelp(&state)
    case .languageTapped:
      state.context.language = state.context.language.next
      // What was shown in one language can't be said in the next.
      if case .shown = state.toast?.text { state.toast = nil }
      return seen
    case .contrastTapped:
      state.isHighContrast.toggle()
      return seen
    case .largeTypeTapped: return seen + largeTypeTapped(&state)
    case .moreActionsTapped:
      state.footerPage += 1
      return seen
    case .finishedTapped: return seen + forget(&state)
    case .attendantTapped: return seen + [.unlockAttendant]
    case .restingTapped(let why):
      show(.shown(why), .information, &state)
      return seen
    case .touched, .speech, .tick, .reply, .badgeChanged, .called, .resized, .card, .cardFailed:
      return seen
    }
  }

  /// Other letters or fewer things at a time: what a page holds is asked for anew.
  private static func largeTypeTapped(_ state: inout State) -> [SelfServiceEffect] {
    state.withLargeType { $0.isOn.toggle() }
    state.footerPage = 0
    show(state.largeType.isOn ? ShellWords.isLarge : ShellWords.isOrdinary, .information, &state)
    return refreshed(&state)
  }

  /// Whoever touches the screen on which their number stands has it: once for a sign-in.
  private static func numberSeen(_ state: inout State) -> [SelfServiceEffect] {
    let index = state.screens.count - 1
    guard case .signIn(var screen) = state.screens[index], screen.showsNumber,
      !screen.hasSeenNumber, let session = state.context.session
    else { return [] }
    screen.hasSeenNumber = true
    state.screens[index] = .signIn(screen)
    return [.numberSeen(session.id)]
  }

  /// Calls the attendant, whatever is on the screen.
  static func callHelp(_ state: inout State) -> [SelfServiceEffect] {
    show(ShellWords.helpCalled, .information, &state)
    // Tapping again and again rings once.
    if case .asked = state.helpCall { return [] }
    state.helpCall = .asked(state.context.now)
    return [.callAttendant(doing: doing(state))]
  }

  /// What the person does, in words for the attendant: the screen, and nothing of what is on it.
  private static func doing(_ state: State) -> Wording {
    let screen = state.screens.count == 1 ? ShellWords.home : state.screen.opened.title
    return state.speech.isAudioFirst ? SpeechWords.byEar(screen) : screen
  }

  private static func receive(
    _ state: inout State, _ reply: SelfServiceReply
  ) -> [SelfServiceEffect] {
    switch reply {
    case .attendantComes:
      state.helpCall = .heard(state.context.now)
      show(ShellWords.helpComing, .success, &state)
      return []
    case .cardTaken(let result, let turn): return receive(result, turn, &state)
    case .speechFailed:
      // Without sound nobody works by ear.
      state.speech.isAudioFirst = false
      state.speech.isSpeaking = false
      show(SpeechWords.none, .information, &state)
      return []
    case .home(let summary):
      state.summary = summary
      state.hasFigures = true
      var outcomes: [ScreenOutcome] = []
      for index in state.screens.indices {
        outcomes += state.screens[index].receive(reply, in: state.context)
      }
      return carryOut(outcomes, &state)
    default:
      let index = state.screens.count - 1
      return carryOut(state.screens[index].receive(reply, in: state.context), &state)
    }
  }
}
