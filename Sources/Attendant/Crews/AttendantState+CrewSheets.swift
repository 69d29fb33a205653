import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Does what a command of forms means to an open sheet of people; nil where none is open.
  mutating func performOnCrewSheet(_ command: AttendantCommand) -> [AttendantEffect]? {
    guard case .crews(let dialog) = workspace?.dialog, workspace?.helpLine == nil else {
      return nil
    }
    switch (command, dialog) {
    case (.submitForm, _): return submit(dialog)
    case (.takeField, .gathering(var gathering)):
      guard let candidate = gathering.list.selected else { return [] }
      gathering.take(candidate)
      workspace?.dialog = .crews(.gathering(gathering))
      return [.crews(.find(text: ""))]
    case (.takeField, .roll): changeRoll { $0.move(.by(1)) }
    case (.nextField, .roll): changeRoll { $0.turnColumn(by: 1) }
    case (.previousField, .roll): changeRoll { $0.turnColumn(by: -1) }
    default: return nil
    }
    return []
  }

  /// Moves the selection of an open sheet of people, or of the view; nil where neither is open.
  mutating func moveInCrews(_ step: ListStep) -> [AttendantEffect]? {
    guard workspace?.helpLine == nil else { return nil }
    switch workspace?.dialog {
    case .crews(.gathering(var sheet)):
      sheet.list.select(step.place(from: sheet.list.index, count: sheet.list.count))
      workspace?.dialog = .crews(.gathering(sheet))
    case .crews(.consent(var sheet)):
      sheet.list.select(step.place(from: sheet.list.index, count: sheet.list.count))
      workspace?.dialog = .crews(.consent(sheet))
    case .crews(.group(var sheet)):
      sheet.list.select(step.place(from: sheet.list.index, count: sheet.list.count))
      workspace?.dialog = .crews(.group(sheet))
    case .crews(.departure(var call)):
      call.list.select(step.place(from: call.list.index, count: call.list.count))
      workspace?.dialog = .crews(.departure(call))
    case .crews(.roll): changeRoll { $0.move(step) }
    case nil:
      guard let crews = workspace?.crews, context == .crews else { return nil }
      if crews.pane == .crews {
        return selectCrew(step.place(from: crews.list.index, count: crews.list.count))
      } else {
        let members = crews.members
        workspace?.crews.members.select(
          step.place(from: members.index, count: members.count))
      }
    default: return nil
    }
    return []
  }

  /// Selects the row that was touched, of the view or of an open sheet.
  mutating func tapCrewRow(_ row: Int, in pane: AttendantPane) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    switch (pane, work.dialog) {
    case (.crews, nil):
      workspace?.crews.pane = .crews
      return selectCrew(row)
    case (.members, nil):
      workspace?.crews.pane = .members
      workspace?.crews.members.select(row)
    case (.sheet, .crews(let dialog)):
      let index =
        switch dialog {
        case .gathering(let sheet): sheet.list.index
        case .consent(let sheet): sheet.list.index
        case .group(let sheet): sheet.list.index
        case .departure(let call): call.list.index
        case .roll(let form): form.row
        }
      return moveInCrews(.by(row - index)) ?? []
    default: break
    }
    return []
  }

  private mutating func selectCrew(_ row: Int) -> [AttendantEffect] {
    let before = workspace?.crews.list.selected?.id
    workspace?.crews.select(row)
    guard workspace?.crews.list.selected?.id != before else { return [] }
    return workspace?.crews.recordRequest ?? []
  }

  /// Takes what is written into an open sheet of people.
  mutating func typeIntoCrews(_ key: Key) -> [AttendantEffect] {
    switch workspace?.dialog {
    case .crews(.gathering(var gathering)):
      if key == .backspace, gathering.search.text.isEmpty {
        gathering.picked = gathering.picked.dropLast()
        workspace?.dialog = .crews(.gathering(gathering))
        return []
      }
      let changed = gathering.search.edit(key, lengthMax: 40) == true
      workspace?.dialog = .crews(.gathering(gathering))
      return changed ? [.crews(.find(text: gathering.search.text))] : []
    case .crews(.roll):
      changeRoll { $0.type(key) }
      return []
    default: return []
    }
  }

  private mutating func submit(_ dialog: CrewsDialog) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id else { return [] }
    switch dialog {
    case .gathering(let gathering): return submit(gathering)
    case .consent(let sheet): return submit(sheet, by: by)
    case .group(let sheet):
      guard !sheet.isWaiting, sheet.outcome != nil else { return wait() }
      guard sheet.refused == 0 else {
        workspace?.note = StatusNote(Words.notEverybodyCanGo(sheet.refused), .warning)
        return []
      }
      return applyForGroup(.everyone)
    case .departure(var call):
      guard !call.isWaiting else { return wait() }
      guard !call.leaving.isEmpty else {
        workspace?.note = StatusNote(Words.nobodyIsHere, .warning)
        return []
      }
      call.isWaiting = true
      workspace?.dialog = .crews(.departure(call))
      return [.crews(.depart(call.leaving, call.sheet.card.shift, by: by))]
    case .roll(var form):
      guard !form.isWaiting else { return wait() }
      guard !form.lines.isEmpty else {
        workspace?.note = StatusNote(Words.rollIsEmpty, .warning)
        return []
      }
      if let row = form.firstImpossible {
        form.row = row
        workspace?.dialog = .crews(.roll(form))
        workspace?.note = StatusNote(Words.rollLineWrong(form.entries[row].row.name), .alarm)
        return []
      }
      form.isWaiting = true
      workspace?.dialog = .crews(.roll(form))
      return [.crews(.enterRoll(form.lines, form.sheet.card.shift, by: by))]
    }
  }

  private mutating func wait() -> [AttendantEffect] {
    workspace?.note = StatusNote(Words.pleaseWait, .warning)
    return []
  }

  private mutating func submit(_ gathering: Gathering) -> [AttendantEffect] {
    let least = gathering.purpose.least
    guard gathering.picked.count >= least else {
      workspace?.note = StatusNote(Words.pickMore(least), .warning)
      return []
    }
    let list = ItemList(gathering.picked)
    switch gathering.purpose {
    case .newCrew:
      workspace?.dialog = .crews(
        .consent(ConsentSheet(list: list, leader: gathering.picked.first?.person)))
      return []
    case .joining(let crew, _):
      workspace?.dialog = .crews(.consent(ConsentSheet(crew: crew, list: list)))
      return []
    case .party:
      workspace?.dialog = .crews(.consent(ConsentSheet(list: list, isParty: true)))
      return []
    case .group(let shift, let title):
      workspace?.dialog = .crews(
        .group(GroupSheet(shift: shift, title: title, list: list)))
      return applyForGroup(.look)
    }
  }

  private mutating func submit(
    _ sheet: ConsentSheet, by attendant: AttendantID
  ) -> [AttendantEffect] {
    guard sheet.missing == 0 else {
      workspace?.note = StatusNote(Words.consentsMissing(sheet.missing), .warning)
      return []
    }
    if sheet.isParty {
      workspace?.dialog = .choice(ChoiceDialog(purpose: .party(sheet.memberships), name: ""))
      return []
    }
    if let crew = sheet.crew {
      workspace?.dialog = nil
      return sheet.memberships.map { .crews(.change(crew, .joins($0), by: attendant)) }
    }
    guard let leader = sheet.leader ?? sheet.list.items.first?.person else { return [] }
    let township = sheet.list.items.first { $0.person == leader }?.township ?? ""
    let enrolment = CrewEnrolment(leader: leader, members: sheet.memberships)
    let name = TextLine(Words.usualCrewName(township)(language))
    workspace?.dialog = .entry(EntryDialog(purpose: .crewName(enrolment), line: name))
    return []
  }
}

/// A crew that is complete but for its name.
struct CrewEnrolment: Equatable, Sendable {
  var leader: JobSeekerID
  var members: [CrewMembership]
}
