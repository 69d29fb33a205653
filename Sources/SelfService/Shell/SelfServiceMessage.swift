package import OddJobMarket
package import TerminalUI

extension SelfService {
  /// What happens to a public seat.
  package enum Message: Equatable, Sendable {
    // From the station.
    indirect case reply(SelfServiceReply)
    /// Once a second.
    case tick(Instant)
    case badgeChanged(ConnectionBadge)
    /// A number was called, missed or served.
    indirect case called(CallBoard)
    /// A card was laid on this seat's reader, or a number was typed by one.
    indirect case card(PresentedCard)
    /// A card was laid down and could not be read.
    case cardFailed(CardProblem)
    // From the person.
    case resized(Size)
    case screen(ScreenMessage)
    case backTapped
    case homeTapped
    case helpTapped
    case languageTapped
    case contrastTapped
    case largeTypeTapped
    case moreActionsTapped
    case finishedTapped
    case attendantTapped
    /// Something drawn that rests, with the words that say why and what to do.
    case restingTapped(why: String)
    case speech(SpeechMessage)
    /// Any sign of life that means nothing else; it also answers the idle warning.
    case touched
  }
}

extension SelfService.Message {
  /// Whether a person did it, rather than the station or the clock.
  var isPersons: Bool {
    switch self {
    case .reply, .tick, .badgeChanged, .called, .resized: false
    default: true
    }
  }
}
