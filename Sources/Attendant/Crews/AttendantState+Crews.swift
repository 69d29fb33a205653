import OddJobMarket

extension AttendantState {
  /// Does what a command says about crews, in their view or from the board.
  mutating func performOnCrews(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    let by = work.attendant.id
    switch command {
    case .enrolCrew: return gather(.newCrew)
    case .joinCrew:
      guard let crew = work.crews.list.selected else { return [] }
      return gather(.joining(crew.id, name: crew.name))
    case .applyTogether:
      guard let shift = work.board.shifts.selected else { return [] }
      return gather(.group(shift.shift, title: shift.title))
    case .leadCrew: return lead()
    case .leaveCrew:
      guard let (crew, member) = selectedMember else { return [] }
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .leavingCrew(crew.id, member.person), name: member.name))
    case .dissolveCrew:
      guard let crew = work.crews.list.selected else { return [] }
      workspace?.dialog = .question(
        QuestionDialog(purpose: .dissolveCrew(crew.id, name: crew.name)))
    case .callDeparture:
      guard let shift = work.board.shifts.selected?.shift else { return [] }
      workspace?.crews.wanted = .departure(shift)
      return [.crews(.loadDeparture(shift, by: by))]
    case .openRoll:
      guard let shift = work.board.shifts.selected?.shift else { return [] }
      workspace?.crews.wanted = .roll(shift)
      return [.crews(.loadRoll(shift))]
    case .writeRoll:
      guard let shift = work.board.shifts.selected?.shift else { return [] }
      return [.crews(.writeRoll(shift, by: by))]
    case .writeDay: return [.crews(.writeDaySheet(work.board.day))]
    case .toggleCheck: return toggleCheck()
    case .checkAll: checkAll()
    case .sendRest: return applyForGroup(.whoeverCan)
    case .fillRoll: changeRoll { $0.fillRest() }
    default: break
    }
    return []
  }

  /// Returns why a command about crews can't be done now; nil where it can.
  func obstacle(toCrews command: AttendantCommand) -> Wording? {
    guard let work = workspace else { return nil }
    switch command {
    case .applyTogether, .callDeparture, .openRoll, .writeRoll:
      return work.board.shifts.selected == nil ? Words.noShiftSelected : nil
    case .joinCrew, .dissolveCrew:
      return work.crews.list.selected == nil ? Words.noCrewSelected : nil
    case .leaveCrew: return selectedMember == nil ? Words.noMemberSelected : nil
    case .leadCrew:
      guard case .crews(.consent(let sheet)) = work.dialog else {
        return selectedMember == nil ? Words.noMemberSelected : nil
      }
      if sheet.isParty { return Words.nobodyLeadsParty }
      return sheet.crew == nil ? nil : Words.leaderIsChosenLater
    case .sendRest:
      guard case .crews(.group(let sheet)) = work.dialog else { return nil }
      if sheet.isWaiting { return Words.pleaseWait }
      return sheet.outcome?.lines.contains(where: \.isIn) == true ? nil : Words.nobodyCanGo
    default: return nil
    }
  }

  var selectedMember: (CrewSummary, CrewMember)? {
    guard let crews = workspace?.crews, crews.pane == .members, let crew = crews.list.selected,
      let member = crews.members.selected
    else { return nil }
    return (crew, member)
  }

  mutating func switchCrewPane() {
    guard let crews = workspace?.crews, !crews.members.isEmpty else { return }
    workspace?.crews.pane = crews.pane == .crews ? .members : .crews
  }

  mutating func gather(
    _ purpose: Gathering.Purpose, picked: [Picked] = []
  ) -> [AttendantEffect] {
    workspace?.note = nil
    workspace?.dialog = .crews(.gathering(Gathering(purpose: purpose, picked: picked)))
    return [.crews(.find(text: ""))]
  }

  private mutating func lead() -> [AttendantEffect] {
    guard let by = workspace?.attendant.id else { return [] }
    if case .crews(.consent(var sheet)) = workspace?.dialog {
      sheet.leader = sheet.list.selected?.person
      workspace?.dialog = .crews(.consent(sheet))
      return []
    }
    guard let (crew, member) = selectedMember else { return [] }
    return [.crews(.change(crew.id, .leads(member.person), by: by))]
  }

  private mutating func toggleCheck() -> [AttendantEffect] {
    switch workspace?.dialog {
    case .crews(.consent(var sheet)):
      guard let person = sheet.list.selected?.person else { return [] }
      sheet.consents[person] = sheet.consents[person] == nil ? now : nil
      sheet.list.select(sheet.list.index + 1)
      workspace?.dialog = .crews(.consent(sheet))
    case .crews(.group(var sheet)):
      guard let person = sheet.list.selected?.person else { return [] }
      sheet.leftOut.formSymmetricDifference([person])
      workspace?.dialog = .crews(.group(sheet))
      return applyForGroup(.look)
    case .crews(.departure(var call)):
      guard let application = call.list.selected else { return [] }
      if application.state == .confirmed {
        call.here.formSymmetricDifference([application.application])
      }
      call.list.select(call.list.index + 1)
      workspace?.dialog = .crews(.departure(call))
    default: break
    }
    return []
  }

  private mutating func checkAll() {
    guard case .crews(.departure(var call)) = workspace?.dialog else { return }
    call.here = Set(call.list.items.map(\.application))
    workspace?.dialog = .crews(.departure(call))
  }

  mutating func changeRoll(_ body: (inout RollForm) -> Void) {
    guard case .crews(.roll(var form)) = workspace?.dialog else { return }
    body(&form)
    workspace?.dialog = .crews(.roll(form))
  }

  /// What others took meanwhile changes what a group can have.
  mutating func lookAtGroupAgain() -> [AttendantEffect] {
    guard case .crews(.group(let sheet)) = workspace?.dialog, !sheet.isWaiting else { return [] }
    return applyForGroup(.look)
  }

  /// Looks anew what would become of a group, or applies for it.
  mutating func applyForGroup(_ choice: GroupChoice) -> [AttendantEffect] {
    guard case .crews(.group(var sheet)) = workspace?.dialog, let by = workspace?.attendant.id
    else { return [] }
    guard !sheet.people.isEmpty else {
      sheet.outcome = nil
      sheet.isWaiting = false
      workspace?.dialog = .crews(.group(sheet))
      return []
    }
    sheet.isWaiting = true
    workspace?.dialog = .crews(.group(sheet))
    return [.crews(.applyTogether(sheet.people, sheet.shift, choice, by: by))]
  }
}
