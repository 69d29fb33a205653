import TerminalUI
import Testing

@Suite("Palette")
struct PaletteTests {
  @Test(
    "every role stands out from its ground by 4.5 at 256 colours",
    arguments: [Theme.light, .dark, .highContrast], Role.allCases)
  func contrasts(theme: Theme, role: Role) throws {
    let look = Palette.color(role, theme, colours: 256)
    let foreground = try #require(look.foreground)
    let background = try #require(look.background)
    let contrast = Palette.contrast(foreground, background)
    #expect(contrast >= 4.5, "\(theme) \(role): \(contrast)")
  }

  @Test(
    "every role stands out from its ground by 3 at 8 colours",
    arguments: [Theme.light, .dark, .highContrast], Role.allCases)
  func contrastsOfEight(theme: Theme, role: Role) throws {
    let look = Palette.color(role, theme, colours: 8)
    let foreground = try #require(look.foreground)
    let background = try #require(look.background)
    #expect(foreground < 8 && background < 8)
    #expect(Palette.contrast(foreground, background) >= 3, "\(theme) \(role)")
  }

  @Test("without colours a role has none, in every theme", arguments: Theme.allCases)
  func monochrome(theme: Theme) {
    for role in Role.allCases {
      let look = Palette.color(role, theme, colours: 0)
      #expect(look.foreground == nil && look.background == nil)
    }
    #expect(Palette.color(.primary, theme, colours: 0).isReversed)
    #expect(Palette.color(.selection, theme, colours: 0).isReversed)
    #expect(!Palette.color(.ground, theme, colours: 0).isReversed)
  }

  @Test("the contrast of known pairs is that of the standard")
  func knownContrast() {
    #expect(abs(Palette.contrast(16, 231) - 21) < 0.001)
    // #767676 on white is the textbook 4.54.
    #expect(abs(Palette.contrast(243, 231) - 4.54) < 0.01)
    #expect(Palette.contrast(24, 24) == 1)
  }

  @Test("each style has a number of its own and comes back from it")
  func indexes() {
    var seen = Set<Int>()
    for role in Role.allCases {
      for emphasis in 0..<8 {
        let style = Style(
          role, isBold: emphasis & 1 != 0, isUnderlined: emphasis & 2 != 0,
          isReversed: emphasis & 4 != 0)
        #expect(seen.insert(style.index).inserted)
        #expect(Style(index: style.index) == style)
        #expect(style.index < Style.indexCount)
      }
    }
    #expect(Style(index: Style.indexCount) == nil)
    #expect(Style(index: -1) == nil)
  }
}
