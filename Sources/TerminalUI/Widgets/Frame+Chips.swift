extension Frame {
  /// Draws chips from left to right, wrapping into as many lines as the rectangle has room for.
  ///
  /// Where they do not all fit, page `page` (counted round) is shown and `more`, which should lead
  /// to the next page, stands last. The keys of chips on other pages still work.
  @discardableResult
  package mutating func chips(
    _ chips: [Chip<Message>], in rect: Rect, page: Int = 0, more: Chip<Message>? = nil
  ) -> ChipsShown {
    let height = min(metrics.targetRows, rect.rows)
    guard height > 0, rect.columns > 0, !chips.isEmpty else {
      return ChipsShown(rows: 0, pageCount: 1)
    }
    let lines = max(1, (rect.rows + 1) / (height + 1))
    var pages = chipPages(chips, columns: rect.columns, lines: lines, reserve: 0)
    let needsMore = pages.count > 1
    if needsMore, let more {
      pages = chipPages(
        chips, columns: rect.columns, lines: lines, reserve: chipColumns(more, rect.columns) + 1)
    }
    let shown = ((page % pages.count) + pages.count) % pages.count
    for (index, others) in pages.enumerated() where index != shown {
      for chip in others { chipKey(chips[chip]) }
    }
    var row = rect.row
    var column = rect.column
    let extra = needsMore ? more.map { [$0] } ?? [] : []
    for chip in pages[shown].map({ chips[$0] }) + extra {
      let columns = chipColumns(chip, rect.columns)
      if column > rect.column, column + columns > rect.right {
        row += height + 1
        column = rect.column
      }
      draw(chip, in: Rect(row: row, column: column, rows: height, columns: columns))
      column += columns + 1
    }
    return ChipsShown(rows: row + height - rect.row, pageCount: pages.count)
  }

  private func chipColumns(_ chip: Chip<Message>, _ available: Int) -> Int {
    let hint = showsKeyHints ? chip.key.map { TextLayout.displayWidth($0.label) + 1 } ?? 0 : 0
    let wanted = TextLayout.displayWidth(chip.label) + hint + 4
    return min(available, max(metrics.targetColumns, wanted))
  }

  /// Returns which chips stand on which page when `reserve` columns of the last line stay free.
  private func chipPages(
    _ chips: [Chip<Message>], columns: Int, lines: Int, reserve: Int
  ) -> [[Int]] {
    var pages: [[Int]] = [[]]
    var line = 0
    var used = 0
    for (index, chip) in chips.enumerated() {
      let wide = chipColumns(chip, columns)
      func room() -> Int { line == lines - 1 ? columns - reserve : columns }
      if used > 0, used + wide > room() {
        line += 1
        used = 0
      }
      // A first line too narrow beside `more` begins a page with one chip all the same.
      if line == lines || (used == 0 && wide > room() && !(pages[pages.count - 1].isEmpty)) {
        pages.append([])
        line = 0
        used = 0
      }
      pages[pages.count - 1].append(index)
      used += wide + 1
    }
    return pages
  }

  private mutating func chipKey(_ chip: Chip<Message>) {
    guard let key = chip.key else { return }
    addTarget(
      Target(
        label: chip.label, key: key, message: chip.message, isEnabled: chip.isEnabled,
        whyDisabled: chip.whyDisabled, kind: .keyOnly))
  }

  private mutating func draw(_ chip: Chip<Message>, in rect: Rect) {
    let target = Target(
      label: chip.label, rect: rect, key: chip.key, message: chip.message,
      isEnabled: chip.isEnabled, whyDisabled: chip.whyDisabled, kind: .chip)
    addTarget(target)
    let role: Role = !target.isEnabled ? .disabled : chip.isSelected ? .chipSelected : .chip
    canvas.fill(rect, Style(role))
    let hint = showsKeyHints ? chip.key.map { $0.label + " " } ?? "" : ""
    // The mark says what the colour says, for those who do not see it.
    let mark = chip.isSelected ? "✓ " : ""
    let used = TextLayout.displayWidth(hint + mark + chip.label)
    let column = rect.column + Alignment.center.offset(in: rect.columns - used)
    let muted: Role = role == .chip ? .chipMuted : role
    let runs = [
      TextRun(hint, muted), TextRun(mark + chip.label, role, isBold: chip.isSelected),
    ]
    canvas.write(runs, row: rect.row + rect.rows / 2, column: column, width: rect.right - column)
  }
}
