/// What a message means for the person.
package enum Tone: Hashable, Sendable, CaseIterable {
  case info, good, warning, alarm

  /// The role of a text on the ground.
  package var role: Role {
    switch self {
    case .info: .info
    case .good: .good
    case .warning: .warning
    case .alarm: .alarm
    }
  }

  /// The role of a bar or a toast.
  package var barRole: Role {
    switch self {
    case .info: .toast
    case .good: .toastGood
    case .warning: .toastWarning
    case .alarm: .toastAlarm
    }
  }

  /// A sign before the text, so that the meaning is not in the colour alone.
  package var sign: String {
    switch self {
    case .info: "●"
    case .good: "✓"
    case .warning: "▲"
    case .alarm: "✗"
    }
  }
}
