import OddJobMarket
import TerminalUI

extension AttendantState {
  mutating func performOnFloor(_ command: AttendantCommand) -> [AttendantEffect] {
    switch command {
    case .postAgain:
      workspace?.note = nil
      workspace?.dialog = .recent(RecentPicker())
      return [.floor(.loadRecent)]
    case .hiredOutside:
      guard let card = workspace?.board.shifts.selected else { return [] }
      workspace?.dialog = .entry(
        EntryDialog(
          purpose: .hiredOutside(
            card.shift, title: card.title, free: card.places.outstanding)))
    case .documentSeen:
      let name = floorDraft?.seeDocument()
      workspace?.note =
        name.map { StatusNote(Words.documentSeen($0), .good) }
        ?? StatusNote(Words.floorNobodyUnseen)
    default: break
    }
    return []
  }

  /// Hands the deal in; what is missing is said first.
  mutating func submitDeal() -> [AttendantEffect] {
    guard var form = floorDraft, let work = workspace else { return [] }
    defer { floorDraft = form }
    if form.isRegistering { form.finishPerson(freshFacts) }
    let terms = FloorTerms(form, freshFacts)
    guard terms.problems.isEmpty else {
      form.entry.showsAllProblems = true
      if let first = form.shown.first(where: { terms.problems[$0] != nil }) {
        form.entry.go(to: first)
      }
      workspace?.note = StatusNote(Words.problemsLeft(terms.problems.count), .alarm)
      return []
    }
    form.isWaiting = true
    for place in form.lines.indices { form.lines[place].objection = nil }
    return [.floor(.make(terms.deal, by: work.attendant.id))]
  }

  /// Takes an answer about a deal or a repeated posting. What became of a deal is also taken on a
  /// locked seat, so that it is never handed in twice; nothing about anybody is drawn there.
  mutating func take(_ reply: FloorReply) -> [AttendantEffect] {
    let facts = freshFacts
    switch reply {
    case .usual(let usual):
      workspace?.floor.usual = usual
      let facts = freshFacts
      floorDraft?.settleUnit(facts)
    case .employersFound(let text, let employers):
      return floorDraft?.takeFound(employers: employers, for: text, facts) ?? []
    case .peopleFound(let text, let people):
      floorDraft?.takeFound(people: people, for: text, facts)
    case .lastDraft(let employer, let draft):
      floorDraft?.takeLast(draft, of: employer, facts)
      postingDraft?.takeUsual(draft, of: employer, facts)
    case .dealt(let outcome): return takeDeal(outcome)
    case .placesCut(let shift, let result, let ticket):
      if case .success = result { offerUndo(ticket) }
      return takeCut(shift, result)
    case .recent(let cards):
      guard case .recent(var picker) = workspace?.dialog else { return [] }
      picker.take(cards)
      workspace?.dialog = .recent(picker)
    case .again(let posting, let result): takeAgain(posting, result)
    }
    return []
  }

  private mutating func takeDeal(_ outcome: FloorDeal.Outcome) -> [AttendantEffect] {
    guard floorDraft?.isWaiting == true else { return [] }
    floorDraft?.isWaiting = false
    switch outcome {
    case .done(let receipt, let slips, let codes, let made):
      floorDraft = nil
      if workspace?.openForm == .floor { workspace?.openForm = nil }
      workspace?.note = StatusNote(Words.dealDone(slips.count, receipt), .good)
      if workspace?.dialog == nil, !slips.isEmpty {
        workspace?.readLine = 0
        workspace?.dialog = .deal(DealSlips(slips: slips, codes: codes))
      }
      return reload(showing: made)
    case .barred(let findings):
      floorDraft?.takeFindings(findings)
      workspace?.note = StatusNote(Words.dealBarred, .alarm)
    case .objected(let objections):
      floorDraft?.takeObjections(objections)
      workspace?.note = StatusNote(Words.dealObjected(objections.count), .alarm)
      askToGoOn()
    case .refused(let refusal): workspace?.note = .refused(refusal)
    }
    return []
  }

  /// Names who can't be taken and asks whether the others go.
  private mutating func askToGoOn() {
    guard workspace?.openForm == .floor, workspace?.dialog == nil, let lines = floorDraft?.lines
    else { return }
    let reasons = lines.compactMap { line in
      line.objection.map { QuestionDialog.Reason(name: line.name, reason: $0) }
    }
    workspace?.dialog = .question(
      QuestionDialog(purpose: .dealWithout(reasons, left: lines.count - reasons.count)))
  }

  private mutating func takeCut(
    _ shift: ShiftID, _ result: Result<PlaceCount, Refusal>
  ) -> [AttendantEffect] {
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let places):
      let title = workspace?.board.shifts.items.first { $0.shift == shift }?.title
      workspace?.board.shifts.change(shift) { $0.places = places }
      workspace?.note = StatusNote(Words.placesCut(title, places), .good)
    }
    return reload()
  }

  private mutating func takeAgain(
    _ posting: PostingID, _ result: Result<PostingDraft, Refusal>
  ) {
    guard let work = workspace, work.floor.wantedAgain == posting else { return }
    workspace?.floor.wantedAgain = nil
    guard work.dialog == nil, work.openForm == nil else { return }
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let draft):
      if let postingDraft, postingDraft.isBegun { draftSetAside = postingDraft }
      let form = PostingForm(again: draft, freshFacts)
      postingDraft = form
      workspace?.openForm = .posting
      workspace?.note = StatusNote(Words.againReady(form.entry.text(.days)), .good)
    }
  }
}
