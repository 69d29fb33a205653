import OddJobMarket
import TerminalUI

/// A text with the words marked that the gate objects to: in colour and underlined, those of the
/// selected finding reversed as well.
struct MarkedText {
  let text: String
  let field: PostingField
  let findings: [Finding]
  let selected: Finding?

  /// Returns the lines of the text at a width.
  func lines(columns: Int) -> [[TextRun]] {
    let scalars = Array(text.unicodeScalars)
    let styles = styles(count: scalars.count)
    var place = 0
    return TextLayout.wrap(text, width: columns).map { line in
      var runs: [TextRun] = []
      for scalar in line.unicodeScalars {
        // A line break has taken spaces away, and nothing else.
        while place < scalars.count, scalars[place] != scalar { place += 1 }
        let style = place < styles.count ? styles[place] : Style(.ground)
        place += 1
        if runs.last?.style == style {
          runs[runs.count - 1].text.unicodeScalars.append(scalar)
        } else {
          runs.append(TextRun(String(scalar), style))
        }
      }
      return runs
    }
  }

  private func styles(count: Int) -> [Style] {
    var styles = Array(repeating: Style(.ground), count: count)
    for finding in findings where finding.field == field {
      let isSelected = finding == selected
      let role: Role = finding.severity == .warning ? .warning : .alarm
      for place in finding.range.clamped(to: 0..<count) where !styles[place].isReversed {
        styles[place] = Style(
          role, isBold: isSelected, isUnderlined: true, isReversed: isSelected)
      }
    }
    return styles
  }
}

/// Lines of styled text, turned over where there are more than fit.
struct MarkedPane {
  private(set) var lines: [[TextRun]] = []
  /// The first and last line of what is to be in view.
  private var wanted: ClosedRange<Int>?
  let columns: Int

  init(columns: Int) {
    self.columns = columns
  }

  mutating func add(_ text: String, _ style: Style = Style(.ground)) {
    lines += TextLayout.wrap(text, width: columns).map { [TextRun($0, style)] }
  }

  mutating func add(_ text: MarkedText) { lines += text.lines(columns: columns) }

  mutating func addBlank() { lines.append([]) }

  /// Brings lines into view.
  mutating func look(at lines: ClosedRange<Int>) { wanted = lines }

  /// Draws from a line on, or so that what is looked at is seen; where not all fits, the last line
  /// says how far one has read.
  func draw(in rect: Rect, from line: Int?, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let isCut = lines.count > area.rows
    let foot = isCut ? area.takeBottom(1) : nil
    let last = max(0, lines.count - area.rows)
    var first = min(last, max(0, line ?? 0))
    if line == nil, let wanted, wanted.upperBound >= area.rows {
      first = min(last, min(wanted.lowerBound, wanted.upperBound - area.rows + 1))
      first = max(first, min(wanted.lowerBound, last))
    }
    for (offset, runs) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      frame.canvas.write(
        runs, row: area.row + offset, column: area.column, width: area.columns)
    }
    guard let foot else { return }
    frame.line(
      "\(first + 1)–\(min(lines.count, first + area.rows))/\(lines.count) ▲▼", in: foot,
      role: .groundMuted, alignment: .right)
  }
}
