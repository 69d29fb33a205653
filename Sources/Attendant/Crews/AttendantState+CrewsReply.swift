import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Takes an answer about crews, groups, departures and rolls.
  mutating func takeCrews(_ reply: CrewsReply) -> [AttendantEffect] {
    switch reply {
    case .crews(let crews):
      workspace?.crews.take(crews)
      return workspace?.crews.recordRequest ?? []
    case .record(let record): workspace?.crews.take(record)
    case .found(let text, let crews, let people): takeFound(text, crews, people)
    case .enrolled(let result):
      return take(result) { state, crew in
        state.workspace?.crews.selecting = crew.id
        return Words.crewEnrolled(crew.name, crew.members.count)
      }
    case .changed(_, let result):
      return take(result) { _, crew in
        crew.map { Words.crewChanged($0.name, $0.members.count) } ?? Words.crewDissolved
      }
    case .group(let result, let ticket):
      if case .success(let outcome) = result, outcome.isDone { offerUndo(ticket) }
      return takeGroup(result)
    case .departure(let shift, let result): takeDeparture(shift, result)
    case .departed(let shift, let result, let ticket):
      if case .success(let outcome) = result, !outcome.departed.isEmpty { offerUndo(ticket) }
      return takeDeparted(shift, result)
    case .roll(let shift, let result): takeRoll(shift, result)
    case .rollEntered(let shift, let result, let ticket):
      if case .success = result { offerUndo(ticket) }
      return takeRollEntered(shift, result)
    case .rollWritten(.success(let path)):
      workspace?.note = StatusNote(Words.rollWritten(path), .good)
    case .daySheetWritten(.success(let path)):
      workspace?.note = StatusNote(Words.daySheetWritten(path), .good)
    case .rollWritten(.failure(let refusal)), .daySheetWritten(.failure(let refusal)):
      workspace?.note = .refused(refusal)
    }
    return []
  }

  private mutating func take<Value>(
    _ result: Result<Value, Refusal>, _ body: (inout AttendantState, Value) -> Wording
  ) -> [AttendantEffect] {
    switch result {
    case .success(let value):
      let wording = body(&self, value)
      workspace?.note = StatusNote(wording, .good)
    case .failure(let refusal): workspace?.note = .refused(refusal)
    }
    return reload()
  }

  private mutating func takeFound(
    _ text: String, _ crews: [CrewSummary], _ people: [PersonSummary]
  ) {
    guard case .crews(.gathering(var gathering)) = workspace?.dialog,
      gathering.search.text == text
    else { return }
    let picked = Set(gathering.picked.map(\.person))
    let ownCrews = gathering.purpose.takesCrews ? crews : []
    // A party is of those who are here.
    let people =
      gathering.purpose == .party
      ? people.filter(\.isSignedInToday) + people.filter { !$0.isSignedInToday } : people
    gathering.list.replace(
      ownCrews.map { .crew($0) }
        + people.filter { !picked.contains($0.id) }.map { .person($0) })
    if gathering.list.index > 0, text.isEmpty { gathering.list.select(0) }
    workspace?.dialog = .crews(.gathering(gathering))
  }

  private mutating func takeGroup(_ result: Result<GroupOutcome, Refusal>) -> [AttendantEffect] {
    guard case .crews(.group(var sheet)) = workspace?.dialog, sheet.isWaiting else {
      return reload()
    }
    switch result {
    case .failure(let refusal):
      sheet.isWaiting = false
      workspace?.dialog = .crews(.group(sheet))
      workspace?.note = .refused(refusal)
      return []
    case .success(let outcome):
      // An answer about another group is late; the one that is waited for comes after it.
      guard outcome.shift == sheet.shift, outcome.lines.map(\.person) == sheet.people else {
        return []
      }
      guard outcome.isDone else {
        sheet.outcome = outcome
        sheet.isWaiting = false
        workspace?.dialog = .crews(.group(sheet))
        return []
      }
      workspace?.dialog = nil
      let left = outcome.lines.filter { !$0.isIn }.map(\.name)
      workspace?.note = StatusNote(
        Words.groupApplied(outcome.lines.count - left.count, left: left),
        left.isEmpty ? .good : .warning)
      return reload()
    }
  }

  private mutating func takeDeparture(
    _ shift: ShiftID, _ result: Result<DepartureSheet, Refusal>
  ) {
    guard let work = workspace, work.crews.wanted == .departure(shift) else { return }
    workspace?.crews.wanted = nil
    guard work.dialog == nil, work.openForm == nil else { return }
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let sheet) where sheet.people.isEmpty:
      workspace?.note = StatusNote(Words.nobodyConfirmed, .warning)
    case .success(let sheet):
      workspace?.note = nil
      workspace?.dialog = .crews(.departure(DepartureCall(sheet)))
    }
  }

  private mutating func takeDeparted(
    _ shift: ShiftID, _ result: Result<DepartureOutcome, Refusal>
  ) -> [AttendantEffect] {
    guard case .crews(.departure(var call)) = workspace?.dialog, call.sheet.card.shift == shift
    else { return reload() }
    switch result {
    case .failure(let refusal):
      call.isWaiting = false
      workspace?.dialog = .crews(.departure(call))
      workspace?.note = .refused(refusal)
      return []
    case .success(let outcome):
      workspace?.dialog = nil
      let refused = call.list.items.filter { outcome.refused[$0.application] != nil }.map(\.name)
      let missing = call.list.items.filter {
        $0.state == .confirmed && !call.here.contains($0.application)
      }.map(\.name)
      workspace?.note = StatusNote(
        Words.departed(outcome.departed.count, missing: missing, refused: refused),
        missing.isEmpty && refused.isEmpty ? .good : .warning)
      return reload()
    }
  }

  private mutating func takeRoll(_ shift: ShiftID, _ result: Result<RollSheet, Refusal>) {
    guard let work = workspace, work.crews.wanted == .roll(shift) else { return }
    workspace?.crews.wanted = nil
    guard work.dialog == nil, work.openForm == nil else { return }
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let sheet) where sheet.rows.isEmpty:
      workspace?.note = StatusNote(Words.nobodyConfirmed, .warning)
    case .success(let sheet):
      workspace?.note = nil
      workspace?.dialog = .crews(.roll(RollForm(sheet)))
    }
  }

  private mutating func takeRollEntered(
    _ shift: ShiftID, _ result: Result<[RollResult], Refusal>
  ) -> [AttendantEffect] {
    guard case .crews(.roll(var form)) = workspace?.dialog, form.sheet.card.shift == shift else {
      return reload()
    }
    form.isWaiting = false
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let results):
      let left = results.filter { !$0.isTaken }
      workspace?.note = StatusNote(
        Words.rollEntered(results.count - left.count, left: left.count),
        left.isEmpty ? .good : .warning)
      guard !left.isEmpty else {
        workspace?.dialog = nil
        return reload()
      }
      for index in form.entries.indices {
        let application = form.entries[index].row.application
        form.entries[index].result = results.first { $0.application == application }
        // What was taken is not handed in a second time.
        form.entries[index].clearArrival()
        form.entries[index].clearWork()
      }
      form.isWritten = true
    }
    workspace?.dialog = .crews(.roll(form))
    return reload()
  }
}
