import OddJobMarket
import TerminalUI

/// What a seat does for whoever wants large type.
package enum LargeTypeWay: String, Hashable, Sendable, CaseIterable {
  /// Fewer, larger things of the letters there are.
  case cells
  /// The larger letters of an xterm that may change its own.
  case xterm
}

/// Whether the person wants large type, and what is known of the terminal's own larger letters.
///
/// A terminal that was said to change its letters and doesn't, or whose larger ones leave too few
/// rows or columns, gets large type in cells: the touch is never without an effect.
package struct LargeType: Equatable, Sendable {
  package internal(set) var isOn: Bool
  private var letters: Letters

  private enum Letters: Equatable, Sendable {
    /// There are none, or they won't do.
    case none
    /// Not asked for yet.
    case unknown
    case asked(Instant)
    case proven
  }

  /// Milliseconds within which another size follows other letters; a terminal takes a tenth of it.
  private static let patience: Int64 = 3_000

  init(_ way: LargeTypeWay, isOn: Bool) {
    self.isOn = isOn
    letters = way == .xterm ? .unknown : .none
  }

  /// Whether the terminal is to show its larger letters.
  var asksForLetters: Bool { isOn && letters != .none }

  /// Whether it is drawn in cells.
  var isInCells: Bool { isOn && letters == .none }

  /// Takes the time: letters that were asked for and brought no other size don't come.
  mutating func tick(_ now: Instant) {
    guard isOn else { return }
    switch letters {
    case .unknown: letters = .asked(now)
    case .asked(let at) where now.milliseconds - at.milliseconds >= Self.patience: letters = .none
    case .none, .asked, .proven: break
    }
  }

  /// Takes another size of the terminal, which the letters brought or somebody else.
  mutating func resized(isTooSmall: Bool) {
    guard asksForLetters else { return }
    letters = isTooSmall ? .none : .proven
  }

  /// Takes over what another visit has found out about the terminal.
  mutating func learn(from other: LargeType) { letters = other.letters }
}

extension SelfService.State {
  /// Changes the large type, and how everything is drawn with it.
  mutating func withLargeType(_ change: (inout LargeType) -> Void) {
    change(&largeType)
    context.metrics.isLargeType = largeType.isInCells
  }
}
