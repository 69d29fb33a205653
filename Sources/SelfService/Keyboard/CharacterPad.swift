import TerminalUI

/// The keys that a person spells with.
package enum CharacterPad: Hashable, Sendable, CaseIterable {
  /// The letters a to z; needs a wide screen.
  case keyboard
  /// Eight keys with several letters each, for large fingers and narrow screens.
  case nineKeys
  /// The five strokes, for whoever has no pinyin and for characters that nobody can read.
  case strokes

  /// The columns that the letters need.
  private static let keyboardColumnsMin = 89

  /// Returns the pad to draw where another may not fit.
  func fitting(_ size: Size, _ metrics: Metrics) -> CharacterPad {
    let fits =
      size.columns >= Self.keyboardColumnsMin
      && size.rows >= Self.rows(of: 3, fieldRows: 1, metrics)
    return self == .keyboard && !fits ? .nineKeys : self
  }

  /// Returns how many rows of keys the pad has.
  func lines(_ size: Size, _ metrics: Metrics) -> Int {
    switch self {
    case .keyboard: 3
    case .nineKeys: size.rows >= Self.rows(of: 3, fieldRows: 3, metrics) ? 3 : 2
    case .strokes: 2
    }
  }

  /// The rows of a field, its candidates and so many rows of keys, one clear row between what can be
  /// touched.
  private static func rows(of lines: Int, fieldRows: Int, _ metrics: Metrics) -> Int {
    fieldRows + metrics.targetRows + lines * (metrics.targetRows + 1)
  }
}
