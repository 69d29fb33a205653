import OddJobMarket
import PinyinInput
import TerminalUI

/// What stands around a field that is written by spelling.
struct CharacterEntryContent {
  /// What to do, shown while nothing is spelled.
  var hint: Wording
  var problem: Wording?
  var language: Language
  /// Whether it is a text of several lines, which gets as many as there is room for.
  var isLong = false
}

extension Frame {
  /// Draws the field, the candidates and the keys, from the top of the rectangle.
  ///
  /// Where rows are few the keys keep their height and the field gives up its border.
  mutating func characterEntry(
    _ entry: CharacterEntry, _ content: CharacterEntryContent, in rect: Rect,
    message: (CharacterAction) -> Message
  ) {
    var area = rect
    let target = metrics.targetRows
    let pad = entry.pad.fitting(rect.size, metrics)
    let lines = pad.lines(rect.size, metrics)
    let spare = area.rows - (1 + target + (target + 1) * lines)
    let tall = content.isLong && spare >= 3 ? min(5, spare + 1) : spare >= 2 ? 3 : 1
    let top = area.takeTop(tall, gap: spare >= max(3, tall) ? 1 : 0)
    let showsBeside = top.columns >= 70 && top.rows == 3 && !content.isLong
    var field = top
    let beside = showsBeside ? field.takeRight(field.columns * 9 / 20, gap: 3) : nil
    if !content.isLong { field.columns = min(field.columns, 44) }
    textBox(entry.text, preedit: entry.spelling, in: field)
    if let beside { hint(entry, content, in: beside, isCentred: true) }
    let row = area.takeTop(target, gap: 1)
    if entry.isAnswered, !entry.candidates.isEmpty, showsBeside || content.problem == nil {
      candidates(entry, in: row, message: message)
    } else if entry.isSpelling, entry.isAnswered {
      paragraph(KeyboardWords.nothing(content.language), in: row, role: .alarm)
    } else if !showsBeside {
      hint(entry, content, in: row)
    }
    // Higher keys are easier to hit, but no hand wants to travel over them.
    let height = min(target + 2, (area.rows - (lines - 1)) / lines)
    let keys = area.takeTop(height * lines + lines - 1).split(rows: lines, gap: 1)
    switch pad {
    case .keyboard: letterKeys(content.language, in: keys, message: message)
    case .nineKeys:
      nineKeys(
        content.language, isSpelling: entry.isSpelling,
        canWiden: CharacterPad.keyboard.fitting(rect.size, metrics) == .keyboard, in: keys,
        message: message)
    case .strokes: strokeKeys(content.language, in: keys, message: message)
    }
  }

  private mutating func hint(
    _ entry: CharacterEntry, _ content: CharacterEntryContent, in rect: Rect,
    isCentred: Bool = false
  ) {
    let hint = entry.pad == .strokes ? KeyboardWords.strokesHint : content.hint
    let text =
      content.problem.map { "\(Tone.alarm.sign) \($0(content.language))" }
      ?? hint(content.language)
    let lines = TextLayout.wrap(text, width: rect.columns).count
    paragraph(
      text, in: isCentred ? rect.inset(rows: max(0, (rect.rows - lines) / 2)) : rect,
      role: content.problem == nil ? .groundMuted : .alarm)
  }

  /// The first candidate is the likeliest and stands out; the keys 1 to 9 choose, too.
  private mutating func candidates(
    _ entry: CharacterEntry, in rect: Rect, message: (CharacterAction) -> Message
  ) {
    var area = rect
    let turn = metrics.padKeyColumns
    if entry.pages.count > 1 {
      let place = area.takeLeft(turn, gap: 1)
      button(
        "◀", in: place, key: .pageUp, style: .plain, kind: .padKey, message: message(.turnedBack))
    }
    let widths = entry.candidates.map {
      max(metrics.padKeyColumns, TextLayout.displayWidth($0.text) + 4)
    }
    var shown = Self.fitting(widths[entry.firstShown...], columns: area.columns)
    if entry.firstShown + shown < entry.candidates.count {
      shown = Self.fitting(widths[entry.firstShown...], columns: area.columns - turn - 1)
      let place = area.takeRight(turn, gap: 1)
      let next = entry.firstShown + shown
      button(
        "▶", in: place, key: .pageDown, style: .plain, kind: .padKey,
        message: message(.turned(to: next)))
    }
    for (number, index) in (entry.firstShown..<entry.firstShown + shown).enumerated() {
      let place = area.takeLeft(widths[index], gap: 1)
      let digit = Key.character(Character("\(number + 1)"))
      let style: ButtonStyle = entry.isSpelling && index == 0 ? .secondary : .candidate
      button(
        entry.candidates[index].text, in: place, key: digit, style: style, kind: .padKey,
        message: message(.chose(index)))
      if showsKeyHints {
        write("\(number + 1)", row: place.row, column: place.column + 1, role: style.mutedRole)
      }
    }
  }

  /// How many of the first ones stand side by side, one at least.
  private static func fitting(_ widths: ArraySlice<Int>, columns: Int) -> Int {
    var used = 0
    var count = 0
    for width in widths {
      guard used + width <= columns, count < 9 else { break }
      used += width + 1
      count += 1
    }
    return max(1, count)
  }
}
