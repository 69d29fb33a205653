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
    if metrics.isLargeType {
      let digit = showsKeyHints ? key : nil
      largeTile(title, target.whyDisabled ?? subtitle, digit: digit, in: text, target, accent)
      return
    }
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

  /// The same in large type: its digit in blocks, the title's letters apart, and the line below it
  /// only where it stands there whole.
  private mutating func largeTile(
    _ title: String, _ subtitle: String, digit: Key?, in rect: Rect, _ target: Target<Message>,
    _ accent: Accent
  ) {
    let titleRole = target.isEnabled ? accent.titleRole : .disabled
    let muted: Role = target.isEnabled ? .cardMuted : .disabled
    var text = rect
    if case .character(let character) = digit, let value = character.wholeNumberValue {
      let number = BlockNumber(value, .small)
      let room = TextLayout.displayWidth(title)
      if rect.rows >= number.rows, rect.columns >= number.columns + 3 + room {
        let place = text.takeLeft(number.columns, gap: 3)
          .centered(rows: number.rows, columns: number.columns)
        blockNumber(number, in: place, role: titleRole)
      }
    }
    let spaced = TextLayout.letterspaced(title)
    let shown = TextLayout.displayWidth(spaced) <= text.columns ? spaced : title
    let showsSubtitle =
      !subtitle.isEmpty && text.rows >= 3 && TextLayout.displayWidth(subtitle) <= text.columns
    let top = max(0, (text.rows - (showsSubtitle ? 3 : 1)) / 2)
    line(shown, in: text, row: top, role: titleRole, isBold: true)
    if showsSubtitle { line(subtitle, in: text, row: top + 2, role: muted) }
  }
}
