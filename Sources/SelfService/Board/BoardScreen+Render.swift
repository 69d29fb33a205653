import OddJobMarket
package import TerminalUI

extension BoardScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    frame.addTarget(
      Target(
        label: BoardWords.start(language), rect: area, key: .enter, message: .tapped, kind: .card))
    var area = area
    let invitation = area.takeBottom(1, gap: 1)
    let words = context.hasCardReader ? CardWords.boardHint : BoardWords.start
    frame.line(
      words(language), in: invitation, role: .info, isBold: true, alignment: .center)
    let pay = state.summary.payByTrade
    let isWide = area.columns >= 96
    let calls = CallPanel(context)
    if let calls, isWide {
      calls.drawBeside(in: area.takeRight(area.columns >= 130 ? 44 : 34, gap: 2), into: &frame)
    } else if let calls {
      calls.drawBand(in: area.takeTop(CallPanel.bandRows, gap: 1), into: &frame)
    }
    let isBeside = isWide && !pay.isEmpty && calls == nil
    if isBeside { renderPay(pay, context, in: area.takeRight(30, gap: 2), into: &frame) }
    // A clear row above and below each, where at least three stand so.
    let rowsPerCard = area.rows >= 17 ? 5 : 3
    let perPage = max(1, (area.rows + 1) / (rowsPerCard + 1))
    // What is left over of a small screen lies above the first card rather than below the last.
    if rowsPerCard < 5, area.rows > perPage * (rowsPerCard + 1) { _ = area.takeTop(1) }
    let postings = state.summary.board
    let postingPages = max(1, (postings.count + perPage - 1) / perPage)
    let pages = postingPages + (isBeside || pay.isEmpty ? 0 : 1)
    let passed = max(0, context.now.milliseconds - state.since.milliseconds)
    let page = Int(passed / Int64(state.pageSeconds * 1_000)) % pages
    if page == postingPages {
      renderPay(pay, context, in: area, into: &frame)
    } else if postings.isEmpty {
      let words = state.isLoaded ? BoardWords.nothing : BoardWords.reading
      frame.paragraph(
        words(language), in: area.inset(rows: 1), role: state.isLoaded ? .ground : .groundMuted,
        isBold: state.isLoaded, alignment: .center)
    } else {
      let shown = postings.dropFirst(page * perPage).prefix(perPage)
      for (index, card) in shown.enumerated() {
        let row = area.row + index * (rowsPerCard + 1)
        let rows = min(rowsPerCard, area.bottom - row)
        let place = Rect(row: row, column: area.column, rows: rows, columns: area.columns)
        render(WorkText(card: card, context: context), in: place, into: &frame)
      }
    }
  }

  /// Title, time and place below each other, and the pay in digits of blocks: what people look for
  /// from across the room.
  private static func render(
    _ text: WorkText, in rect: Rect, into frame: inout Frame<Message>
  ) {
    var inner = frame.card(in: rect, isSelected: text.card.isUrgent)
    if rect.rows >= 5 { inner = inner.inset(rows: 1) }
    frame.blockPay(of: text, .small, in: &inner)
    var top = Rect(row: inner.row, column: inner.column, rows: 1, columns: inner.columns)
    if text.card.isUrgent {
      let used = frame.tag(
        Tag(WorkWords.urgent(text.context.language), .warning), row: top.row, column: top.column)
      _ = top.takeLeft(used, gap: 1)
    }
    frame.line(text.title, in: top, role: .cardTitle, isBold: true)
    frame.line(text.span, in: inner, row: 1, role: .card, isBold: true)
    frame.line("\(text.distance)  \(text.placesLeft)", in: inner, row: 2, role: .card)
  }

  private static func renderPay(
    _ pay: [TradePay], _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    var area = frame.card(in: rect).inset(rows: 1)
    frame.line(
      BoardWords.weekPay(context.language), in: area.takeTop(1, gap: 1), role: .cardTitle,
      isBold: true)
    // Lines set apart are easier to read from across the room.
    let pitch = pay.count * 2 - 1 <= area.rows ? 2 : 1
    for (index, entry) in pay.prefix(area.rows).enumerated() {
      let row = index * pitch
      frame.line(
        context.trades.name(of: entry.trade, context.language), in: area, row: row, role: .card)
      frame.line(
        BoardWords.daily(entry.dailyPay)(context.language), in: area, row: row, role: .cardMoney,
        isBold: true, alignment: .right)
    }
  }
}
