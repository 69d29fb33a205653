import TerminalUI

/// Lines of text that are wrapped, and turned over where there are more than fit.
struct TextPane {
  private var paragraphs: [(text: String, role: Role, isBold: Bool)] = []

  var isEmpty: Bool { paragraphs.isEmpty }

  mutating func add(_ text: String, _ role: Role = .ground, isBold: Bool = false) {
    paragraphs.append((text, role, isBold))
  }

  mutating func add(_ label: String, _ value: String) {
    guard !value.isEmpty else { return }
    add("\(label)  \(value)")
  }

  /// Returns how many lines it takes at a width.
  func lineCount(columns: Int) -> Int {
    paragraphs.reduce(0) { $0 + TextLayout.wrap($1.text, width: columns).count }
  }

  /// Draws from a line on, which is brought into range; where not all fits, the last line says how
  /// far one has read.
  func draw<Message>(
    in rect: Rect, from wanted: Int = 0, ground: Role = .ground, _ frame: inout Frame<Message>
  ) {
    let lines = paragraphs.flatMap { paragraph in
      TextLayout.wrap(paragraph.text, width: rect.columns).map {
        (text: $0, role: paragraph.role, isBold: paragraph.isBold)
      }
    }
    var area = rect
    let isCut = lines.count > area.rows
    let foot = isCut ? area.takeBottom(1) : Rect(row: 0, column: 0, rows: 0, columns: 0)
    let first = max(0, min(wanted, lines.count - area.rows))
    for (offset, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      frame.line(line.text, in: area, row: offset, role: line.role, isBold: line.isBold)
    }
    guard isCut else { return }
    let last = min(lines.count, first + area.rows)
    frame.line("\(first + 1)–\(last)/\(lines.count) ▲▼", in: foot, role: ground, alignment: .right)
  }
}
