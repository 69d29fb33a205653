import OddJobMarket
import PinyinInput
import TerminalUI

extension Frame {
  /// The letters as on a keyboard, with delete and the ways to other keys in the room at their right.
  mutating func letterKeys(
    _ language: Language, in rows: [Rect], message: (CharacterAction) -> Message
  ) {
    let keys = letterRows(in: rows) { message(.typed(String($0))) }
    padKey(
      KeyboardWords.strokes(language), in: keys.side, key: .f(5), style: .plain,
      message: message(.switched(.strokes)))
    deleteKey(language, in: keys.left, message: message(.deletedLast))
    padKey(
      KeyboardWords.nineKeys(language), in: keys.right, key: .tab, style: .plain,
      message: message(.switched(.nineKeys)))
  }

  /// Draws the letters a to z as on a keyboard, and returns where three more keys stand: one behind
  /// the second row and two behind the third.
  mutating func letterRows(
    in rows: [Rect], message: (Character) -> Message
  ) -> (side: Rect, left: Rect, right: Rect) {
    let columns = max(1, ((rows.first?.columns ?? 0) + 1) / 10 - 1)
    let rests = zip(rows, ["qwertyuiop", "asdfghjkl", "zxcvbnm"]).enumerated().map {
      index, line in
      var row = line.0
      _ = row.takeLeft(index * (columns / 2))
      for letter in line.1 {
        padKey(
          String(letter), in: row.takeLeft(columns, gap: 1), key: .character(letter),
          message: message(letter))
      }
      return row
    }
    var (second, third) = (rests[1], rests[2])
    let left = third.takeLeft(columns * 3 / 2, gap: 1)
    return (second.takeLeft(max(columns, 11)), left, third.takeLeft(columns * 3 / 2))
  }

  /// Eight keys with the letters of a telephone, in three rows as there or in two wide ones; in
  /// three there is room to say where a syllable ends.
  mutating func nineKeys(
    _ language: Language, isSpelling: Bool, canWiden: Bool, in rows: [Rect],
    message: (CharacterAction) -> Message
  ) {
    let columns = rows.first?.columns ?? 0
    let keysPerRow = rows.count == 3 ? 3 : 4
    var digits = Array(rows.count == 3 ? 1...9 : 2...9)[...]
    for (index, row) in rows.enumerated() {
      var row = row
      let side = row.takeRight(max(metrics.targetColumns, columns / 6), gap: 1)
      switch index {
      case 0: deleteKey(language, in: side, message: message(.deletedLast))
      case 1:
        padKey(
          KeyboardWords.strokes(language), in: side, key: .f(5), style: .plain,
          message: message(.switched(.strokes)))
      default:
        if canWiden {
          padKey(
            KeyboardWords.letters(language), in: side, key: .tab, style: .plain,
            message: message(.switched(.keyboard)))
        }
      }
      for (place, digit) in zip(row.split(columns: keysPerRow, gap: 1), digits) {
        groupKey(digit, language, isSpelling: isSpelling, in: place, message: message)
      }
      digits = digits.dropFirst(keysPerRow)
    }
  }

  private mutating func groupKey(
    _ digit: Int, _ language: Language, isSpelling: Bool, in rect: Rect,
    message: (CharacterAction) -> Message
  ) {
    let letters = PadKey.letters(ofGroup: digit)
    guard let first = letters.first else {
      button(
        KeyboardWords.part(language), in: rect, key: .character("'"), style: .plain,
        whyDisabled: isSpelling ? nil : WhyWords.spell(language), kind: .padKey,
        message: message(.typed("'")))
      return
    }
    // The small letters and the digits of a keyboard spell and choose, so that this has a capital.
    padKey(
      letters, in: rect, key: .character(Character(first.uppercased())),
      message: message(.spelled(Character("\(digit)"), .nineKeys)))
  }

  mutating func strokeKeys(
    _ language: Language, in rows: [Rect], message: (CharacterAction) -> Message
  ) {
    let columns = rows.first?.columns ?? 0
    for (index, row) in rows.enumerated() {
      var row = row
      let side = row.takeRight(max(metrics.targetColumns, columns / 6), gap: 1)
      if index == 0 {
        deleteKey(language, in: side, message: message(.deletedLast))
      } else {
        padKey(
          KeyboardWords.pinyin(language), in: side, key: .f(5), style: .plain,
          message: message(.switched(.keyboard)))
      }
      for (place, key) in zip(
        row.split(columns: 3, gap: 1), CharacterMethod.strokeKeys.dropFirst(index * 3))
      {
        padKey(
          "\(key.stroke) \(KeyboardWords.stroke(key.letter)(language))", in: place,
          key: .character(key.letter), message: message(.spelled(key.letter, .strokes)))
      }
    }
  }

  mutating func deleteKey(_ language: Language, in rect: Rect, message: Message) {
    padKey(
      WizardWords.delete(language), in: rect, key: .backspace, style: .erase, message: message)
  }

  mutating func padKey(
    _ label: String, in rect: Rect, key: Key, style: ButtonStyle = .pad,
    whyDisabled: String? = nil, message: Message
  ) {
    button(
      label, in: rect, key: key, style: style, whyDisabled: whyDisabled, kind: .padKey,
      message: message)
  }
}
