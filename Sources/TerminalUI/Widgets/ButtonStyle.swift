/// How much a button asks to be pressed.
package enum ButtonStyle: Hashable, Sendable, CaseIterable {
  /// The one main action of a screen.
  case primary
  case secondary
  case plain
  /// What cannot be taken back.
  case danger

  /// The role of the label and the ground.
  package var role: Role {
    switch self {
    case .primary: .primary
    case .secondary: .secondary
    case .plain: .plainButton
    case .danger: .danger
    }
  }

  /// The role of the second line and of the name of the key.
  package var mutedRole: Role {
    switch self {
    case .primary: .primaryMuted
    case .secondary: .secondaryMuted
    case .plain: .plainButtonMuted
    case .danger: .dangerMuted
    }
  }
}
