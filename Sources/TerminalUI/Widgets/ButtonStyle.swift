/// How much a button asks to be pressed.
package enum ButtonStyle: Hashable, Sendable, CaseIterable {
  /// The one main action of a screen.
  case primary
  case secondary
  case plain
  /// What may be done besides the secondary action, on a card: with an edge, since the ground of a
  /// plain one is the card's own.
  case onCard
  /// What cannot be taken back.
  case danger
  /// A letter or digit of a drawn pad.
  case pad
  /// The key of a drawn pad that takes back.
  case erase
  /// Characters that may be chosen for what was spelled on a drawn pad.
  case candidate

  /// The role of the label and the ground.
  package var role: Role {
    switch self {
    case .primary: .primary
    case .secondary: .secondary
    case .plain: .plainButton
    case .onCard: .cardButton
    case .danger: .danger
    case .pad: .chip
    case .erase: .cardAlarm
    case .candidate: .cardButton
    }
  }

  /// The role of the second line and of the name of the key.
  package var mutedRole: Role {
    switch self {
    case .primary: .primaryMuted
    case .secondary: .secondaryMuted
    case .plain: .plainButtonMuted
    case .onCard: .cardButtonMuted
    case .danger: .dangerMuted
    case .pad: .chipMuted
    case .erase: .cardMuted
    case .candidate: .cardButtonMuted
    }
  }
}
