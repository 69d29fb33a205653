/// How a cell looks: what it means, and three emphases on top of what the theme gives the role.
package struct Style: Hashable, Sendable {
  package var role: Role
  private var emphasis: UInt8

  /// Makes a style.
  package init(
    _ role: Role = .ground, isBold: Bool = false, isUnderlined: Bool = false,
    isReversed: Bool = false
  ) {
    self.role = role
    emphasis = (isBold ? 1 : 0) | (isUnderlined ? 2 : 0) | (isReversed ? 4 : 0)
  }

  package var isBold: Bool {
    get { emphasis & 1 != 0 }
    set { emphasis = newValue ? emphasis | 1 : emphasis & ~1 }
  }

  package var isUnderlined: Bool {
    get { emphasis & 2 != 0 }
    set { emphasis = newValue ? emphasis | 2 : emphasis & ~2 }
  }

  package var isReversed: Bool {
    get { emphasis & 4 != 0 }
    set { emphasis = newValue ? emphasis | 4 : emphasis & ~4 }
  }

  /// A number for each different style, below `Style.indexCount`: the row of an adapter's table.
  package var index: Int { Int(role.rawValue) << 3 | Int(emphasis) }

  /// One more than the largest `index`.
  package static let indexCount = Role.allCases.count << 3

  /// Makes the style whose `index` is given, or none where no role has it.
  package init?(index: Int) {
    guard index >= 0, let raw = UInt8(exactly: index >> 3), let role = Role(rawValue: raw) else {
      return nil
    }
    self.role = role
    emphasis = UInt8(index & 7)
  }

  /// A role as a style without emphasis, so that `.bold(.card)` and `.plain(.card)` read alike.
  package static func plain(_ role: Role) -> Style { Style(role) }

  /// A role in bold.
  package static func bold(_ role: Role) -> Style { Style(role, isBold: true) }
}
