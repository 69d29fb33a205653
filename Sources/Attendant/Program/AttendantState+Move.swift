import OddJobMarket

extension AttendantState {
  /// Moves the selection of whatever has the keys.
  mutating func move(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let step = ListStep(command), let context = workspace.map({ _ in context }) else {
      return []
    }
    if let effects = moveInCrews(step) { return effects }
    switch context {
    case .help:
      let line = workspace?.helpLine ?? 0
      workspace?.helpLine = step.place(from: line, count: HelpText.lineCount)
      return []
    case .postingForm, .registrationForm, .floorForm:
      return moveInForm(command == .moveUp ? -1 : 1)
    case .choice:
      guard case .choice(var dialog) = workspace?.dialog else { return [] }
      dialog.selected = step.place(from: dialog.selected, count: dialog.options.count)
      workspace?.dialog = .choice(dialog)
      return []
    case .personPicker:
      guard case .picker(var picker) = workspace?.dialog else { return [] }
      picker.list.select(step.place(from: picker.list.index, count: picker.list.count))
      workspace?.dialog = .picker(picker)
      return []
    case .palette:
      movePalette(step)
      return []
    case .recentPicker:
      guard case .recent(var picker) = workspace?.dialog else { return [] }
      picker.list.select(step.place(from: picker.list.index, count: picker.list.count))
      workspace?.dialog = .recent(picker)
      return []
    case .candidates:
      guard case .candidates(var picker) = workspace?.dialog else { return [] }
      picker.list.select(step.place(from: picker.list.index, count: picker.list.count))
      workspace?.dialog = .candidates(picker)
      return []
    case .shiftChoice:
      guard case .shiftChoice(var choice) = workspace?.dialog else { return [] }
      choice.list.select(step.place(from: choice.list.index, count: choice.list.count))
      workspace?.dialog = .shiftChoice(choice)
      return []
    case .prints:
      guard case .prints(var dialog) = workspace?.dialog else { return [] }
      dialog.list.select(step.place(from: dialog.list.index, count: dialog.list.count))
      workspace?.dialog = .prints(dialog)
      return []
    case .complaints:
      guard case .complaints(var dialog) = workspace?.dialog else { return [] }
      dialog.list.select(step.place(from: dialog.list.index, count: dialog.list.count))
      workspace?.dialog = .complaints(dialog)
      return []
    case .unmarked:
      guard case .unmarked(var dialog) = workspace?.dialog else { return [] }
      dialog.list.select(step.place(from: dialog.list.index, count: dialog.list.count))
      workspace?.dialog = .unmarked(dialog)
      return []
    case .sheet:
      read(step)
      return []
    default: return moveInView(step)
    }
  }

  private mutating func read(_ step: ListStep) {
    guard let line = workspace?.readLine else { return }
    workspace?.readLine = step.place(from: line, count: Self.readLinesMax)
  }

  /// More lines than any posting's terms take on the narrowest screen.
  private static let readLinesMax = 80

  private mutating func moveInView(_ step: ListStep) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    if work.isReading, work.view == .people {
      workspace?.people.history?.move(step)
      return []
    }
    if work.view == .employers { return moveEmployers(step) }
    if work.isReading {
      read(step)
      return []
    }
    switch work.view {
    case .board:
      guard work.board.pane == .shifts else {
        let list = work.board.applications
        workspace?.board.applications.select(step.place(from: list.index, count: list.count))
        return []
      }
      let list = work.board.shifts
      return selectShift(step.place(from: list.index, count: list.count))
    case .postings: return movePostings(step)
    case .people:
      let list = work.people.list
      workspace?.people.list.select(step.place(from: list.index, count: list.count))
      return []
    case .review: return moveReview(step)
    case .employers: return moveEmployers(step)
    case .calls:
      guard work.calling.pane == .queue else {
        calls.list.select(step.place(from: calls.list.index, count: calls.list.count))
        return []
      }
      let list = work.calling.list
      workspace?.calling.list.select(step.place(from: list.index, count: list.count))
      return []
    case .matching: return moveDayMatching(step)
    case .sync:
      let list = work.sync.list
      workspace?.sync.list.select(step.place(from: list.index, count: list.count))
      return []
    case .crews: return []
    }
  }

  /// Selects the row that was touched, and gives its pane the keys.
  mutating func tapRow(_ row: Int, in pane: AttendantPane) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    switch (pane, context) {
    case (.shifts, .board), (.shifts, .search):
      workspace?.isSearching = false
      workspace?.board.pane = .shifts
      return selectShift(row)
    case (.applications, .board), (.applications, .search):
      workspace?.isSearching = false
      workspace?.board.pane = .applications
      workspace?.board.applications.select(row)
      return []
    case (.postings, .postings), (.postings, .search):
      workspace?.isSearching = false
      workspace?.isReading = false
      return movePostings(.by(row - work.postings.list.index))
    case (.people, .people), (.people, .search):
      workspace?.isSearching = false
      workspace?.people.list.select(row)
      return []
    case (.review, .review):
      workspace?.isReading = false
      return moveReview(.by(row - work.review.list.index))
    case (.queue, .calls):
      workspace?.calling.pane = .queue
      workspace?.calling.list.select(row)
      return []
    case (.employers, .employers), (.employers, .search):
      workspace?.isSearching = false
      workspace?.isReading = false
      return moveEmployers(.by(row - work.employers.list.index))
    case (.records, .employers):
      workspace?.isReading = true
      return moveEmployers(.by(row - work.employers.rows.index))
    case (.calls, .calls):
      workspace?.calling.pane = .help
      calls.list.select(row)
      return []
    case (.proposals, .matching):
      workspace?.dayMatching.pane = .proposals
      workspace?.dayMatching.list.select(row)
      return []
    case (.unplaced, .matching):
      workspace?.dayMatching.pane = .unplaced
      workspace?.dayMatching.unplaced.select(row)
      return []
    case (.matters, .sync):
      workspace?.sync.list.select(row)
      return []
    case (.palette, .palette): return choosePaletteRow(row)
    case (.picker, _):
      tapPickerRow(row)
      return []
    default: return tapCrewRow(row, in: pane)
    }
  }

  /// Selects the row that was touched in the picker that is open.
  private mutating func tapPickerRow(_ row: Int) {
    switch workspace?.dialog {
    case .shiftChoice(var choice):
      choice.list.select(row)
      workspace?.dialog = .shiftChoice(choice)
    case .candidates(var picker):
      picker.list.select(row)
      workspace?.dialog = .candidates(picker)
    case .complaints(var dialog):
      dialog.list.select(row)
      workspace?.dialog = .complaints(dialog)
    case .unmarked(var dialog):
      dialog.list.select(row)
      workspace?.dialog = .unmarked(dialog)
    case .prints(var dialog):
      dialog.list.select(row)
      workspace?.dialog = .prints(dialog)
    case .picker(var picker):
      picker.list.select(row)
      workspace?.dialog = .picker(picker)
    case .recent(var picker):
      picker.list.select(row)
      workspace?.dialog = .recent(picker)
    default: break
    }
  }
}
