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
    // From the person.
    case resized(Size)
    case screen(ScreenMessage)
    case backTapped
    case homeTapped
    case helpTapped
    case languageTapped
    case contrastTapped
    case moreActionsTapped
    case finishedTapped
    case attendantTapped
    /// Any sign of life that means nothing else; it also answers the idle warning.
    case touched
  }
}
