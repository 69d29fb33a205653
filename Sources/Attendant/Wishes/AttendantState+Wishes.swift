import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Returns why a wish can't be written down now; nil where it can.
  func obstacle(toWish command: AttendantCommand) -> Wording? {
    guard let work = workspace else { return nil }
    switch command {
    case .endParty: return targetPerson == nil ? Words.nobodySelected : nil
    case .nameRequest:
      guard let card = work.board.shifts.selected else { return Words.noShiftSelected }
      return card.state == .live || card.state == .paused ? nil : Words.postingIs(card.state)
    case .blockPair: return work.board.target == nil ? noTarget : nil
    case .verifyGroup:
      guard let person = work.people.list.selected else { return Words.nobodySelected }
      return work.people.groups?.revealed.person == person.id ? nil : Words.showGroupsFirst
    default: return nil
    }
  }

  mutating func performWish(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    switch command {
    case .formParty:
      return gather(.party, picked: targetPerson.map { [Picked($0.id, name: $0.name)] } ?? [])
    case .endParty:
      guard let person = targetPerson else { return [] }
      return [.wishes(.endParty(of: person.id, by: work.attendant.id))]
    case .nameRequest:
      guard let card = work.board.shifts.selected else { return [] }
      workspace?.dialog = .picker(PersonPicker(namedFor: card.shift, title: card.title))
      return [.findPeople(text: "")]
    case .blockPair:
      guard let target = work.board.target else { return [] }
      workspace?.wishes.wantedPair = target.application
      return [.wishes(.loadPair(target.application))]
    case .verifyGroup:
      guard let person = work.people.list.selected, let groups = work.people.groups else {
        return []
      }
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .group(groups.revealed), name: person.name))
    default: break
    }
    return []
  }

  /// Takes the answer, by its place, to a numbered question about a wish.
  mutating func wish(_ purpose: ChoiceDialog.Purpose, _ index: Int) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id else { return [] }
    switch purpose {
    case .group(let revealed):
      let group = PriorityGroup.allCases[index]
      workspace?.people.wantedGroups = revealed.person
      return [
        .aboutPerson(
          .setVerified(
            group, !revealed.verified.contains(group), of: revealed.person, by: by))
      ]
    case .party(let members):
      return [.wishes(.formParty(members, mayPart: index == 0, by: by))]
    case .pair(let standing):
      switch standing.choices[index] {
      case .lift(let block): return [.wishes(.unblock(block, by: by))]
      case .block(let reason):
        let block = PairBlock(
          person: standing.person, employer: standing.employer, reason: reason)
        return [.wishes(.block(block, by: by))]
      }
    default: return []
    }
  }

  mutating func take(_ reply: WishReply) -> [AttendantEffect] {
    switch reply {
    case .partyFormed(let result): note(result) { Words.partyFormed($0.members.count) }
    case .partyEnded(let result): note(result) { Words.partyEnded($0.members.count) }
    case .named(let result):
      let name = workspace?.wishes.named ?? ""
      note(result) { Words.named(name, $0) }
    case .blocked(let result): note(result) { $0 ? Words.pairBlocked : Words.pairUnblocked }
    case .pair(.failure(let refusal)): workspace?.note = .refused(refusal)
    case .pair(.success(let standing)):
      guard let work = workspace, work.dialog == nil, work.openForm == nil, work.view == .board,
        work.board.target?.application == work.wishes.wantedPair,
        work.board.target?.jobSeeker == standing.person
      else { return [] }
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .pair(standing), name: standing.personName))
    }
    return []
  }

  private mutating func note<Value>(
    _ result: Result<Value, Refusal>, _ wording: (Value) -> Wording
  ) {
    switch result {
    case .success(let value): workspace?.note = StatusNote(wording(value), .good)
    case .failure(let refusal): workspace?.note = .refused(refusal)
    }
  }
}
