import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Takes an answer about a form; it is also taken on a locked seat, where nothing is drawn, so
  /// that what was handed in just before the lock is not handed in twice.
  mutating func takeFormReply(_ reply: AttendantReply) -> [AttendantEffect] {
    switch reply {
    case .employersFound(let text, let employers): postingDraft?.takeFound(text, employers)
    case .employers(let employers): return takeNewEmployer(employers.first)
    case .checked(let findings):
      if mendingDraft?.waiting == .check {
        mendingDraft?.waiting = nil
        mendingDraft?.takeFindings(findings)
      } else if postingDraft?.waiting == .check {
        postingDraft?.waiting = nil
        postingDraft?.takeFindings(findings)
      } else {
        return []
      }
      workspace?.note =
        findings.isEmpty
        ? StatusNote(Words.gateFoundNothing, .good)
        : StatusNote(Words.gateFound(findings.count), .warning)
    case .posted(let result, let findings, let made): return takePosted(result, findings, made)
    case .registered(let result): return takeRegistered(result)
    default: break
    }
    return []
  }

  /// After a refusal without an answer of its own. A posting that was handed in has one, and waits
  /// on, so that it is never handed in twice.
  mutating func stopWaiting() {
    if mendingDraft?.waiting == .check { mendingDraft?.waiting = nil }
    switch postingDraft?.waiting {
    case .employer, .check: postingDraft?.waiting = nil
    case .post, nil: break
    }
  }

  private mutating func takeNewEmployer(_ employer: Employer?) -> [AttendantEffect] {
    guard case .employer(let step) = postingDraft?.waiting else { return [] }
    postingDraft?.waiting = nil
    guard let employer else {
      workspace?.note = StatusNote(Words.employerNotSaved, .alarm)
      return []
    }
    postingDraft?.adopt(employer)
    // Behind a lock nobody stands there any more who could answer for a posting.
    guard workspace != nil else { return [] }
    return hand(in: step)
  }

  private mutating func takePosted(
    _ result: Result<Receipt, Refusal>, _ findings: [Finding], _ made: ShiftOnDay?
  ) -> [AttendantEffect] {
    guard postingDraft?.waiting == .post else { return [] }
    postingDraft?.waiting = nil
    switch result {
    case .failure(let refusal):
      postingDraft?.takeFindings(findings)
      workspace?.note = .refused(refusal)
      return []
    case .success(let receipt):
      postingDraft = draftSetAside
      draftSetAside = nil
      if workspace?.openForm == .posting { workspace?.openForm = nil }
      workspace?.note = StatusNote(Words.posted(receipt), .good)
      return reload(showing: made)
    }
  }

  private mutating func takeRegistered(
    _ result: Result<PersonSummary, RegistrationProblem>
  ) -> [AttendantEffect] {
    guard registrationDraft?.isWaiting == true else { return [] }
    registrationDraft?.isWaiting = false
    switch result {
    case .failure(.refused(let refusal)): workspace?.note = .refused(refusal)
    case .failure(.field(let problem)):
      workspace?.note = StatusNote(problem.wording, .alarm)
      if let field = RegistrationField(problem.field) {
        registrationDraft?.entry.go(to: field)
      }
    case .success(let person):
      registrationDraft = nil
      if workspace?.openForm == .registration { workspace?.openForm = nil }
      workspace?.note = StatusNote(Words.registered(person), .good)
      guard workspace?.view == .people, var people = workspace?.people else { return [] }
      // The new person is shown, so that 核验 follows with one key.
      people.list = ItemList([person])
      people.search = TextLine(person.name)
      workspace?.people = people
      return [.findPeople(text: person.name)]
    }
    return []
  }
}
