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
    var range: Range<String.Index>
    var width: Int
    var isSpace: Bool
  }

  private static func wrapParagraph(_ text: Substring, width: Int) -> [String] {
    let scalars = text.unicodeScalars
    var lines: [String] = []
    // What stands in a line is one stretch of the text: spaces are left out at its ends only.
    var line = scalars.startIndex..<scalars.startIndex
    var used = 0
    func take(_ range: Range<String.Index>, _ columns: Int) {
      line = (line.isEmpty ? range.lowerBound : line.lowerBound)..<range.upperBound
      used += columns
    }
    func endLine() {
      lines.append(String(withoutSpacesAtEnd(scalars[line])))
      line = line.upperBound..<line.upperBound
      used = 0
    }
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let piece = piece(at: place, in: scalars)
      place = piece.range.upperBound
      if used + piece.width <= width {
        // A space that a line break has replaced would indent the next line.
        if piece.isSpace, used == 0, !lines.isEmpty { continue }
        take(piece.range, piece.width)
        continue
      }
      if piece.isSpace { continue }
      if used > 0 { endLine() }
      for index in scalars[piece.range].indices {
        let columns = CellWidth.columns(of: scalars[index])
        if used + columns > width, used > 0 { endLine() }
        take(index..<scalars.index(after: index), columns)
      }
    }
    endLine()
    return lines
  }

  private static func withoutSpacesAtEnd(
    _ line: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func piece(
    at start: String.Index, in scalars: Substring.UnicodeScalarView
  ) -> Piece {
    var before = scalars[start]
    let isSpace = before == " "
    var width = CellWidth.columns(of: before)
    var end = scalars.index(after: start)
    while end < scalars.endIndex {
      let after = scalars[end]
      let columns = CellWidth.columns(of: after)
      guard mayNotPart(before, after, columns) else { break }
      width += columns
      before = after
      end = scalars.index(after: end)
    }
    // A space that bears a mark is none to be left out: what joins the mark would go with it.
    let isAlone = end == scalars.index(after: start)
    return Piece(range: start..<end, width: width, isSpace: isSpace && isAlone)
  }

  private static func mayNotPart(
    _ before: Unicode.Scalar, _ after: Unicode.Scalar, _ widthAfter: Int
  ) -> Bool {
    if widthAfter == 0 { return true }
    if before == " " || after == " " { return false }
    if isClosing(after) || isOpening(before) { return true }
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

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    if isIdeograph(scalar) { return false }
    return switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "）", "〕", "］", "｝", "》", "〉", "」", "』", "】", "’", "”",
      "％", "·", "…", "—", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "°", "～":
      true
    default: false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    if isIdeograph(scalar) { return false }
    return switch scalar {
    case "（", "〔", "［", "｛", "《", "〈", "「", "『", "【", "‘", "“", "(", "[", "{", "￥", "¥": true
    default: false
    }
  }

  /// As nearly every character is: no more need be asked then.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value)
  }
}
