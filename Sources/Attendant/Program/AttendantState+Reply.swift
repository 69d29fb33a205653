import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Takes an answer of the station; one that nobody waits for any more is dropped.
  mutating func take(_ reply: AttendantReply) -> [AttendantEffect] {
    switch reply {
    case .unlocked(let result): return takeUnlocked(result)
    case .called(let seat, let doing, let instant, let wantsVouching):
      calls.add(seat: seat, doing: doing, at: instant, wantsVouching: wantsVouching)
      return []
    case .helpAnswered(let seat):
      calls.acknowledge(seat: seat, at: now)
      return []
    case .cards(.vouchingEnded(let seat)):
      takeVouchingEnded(at: seat)
      return []
    case .posted, .registered, .checked, .employers, .employersFound: return takeFormReply(reply)
    case .complaints(.filed): return takeFiledComplaint()
    case .floor(let reply): return take(reply)
    case .mending(let reply): return take(reply)
    case .aboutPerson(.completed(let person, let result)):
      takeCompleted(person, result)
      return []
    case .refused(let refusal):
      stopWaiting()
      workspace?.note = .refused(refusal)
      return []
    default:
      // Nothing about anybody reaches a locked seat.
      guard workspace != nil else { return [] }
      return takeOpen(reply)
    }
  }

  private mutating func takeOpen(_ reply: AttendantReply) -> [AttendantEffect] {
    switch reply {
    case .board(let day, let totals, let cards, let isDateInDoubt):
      return takeBoard(day, totals, cards, isDateInDoubt: isDateInDoubt)
    case .applications(let shift, let list): takeApplications(shift, list)
    case .postings(let text, let look, let page): return takePostings(text, look, page)
    case .review(let page): return takeReview(page)
    case .posting(let detail, let findings): takePosting(detail, findings)
    case .people(let text, let people): takePeople(text, people)
    case .person(let result): takePerson(result)
    case .changed(let result, let ticket): return takeChange(result, ticket)
    case .workspace(let reply): return take(reply)
    case .revealed(let person, let phone): takePhone(person, phone)
    case .slip(let result): takeSlip(result)
    case .places(let places): workspace?.places = places
    case .deciding(let reply): return takeDeciding(reply)
    case .aboutPerson(let reply): return takeAboutPerson(reply)
    case .calling(let reply): return takeCalling(reply)
    case .marketChanged: return lookAtGroupAgain() + reload()
    case .crews(let reply): return takeCrews(reply)
    case .employerWork(let reply): return take(reply)
    case .dayMatching(let reply): return take(reply)
    case .wishes(let reply): return take(reply)
    case .turns(let reply): return take(reply)
    case .sync(let reply): return take(reply)
    case .prints(let reply): return take(reply)
    case .cards(let reply): return take(reply)
    case .complaints(let reply): return take(reply)
    case .unmarked(let reply): take(reply)
    case .unlocked, .called, .helpAnswered, .refused, .posted, .registered, .checked, .employers,
      .employersFound, .floor, .mending:
      break
    }
    return []
  }

  private mutating func takeChange(
    _ result: Result<AttendantReply.Change, Refusal>, _ ticket: UndoTicket?
  ) -> [AttendantEffect] {
    if case .success = result {
      workspace?.undoTicket = ticket
      workspace?.isLastActTooLarge = false
    }
    switch result {
    case .failure(let refusal):
      workspace?.note = .refused(refusal)
      // The screen showed what was no longer so.
      forgetMarked()
      return reload()
    case .success(.application(let id, let state)):
      let name = name(of: id)
      workspace?.board.applications.change(id) { $0.state = state }
      workspace?.note = StatusNote(Words.applicationChanged(name, state), .good)
    case .success(.posting(let id, let state)):
      let title =
        (workspace.map { $0.postings.list.items + $0.review.list.items } ?? [])
        .first { $0.posting == id }?.title
      workspace?.note = StatusNote(Words.postingChanged(title, state), .good)
    }
    return reload()
  }

  /// The name of whose application it is, where it is on the screen.
  func name(of application: ApplicationID) -> String? {
    if let list = unmarkedDialog {
      return list.marked[application]
        ?? list.list.all.first { $0.application == application }?.name
    }
    return workspace?.board.applications.all.first { $0.application == application }?.name
  }

  private mutating func takeSlip(_ result: Result<Slip, Refusal>) {
    guard let work = workspace, let wanted = work.wantedSlip else { return }
    switch result {
    case .failure(let refusal):
      workspace?.wantedSlip = nil
      workspace?.note = .refused(refusal)
    case .success(let slip):
      guard slip.application == wanted else { return }
      workspace?.wantedSlip = nil
      guard work.dialog == nil, work.openForm == nil else { return }
      workspace?.readLine = 0
      workspace?.dialog = .slip(slip)
    }
  }
}
