/// How the letters of a pad are laid out.
package enum LetterPadLayout: Hashable, Sendable {
  /// 26 keys as on a keyboard; needs 90 columns.
  case keyboard
  /// Three by three keys as on a telephone, each with several letters.
  case nineKeys

  /// Returns the layout for so many columns.
  package static func fitting(columns: Int) -> LetterPadLayout {
    columns >= 89 ? .keyboard : .nineKeys
  }
}

extension Frame {
  /// Draws the letters a to z with delete and, where asked for, done.
  package mutating func letterPad(
    in rect: Rect, layout: LetterPadLayout? = nil, words: PadWords, message: (PadKey) -> Message
  ) {
    switch layout ?? .fitting(columns: rect.columns) {
    case .keyboard: keyboardPad(in: rect, words: words, message: message)
    case .nineKeys: nineKeyPad(in: rect, words: words, message: message)
    }
  }

  private mutating func keyboardPad(in rect: Rect, words: PadWords, message: (PadKey) -> Message) {
    let columns = max(1, (rect.columns + 1) / 10 - 1)
    let gap = rect.rows >= metrics.targetRows * 3 + 2 ? 1 : 0
    for (index, row) in rect.split(rows: 3, gap: gap).enumerated() {
      let letters = ["qwertyuiop", "asdfghjkl", "zxcvbnm"][index]
      var column = row.column + index * (columns / 2)
      for letter in letters {
        let place = Rect(row: row.row, column: column, rows: row.rows, columns: columns)
        padKey(.letter(letter), in: place, words: words, message: message(.letter(letter)))
        column += columns + 1
      }
      guard index == 2 else { continue }
      var rest = Rect(
        row: row.row, column: column, rows: row.rows, columns: rect.right - column)
      if let done = words.done {
        let place = rest.takeRight(rest.columns / 2, gap: 1)
        button(
          done, in: place, key: .enter, style: .primary, whyDisabled: words.whyNotDone,
          kind: .padKey, message: message(.done))
      }
      // Wider than a letter, but not so wide that it is hit by chance.
      let place = rest.takeLeft(max(metrics.targetColumns, columns * 3 / 2))
      padKey(.delete, in: place, words: words, message: message(.delete))
    }
  }

  private mutating func nineKeyPad(in rect: Rect, words: PadWords, message: (PadKey) -> Message) {
    var area = rect
    var side = area.takeRight(max(metrics.targetColumns, rect.columns / 4), gap: 1)
    if let done = words.done {
      let place = side.takeBottom(side.rows * 2 / 3, gap: 1)
      button(
        done, in: place, key: .enter, style: .primary, whyDisabled: words.whyNotDone,
        kind: .padKey, message: message(.done))
    }
    padKey(.delete, in: side, words: words, message: message(.delete))
    let gap = area.rows >= metrics.targetRows * 3 + 2 ? 1 : 0
    for (index, row) in area.split(rows: 3, gap: gap).enumerated() {
      for (offset, place) in row.split(columns: 3, gap: 1).enumerated() {
        let digit = index * 3 + offset + 1
        guard digit > 1 else { continue }
        padKey(.group(digit), in: place, words: words, message: message(.group(digit)))
      }
    }
  }
}
