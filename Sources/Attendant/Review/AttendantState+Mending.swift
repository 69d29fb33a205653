import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Asks for the selected posting as a draft; where it was being mended already, goes on with that.
  mutating func mendSelected() -> [AttendantEffect] {
    guard let review = workspace?.review, let posting = review.opened.wanted else { return [] }
    workspace?.note = nil
    if mendingDraft?.mending?.posting == posting {
      workspace?.openForm = .mending
      return []
    }
    if mendingDraft?.waiting == .post {
      workspace?.note = StatusNote(Words.pleaseWait, .warning)
      return []
    }
    setMendingAside()
    if let place = mendingSetAside.firstIndex(where: { $0.mending?.posting == posting }) {
      mendingDraft = mendingSetAside.remove(at: place)
      workspace?.openForm = .mending
      return []
    }
    workspace?.review.wantedDraft = posting
    return [.mending(.load(posting))]
  }

  /// What was typed into another posting waits until somebody goes on with it.
  private mutating func setMendingAside() {
    if let form = mendingDraft, form.isMendingBegun { mendingSetAside.append(form) }
    mendingDraft = nil
  }

  /// Sends what was mended to the gate, or puts it in the place of what stood there.
  mutating func handInMending(_ step: PostingForm.Step) -> [AttendantEffect] {
    guard var form = mendingDraft, let mending = form.mending, let work = workspace else {
      return []
    }
    defer { mendingDraft = form }
    let result = DraftBuilder(form, freshFacts)
    form.entry.showsAllProblems = true
    guard step == .check || result.problems.isEmpty else {
      if let first = form.shown.first(where: { result.problems[$0] != nil }) {
        form.entry.go(to: first)
      }
      workspace?.note = StatusNote(Words.problemsLeft(result.problems.count), .alarm)
      return []
    }
    form.waiting = step == .check ? .check : .post
    return step == .check
      ? [.check(result.draft)]
      : [.mending(.amend(mending.posting, result.draft, by: work.attendant.id))]
  }

  /// Takes an answer about a posting that is mended; what was handed in just before the lock is
  /// known behind it too, and is not handed in twice.
  mutating func take(_ reply: MendingReply) -> [AttendantEffect] {
    switch reply {
    case .draft(let posting, let result, let findings):
      guard let work = workspace, work.review.wantedDraft == posting else { return [] }
      workspace?.review.wantedDraft = nil
      guard work.view == .review, work.dialog == nil, work.openForm == nil else { return [] }
      switch result {
      case .failure(let refusal): workspace?.note = .refused(refusal)
      case .success(let draft):
        let mending = PostingForm.Mending(posting: posting, draft: draft, findings: findings)
        mendingDraft = PostingForm(mending, at: work.review.selectedFinding, freshFacts)
        workspace?.openForm = .mending
        if work.review.selectedFinding?.field == .employer {
          workspace?.note = StatusNote(Words.mendEmployer, .warning)
        }
      }
      return []
    case .amended(let posting, let result):
      guard mendingDraft?.mending?.posting == posting, mendingDraft?.waiting == .post else {
        return []
      }
      return takeAmended(result)
    }
  }

  private mutating func takeAmended(_ result: Result<[Finding], Refusal>) -> [AttendantEffect] {
    mendingDraft?.waiting = nil
    switch result {
    case .failure(let refusal):
      workspace?.note = .refused(refusal)
      return []
    case .success(let findings):
      mendingDraft = nil
      if workspace?.openForm == .mending { workspace?.openForm = nil }
      workspace?.review.beginFindings()
      workspace?.note =
        findings.isEmpty
        ? StatusNote(Words.mended, .good)
        : StatusNote(Words.mendedInPart(findings.count), .warning)
      return workspace == nil ? [] : reload()
    }
  }
}
