import OddJobMarket

/// How wide a text is on a receipt printer, whose Chinese font gives every character outside ASCII
/// two columns, and where its lines break.
enum PrintedWidth {
  static func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }

  /// Returns the text in lines of at most so many columns. A number, a word or a vehicle's plate stays
  /// whole where a line can hold it, and none begins with a sign that ends a clause.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in pieces(of: text) {
      let width = Self.columns(word)
      if used + width <= columns || (isClosing(word) && used + width <= columns + 2) {
        line += word
        used += width
        continue
      }
      if used > 0 {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if word == " " { continue }
      for character in word {
        let wide = Self.columns(String(character))
        if used + wide > columns, used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += wide
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines.map { trimmed($0) }
  }

  /// A vehicle's plate is one piece, a run of ASCII without spaces, anything else a piece of its own.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = text.startIndex
    for plate in VehiclePlate.ranges(in: text) {
      pieces += words(of: text[rest..<plate.lowerBound]) + [String(text[plate])]
      rest = plate.upperBound
    }
    return pieces + words(of: text[rest...])
  }

  private static func words(of text: Substring) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character.isASCII, character != " " {
        word.append(character)
        continue
      }
      if !word.isEmpty { pieces.append(word) }
      word = ""
      pieces.append(String(character))
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static func isClosing(_ piece: String) -> Bool {
    ["，", "。", "；", "：", "、", "）", "！", "？"].contains(piece)
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }
}
