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
      var area = area
      if let said = said(state) {
        let bar = area.takeTop(1, gap: area.rows > 16 ? 1 : 0)
        frame.messageBar(said.words(language), tone: said.tone, in: bar)
      }
      let (text, code) = places(in: area, state, context)
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
    let area = said(state) == nil ? context.area : context.area.below(1)
    guard let place = places(in: area, state, context).text else { return 1 }
    let room = room(in: place)
    let rows = max(1, room.rows)
    return max(1, (lines(of: paper, width: room.columns).count + rows - 1) / rows)
  }

  /// Where text and code stand; nil for what is not shown.
  private static func places(
    in area: Rect, _ state: State, _ context: ScreenContext
  ) -> (text: Rect?, code: Rect?) {
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
    _ = room.takeTop(2)
    return room
  }

  private struct Line {
    var text: String
    var role: Role
  }

  /// The first part as it concerns whoever stands here.
  private static func lines(of paper: Paper, width: Int) -> [Line] {
    guard let part = paper.parts.first else { return [] }
    var lines: [Line] = []
    for line in part.lines where !line.text.isEmpty {
      let text = "\(CleanText.clean(line.label))  \(CleanText.clean(line.text))"
      lines += TextLayout.wrap(text, width: width).map {
        Line(text: $0, role: line.isStrong ? .cardTitle : .card)
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
    let head = Rect(row: place.row, column: room.column, rows: 2, columns: room.columns)
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
      frame.line(
        PaperPageWords.scanHint(context.language), in: whole, row: code.rows, role: .code,
        alignment: .center)
    }
  }

  private static func said(_ state: State) -> (words: Wording, tone: Tone)? {
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

extension Rect {
  /// The rectangle without its first rows.
  fileprivate func below(_ count: Int) -> Rect {
    var rest = self
    _ = rest.takeTop(count, gap: rows > 16 ? 1 : 0)
    return rest
  }
}
