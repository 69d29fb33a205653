/// What an attendant does with a number (叫号).
package enum CallEvent: String, CaseIterable, Hashable, Sendable {
  case call
  case callAgain
  case miss
  case come

  /// The state the event leads to, from wherever it is legal.
  package var target: CallState {
    switch self {
    case .call: .called
    case .callAgain: .recalled
    case .miss: .missed
    case .come: .came
    }
  }

  /// Whether every seat shows and rings the number because of it.
  package var isAnnounced: Bool { self == .call || self == .callAgain }
}
