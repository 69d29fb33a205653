extension TextLayout {
  /// Returns the text in lines of at most so many columns, by the rules of Chinese typesetting.
  ///
  /// Closing punctuation never begins a line and opening never ends one; Latin words and numbers
  /// stay whole unless one alone is wider than a line. Source: GB/T 15834—2011, 5.1. `\n` begins a
  /// new line.
  package static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapParagraph($0, width: width) }
  }

  /// A stretch of text that is not divided.
  private struct Piece {
    var scalars: [Unicode.Scalar]
    var width: Int
    var isSpace: Bool { scalars.first == " " }
  }

  private static func wrapParagraph(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var used = 0
    func endLine() {
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
      line = String.UnicodeScalarView()
      used = 0
    }
    for piece in pieces(of: text) {
      if used + piece.width <= width {
        // A space that a line break has replaced would indent the next line.
        if piece.isSpace, used == 0, !lines.isEmpty { continue }
        line.append(contentsOf: piece.scalars)
        used += piece.width
        continue
      }
      if piece.isSpace { continue }
      if used > 0 { endLine() }
      for scalar in piece.scalars {
        let columns = CellWidth.columns(of: scalar)
        if used + columns > width, used > 0 { endLine() }
        line.append(scalar)
        used += columns
      }
    }
    endLine()
    return lines
  }

  private static func pieces(of text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let width = CellWidth.columns(of: scalar)
      let joins = previous.map { mayNotPart($0, scalar, width) } ?? false
      if joins, !pieces.isEmpty {
        pieces[pieces.count - 1].scalars.append(scalar)
        pieces[pieces.count - 1].width += width
      } else {
        pieces.append(Piece(scalars: [scalar], width: width))
      }
      previous = scalar
    }
    return pieces
  }

  private static func mayNotPart(
    _ before: Unicode.Scalar, _ after: Unicode.Scalar, _ widthAfter: Int
  ) -> Bool {
    if widthAfter == 0 { return true }
    if before == " " || after == " " { return false }
    if closing.contains(after) || opening.contains(before) { return true }
    if isLatin(before), isLatin(after) { return true }
    // From — to, as in 09:00—12:00, is read as one.
    if before == "—" || before == "～", isLatin(after) { return true }
    // A dash or an ellipsis of two characters is one sign.
    return before == after && (before == "—" || before == "…")
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E: true
    case 0xC0...0x24F: true
    default: false
    }
  }

  private static let closing = Set(
    "，。、；：？！）〕］｝》〉」』】’”％·…—,.;:?!)]}%°～".unicodeScalars)
  private static let opening = Set("（〔［｛《〈「『【‘“([{￥¥".unicodeScalars)
}
