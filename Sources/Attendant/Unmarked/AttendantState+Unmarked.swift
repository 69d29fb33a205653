import OddJobMarket

extension AttendantState {
  /// The list that is open, or that waits behind the question of whose cause it was.
  var unmarkedDialog: UnmarkedDialog? {
    switch workspace?.dialog {
    case .unmarked(let dialog): dialog
    case .choice(let choice): choice.behind
    default: nil
    }
  }

  /// What loads the open list anew.
  var unmarkedRequests: [AttendantEffect] { unmarkedDialog == nil ? [] : [.unmarked(.load)] }

  /// Returns why an arrival or a no-show can't be marked in the list; nil where it can.
  func obstacle(toMark event: ApplicationEvent, in dialog: UnmarkedDialog) -> Wording? {
    guard let selected = dialog.list.selected else { return Words.nothingUnmarked }
    return selected.state.legalEvents.contains(event)
      ? nil : Refusal.illegalStep(selected.state).wording
  }

  /// Marks in the list what the keys mark on the board; nil where the list is not open.
  mutating func performOnUnmarked(_ command: AttendantCommand) -> [AttendantEffect]? {
    guard let work = workspace else { return nil }
    if command == .openUnmarked {
      workspace?.dialog = .unmarked(UnmarkedDialog())
      return [.unmarked(.load)]
    }
    guard case .unmarked(let dialog) = work.dialog, let selected = dialog.list.selected else {
      return nil
    }
    switch command {
    case .arrive:
      changeUnmarked { $0.mark(selected) }
      return [.step(selected.application, .arrive, nil, by: work.attendant.id)]
    case .markNoShow:
      workspace?.dialog = .choice(
        ChoiceDialog(
          purpose: .cause(selected.application, .markNoShow), name: selected.name, behind: dialog))
      return []
    default: return nil
    }
  }

  /// Enter leaves the list for the board of the day, where everything else of the shift is.
  mutating func showOnBoard(_ dialog: UnmarkedDialog) -> [AttendantEffect] {
    guard let card = dialog.list.selected?.card else { return [] }
    workspace?.dialog = nil
    workspace?.view = .board
    workspace?.isReading = false
    workspace?.isSearching = false
    workspace?.board.turn(to: card.day, selecting: card.shift)
    return [.loadBoard(card.day)]
  }

  /// Goes back to the list from the question, with the one that was asked about taken off it.
  mutating func returnToUnmarked(_ dialog: UnmarkedDialog, marked application: ApplicationID) {
    workspace?.dialog = .unmarked(dialog)
    guard let placement = dialog.list.all.first(where: { $0.application == application }) else {
      return
    }
    changeUnmarked { $0.mark(placement) }
  }

  mutating func take(_ reply: UnmarkedReply) {
    switch reply {
    case .loaded(let placements): changeUnmarked { $0.take(placements) }
    }
  }

  /// Something was refused or taken back: the list shows again what the station says, and selects whom
  /// it was about.
  mutating func forgetMarked(landing application: ApplicationID? = nil) {
    changeUnmarked { $0.forgetMarked(landing: application) }
  }

  private mutating func changeUnmarked(_ change: (inout UnmarkedDialog) -> Void) {
    switch workspace?.dialog {
    case .unmarked(var dialog):
      change(&dialog)
      workspace?.dialog = .unmarked(dialog)
    case .choice(var choice):
      guard var dialog = choice.behind else { return }
      change(&dialog)
      choice.behind = dialog
      workspace?.dialog = .choice(choice)
    default: break
    }
  }
}
