extension Frame {
  /// Draws a button over the whole rectangle and registers it.
  ///
  /// The name of the key stands before the label where the seat has a keyboard and room is left. A
  /// button with a reason in `whyDisabled` is drawn as resting and answers nothing.
  package mutating func button(
    _ label: String, in rect: Rect, key: Key? = nil, style: ButtonStyle = .plain,
    secondLine: String? = nil, isEnabled: Bool = true, whyDisabled: String? = nil,
    help: String? = nil, spoken: String? = nil, kind: TargetKind = .button, message: Message
  ) {
    let target = Target(
      label: label, rect: rect, key: key, message: message, isEnabled: isEnabled,
      whyDisabled: whyDisabled, kind: kind, help: help, spoken: spoken)
    addTarget(target)
    let role = target.isEnabled ? style.role : .disabled
    let muted = target.isEnabled ? style.mutedRole : .disabled
    canvas.fill(rect, Style(role))
    if style == .onCard, rect.rows >= 3, rect.columns >= 4 { canvas.box(rect, style: Style(role)) }
    let lines = secondLine == nil || rect.rows < 2 ? 1 : 2
    let top = rect.row + (rect.rows - lines) / 2
    let hint = kind == .padKey ? nil : key
    buttonLabel(label, hint: hint, row: top, in: rect, role: role, muted: muted)
    if lines == 2, let secondLine {
      line(
        secondLine, in: rect.inset(columns: 1), row: top + 1 - rect.row, role: muted,
        alignment: .center)
    }
  }

  private mutating func buttonLabel(
    _ label: String, hint: Key?, row: Int, in rect: Rect, role: Role, muted: Role
  ) {
    let wide = TextLayout.displayWidth(label)
    let hintText = showsKeyHints ? hint.map { $0.label + " " } ?? "" : ""
    let hintWidth = TextLayout.displayWidth(hintText)
    let showsHint = hintWidth > 0 && hintWidth + wide + 2 <= rect.columns
    let used = wide + (showsHint ? hintWidth : 0)
    let column = rect.column + Alignment.center.offset(in: rect.columns - used)
    var runs: [TextRun] = showsHint ? [TextRun(hintText, muted)] : []
    runs.append(TextRun(TextLayout.truncate(label, to: rect.columns), role, isBold: true))
    canvas.write(runs, row: row, column: column, width: rect.right - column)
  }
}
