import OddJobMarket
import TerminalUI

extension AttendantState {
  mutating func performSearch(_ command: AttendantCommand) -> [AttendantEffect] {
    switch command {
    case .search:
      workspace?.isSearching = true
      // What is found stands in the list, which a page would cover.
      workspace?.isReading = false
      return workspace?.view == .board ? readBoardTexts() : []
    case .finishSearch: workspace?.isSearching = false
    case .clearSearch:
      workspace?.isSearching = false
      return setSearch(TextLine())
    default: break
    }
    return []
  }

  /// Takes what no command claims: text for whatever is being written.
  mutating func type(_ key: Key) -> [AttendantEffect] {
    switch context {
    case .unlock:
      unlock.take(key)
      return []
    case .search:
      guard var line = searchLine, let changed = line.edit(key, lengthMax: 40) else { return [] }
      return changed ? setSearch(line) : keepSearch(line)
    case .entry:
      guard case .entry(var dialog) = workspace?.dialog else { return [] }
      if dialog.line.edit(key, lengthMax: dialog.lengthMax) == true { dialog.problem = nil }
      workspace?.dialog = .entry(dialog)
      return []
    case .personPicker:
      guard case .picker(var picker) = workspace?.dialog else { return [] }
      let changed = picker.search.edit(key, lengthMax: 40) == true
      workspace?.dialog = .picker(picker)
      return changed ? [.findPeople(text: picker.search.text)] : []
    case .palette: return typeIntoPalette(key)
    case .recentPicker:
      guard case .recent(var picker) = workspace?.dialog else { return [] }
      if picker.search.edit(key, lengthMax: 40) == true { picker.narrow() }
      workspace?.dialog = .recent(picker)
      return []
    case .postingForm, .registrationForm, .floorForm: return typeIntoForm(key)
    case .gathering, .roll: return typeIntoCrews(key)
    case .board, .postings, .people, .review, .calls, .crews, .employers, .matching, .sync, .choice,
      .question, .candidates, .prints, .complaints, .unmarked, .shiftChoice,
      .sheet,
      .consent,
      .group, .departure,
      .help:
      return []
    }
  }

  mutating func paste(_ text: String) -> [AttendantEffect] {
    let line = CleanText.clean(text)
    switch context {
    case .postingForm, .registrationForm, .floorForm: return pasteIntoForm(line)
    case .unlock, .search, .entry, .personPicker, .recentPicker, .palette, .gathering:
      // An effect a character would ask the same question many times over.
      return line.prefix(100).reduce([]) { effects, character in
        let next = type(.character(character))
        return next.isEmpty ? effects : next
      }
    default: return []
    }
  }

  private var searchLine: TextLine? {
    switch workspace?.view {
    case .board: workspace?.board.filter
    case .postings: workspace?.postings.search
    case .people: workspace?.people.search
    case .employers: workspace?.employers.search
    case .review, .calls, .crews, .matching, .sync, nil: nil
    }
  }

  private mutating func keepSearch(_ line: TextLine) -> [AttendantEffect] {
    switch workspace?.view {
    case .board: workspace?.board.filter = line
    case .postings: workspace?.postings.search = line
    case .people: workspace?.people.search = line
    case .employers: workspace?.employers.search = line
    case .review, .calls, .crews, .matching, .sync, nil: break
    }
    return []
  }

  private mutating func setSearch(_ line: TextLine) -> [AttendantEffect] {
    switch workspace?.view {
    case .board:
      workspace?.board.filter = line
      return arrangeBoard()
    case .postings:
      workspace?.postings.search = line
      workspace?.postings.offset = 0
      return workspace.map { [$0.postings.request] } ?? []
    case .people:
      workspace?.people.search = line
      return workspace.map { [$0.people.request] } ?? []
    case .employers:
      workspace?.employers.search = line
      return workspace.map { [$0.employers.request] } ?? []
    case .review, .calls, .crews, .matching, .sync, nil: return []
    }
  }
}
