import OddJobMarket
import TerminalUI

/// The number plate of the car, sign by sign: of all signs only those that may stand there.
extension HireScreen {
  static func plateMessage(for input: Input) -> Message? {
    switch TypedText.edit(for: input) {
    case .insert(let text): text.count == 1 ? text.first.map { .form(.pressedPlate($0)) } : nil
    case .deleteLast: .form(.deletedOfPlate)
    case nil: nil
    }
  }

  static func renderPlate(
    _ state: State, _ language: Language, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let target = frame.metrics.targetRows
    // Two rows of keys come before a field with a border.
    var top = area.takeTop(area.rows >= 3 + 2 * (target + 1) ? 3 : 1, gap: 1)
    let plate = state.form.meeting.plate
    frame.textField(
      TextFieldContent(text: plate, isFocused: true),
      in: top.takeLeft(min(24, top.columns / 2), gap: 2))
    let text = state.problem.map { "\(Tone.alarm.sign) \($0(language))" }
    frame.paragraph(
      text ?? HireWords.plateHint(language), in: top,
      role: text == nil ? .groundMuted : .alarm)
    let grid = KeyGrid(
      count: VehiclePlate.signs(at: plate.count).count, in: area, metrics: frame.metrics)
    let page = GridShape.wrapped(state.turn, count: grid.pageCount)
    let signs = VehiclePlate.signs(at: plate.count).dropFirst(page * grid.pageSize)
      .prefix(grid.pageSize)
    for (index, sign) in signs.enumerated() {
      let key = sign.lowercased().first ?? sign
      frame.padKey(
        String(sign), in: grid.place(index), key: .character(key),
        message: .form(.pressedPlate(sign)))
    }
    if grid.pageCount > 1 {
      frame.padKey(
        "▶", in: grid.place(grid.room - 2), key: .pageDown, style: .plain,
        message: .turned(by: 1))
    }
    frame.deleteKey(
      language, in: grid.place(grid.room - 1), message: .form(.deletedOfPlate))
  }
}

/// Keys of one size in as many rows as there is room for; the last two are kept for turning the page
/// and for deleting.
private struct KeyGrid {
  let room: Int
  let pageSize: Int
  let pageCount: Int
  private let places: [Rect]

  init(count: Int, in rect: Rect, metrics: Metrics) {
    let columns = max(2, (rect.columns + 1) / (metrics.padKeyColumns + 1))
    let needed = (count + 1 + columns - 1) / columns
    let lines = max(1, min((rect.rows + 1) / (metrics.targetRows + 1), needed))
    let height = min(metrics.targetRows + 2, max(1, (rect.rows - (lines - 1)) / lines))
    places = (0..<lines).flatMap { line in
      Rect(
        row: rect.row + line * (height + 1), column: rect.column, rows: height,
        columns: rect.columns
      ).split(columns: columns, gap: 1)
    }
    room = columns * lines
    pageSize = count + 1 <= room ? max(1, count) : max(1, room - 2)
    pageCount = max(1, (count + pageSize - 1) / pageSize)
  }

  func place(_ index: Int) -> Rect { places[index] }
}
