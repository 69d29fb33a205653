extension Frame {
  /// Draws the digits in four rows of three, with delete and, where asked for, X and done.
  ///
  /// Every key also answers the key of the keyboard with the same name.
  package mutating func numberPad(
    in rect: Rect, hasX: Bool = false, words: PadWords, message: (PadKey) -> Message
  ) {
    var area = rect
    if let done = words.done {
      let column = area.takeRight(max(metrics.targetColumns, rect.columns / 4), gap: 1)
      button(
        done, in: column, key: .enter, style: .primary, whyDisabled: words.whyNotDone,
        kind: .padKey, message: message(.done))
    }
    let gap = area.rows >= metrics.targetRows * 4 + 3 ? 1 : 0
    let rows = area.split(rows: 4, gap: gap)
    let keys: [[PadKey?]] = [
      [.digit(1), .digit(2), .digit(3)], [.digit(4), .digit(5), .digit(6)],
      [.digit(7), .digit(8), .digit(9)], [hasX ? .letterX : nil, .digit(0), .delete],
    ]
    for (row, line) in zip(rows, keys) {
      for (place, key) in zip(row.split(columns: 3, gap: 1), line) {
        guard let key else { continue }
        padKey(key, in: place, words: words, message: message(key))
      }
    }
    // A keyboard gives the small letter unless Shift is held.
    if hasX { addKey(.character("x"), "x", message: message(.letterX)) }
  }

  /// Draws one key of a pad.
  mutating func padKey(_ key: PadKey, in rect: Rect, words: PadWords, message: Message) {
    let (label, press): (String, Key?) =
      switch key {
      case .digit(let digit): ("\(digit)", .character(Character("\(digit)")))
      case .letterX: ("X", .character("X"))
      case .letter(let letter): (String(letter), .character(letter))
      case .group(let digit):
        (PadKey.letters(ofGroup: digit), .character(Character("\(digit)")))
      case .delete: (words.delete, .backspace)
      case .done: (words.done ?? "", .enter)
      }
    let style: ButtonStyle = key == .delete ? .erase : .pad
    if case .digit(let digit) = key, metrics.isLargeType, rect.rows >= 3 {
      blockDigit(digit, in: rect, key: press, style: style, message: message)
    } else {
      button(label, in: rect, key: press, style: style, kind: .padKey, message: message)
    }
  }

  /// A key whose digit is one of blocks.
  private mutating func blockDigit(
    _ digit: Int, in rect: Rect, key: Key?, style: ButtonStyle, message: Message
  ) {
    addTarget(
      Target(label: "\(digit)", rect: rect, key: key, message: message, kind: .padKey))
    canvas.fill(rect, Style(style.role))
    let number = BlockNumber(digit, .small)
    let place = rect.centered(rows: number.rows, columns: number.columns)
    blockNumber(number, in: place, role: style.role)
  }
}
