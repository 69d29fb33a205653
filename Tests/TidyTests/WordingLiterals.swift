/// Finds the texts of `Wording("中文", "English")` in the lines of a file.
enum WordingLiterals {
  struct Pair {
    var line: Int
    var chinese: String
    var english: String
  }

  /// Returns every wording whose two texts are written in place, without what is interpolated.
  static func all(in lines: [Substring]) -> [Pair] {
    let text = Array(lines.joined(separator: "\n"))
    let mark = Array("Wording(")
    var found: [Pair] = []
    var line = 1
    var place = 0
    while place < text.count {
      if text[place] == "\n" { line += 1 }
      let isMark =
        text[place] == "W" && text[place...].starts(with: mark)
        && (place == 0 || !text[place - 1].isLetter)
      guard isMark else {
        place += 1
        continue
      }
      var reader = Reader(text: text, place: place + mark.count)
      if let chinese = reader.words(), reader.skips(","), let english = reader.words() {
        found.append(Pair(line: line, chinese: chinese, english: english))
      }
      place += mark.count
    }
    return found
  }

  private struct Reader {
    let text: [Character]
    var place: Int

    mutating func skips(_ character: Character) -> Bool {
      skipBlanks()
      guard place < text.count, text[place] == character else { return false }
      place += 1
      return true
    }

    /// Reads one literal, or several with plus between them.
    mutating func words() -> String? {
      guard var result = literal() else { return nil }
      while skips("+") {
        guard let more = literal() else { return nil }
        result += more
      }
      return result
    }

    private mutating func literal() -> String? {
      skipBlanks()
      let long = Array("\"\"\"")
      let quote = text[place...].starts(with: long) ? long : ["\""]
      guard text[place...].starts(with: quote) else { return nil }
      place += quote.count
      var result = ""
      while place < text.count, !text[place...].starts(with: quote) {
        if text[place] == "\\", place + 1 < text.count {
          if text[place + 1] == "(" { skipInterpolation() } else { place += 2 }
          result += "*"
        } else {
          result.append(text[place])
          place += 1
        }
      }
      place += quote.count
      return result
    }

    private mutating func skipInterpolation() {
      var depth = 0
      place += 1
      while place < text.count {
        if text[place] == "(" { depth += 1 }
        if text[place] == ")" { depth -= 1 }
        place += 1
        if depth == 0 { return }
      }
    }

    private mutating func skipBlanks() {
      while place < text.count, text[place].isWhitespace { place += 1 }
    }
  }
}
