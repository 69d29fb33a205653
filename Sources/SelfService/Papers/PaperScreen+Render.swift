import OddJobMarket
import Printing
package import TerminalUI

extension PaperScreen {
  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    switch state.loading {
    case .waiting:
      frame.line(PaperPageWords.waiting(language), in: area.inset(rows: 1), role: .info)
    case .missing:
      frame.paragraph(PostingWords.gone(language), in: area.inset(rows: 1))
    case .refused(let refusal):
      let inner = frame.card(in: area, isSelected: true, accent: .red).inset(rows: 1)
      frame.paragraph(refusal.wording(language), in: inner, role: .card, isBold: true)
    case .there(let paper):
      if let said = said(state) {
        frame.messageBar(
          said.words(language), tone: said.tone, in: statusLine(in: area, context))
      }
      let (text, code) = places(state, context)
      if let text { render(paper, state, context, in: text, into: &frame) }
      if let code { render(codeOf: paper, context, in: code, into: &frame) }
      if asks(state) { ask(language, into: &frame) }
    }
  }

  /// Whether text and code stand side by side.
  static func hasRoomForBoth(_ context: ScreenContext) -> Bool {
    context.area.columns >= 90 && context.area.rows >= 20
  }

  /// How many pages the text needs on this screen.
  static func pageCount(_ paper: Paper, _ state: State, _ context: ScreenContext) -> Int {
    guard let place = places(state, context).text else { return 1 }
    let room = room(in: place)
    let rows = max(1, room.rows)
    return max(1, (lines(of: paper, width: room.columns).count + rows - 1) / rows)
  }

  /// The line that says how far the printing is: kept clear until then, so that the code stands still.
  private static func statusLine(in area: Rect, _ context: ScreenContext) -> Rect {
    Rect(
      row: area.row + (area.rows >= 18 ? 1 : 0), column: area.column, rows: 1,
      columns: area.columns)
  }

  /// Where text and code stand; nil for what is not shown.
  private static func places(
    _ state: State, _ context: ScreenContext
  ) -> (text: Rect?, code: Rect?) {
    var area = context.area
    if context.hasPrinter {
      let line = statusLine(in: area, context)
      _ = area.takeTop(line.bottom - area.row)
    }
    if area.rows >= 17 { _ = area.takeTop(1) }
    guard hasRoomForBoth(context) else { return state.showsCode ? (nil, area) : (area, nil) }
    var text = area
    let code = text.takeRight(min(area.columns / 2, 50), gap: 2)
    return (text, code)
  }

  private static func room(in place: Rect) -> Rect {
    let indent = place.columns >= 60 ? 3 : 2
    var room = Rect(
      row: place.row, column: place.column + indent, rows: place.rows,
      columns: place.columns - indent - 2)
    // The head: title and number.
    _ = room.takeTop(headRows(in: place))
    return room
  }

  /// With clear rows above and below where there is room.
  private static func headRows(in place: Rect) -> Int { place.rows >= 16 ? 4 : 2 }

  private static let labelColumns = 10

  private struct Line {
    var text: String
    var role: Role
  }

  /// The first part as it concerns whoever stands here.
  private static func lines(of paper: Paper, width: Int) -> [Line] {
    guard let part = paper.parts.first else { return [] }
    var lines: [Line] = []
    for line in part.lines where !line.text.isEmpty {
      let label = CleanText.clean(line.label)
      let texts = TextLayout.wrap(
        CleanText.clean(line.text), width: max(10, width - labelColumns))
      lines += texts.enumerated().map { index, text in
        let head = index == 0 ? label : ""
        let gap = max(1, labelColumns - TextLayout.displayWidth(head))
        return Line(
          text: head + String(repeating: " ", count: gap) + text,
          role: line.isStrong ? .cardTitle : .card)
      }
    }
    lines += TextLayout.wrap("\(CleanText.clean(paper.station))  \(paper.issued)", width: width)
      .map { Line(text: $0, role: .cardMuted) }
    for note in part.notes {
      lines += TextLayout.wrap(CleanText.clean(note), width: width).map {
        Line(text: $0, role: .cardMuted)
      }
    }
    return lines
  }

  private static func render(
    _ paper: Paper, _ state: State, _ context: ScreenContext, in place: Rect,
    into frame: inout Frame<Message>
  ) {
    frame.card(in: place, isSelected: true, accent: .green)
    let room = room(in: place)
    let head = Rect(
      row: room.row - (headRows(in: place) == 4 ? 3 : 2), column: room.column, rows: 2,
      columns: room.columns)
    frame.line(paper.title, in: head, role: .cardGood, isBold: true)
    frame.line(
      SlipWords.number(paper.number)(context.language), in: head, row: 1, role: .cardTitle,
      isBold: true)
    let lines = lines(of: paper, width: room.columns)
    let page = state.page % pageCount(paper, state, context)
    for (row, line) in lines.dropFirst(page * room.rows).prefix(room.rows).enumerated() {
      frame.line(line.text, in: room, row: row, role: line.role, isBold: line.role == .cardTitle)
    }
  }

  private static func render(
    codeOf paper: Paper, _ context: ScreenContext, in place: Rect,
    into frame: inout Frame<Message>
  ) {
    frame.canvas.fill(place, Style(.code))
    guard let code = QRCode.fitting(paper.codes, rows: place.rows, columns: place.columns) else {
      frame.paragraph(
        PaperPageWords.tooSmall(context.language), in: place.inset(columns: 2), role: .code)
      return
    }
    let hasHint = place.rows > code.rows
    let whole = place.centered(rows: code.rows + (hasHint ? 1 : 0), columns: place.columns)
    let drawn = Rect(row: whole.row, column: whole.column, rows: code.rows, columns: whole.columns)
      .centered(rows: code.rows, columns: code.columns)
    for (row, line) in code.lines.enumerated() {
      frame.line(line, in: drawn, row: row, role: .code)
    }
    if hasHint {
      let hint = PaperPageWords.scanHint(context.language)
      // Alone on the page, the code has its number with it.
      let number = SlipWords.number(paper.number)(context.language)
      frame.line(
        hasRoomForBoth(context) ? hint : "\(number)  \(hint)", in: whole, row: code.rows,
        role: .code, alignment: .center)
    }
  }

  static func said(_ state: State) -> (words: Wording, tone: Tone)? {
    if let problem = state.problem { return (problem.wording, .alarm) }
    guard let print = state.print else { return nil }
    return switch print.state {
    case .planned: (PaperPageWords.planned, .info)
    case .sent: (PaperPageWords.sent, .info)
    case .printed:
      (print.copy > 1 ? PaperPageWords.copies(print.copy) : PaperPageWords.printed, .good)
    case .unknown: (PaperPageWords.unsure(print.trouble ?? .silent), .warning)
    case .failed: (PaperPageWords.failed(print.trouble ?? .stalled), .alarm)
    }
  }

  private static func ask(_ language: Language, into frame: inout Frame<Message>) {
    frame.question(
      PaperPageWords.question(language), "",
      choices: [
        Choice(
          PaperPageWords.yes(language), key: .character("1"), style: .primary,
          message: Message.answered(cameOut: true)),
        Choice(
          PaperPageWords.no(language), key: .character("2"),
          message: Message.answered(cameOut: false)),
      ])
  }
}
