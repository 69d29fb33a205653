import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Returns why a command about places can't be done now; nil where it can.
  func obstacle(toDeciding command: AttendantCommand) -> Wording? {
    guard let work = workspace else { return nil }
    switch command {
    case .recommend, .raisePay, .cancelWork:
      guard let card = work.board.shifts.selected else { return Words.noShiftSelected }
      return obstacle(to: command, card)
    case .keepPlace: return obstacle(toStep: .hold)
    case .notChosen: return obstacle(toStep: .notChoose)
    case .leaveMidway: return obstacle(toStep: .leaveMidway)
    case .replacePerson:
      guard let target = work.board.target else { return noTarget }
      return target.marks.isReplaceable ? nil : Refusal.placeNotGivenUp.wording
    case .askBack:
      guard let target = work.board.target else { return noTarget }
      guard target.state.isPlacement else { return Refusal.illegalStep(target.state).wording }
      guard let returning = target.marks.returning else { return Words.noReturn }
      return returning.isAgreed ? Words.returnsAlready : nil
    default: return nil
    }
  }

  private func obstacle(to command: AttendantCommand, _ card: PostingCard) -> Wording? {
    switch command {
    case .recommend: card.state == .live ? nil : Words.postingIs(card.state)
    case .raisePay:
      card.state == .live || card.state == .paused ? nil : Words.postingIs(card.state)
    default: card.state.successors.contains(.cancelled) ? nil : Words.postingIs(card.state)
    }
  }

  mutating func performDeciding(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace, let card = work.board.shifts.selected else { return [] }
    let target = work.board.target
    switch command {
    case .recommend:
      workspace?.dialog = .candidates(CandidatePicker(shift: card.shift, title: card.title))
      return [.deciding(.loadCandidates(card.shift))]
    case .keepPlace:
      guard let target else { return [] }
      return [.step(target.application, .hold, nil, by: work.attendant.id)]
    case .notChosen: askCause(.notChoose)
    case .leaveMidway: askCause(.leaveMidway)
    case .replacePerson:
      guard let target else { return [] }
      workspace?.dialog = .picker(
        PersonPicker(shift: card.shift, title: card.title, replaced: target.application))
      return [.findPeople(text: "")]
    case .askBack:
      guard let target else { return [] }
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .askBack(target.application), name: target.name))
    case .raisePay:
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .raise(card.posting, card.pay), name: card.title))
    case .cancelWork: return [.deciding(.loadCancellation(card.shift))]
    default: break
    }
    return []
  }

  mutating func recommend(_ picker: CandidatePicker) -> [AttendantEffect] {
    guard let work = workspace, let candidate = picker.list.selected else { return [] }
    workspace?.dialog = nil
    return [
      .deciding(.recommend(candidate.jobSeeker, picker.shift, by: work.attendant.id))
    ]
  }

  /// Takes the answer, by its place, to a numbered question about places.
  mutating func decide(_ purpose: ChoiceDialog.Purpose, _ index: Int) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id else { return [] }
    switch purpose {
    case .askBack(let application):
      let sides: [ReturnSide?] = [.employer, .jobSeeker, nil]
      return [.deciding(.askBack(application, sides[index], by: by))]
    case .raise(let posting, let pay):
      let more = pay.unit.usualIncreases[index]
      return [
        .deciding(.raisePay(posting, Money(fen: pay.amount.fen + more.fen), by: by))
      ]
    case .cancel(let summary):
      let causes = ChoiceDialog.cancellationCauses
      workspace?.dialog = .question(
        QuestionDialog(
          purpose: .cancelWork(
            summary, wholePosting: index >= causes.count, causes[index % causes.count])))
      return []
    case .cause, .document, .certificate, .leavingCrew, .merge, .erasure, .employerDocument, .group,
      .party,
      .pair,
      .turnReason, .vouch, .renewCard:
      return []
    }
  }

  mutating func takeDeciding(_ reply: DecidingReply) -> [AttendantEffect] {
    switch reply {
    case .candidates(let shift, let result, let passedOver):
      guard case .candidates(var picker) = workspace?.dialog, picker.shift == shift else {
        return []
      }
      picker.take(result, passedOver: passedOver)
      workspace?.dialog = .candidates(picker)
      return []
    case .cancellation(.success(let summary)):
      guard let work = workspace, work.dialog == nil, work.openForm == nil, work.view == .board
      else { return [] }
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .cancel(summary), name: summary.title))
      return []
    case .cancellation(.failure(let refusal)):
      workspace?.note = .refused(refusal)
      return []
    case .done(.success(let outcome), let ticket):
      workspace?.undoTicket = ticket
      workspace?.isLastActTooLarge = false
      workspace?.note = StatusNote(Words.decided(outcome), .good)
      return reload()
    case .done(.failure(let refusal), _):
      workspace?.note = .refused(refusal)
      return reload()
    }
  }
}

extension ChoiceDialog {
  /// Why work is called off; the others are no employer's.
  static let cancellationCauses: [TransitionReason.Cause] = [
    .employer, .weather, .transport, .other,
  ]
}
