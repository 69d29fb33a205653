import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Returns why a command about the matching of the day can't be done now; nil where it can.
  func obstacle(toDayMatching command: AttendantCommand) -> Wording? {
    guard let matching = workspace?.dayMatching else { return nil }
    switch command {
    case .runMatching:
      if matching.isRunning { return Words.matchingRuns }
      return matching.isAccepting ? Words.pleaseWait : nil
    case .cancelMatching: return matching.isRunning ? nil : Words.nothingRuns
    case .acceptProposals: return matching.chosen.isEmpty ? obstacleToProposal : nil
    case .acceptAllProposals:
      return matching.acceptable.isEmpty ? Words.noProposals : nil
    case .markProposal, .dropProposal: return obstacleToProposal
    case .adjustProposal:
      if matching.pane == .proposals { return obstacleToProposal }
      return matching.unplaced.selected == nil ? Words.nobodySelected : nil
    default: return nil
    }
  }

  /// Why nothing can be done with the selected proposal.
  private var obstacleToProposal: Wording? {
    guard let matching = workspace?.dayMatching, matching.pane == .proposals,
      let row = matching.list.selected
    else { return Words.noProposalSelected }
    switch row.outcome {
    case .open, .refused: return nil
    case .sent: return Words.pleaseWait
    case .recommended: return Refusal.alreadyRecommended.wording
    }
  }

  mutating func performDayMatching(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let matching = workspace?.dayMatching else { return [] }
    switch command {
    case .runMatching:
      workspace?.note = nil
      let run = workspace?.dayMatching.begin() ?? 0
      return [.dayMatching(.run(run))]
    case .cancelMatching:
      workspace?.dayMatching.stop()
      workspace?.note = StatusNote(Words.matchingStopped)
      return [.dayMatching(.cancel)]
    case .markProposal:
      guard let row = matching.list.selected else { return [] }
      workspace?.dayMatching.list.change(row.listID) { $0.isMarked.toggle() }
      workspace?.dayMatching.list.select(matching.list.index + 1)
    case .acceptProposals: return accept(matching.chosen)
    case .acceptAllProposals:
      workspace?.dialog = .question(
        QuestionDialog(purpose: .acceptProposals(count: matching.acceptable.count)))
    case .adjustProposal:
      let choice =
        matching.pane == .proposals
        ? matching.list.selected.map { ShiftChoice($0) }
        : matching.unplaced.selected.map { ShiftChoice($0) }
      guard let choice else { return [] }
      workspace?.dialog = .shiftChoice(choice)
      return [
        .dayMatching(.loadChoices(choice.person, besides: matching.otherWork(besides: choice)))
      ]
    case .dropProposal:
      guard let row = matching.list.selected else { return [] }
      workspace?.dayMatching.drop(row)
      workspace?.note = StatusNote(Words.proposalDropped(row.match))
    default: break
    }
    return []
  }

  mutating func acceptAllProposals() -> [AttendantEffect] {
    accept(workspace?.dayMatching.acceptable ?? [])
  }

  private mutating func accept(_ rows: [ProposedRow]) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id, !rows.isEmpty else { return [] }
    let first = workspace?.dayMatching.accept(rows) ?? []
    workspace?.note = StatusNote(Words.accepting(rows.count))
    return first.isEmpty ? [] : [.dayMatching(.accept(first, by: by))]
  }

  /// Why the highlighted shift can't be proposed.
  func obstacle(toPropose choice: ShiftChoice) -> Wording? {
    guard choice.isLoaded else { return Words.pleaseWait }
    if let refusal = choice.refusal { return refusal.wording }
    guard let work = choice.list.selected, let matching = workspace?.dayMatching else {
      return Words.nothingElseFits
    }
    if work.card.shift == choice.current { return Words.proposedAlready }
    return matching.free(work.card, besides: choice.row) > 0 ? nil : Words.placesProposed
  }

  mutating func propose(_ choice: ShiftChoice) -> [AttendantEffect] {
    workspace?.dialog = nil
    guard let work = choice.list.selected else { return [] }
    workspace?.dayMatching.propose(work, to: choice)
    workspace?.note = StatusNote(Words.proposalChanged(choice.name, work.card.title), .good)
    return []
  }

  mutating func take(_ reply: DayMatchingReply) -> [AttendantEffect] {
    switch reply {
    case .progress(let run, let percent): workspace?.dayMatching.progress(run, percent)
    case .matched(let run, .success(let matched)):
      guard workspace?.dayMatching.take(run, matched) == true else { return [] }
      workspace?.turns = matched.turns
      workspace?.note = StatusNote(
        Words.matched(matched), matched.proposals.isEmpty ? .info : .good)
    case .matched(let run, .failure(let refusal)):
      guard workspace?.dayMatching.take(run, nil) == true else { return [] }
      workspace?.note = .refused(refusal)
    case .choices(let person, let result):
      guard case .shiftChoice(var choice) = workspace?.dialog, choice.person == person else {
        return []
      }
      choice.take(result)
      workspace?.dialog = .shiftChoice(choice)
    case .accepted(let outcomes): return takeAccepted(outcomes)
    case .takenBack(let returns):
      workspace?.dayMatching.note(returns)
      let refused = returns.compactMap(\.refusal)
      workspace?.note = StatusNote(
        Words.takenBack(returns.count - refused.count, refused: refused),
        refused.isEmpty ? .good : .warning)
    }
    return []
  }

  private mutating func takeAccepted(_ outcomes: [MatchedOutcome]) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id,
      let next = workspace?.dayMatching.note(outcomes)
    else { return [] }
    if let ticket = workspace?.dayMatching.acts.last?.ticket { offerUndo(ticket) }
    guard next.isEmpty else { return [.dayMatching(.accept(next, by: by))] }
    let refused = outcomes.compactMap { outcome -> Refusal? in
      if case .failure(let refusal) = outcome.result { return refusal }
      return nil
    }
    let note: StatusNote
    if outcomes.count == 1, let refusal = refused.first {
      note = .refused(refusal)
    } else {
      let rows = workspace?.dayMatching.list.all ?? []
      let refusedRows = rows.count { $0.outcome.isRefused }
      let recommended = rows.count {
        if case .recommended = $0.outcome { return true }
        return false
      }
      note = StatusNote(
        Words.acceptedCount(recommended, refused: refusedRows),
        refusedRows == 0 ? .good : .warning)
    }
    workspace?.note = note
    return []
  }

  mutating func switchMatchingPane() {
    let isFirst = workspace?.dayMatching.pane == .proposals
    workspace?.dayMatching.pane = isFirst ? .unplaced : .proposals
  }

  mutating func moveDayMatching(_ step: ListStep) -> [AttendantEffect] {
    guard let matching = workspace?.dayMatching else { return [] }
    if matching.pane == .proposals {
      let list = matching.list
      workspace?.dayMatching.list.select(step.place(from: list.index, count: list.count))
    } else {
      let list = matching.unplaced
      workspace?.dayMatching.unplaced.select(step.place(from: list.index, count: list.count))
    }
    return []
  }
}
