import OddJobMarket
import PinyinInput
import TerminalUI

extension Frame {
  /// The letters as on a keyboard, with delete and the ways to other keys in the room at their right.
  mutating func letterKeys(
    _ language: Language, in rows: [Rect], message: (CharacterAction) -> Message
  ) {
    let columns = max(1, ((rows.first?.columns ?? 0) + 1) / 10 - 1)
    for (index, letters) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      var row = rows[index]
      _ = row.takeLeft(index * (columns / 2))
      for letter in letters {
        padKey(
          String(letter), in: row.takeLeft(columns, gap: 1), key: .character(letter),
          message: message(.typed(String(letter))))
      }
      switch index {
      case 1:
        padKey(
          KeyboardWords.strokes(language), in: row.takeLeft(max(columns, 11)), key: .f(5),
          style: .plain, message: message(.switched(.strokes)))
      case 2:
        let place = row.takeLeft(columns * 3 / 2, gap: 1)
        deleteKey(language, in: place, message: message(.deletedLast))
        padKey(
          KeyboardWords.nineKeys(language), in: row.takeLeft(columns * 3 / 2), key: .tab,
          style: .plain, message: message(.switched(.nineKeys)))
      default: break
      }
    }
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
        isEnabled: isSpelling, kind: .padKey, message: message(.typed("'")))
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

  private mutating func deleteKey(_ language: Language, in rect: Rect, message: Message) {
    padKey(
      WizardWords.delete(language), in: rect, key: .backspace, style: .erase, message: message)
  }

  private mutating func padKey(
    _ label: String, in rect: Rect, key: Key, style: ButtonStyle = .pad, message: Message
  ) {
    button(label, in: rect, key: key, style: style, kind: .padKey, message: message)
  }
}
