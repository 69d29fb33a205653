import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Opens the form for what the selected person's record lacks, where it was left.
  mutating func complete(_ person: PersonSummary) -> [AttendantEffect] {
    workspace?.note = nil
    if completionDraft?.person.id != person.id {
      completionDraft = CompletionForm(of: person)
    }
    workspace?.openForm = .completion
    return []
  }

  mutating func submitCompletion() -> [AttendantEffect] {
    guard var form = completionDraft, let work = workspace else { return [] }
    defer { completionDraft = form }
    let (completion, problems) = form.result(freshFacts)
    guard problems.isEmpty else {
      form.entry.showsAllProblems = true
      if let first = form.shown.first(where: { problems[$0] != nil }) { form.entry.go(to: first) }
      workspace?.note = StatusNote(Words.problemsLeft(problems.count), .alarm)
      return []
    }
    guard !completion.fields.isEmpty else {
      workspace?.note = StatusNote(Words.nothingToComplete, .warning)
      return []
    }
    form.isWaiting = true
    return [.aboutPerson(.complete(form.person.id, completion, by: work.attendant.id))]
  }

  /// Also taken on a locked seat, so that nothing is handed in twice. What was typed stays where a
  /// rule says no.
  mutating func takeCompleted(_ person: JobSeekerID, _ result: Result<PersonSummary, Refusal>) {
    guard completionDraft?.person.id == person, completionDraft?.isWaiting == true else { return }
    completionDraft?.isWaiting = false
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let person):
      completionDraft = nil
      if workspace?.openForm == .completion { workspace?.openForm = nil }
      workspace?.people.list.change(person.id) { $0 = person }
      workspace?.note = StatusNote(Words.completed(person), .good)
    }
  }
}
