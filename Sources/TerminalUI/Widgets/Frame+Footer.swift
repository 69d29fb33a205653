extension Frame {
  /// Draws the bar at the bottom: blocks to touch where it is as high as a target, one line of
  /// keys and words where it is lower. A text at the right end is left out first.
  ///
  /// Where the blocks do not all fit, page `page` (counted round) of them is shown and `more`
  /// stands last; the keys of the others still work. Returns how many pages there are.
  @discardableResult
  package mutating func footer(
    _ actions: [FooterAction<Message>], trailing: String = "", in rect: Rect, page: Int = 0,
    more: FooterAction<Message>? = nil
  ) -> Int {
    canvas.fill(rect, Style(.footer))
    guard !rect.isEmpty else { return 1 }
    if rect.rows < metrics.targetRows {
      footerLine(actions, trailing: trailing, in: rect)
      return 1
    }
    for hasHints in [true, false] {
      let widths = actions.map { blockColumns($0, hasHint: hasHints && showsKeyHints) }
      let used = widths.reduce(1) { $0 + $1 + 1 }
      guard used <= rect.columns else { continue }
      footerBlocks(actions, widths: widths, in: rect)
      let free = rect.columns - used - 3
      if !trailing.isEmpty, TextLayout.displayWidth(trailing) <= free {
        let place = Rect(
          row: rect.row, column: rect.column + used, rows: rect.rows, columns: free + 1)
        line(trailing, in: place, row: rect.rows / 2, role: .footer, alignment: .right)
      }
      return 1
    }
    return footerPages(actions, in: rect, page: page, more: more)
  }

  private func blockColumns(_ action: FooterAction<Message>, hasHint: Bool) -> Int {
    let hint = hasHint ? action.key.map { TextLayout.displayWidth($0.label) + 1 } ?? 0 : 0
    return max(metrics.targetColumns, TextLayout.displayWidth(action.label) + hint + 4)
  }

  private mutating func footerBlocks(
    _ actions: [FooterAction<Message>], widths: [Int], in rect: Rect
  ) {
    var column = rect.column + 1
    for (action, width) in zip(actions, widths) {
      let place = Rect(row: rect.row, column: column, rows: rect.rows, columns: width)
      button(
        action.label, in: place, key: action.key, style: action.style,
        whyDisabled: action.whyDisabled, help: action.help, message: action.message)
      column += width + 1
    }
  }

  private mutating func footerPages(
    _ actions: [FooterAction<Message>], in rect: Rect, page: Int, more: FooterAction<Message>?
  ) -> Int {
    let widths = actions.map { blockColumns($0, hasHint: false) }
    let reserve = more.map { blockColumns($0, hasHint: false) + 1 } ?? 0
    var pages: [[Int]] = [[]]
    var used = 1
    for index in actions.indices {
      if used + widths[index] + 1 > rect.columns - reserve, !pages[pages.count - 1].isEmpty {
        pages.append([])
        used = 1
      }
      pages[pages.count - 1].append(index)
      used += widths[index] + 1
    }
    let shown = ((page % pages.count) + pages.count) % pages.count
    for (index, others) in pages.enumerated() where index != shown {
      for action in others where actions[action].key != nil { addTarget(actions[action].keyTarget) }
    }
    let extra = more.map { [$0] } ?? []
    let visible = pages[shown].map { actions[$0] } + extra
    footerBlocks(visible, widths: visible.map { blockColumns($0, hasHint: false) }, in: rect)
    return pages.count
  }

  private mutating func footerLine(
    _ actions: [FooterAction<Message>], trailing: String, in rect: Rect
  ) {
    let trailingWidth = TextLayout.displayWidth(trailing)
    let end = rect.right - 1
    var column = rect.column + 1
    let wanted = actions.reduce(0) { $0 + lineColumns($1) + 2 }
    let showsTrailing = !trailing.isEmpty && wanted + trailingWidth <= rect.columns - 2
    let room = showsTrailing ? end - trailingWidth - 2 : end
    for action in actions {
      let width = lineColumns(action)
      var target = action.keyTarget
      // What no longer fits still works by its key and stands on the help screen.
      if column + width <= room {
        target.rect = Rect(row: rect.row, column: column, rows: rect.rows, columns: width)
        target.kind = .row
        let role: Role = target.isEnabled ? .footerKey : .footer
        let label: Role = target.isEnabled ? .footerButton : .footer
        let runs = [
          TextRun(action.key?.label ?? "", role), TextRun(action.label, label),
        ]
        canvas.write(runs, row: rect.row + rect.rows / 2, column: column, width: width)
        column += width + 2
      }
      if target.rect != nil || target.key != nil { addTarget(target) }
    }
    if showsTrailing {
      write(
        trailing, row: rect.row + rect.rows / 2, column: end - trailingWidth, role: .footer)
    }
  }

  private func lineColumns(_ action: FooterAction<Message>) -> Int {
    TextLayout.displayWidth(action.label)
      + (action.key.map { TextLayout.displayWidth($0.label) } ?? 0)
  }
}
