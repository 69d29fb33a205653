import OddJobMarket
package import TerminalUI

extension AppliedScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    if area.rows >= 17 { _ = area.takeTop(1) }
    frame.line(
      CleanText.clean(state.title), in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
    switch state.outcome {
    case .waiting:
      frame.line(AppliedWords.waiting(context.language), in: area, role: .info)
    case .answered(let results):
      guard offersOthers(state) else {
        render(results, state, context, in: area, into: &frame)
        return
      }
      let refusal = results.lazy.compactMap(\.refusal).first
      renderRefusal(
        refusal?.wording ?? AppliedWords.nothing, state, context, in: area, into: &frame)
    case .refused(let refusal):
      renderRefusal(refusal.wording, state, context, in: area, into: &frame)
    }
  }

  /// How many of several days stand below each other.
  static func perPage(_ context: ScreenContext) -> Int {
    let rows = context.area.rows - (context.area.rows >= 17 ? 3 : 2)
    return max(1, min(6, (rows + 1) / (rowsPerResult(context) + 1)))
  }

  private static func rowsPerResult(_ context: ScreenContext) -> Int {
    max(3, context.metrics.targetRows)
  }

  private static func render(
    _ results: [AppliedShift], _ state: State, _ context: ScreenContext, in area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let rows = rowsPerResult(context)
    let pager = Pager(
      pageSize: perPage(context), count: results.count,
      page: state.page % max(1, (results.count + perPage(context) - 1) / perPage(context)))
    for (row, index) in pager.range.enumerated() {
      let result = results[index]
      let place = Rect(
        row: area.row + row * (rows + 1), column: area.column, rows: rows, columns: area.columns)
      let hasSlip = result.state.isPlacement
      let paper: (label: Wording, message: Message)? =
        hasSlip
        ? (AppliedWords.seeSlip, .slipTapped(result.application))
        : result.receipt.map { (PaperPageWords.receipt, .receiptTapped($0)) }
      let head = paper?.label(language) ?? ""
      let inner = frame.card(
        in: place, label: head, isSelected: hasSlip, accent: .green,
        key: paper == nil ? nil : .character(Character("\(min(9, row + 1))")),
        spoken: SpeechWords.label(head, result.state.wording(language))(language),
        message: paper?.message)
      let role: Role = hasSlip ? .cardGood : result.state.isOpen ? .cardInfo : .cardAlarm
      frame.line(heading(result, context), in: inner, role: role, isBold: true)
      frame.line(head, in: inner, role: .cardInfo, alignment: .right)
      let next = AppliedWords.next(result.state, context.countyAnswer)
      let text = result.state == .standby ? next : result.refusal?.wording ?? next
      frame.paragraph(
        text(language),
        in: Rect(row: inner.row + 1, column: inner.column, rows: rows - 1, columns: inner.columns),
        role: .card)
    }
  }

  /// What became of it, and of which day's work where there are several.
  private static func heading(_ result: AppliedShift, _ context: ScreenContext) -> String {
    let state = result.state.wording(context.language)
    guard let when = result.when else { return state }
    return "\(state) · \(TimeText.span(when.day, when.window, in: context))"
  }

  private static func renderRefusal(
    _ why: Wording, _ state: State, _ context: ScreenContext, in area: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = area
    let width = area.columns - 5
    let wanted = TextLayout.wrap(why(language), width: width).count
    let card = area.takeTop(min(area.rows, wanted + 2), gap: 1)
    let inner = frame.card(in: card, isSelected: true, accent: .red).inset(rows: 1)
    frame.paragraph(why(language), in: inner, role: .card, isBold: true)
    guard !state.others.isEmpty, area.rows > 0 else { return }
    frame.line(AppliedWords.others(language), in: area.takeTop(1), role: .groundMuted)
    let rows = frame.metrics.workCardRows
    for (index, other) in state.others.enumerated() {
      let place = Rect(
        row: area.row + index * (rows + 1), column: area.column, rows: rows, columns: area.columns)
      guard place.bottom <= area.bottom else { break }
      let text = WorkText(card: other, context: context)
      let inner = frame.card(
        in: place, label: text.title, key: .character(Character("\(index + 1)")),
        spoken: text.spoken,
        message: .otherTapped(other.shift))
      frame.work(text, in: inner)
    }
  }
}
