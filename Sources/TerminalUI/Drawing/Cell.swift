/// One cell of the screen: plain data, eight bytes, nothing to allocate or count.
package struct Cell: Hashable, Sendable {
  /// The code point; with the highest bit set, the place in the canvas's table of graphemes of
  /// more than one code point.
  package var glyph: UInt32
  package var style: Style
  /// 1, 2 for the left half of a wide character, 0 for its right half.
  package var width: UInt8

  package init(glyph: UInt32 = 0x20, style: Style = Style(), width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  /// The bit of `glyph` that says it is a place in the table of graphemes.
  package static let graphemeBit: UInt32 = 0x8000_0000

  /// Whether the glyph is a place in the table of graphemes.
  package var isGrapheme: Bool { glyph & Cell.graphemeBit != 0 }
}
