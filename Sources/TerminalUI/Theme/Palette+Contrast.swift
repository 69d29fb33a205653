extension Palette {
  /// Returns the contrast of two colours of the xterm table, from 1 to 21.
  ///
  /// Source: WCAG 2.2, "relative luminance" and success criterion 1.4.3, which asks for 4.5.
  package static func contrast(_ one: UInt8, _ other: UInt8) -> Double {
    let lighter = max(luminance(one), luminance(other))
    let darker = min(luminance(one), luminance(other))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Returns the nearest of the eight colours, and black or white for a text that would not stand
  /// out from its ground.
  static func eightColours(_ foreground: UInt8, on background: UInt8) -> Appearance {
    let ground = nearestOfEight(background)
    let text = nearestOfEight(foreground)
    if contrast(text, ground) >= 3 { return Appearance(text, on: ground) }
    return Appearance(contrast(0, ground) >= contrast(7, ground) ? 0 : 7, on: ground)
  }

  /// Returns red, green and blue of a colour of the xterm table.
  static func components(_ index: UInt8) -> (red: Int, green: Int, blue: Int) {
    let value = Int(index)
    switch value {
    case 0..<8:
      // xterm's own eight.
      let table = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
        (0, 205, 205), (229, 229, 229),
      ]
      return table[value]
    case 8..<16:
      return (value & 1 != 0 ? 255 : 92, value & 2 != 0 ? 255 : 92, value & 4 != 0 ? 255 : 92)
    case 16..<232:
      let level = { (step: Int) in step == 0 ? 0 : 55 + 40 * step }
      let cube = value - 16
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = 8 + 10 * (value - 232)
      return (grey, grey, grey)
    }
  }

  private static func luminance(_ index: UInt8) -> Double {
    let colour = components(index)
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
      + 0.0722 * linear(colour.blue)
  }

  private static func linear(_ component: Int) -> Double {
    let share = Double(component) / 255
    if share <= 0.04045 { return share / 12.92 }
    return raised((share + 0.055) / 1.055)
  }

  /// Returns a base between 0 and 1 raised to 2.4, by Newton's method: x^2.4 = (x^12)^(1/5).
  private static func raised(_ base: Double) -> Double {
    let power = base * base * base * base
    let twelfth = power * power * power
    var root = base * base
    for _ in 0..<40 {
      let fourth = root * root * root * root
      guard fourth > 0 else { return 0 }
      root = (4 * root + twelfth / fourth) / 5
    }
    return root
  }

  private static func nearestOfEight(_ index: UInt8) -> UInt8 {
    let wanted = components(index)
    return (UInt8(0)..<8).min { distance($0, wanted) < distance($1, wanted) } ?? 7
  }

  private static func distance(
    _ index: UInt8, _ wanted: (red: Int, green: Int, blue: Int)
  ) -> Int {
    let colour = components(index)
    let red = colour.red - wanted.red
    let green = colour.green - wanted.green
    let blue = colour.blue - wanted.blue
    return red * red + green * green + blue * blue
  }
}
