import OddJobMarket
import TerminalUI

extension AttendantState {
  /// The ticket of the last act, while it lasts.
  var undoOffer: UndoTicket? {
    workspace?.undoTicket.flatMap { $0.secondsLeft(at: now) > 0 ? $0 : nil }
  }

  var obstacleToUndo: Wording? {
    guard let work = workspace else { return Words.nothingToUndo }
    guard work.undoTicket != nil else {
      return work.isLastActTooLarge ? Words.tooManyToUndo : Words.nothingToUndo
    }
    return undoOffer == nil ? Refusal.undoTooLate.wording : nil
  }

  /// Takes the ticket of an act of several people; where there is none, they were too many.
  mutating func offerUndo(_ ticket: UndoTicket?) {
    workspace?.undoTicket = ticket
    workspace?.isLastActTooLarge = ticket == nil
  }

  mutating func undo() -> [AttendantEffect] {
    guard let work = workspace, let ticket = undoOffer else { return [] }
    // Pressed twice, it is asked once.
    workspace?.undoTicket = nil
    // What one key accepted is one act each, and goes back with one key.
    if work.dayMatching.acts.last?.ticket == ticket {
      let acts = workspace?.dayMatching.takeActs() ?? []
      return [.dayMatching(.takeBack(acts, by: work.attendant.id))]
    }
    return [.workspace(.undo(ticket.id, by: work.attendant.id))]
  }

  var obstacleToRepeat: Wording? {
    guard let work = workspace, let last = work.lastAct else { return Words.nothingToRepeat }
    let isHere = KeyBinding.bindings(in: work.view.context)
      .contains { $0.command == last.command }
    guard isHere else { return Words.cannotRepeatHere(last.command.label) }
    return obstacle(to: last.command)
  }

  /// Does the last act on the row that is selected now, with the same answer where it asks one.
  mutating func repeatLast() -> [AttendantEffect] {
    guard let last = workspace?.lastAct else { return [] }
    let effects = perform(last.command)
    guard let answer = last.answer, context == .choice else { return effects }
    return effects + choose(option: answer)
  }

  mutating func take(_ reply: WorkspaceReply) -> [AttendantEffect] {
    switch reply {
    case .undone(let result):
      takeUndone(result)
      forgetMarked(landing: (try? result.get())?.applications.keys.first)
      if case .success(let undone) = result, !undone.turns.isEmpty {
        return [.turns(.load)] + reload()
      }
    case .stepped(let event, let result, let ticket):
      switch result {
      case .failure(let refusal): workspace?.note = .refused(refusal)
      case .success(let count):
        offerUndo(ticket)
        workspace?.note = StatusNote(Words.stepped(count, event.target), .good)
      }
    case .readings(let readings):
      workspace?.readings.merge(readings) { _, new in new }
      workspace?.board.texts = nil
      return workspace?.board.filter.text.isEmpty == false ? arrangeBoard() : []
    }
    return reload()
  }

  private mutating func takeUndone(_ result: Result<Undone, Refusal>) {
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let undone):
      let note = StatusNote(Words.undone(description(of: undone)), .good)
      workspace?.note = note
    }
  }

  /// Says of one record what it is again; of several how many there are.
  private func description(of undone: Undone) -> Wording? {
    guard undone.rolls.isEmpty else { return Words.rollOfNoAccount(undone.applications.count) }
    guard undone.turns.isEmpty else { return Words.turnsBack(undone.turns.count) }
    if let (shift, places) = undone.places.first {
      let title = workspace?.board.shifts.items.first { $0.shift == shift }?.title
      return Words.placesBack(title, places)
    }
    if undone.recommendations == 1 { return Words.recommendationTakenBack }
    let count = undone.applications.count + undone.postings.count
    guard count == 1, let work = workspace else { return Words.undoneCount(count) }
    if let (application, state) = undone.applications.first {
      let name = name(of: application)
      return Words.applicationChanged(name, state)
    }
    return undone.postings.first.map { posting, state in
      let title = work.postings.list.items.first { $0.posting == posting }?.title
      return Words.postingChanged(title, state)
    }
  }
}
