import OddJobMarket
import TerminalUI

/// The unlock screen: digits typed, and what came of the last attempt.
struct UnlockState: Equatable, Sendable {
  /// Long enough for any PIN, short enough that a stuck key fills nothing.
  static let lengthMax = 12

  var pin = ""
  var isWaiting = false
  var refusal: Refusal?

  mutating func take(_ key: Key) {
    switch key {
    case .character(let character) where character.isASCII && character.isNumber:
      guard pin.count < Self.lengthMax else { return }
      pin.append(character)
      refusal = nil
    case .backspace: if !pin.isEmpty { pin.removeLast() }
    case .delete: pin = ""
    default: break
    }
  }
}
