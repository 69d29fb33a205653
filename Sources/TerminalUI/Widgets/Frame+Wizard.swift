extension Frame {
  /// Draws one step of a row of screens: its question on the left, dots and the caller's words for
  /// "step n of m" on the right. `step` counts from 1.
  package mutating func wizardHeader(
    _ question: String, step: Int, of steps: Int, stepLabel: String = "", in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let row = rect.row + rect.rows / 2
    let dots = progressDots(step: step, of: steps)
    let label = stepLabel.isEmpty ? "" : "  \(stepLabel)"
    let width = TextLayout.displayWidth(dots) + TextLayout.displayWidth(label)
    let room = max(0, rect.columns - width - 2)
    write(
      TextLayout.truncate(question, to: room), row: row, column: rect.column, role: .ground,
      isBold: true)
    guard width <= rect.columns else { return }
    canvas.write(
      [TextRun(dots, .info), TextRun(label, .groundMuted)], row: row, column: rect.right - width)
  }

  /// Returns a filled dot for each step done or reached and an empty one for each to come.
  package func progressDots(step: Int, of steps: Int) -> String {
    let total = max(0, steps)
    let done = min(max(0, step), total)
    return String(repeating: "●", count: done) + String(repeating: "○", count: total - done)
  }
}
