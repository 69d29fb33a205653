/// The four colours that group things on a screen; never the only sign of a meaning.
package enum Accent: Hashable, Sendable, CaseIterable {
  case blue, orange, green, red

  /// The role of a bar of that colour.
  package var barRole: Role {
    switch self {
    case .blue: .accentBlue
    case .orange: .accentOrange
    case .green: .accentGreen
    case .red: .accentRed
    }
  }

  /// The role of a title of that colour on a card.
  package var titleRole: Role {
    switch self {
    case .blue: .titleBlue
    case .orange: .titleOrange
    case .green: .titleGreen
    case .red: .titleRed
    }
  }
}
