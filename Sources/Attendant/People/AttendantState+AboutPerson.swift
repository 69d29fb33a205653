import OddJobMarket
import TerminalUI

extension AttendantState {
  mutating func performAboutPerson(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace, let person = work.people.list.selected else { return [] }
    switch command {
    case .readHistory: return toggleHistory(of: person)
    case .completePerson: return complete(person)
    case .revealGroups:
      // The same key puts them away; only the look itself is an entry in the chain.
      if work.people.groups?.revealed.person == person.id {
        workspace?.people.groups = nil
        return []
      }
      workspace?.people.wantedGroups = person.id
      return [.aboutPerson(.revealGroups(person.id, by: work.attendant.id))]
    case .changePhone:
      workspace?.dialog = .entry(EntryDialog(purpose: .phone(person.id, name: person.name)))
    case .markForMerge: markForMerge(person)
    case .eraseRecord: return [.aboutPerson(.loadKept(person.id))]
    default: break
    }
    return []
  }

  private mutating func toggleHistory(of person: PersonSummary) -> [AttendantEffect] {
    guard workspace?.isReading != true else {
      workspace?.isReading = false
      return []
    }
    workspace?.isReading = true
    workspace?.people.history = HistoryState(person: person.id)
    return workspace?.people.historyRequest ?? []
  }

  /// The first record is remembered, the second asks; the same one again forgets it.
  private mutating func markForMerge(_ person: PersonSummary) {
    switch workspace?.people.merging {
    case let first? where first.id == person.id: workspace?.people.merging = nil
    case let first?:
      let merge = PersonMerge(first: first, second: person)
      workspace?.dialog = .choice(
        ChoiceDialog(
          purpose: .merge(merge), name: person.name, selected: merge.options.count - 1))
    case nil: workspace?.people.merging = person
    }
  }

  mutating func choose(_ index: Int, of merge: PersonMerge) -> [AttendantEffect] {
    workspace?.people.merging = nil
    guard let by = workspace?.attendant.id, index < 2 else { return [] }
    let (kept, old) = index == 0 ? (merge.first, merge.second) : (merge.second, merge.first)
    return [.aboutPerson(.merge(old.id, into: kept.id, by: by))]
  }

  /// The person asks for it: what is kept and until when stands in the question.
  private mutating func askErasure(_ record: KeptRecord) {
    guard let work = workspace, work.dialog == nil, work.view == .people,
      let person = work.people.list.selected, person.id == record.person
    else { return }
    var dialog = ChoiceDialog(purpose: .erasure(record), name: person.name)
    dialog.selected = dialog.options.count - 1
    workspace?.dialog = .choice(dialog)
  }

  func chooseErasure(_ index: Int, of record: KeptRecord) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id, record.extents.indices.contains(index) else {
      return []
    }
    return [.aboutPerson(.erase(record.person, record.extents[index], by: by))]
  }

  mutating func takeAboutPerson(_ reply: PersonReply) -> [AttendantEffect] {
    switch reply {
    case .completed(let person, let result): takeCompleted(person, result)
    case .history(.success(let history), let turn):
      guard workspace?.people.history?.person == history.person else { return [] }
      workspace?.people.history?.take(history)
      workspace?.people.history?.turn = turn
    case .history(.failure(let refusal), _):
      workspace?.isReading = false
      workspace?.note = .refused(refusal)
    case .groups(.success(let revealed)):
      guard workspace?.people.wantedGroups == revealed.person else { return [] }
      workspace?.people.wantedGroups = nil
      let groups = ShownGroups(revealed: revealed, until: now + ShownGroups.shownFor)
      workspace?.people.groups = groups
    case .groups(.failure(let refusal)):
      workspace?.people.wantedGroups = nil
      workspace?.note = .refused(refusal)
    case .kept(.success(let record)): askErasure(record)
    case .erased(.success(let extent)):
      workspace?.note = StatusNote(Words.erased(extent), .good)
      return reload()
    case .kept(.failure(let refusal)), .erased(.failure(let refusal)),
      .merged(.failure(let refusal), _):
      workspace?.note = .refused(refusal)
    case .merged(.success(let person), _):
      workspace?.note = StatusNote(Words.merged(person), .good)
      workspace?.people.wanted = person.id
      return reload()
    }
    return []
  }

  /// What belongs to one person is gone with the selection, and groups after a while.
  mutating func hidePersonNoLongerShown() {
    guard let work = workspace else { return }
    let shown = work.view == .people ? work.people.list.selected?.id : nil
    if let groups = work.people.groups, groups.revealed.person != shown || groups.until <= now {
      workspace?.people.groups = nil
      if case .choice(let dialog) = work.dialog, case .group = dialog.purpose {
        workspace?.dialog = nil
      }
    }
    if work.people.wantedGroups != nil, work.people.wantedGroups != shown {
      workspace?.people.wantedGroups = nil
    }
    guard let history = work.people.history else { return }
    if history.person != shown || work.isSearching || !work.isReading {
      workspace?.people.history = nil
      if work.view == .people { workspace?.isReading = false }
    }
  }
}
