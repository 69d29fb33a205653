/// The colours of every role in every theme: the one place where a colour has a number.
package enum Palette {
  /// How a role looks on a terminal; a colour is an index of the xterm table, or none for the
  /// terminal's own.
  package struct Appearance: Hashable, Sendable {
    package var foreground: UInt8?
    package var background: UInt8?
    package var isBold = false
    package var isUnderlined = false
    package var isReversed = false

    init(_ foreground: UInt8, on background: UInt8) {
      self.foreground = foreground
      self.background = background
    }

    init(isBold: Bool = false, isUnderlined: Bool = false, isReversed: Bool = false) {
      self.isBold = isBold
      self.isUnderlined = isUnderlined
      self.isReversed = isReversed
    }
  }

  /// Returns how a role looks in a theme on a terminal of 256, 8 or 0 colours.
  ///
  /// With 8 colours the nearest of them are taken, black or white where a text would not stand out;
  /// with none every theme is monochrome.
  package static func color(_ role: Role, _ theme: Theme, colours: Int) -> Appearance {
    guard colours >= 8 else { return monochrome(role) }
    let full: Appearance =
      switch theme {
      case .light: light(role)
      case .dark: dark(role)
      case .highContrast: highContrast(role)
      case .monochrome: monochrome(role)
      }
    guard colours < 256, let foreground = full.foreground, let background = full.background else {
      return full
    }
    return eightColours(foreground, on: background)
  }
}
