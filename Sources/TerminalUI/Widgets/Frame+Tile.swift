extension Frame {
  /// Draws a large tile: a bar of colour, a title, a line below it, its digit in the corner.
  package mutating func tile(
    _ title: String, subtitle: String = "", in rect: Rect, accent: Accent, key: Key? = nil,
    isEnabled: Bool = true, whyDisabled: String? = nil, help: String? = nil, message: Message
  ) {
    let target = Target(
      label: title, rect: rect, key: key, message: message, isEnabled: isEnabled,
      whyDisabled: whyDisabled, kind: .tile, help: help ?? (subtitle.isEmpty ? nil : subtitle),
      spoken: subtitle.isEmpty ? nil : "\(title), \(subtitle)")
    addTarget(target)
    canvas.fill(rect, Style(target.isEnabled ? .card : .disabled))
    var inner = rect
    let bar = inner.takeLeft(1)
    canvas.fill(bar, Style(target.isEnabled ? accent.barRole : .disabled))
    let indent = rect.columns >= 24 ? 3 : 1
    let text = Rect(
      row: inner.row, column: inner.column + indent, rows: inner.rows,
      columns: inner.columns - indent - 1)
    let showsSubtitle = !subtitle.isEmpty && rect.rows >= 3
    let top = max(0, (rect.rows - (showsSubtitle ? 2 : 1)) / 2)
    let titleRole = target.isEnabled ? accent.titleRole : .disabled
    line(title, in: text, row: top, role: titleRole, isBold: true)
    let muted: Role = target.isEnabled ? .cardMuted : .disabled
    if showsSubtitle { line(target.whyDisabled ?? subtitle, in: text, row: top + 1, role: muted) }
    if showsKeyHints, let key, rect.rows > top + 2 || !showsSubtitle {
      let corner = Rect(
        row: rect.row, column: inner.column, rows: rect.rows, columns: inner.columns - 1)
      let label = key.label
      let width = TextLayout.displayWidth(label)
      write(label, row: rect.bottom - 1, column: corner.right - width, role: muted)
    }
  }
}
