import CursesTerminal
import TerminalUI
import Testing

/// curses has one current screen for the process, so these run one after the other.
extension CursesTerminalTests {
  @Test(
    "frames drawn one over the other show every cell in its own colours",
    arguments: [Theme.light, .dark, .highContrast, .monochrome], [UInt64(1), 2, 3, 4, 5])
  func showsStyles(theme: Theme, seed: UInt64) throws {
    let size = Size(rows: 10, columns: 40)
    let file = TemporaryFile()
    let terminal = try CursesTerminal(
      input: file.descriptor, output: file.descriptor, term: "xterm-256color", locale: "C.UTF-8",
      acceptsFiles: true)
    terminal.resize(to: size)
    var generator = Chance(state: seed)
    var canvas = Canvas(size: size)
    for _ in 0..<12 {
      for _ in 0..<3 { draw(on: &canvas, &generator) }
      terminal.present(canvas, theme: theme)
      var screen = StyledScreen(rows: size.rows, columns: size.columns)
      screen.feed(file.text)
      #expect(screen.unknown.isEmpty)
      #expect(differences(screen, canvas, theme).isEmpty, "seed \(seed)")
    }
  }

  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func draw(on canvas: inout Canvas, _ chance: inout Chance) {
    let style = Style(
      Role.allCases.randomElement(using: &chance) ?? .ground,
      isBold: Bool.random(using: &chance), isUnderlined: Bool.random(using: &chance),
      isReversed: Bool.random(using: &chance))
    let row = Int.random(in: 0..<canvas.size.rows, using: &chance)
    let column = Int.random(in: 0..<canvas.size.columns, using: &chance)
    if Bool.random(using: &chance) {
      canvas.fill(
        Rect(
          row: row, column: column, rows: Int.random(in: 1...3, using: &chance),
          columns: Int.random(in: 1...20, using: &chance)), style)
    } else {
      let text = ["零工驿站", "ab  cd", "甲 b", "======", " "].randomElement(using: &chance) ?? ""
      canvas.write(text, row: row, column: column, style: style)
    }
  }

  /// The cells that look other than the palette says.
  private func differences(
    _ screen: StyledScreen, _ canvas: Canvas, _ theme: Theme
  ) -> [String] {
    var found: [String] = []
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        let cell = canvas[row, column]
        let shown = screen.cells[row][column]
        let wanted = Self.look(cell.style, theme)
        let isBlank = cell.glyph == 0x20
        let showsAll = !isBlank || !wanted.attributes.isDisjoint(with: [4, 7])
        let isSame =
          showsAll
          ? shown.look == wanted
          : shown.look.background == wanted.background
            && shown.look.attributes.isDisjoint(with: [4, 7])
        let isSameGlyph = cell.width == 0 || shown.glyph.value == cell.glyph
        if !isSame || !isSameGlyph { found.append("\(row),\(column): \(shown) for \(wanted)") }
      }
    }
    return found
  }

  private static func look(_ style: Style, _ theme: Theme) -> StyledScreen.Look {
    let colours = Palette.color(style.role, theme, colours: 256)
    var look = StyledScreen.Look(
      foreground: colours.foreground.map(Int.init), background: colours.background.map(Int.init))
    if colours.isBold || style.isBold { look.attributes.insert(1) }
    if colours.isUnderlined || style.isUnderlined { look.attributes.insert(4) }
    if colours.isReversed != style.isReversed { look.attributes.insert(7) }
    return look
  }
}
