import OddJobMarket
import TerminalUI

extension AttendantState {
  var freshFacts: FormFacts {
    FormFacts(
      calendar: setting.calendar, now: now, trades: setting.trades,
      places: workspace?.places ?? [], language: language,
      usual: workspace?.floor.usual ?? UsualTerms())
  }

  /// Whether the open form waits for an answer, so that handing it in twice is not possible.
  var isFormWaiting: Bool {
    switch workspace?.openForm {
    case .posting: postingDraft?.waiting != nil
    case .mending: mendingDraft?.waiting != nil
    case .registration: registrationDraft?.isWaiting == true
    case .completion: completionDraft?.isWaiting == true
    case .floor: floorDraft?.isWaiting == true
    case nil: false
    }
  }

  /// Opens a form where it was left, or a fresh one.
  mutating func openForm(_ command: AttendantCommand) -> [AttendantEffect] {
    workspace?.note = nil
    switch command {
    case .newPosting:
      if postingDraft == nil { postingDraft = PostingForm(freshFacts) }
      workspace?.openForm = .posting
      return [.floor(.loadUsual)]
    case .floorDeal:
      if floorDraft == nil { floorDraft = FloorForm() }
      workspace?.openForm = .floor
      return [.floor(.loadUsual)]
    default:
      if registrationDraft == nil { registrationDraft = RegistrationDraft() }
      workspace?.openForm = .registration
      return []
    }
  }

  mutating func performOnForm(_ command: AttendantCommand) -> [AttendantEffect] {
    switch command {
    case .submitForm:
      switch workspace?.openForm {
      case .posting: return hand(in: .post)
      case .floor: return submitDeal()
      case .mending: return handInMending(.post)
      case .completion: return submitCompletion()
      case .registration, nil: return submitRegistration()
      }
    case .checkForm:
      return workspace?.openForm == .mending ? handInMending(.check) : hand(in: .check)
    case .nextField: return handle(.next)
    case .previousField: return handle(.previous)
    case .takeField: return handle(.enter)
    case .clearForm:
      let purpose: QuestionDialog.Purpose =
        switch workspace?.openForm {
        case .posting: .clearPostingForm
        case .floor: .clearFloorForm
        case .mending: .clearMending
        case .completion: .clearCompletion
        case .registration, nil: .clearRegistrationForm
        }
      workspace?.dialog = .question(QuestionDialog(purpose: purpose))
    case .leaveForm:
      workspace?.openForm = nil
      workspace?.note = StatusNote(Words.draftKept)
    default: break
    }
    return []
  }

  mutating func moveInForm(_ step: Int) -> [AttendantEffect] { handle(.vertical(step)) }
  mutating func typeIntoForm(_ key: Key) -> [AttendantEffect] { handle(.type(key)) }
  mutating func pasteIntoForm(_ text: String) -> [AttendantEffect] { handle(.paste(text)) }

  mutating func goToField(_ index: Int) {
    guard AttendantContext.forms.contains(context) else { return }
    _ = handle(.field(index))
  }

  mutating func takeSuggestion(_ index: Int) -> [AttendantEffect] {
    guard AttendantContext.forms.contains(context) else { return [] }
    return handle(.option(index))
  }

  private mutating func handle(_ action: FormAction) -> [AttendantEffect] {
    let facts = freshFacts
    switch workspace?.openForm {
    case .posting:
      let before = postingDraft?.employer?.id
      let effects = postingDraft?.handle(action, facts) ?? []
      guard let employer = postingDraft?.employer?.id, employer != before else { return effects }
      return effects + [.floor(.loadLastDraft(employer))]
    case .floor: return floorDraft?.act(action, facts) ?? []
    case .mending: return mendingDraft?.handle(action, facts) ?? []
    case .completion: return completionDraft?.handle(action, facts) ?? []
    case .registration: return registrationDraft?.handle(action, facts) ?? []
    case nil: return []
    }
  }

  /// Sends the posting to the gate or to the market; a new employer is entered first.
  mutating func hand(in step: PostingForm.Step) -> [AttendantEffect] {
    guard var form = postingDraft, let work = workspace else { return [] }
    defer { postingDraft = form }
    let result = DraftBuilder(form, freshFacts)
    if step == .post, !result.problems.isEmpty {
      form.entry.showsAllProblems = true
      if let first = form.shown.first(where: { result.problems[$0] != nil }) {
        form.entry.go(to: first)
      }
      workspace?.note = StatusNote(Words.problemsLeft(result.problems.count), .alarm)
      return []
    }
    if let name = form.newEmployer {
      guard result.problems[.employerPhone] == nil,
        let phone = try? PhoneNumber(validating: form.entry.text(.employerPhone))
      else {
        form.entry.showsAllProblems = true
        form.entry.go(to: .employerPhone)
        workspace?.note = StatusNote(Words.problemsLeft(result.problems.count), .alarm)
        return []
      }
      form.waiting = .employer(then: step)
      let kind = EmployerKind.allCases[form.entry.choice(.employerKind)]
      return [.addEmployer(name: name, kind: kind, phone: phone.text, by: work.attendant.id)]
    }
    form.waiting = step == .check ? .check : .post
    form.entry.showsAllProblems = true
    return step == .check ? [.check(result.draft)] : [.post(result.draft, by: work.attendant.id)]
  }

  private mutating func submitRegistration() -> [AttendantEffect] {
    guard var draft = registrationDraft, let work = workspace else { return [] }
    defer { registrationDraft = draft }
    let result = draft.result(freshFacts)
    guard result.problems.isEmpty else {
      draft.entry.showsAllProblems = true
      if let first = draft.shown.first(where: { result.problems[$0] != nil }) {
        draft.entry.go(to: first)
      }
      workspace?.note = StatusNote(Words.problemsLeft(result.problems.count), .alarm)
      return []
    }
    draft.isWaiting = true
    return [.register(result.form, by: work.attendant.id)]
  }
}
