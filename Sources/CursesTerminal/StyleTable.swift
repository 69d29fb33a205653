import CTerminal
import TerminalUI

/// Which colour pair and attributes each style has on one terminal.
struct StyleTable {
  private struct Colours: Hashable {
    var foreground: UInt8
    var background: UInt8
  }

  private var pairs: [Colours: CInt] = [:]
  private var theme: Theme?

  /// Defines all styles of a theme; false where they are defined already.
  ///
  /// Pairs once defined stay as they are: changing one makes curses paint every cell that bears it.
  mutating func define(_ theme: Theme, colours: Int, on handle: OpaquePointer) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    let limit = CInt(cterminal_pairs(handle))
    for index in 0..<min(Style.indexCount, Int(CTERMINAL_STYLES)) {
      guard let style = Style(index: index) else { continue }
      let look = Palette.color(style.role, theme, colours: colours)
      cterminal_define_style(
        handle, UInt16(index), pair(of: look, limit: limit, on: handle),
        look.isBold || style.isBold, look.isUnderlined || style.isUnderlined,
        look.isReversed != style.isReversed)
    }
    return true
  }

  private mutating func pair(
    of look: Palette.Appearance, limit: CInt, on handle: OpaquePointer
  ) -> CInt {
    guard let foreground = look.foreground, let background = look.background else { return 0 }
    let colours = Colours(foreground: foreground, background: background)
    if let known = pairs[colours] { return known }
    let next = CInt(pairs.count + 1)
    guard next < limit,
      cterminal_define_pair(handle, next, CInt(foreground), CInt(background))
    else { return 0 }
    pairs[colours] = next
    return next
  }
}
