import OddJobMarket
import TerminalUI

extension AttendantState {
  mutating func performOnEmployer(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace, let summary = work.employers.list.selected else { return [] }
    let employer = summary.employer
    switch command {
    case .seeEmployer:
      workspace?.dialog = .choice(
        ChoiceDialog(
          purpose: .employerDocument(employer.id, employer.unseenDocuments), name: employer.name))
    case .addAgent:
      workspace?.dialog = .picker(PersonPicker(agentOf: employer.id, title: employer.name))
      return [.findPeople(text: "")]
    case .suspendEmployer: ask(.suspensionReason(employer.id, name: employer.name))
    case .liftSuspension: ask(.liftReason(employer.id, name: employer.name))
    case .readRecords: workspace?.isReading.toggle()
    case .nextRecords: workspace?.employers.show(work.employers.section.next)
    case .openRecord: return openRecord()
    default: break
    }
    return []
  }

  private mutating func ask(_ entry: EmployerEntry) {
    workspace?.dialog = .entry(EntryDialog(purpose: .employer(entry)))
  }

  /// From the list Enter leads to the records, and from a record to its shift on the board.
  private mutating func openRecord() -> [AttendantEffect] {
    guard let work = workspace, work.isReading else {
      workspace?.isReading = true
      return []
    }
    guard let card = work.employers.rows.selected?.card else { return [] }
    workspace?.view = .board
    workspace?.isReading = false
    workspace?.board.turn(to: card.day, selecting: card.shift)
    return [.loadBoard(card.day)]
  }

  /// Moves in the list of employers, or in the records while they have the keys.
  mutating func moveEmployers(_ step: ListStep) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    if work.isReading {
      let rows = work.employers.rows
      workspace?.employers.rows.select(step.place(from: rows.index, count: rows.count))
      return []
    }
    let list = work.employers.list
    let place = step.place(from: list.index, count: list.count)
    guard workspace?.employers.list.select(place) == true else { return [] }
    return workspace?.employers.openSelected() ?? []
  }

  /// Returns why a command on an employer can't be done now; nil where it can.
  func obstacle(toEmployer command: AttendantCommand) -> Wording? {
    guard let work = workspace, let summary = work.employers.list.selected else {
      return Words.noEmployerSelected
    }
    switch command {
    case .seeEmployer: return summary.employer.unseenDocuments.isEmpty ? Words.allSeen : nil
    case .liftSuspension: return summary.isSuspended ? nil : Words.notSuspended
    case .openRecord:
      guard work.isReading, let row = work.employers.rows.selected else { return nil }
      return row.card == nil ? Words.recordHasNoShift : nil
    default: return nil
    }
  }

  /// Takes a line that was asked for; a suspension asks for its end after its reason.
  mutating func accept(
    _ entry: EmployerEntry, _ dialog: EntryDialog
  ) throws(EntryProblem) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id else { return [] }
    switch entry {
    case .suspensionReason(let employer, let name):
      let reason = try EntryProblem.reason(dialog.line.text)
      var next = EntryDialog(
        purpose: .employer(.suspensionEnd(employer, name: name, reason: reason)))
      next.line = TextLine("30")
      workspace?.dialog = .entry(next)
      return []
    case .suspensionEnd(let employer, _, let reason):
      let lastDay = try SuspensionEnd.lastDay(dialog.line.text, today: today)
      workspace?.dialog = nil
      return [.employerWork(.suspend(employer, reason: reason, through: lastDay, by: by))]
    case .liftReason(let employer, _):
      let reason = try EntryProblem.reason(dialog.line.text)
      workspace?.dialog = nil
      return [.employerWork(.lift(employer, reason: reason, by: by))]
    }
  }

  mutating func take(_ reply: EmployerReply) -> [AttendantEffect] {
    switch reply {
    case .found(let text, let employers):
      guard workspace?.employers.search.text == text else { return [] }
      workspace?.employers.list.replace(employers)
      workspace?.employers.isLoaded = true
      let isOpen = workspace?.employers.list.selected?.id == workspace?.employers.wanted
      return isOpen ? [] : workspace?.employers.openSelected() ?? []
    case .opened(let employer, let record):
      guard workspace?.employers.wanted == employer, let record else { return [] }
      workspace?.employers.take(record)
      return []
    case .changed(_, .failure(let refusal)):
      workspace?.note = .refused(refusal)
      return reload()
    case .changed(let change, .success(let summary)):
      workspace?.employers.list.change(summary.id) { $0 = summary }
      workspace?.note = StatusNote(Words.employerChanged(summary, change), .good)
      return workspace?.employers.recordRequest.map { [$0] } ?? []
    }
  }
}

extension Employer {
  /// What it may still show, in the order in which it is asked for.
  var unseenDocuments: [EmployerDocument] {
    kind.documents.filter { !verification.hasSeen($0) }
  }
}
