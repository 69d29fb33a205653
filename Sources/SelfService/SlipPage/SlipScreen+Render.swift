import OddJobMarket
package import TerminalUI

extension SlipScreen {
  private static let labelColumns = 9

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    switch state.loading {
    case .waiting:
      frame.line(SlipWords.waiting(language), in: area.inset(rows: 1), role: .info)
    case .missing:
      frame.paragraph(PostingWords.gone(language), in: area.inset(rows: 1))
    case .refused(let refusal):
      let inner = frame.card(in: area, isSelected: true, accent: .red).inset(rows: 1)
      frame.paragraph(refusal.wording(language), in: inner, role: .card, isBold: true)
    case .there(let slip): render(slip, state, context, in: area, into: &frame)
    }
  }

  /// How many pages the slip needs on this screen.
  static func pageCount(_ state: State, _ context: ScreenContext) -> Int {
    guard case .there(let slip) = state.loading else { return 1 }
    let room = linesPerPage(context)
    let most = columns(slip, state, context).map(\.count).max() ?? 0
    return max(1, (most + room - 1) / room)
  }

  private struct Line {
    var label: String
    var text: String
    var role: Role
  }

  private static func isTwoColumns(_ context: ScreenContext) -> Bool {
    context.area.columns >= 90 && !context.metrics.isLargeType
  }

  private static func linesPerPage(_ context: ScreenContext) -> Int {
    let rows = body(context).rows
    return max(1, context.metrics.isLargeType ? (rows + 1) / 2 : rows)
  }

  /// Where the lines stand: below number and title.
  private static func body(_ context: ScreenContext) -> Rect {
    var area = context.area
    if area.rows >= 20 { area = area.inset(rows: 1) }
    _ = area.takeTop(2)
    return area
  }

  /// The lines of each column on the screen: two, or one below the other in one.
  private static func columns(_ slip: Slip, _ state: State, _ context: ScreenContext) -> [[Line]] {
    let lines = SlipLines(slip: slip, context: context, isEmployers: state.employer != nil)
    let isTwo = isTwoColumns(context)
    let inner = context.area.columns - 5
    let width = (isTwo ? (inner - 3) / 2 : inner) - labelColumns
    func wrapped(_ terms: [Term]) -> [Line] {
      terms.flatMap { term in
        TextLayout.wrap(term.text, width: max(10, width)).enumerated().map { index, text in
          Line(label: index == 0 ? term.label(context.language) : "", text: text, role: term.role)
        }
      }
    }
    return isTwo
      ? [
        wrapped(lines.whenAndWhere + lines.terms), wrapped(lines.people + lines.paper),
      ] : [wrapped(lines.whenAndWhere + lines.people + lines.terms + lines.paper)]
  }

  private static func render(
    _ slip: Slip, _ state: State, _ context: ScreenContext, in area: Rect,
    into frame: inout Frame<Message>
  ) {
    let body = body(context)
    let card = Rect(
      row: body.row - 2, column: area.column, rows: body.rows + 2, columns: area.columns)
    let inner = frame.card(in: card, isSelected: true, accent: .green)
    let used = frame.tag(
      Tag(slip.state.wording(context.language), .good), row: inner.row, column: inner.column)
    var head = Rect(row: inner.row, column: inner.column, rows: 1, columns: inner.columns)
    _ = head.takeLeft(used, gap: 1)
    let number = SlipWords.number(slip.number)(context.language)
    frame.line(
      number, in: head.takeRight(TextLayout.displayWidth(number), gap: 2), role: .cardMuted)
    frame.line(CleanText.clean(slip.title), in: head, role: .cardTitle, isBold: true)
    let page = state.page % pageCount(state, context)
    // Lines set apart are easier to read where there is room.
    let columns = columns(slip, state, context)
    let isAiry = (columns.map(\.count).max() ?? 0) * 2 <= body.rows
    let pitch = isAiry || context.metrics.isLargeType ? 2 : 1
    let room = linesPerPage(context)
    let text = Rect(row: body.row, column: inner.column, rows: body.rows, columns: inner.columns)
    for (column, place) in zip(columns, text.split(columns: columns.count, gap: 3)) {
      for (row, line) in column.dropFirst(page * room).prefix(room).enumerated() {
        frame.line(line.label, in: place, row: row * pitch, role: .cardMuted)
        let rest = Rect(
          row: place.row, column: place.column + labelColumns, rows: place.rows,
          columns: place.columns - labelColumns)
        frame.line(
          line.text, in: rest, row: row * pitch, role: line.role, isBold: line.role != .card)
      }
    }
  }
}
