package import OddJobMarket
package import Speech
package import TerminalUI

extension SelfService {
  /// All that a public seat knows: who stands there, which screens lie on each other, how it looks.
  package struct State: Equatable, Sendable {
    package var context: ScreenContext
    package let settings: Settings
    /// From home upward; the last one is shown. Never empty.
    package internal(set) var screens: [ScreenState]
    /// What home and the idle board show: public, so that it outlives a person.
    package internal(set) var summary: HomeSummary
    /// Whether the station has answered with figures yet; until then none are shown.
    var hasFigures: Bool
    var homeLoadedAt: Instant?
    /// When the person did something last.
    var lastTouch: Instant
    var isHighContrast = false
    package internal(set) var largeType: LargeType
    var footerPage = 0
    var toast: Toast?
    var helpCall: HelpCall = .none
    /// The card that the station is looking at.
    var card: CardInHand?
    package internal(set) var speech = SpeechState()

    /// Makes the state of a seat that nobody has used: the idle board over home.
    ///
    /// - Parameters:
    ///   - context: Its session is dropped and its language becomes the seat's own.
    ///   - hasFigures: Whether the summary is an answer of the station rather than a first glance.
    package static func fresh(
      context: ScreenContext, settings: Settings = Settings(), summary: HomeSummary = HomeSummary(),
      hasFigures: Bool = false, homeLoadedAt: Instant? = nil
    ) -> State {
      var context = context
      context.session = nil
      context.narrowed = nil
      context.language = settings.language
      let largeType = LargeType(settings.largeType, isOn: settings.beginsLarge)
      context.metrics.isLargeType = largeType.isInCells
      return State(
        context: context, settings: settings,
        screens: [
          .home(HomeScreen.State(summary: summary, isLoaded: hasFigures)),
          .board(
            BoardScreen.State(
              summary: summary, isLoaded: hasFigures, since: context.now,
              pageSeconds: settings.boardPageSeconds)),
        ], summary: summary, hasFigures: hasFigures, homeLoadedAt: homeLoadedAt,
        lastTouch: context.now, largeType: largeType,
        speech: SpeechState(isOn: settings.hasSpeech, volume: settings.volume))
    }

    /// The same seat with nothing of the person in front of it: what idling and leaving lead to.
    var forgotten: State {
      var state = State.fresh(
        context: context, settings: settings, summary: summary, hasFigures: hasFigures,
        homeLoadedAt: homeLoadedAt)
      state.withLargeType { $0.learn(from: largeType) }
      return state
    }

    /// The screen in front.
    package var screen: ScreenState { screens[screens.count - 1] }

    /// Whether something of one person is on the seat.
    package var isPersonal: Bool {
      context.session != nil || screens.contains { $0.isPersonal }
    }

    /// Whether a page is open on which somebody asked an attendant to say who they are.
    var wantsVouching: Bool {
      screens.contains { screen in
        if case .identify(let asking) = screen { asking.isVouchingAsked } else { false }
      }
    }

    /// Seconds without a touch.
    var idleSeconds: Int {
      max(0, Int((context.now.milliseconds - lastTouch.milliseconds) / 1_000))
    }

    /// The seconds left of the warning; nil while there is none.
    package var warningSecondsLeft: Int? {
      guard isPersonal, idleSeconds >= settings.idleSeconds else { return nil }
      return max(0, settings.idleSeconds + settings.warningSeconds - idleSeconds)
    }
  }

  /// What the configuration says of a public seat.
  package struct Settings: Hashable, Sendable {
    package var idleSeconds: Int
    package var warningSeconds: Int
    package var boardPageSeconds: Int
    package var theme: Theme
    package var language: Language
    /// Whether a called number rings the terminal's bell.
    package var hasCallSound: Bool
    /// Whether the station speaks.
    package var hasSpeech: Bool
    /// How loud it begins.
    package var volume: SpeechVolume
    /// The keys of working by ear.
    package var audioKeys: AudioKeys
    /// What large type is at this seat.
    package var largeType: LargeTypeWay
    /// Whether every visit begins in large type.
    package var beginsLarge: Bool

    package init(
      idleSeconds: Int = 60, warningSeconds: Int = 20, boardPageSeconds: Int = 8,
      theme: Theme = .light, language: Language = .chinese, hasCallSound: Bool = true,
      hasSpeech: Bool = true, volume: SpeechVolume = .standard,
      audioKeys: AudioKeys = AudioKeys(), largeType: LargeTypeWay = .cells,
      beginsLarge: Bool = false
    ) {
      self.idleSeconds = max(1, idleSeconds)
      self.warningSeconds = max(1, warningSeconds)
      self.boardPageSeconds = max(1, boardPageSeconds)
      self.theme = theme
      self.language = language
      self.hasCallSound = hasCallSound
      self.hasSpeech = hasSpeech
      self.volume = volume
      self.audioKeys = audioKeys
      self.largeType = largeType
      self.beginsLarge = beginsLarge
    }
  }

  /// A card while the station looks whose it is, and the one that was laid down meanwhile.
  struct CardInHand: Equatable, Sendable {
    let text: IDCardText
    let purpose: CardPurpose
    var next: IDCardText?
  }

  /// A short message above the footer, and when it goes.
  struct Toast: Equatable, Sendable {
    var text: ToastText
    var tone: ToastTone
    var until: Instant
  }

  enum ToastText: Equatable, Sendable {
    case wording(Wording)
    /// As it was read on the screen, in the language of that moment.
    case shown(String)

    func callAsFunction(_ language: Language) -> String {
      switch self {
      case .wording(let wording): wording(language)
      case .shown(let text): text
      }
    }
  }

  /// How far a call for the attendant has come.
  enum HelpCall: Equatable, Sendable {
    case none
    case asked(Instant)
    case heard(Instant)
  }
}
