/// How far the calling of a number (叫号) has come. One row per person and day.
package enum CallState: String, CaseIterable, Codable, Hashable, Sendable {
  /// Signed in, and not called yet.
  case waiting
  case called
  /// Called once more, whatever came of it before.
  case recalled
  /// Called, and not there (过号).
  case missed
  /// Came to the desk and was served.
  case came

  /// The events that are legal from this state; everything else is refused.
  ///
  /// Who was served or missed may be called again: work turns up after a person has been at the
  /// desk, and whoever was outside comes back. Whoever was missed may also come without a call.
  package var legalEvents: Set<CallEvent> {
    switch self {
    case .waiting: [.call]
    case .called, .recalled: [.callAgain, .miss, .come]
    case .missed: [.callAgain, .come]
    case .came: [.callAgain]
    }
  }

  /// Whether the station waits for the person at this moment.
  package var isCalling: Bool { self == .called || self == .recalled }

  /// Returns the state after the event.
  ///
  /// - Throws: `Refusal.illegalCall` with this state when it does not know the event.
  package func applying(_ event: CallEvent) throws(Refusal) -> CallState {
    guard legalEvents.contains(event) else { throw .illegalCall(self) }
    return event.target
  }

  package var wording: Wording {
    switch self {
    case .waiting: Wording("等候", "Waiting")
    case .called: Wording("已叫号", "Called")
    case .recalled: Wording("再次叫号", "Called again")
    case .missed: Wording("过号", "Missed")
    case .came: Wording("已到", "Came")
    }
  }
}
