import OddJobMarket
package import TerminalUI

extension PostingScreen {
  private static let labelColumns = 10

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    guard case .there(let detail) = state.loading else {
      let inner = frame.card(in: area).inset(rows: 1)
      frame.paragraph(
        state.loading == .waiting
          ? FindWorkWords.loading(language) : PostingWords.gone(language),
        in: inner, role: .card, isBold: true)
      return
    }
    let layout = layout(state, detail, context)
    renderTop(WorkText(card: detail.card, context: context), in: layout.top, into: &frame)
    if let shifts = layout.shifts { renderShifts(state, detail, context, in: shifts, into: &frame) }
    let inner = frame.card(in: layout.terms)
    let lines = lines(detail, context)
    let room = linesPerPage(inner.rows, context)
    // Lines set apart are easier to read where there is room.
    let pitch = lines.count * 2 <= inner.rows || context.metrics.isLargeType ? 2 : 1
    let page = min(state.page, pageCount(state, context) - 1)
    for (row, line) in lines.dropFirst(page * room).prefix(room).enumerated() {
      frame.line(line.label, in: inner, row: row * pitch, role: .cardMuted)
      let text = Rect(
        row: inner.row, column: inner.column + labelColumns, rows: inner.rows,
        columns: inner.columns - labelColumns)
      frame.line(line.text, in: text, row: row * pitch, role: line.role)
    }
  }

  /// How many pages the terms need on this screen.
  static func pageCount(_ state: State, _ context: ScreenContext) -> Int {
    guard case .there(let detail) = state.loading else { return 1 }
    let room = linesPerPage(layout(state, detail, context).terms.rows, context)
    return max(1, (lines(detail, context).count + room - 1) / room)
  }

  private static func linesPerPage(_ rows: Int, _ context: ScreenContext) -> Int {
    max(1, context.metrics.isLargeType ? (rows + 1) / 2 : rows)
  }

  private struct Layout {
    var top: Rect
    var shifts: Rect?
    var terms: Rect
  }

  private static func layout(
    _ state: State, _ detail: PostingDetail, _ context: ScreenContext
  ) -> Layout {
    var area = context.area
    let isRoomy = area.rows >= 17
    if isRoomy { _ = area.takeTop(1) }
    let isLarge = context.metrics.isLargeType
    let top = area.takeTop(isLarge ? (isRoomy ? 5 : 3) : isRoomy ? 3 : 2, gap: 1)
    let shifts = detail.shifts.count > 1 ? area.takeTop(context.metrics.targetRows, gap: 1) : nil
    return Layout(top: top, shifts: shifts, terms: area)
  }

  private struct Line {
    var label: String
    var text: String
    var role: Role
  }

  private static func lines(_ detail: PostingDetail, _ context: ScreenContext) -> [Line] {
    // What `card` leaves free at its sides is not there for the text.
    let width = context.area.columns - 5 - labelColumns
    return PostingTerms(detail: detail, context: context).all.flatMap { term in
      TextLayout.wrap(term.text, width: max(10, width)).enumerated().map { index, text in
        Line(label: index == 0 ? term.label(context.language) : "", text: text, role: term.role)
      }
    }
  }

  private static func renderTop(
    _ text: WorkText, in rect: Rect, into frame: inout Frame<Message>
  ) {
    var inner = frame.card(in: rect, isSelected: true)
    if frame.metrics.isLargeType {
      frame.blockPay(of: text, .large, in: &inner, leaving: LargeWork.textColumns)
      frame.line(text.title, in: inner, role: .cardTitle, isBold: true)
      frame.tags(
        text.tags, row: inner.row + (inner.rows - 1) / 2, column: inner.column,
        width: inner.columns)
      frame.line(text.placesLeft, in: inner, row: inner.rows - 1, role: text.placesRole)
      return
    }
    let pay = TextLayout.displayWidth(text.pay)
    var first = Rect(row: inner.row, column: inner.column, rows: 1, columns: inner.columns)
    frame.line(text.pay, in: first.takeRight(pay, gap: 2), role: .cardMoney, isBold: true)
    frame.line(text.title, in: first, role: .cardTitle, isBold: true)
    let second = Rect(row: inner.row + 1, column: inner.column, rows: 1, columns: inner.columns)
    let left = TextLayout.displayWidth(text.placesLeft)
    frame.tags(text.tags, row: second.row, column: second.column, width: second.columns - left - 2)
    frame.line(
      text.placesLeft, in: second, role: text.placesRole, alignment: .right)
  }

  private static func renderShifts(
    _ state: State, _ detail: PostingDetail, _ context: ScreenContext, in rect: Rect,
    into frame: inout Frame<Message>
  ) {
    let chips = detail.shifts.enumerated().map { index, card in
      let isFull = !card.places.takesAnybody
      let day = TimeText.choice(card.day, today: context.today, context.language)
      return Chip(
        card.places.takesStandbysOnly
          ? PostingWords.standbyDay(day)(context.language) : day,
        isSelected: state.chosen.contains(card.shift),
        key: index < 9 ? .character(Character("\(index + 1)")) : nil,
        whyDisabled: isFull ? WhyWords.dayFull(context.language) : nil,
        message: Message.shiftTapped(card.shift))
    }
    frame.chips(
      chips, in: rect, page: state.shiftPage,
      more: Chip(
        FindWorkWords.moreChips(context.language), key: .character("0"), message: .moreShiftsTapped)
    )
  }
}
