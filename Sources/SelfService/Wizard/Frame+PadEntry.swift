import TerminalUI

/// What stands beside a pad: what is asked, what has been entered, what is wrong with it.
struct PadEntry<Message: Equatable & Sendable> {
  var label: String
  var text: String
  var placeholder = ""
  var isSecret = false
  /// A line below the field: what is still missing, or that all is well.
  var note: String?
  var isNoteGood = false
  var problem: String?
  /// Another way to answer, such as "no phone".
  var alternative: Choice<Message>?
  var hasX = false
}

extension Frame {
  /// Draws a number pad on the right and what is being entered on the left.
  mutating func padEntry(
    _ entry: PadEntry<Message>, in rect: Rect, deleteWord: String, message: (PadKey) -> Message
  ) {
    var area = rect
    let padColumns = min(46, max(3 * metrics.targetColumns + 2, rect.columns * 9 / 20))
    var pad = area.takeRight(padColumns, gap: area.columns >= 70 ? 3 : 1)
    let keyRows = metrics.targetRows + (metrics.isLargeType ? 2 : 0)
    pad = pad.takeTop(min(pad.rows, keyRows * 4 + 3))
    numberPad(
      in: pad, hasX: entry.hasX, words: PadWords(delete: deleteWord), message: message)
    if let alternative = entry.alternative {
      let columns = min(area.columns, 28)
      let place = area.takeBottom(metrics.targetRows, gap: 1)
      button(
        alternative.label,
        in: Rect(row: place.row, column: place.column, rows: place.rows, columns: columns),
        key: alternative.key, style: alternative.style, message: alternative.message)
    }
    let used = paragraph(entry.label, in: area, role: .groundMuted)
    _ = area.takeTop(used)
    var field = area.takeTop(3)
    field.columns = min(field.columns, 44)
    textField(
      TextFieldContent(
        text: entry.text, placeholder: entry.placeholder, isFocused: true,
        isSecret: entry.isSecret), in: field)
    if let problem = entry.problem {
      paragraph("\(Tone.alarm.sign) \(problem)", in: area, role: .alarm)
    } else if let note = entry.note {
      let sign = entry.isNoteGood ? "\(Tone.good.sign) " : ""
      paragraph(sign + note, in: area, role: entry.isNoteGood ? .good : .groundMuted)
    }
  }
}
