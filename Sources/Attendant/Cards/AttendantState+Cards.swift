import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Takes a card that was laid on this seat's reader; a locked seat takes none.
  mutating func take(_ card: PresentedCard) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    lastInputAt = now
    if work.dialog != nil || work.helpLine != nil {
      workspace?.note = StatusNote(Words.cardInTheMiddle, .warning)
      return []
    }
    switch card {
    case .idCard(let text): return [.cards(.read(text, by: work.attendant.id))]
    case .number(let number): return find(number)
    }
  }

  mutating func take(_ reply: CardReply) -> [AttendantEffect] {
    switch reply {
    case .read(.failure(let refusal)): workspace?.note = .refused(refusal)
    case .read(.success(let holder)):
      guard workspace?.dialog == nil else { return [] }
      return show(holder)
    case .vouchingAsked(let seat):
      workspace?.note = StatusNote(Words.vouchingAsked(seat), .warning)
    case .vouchingEnded: break
    case .vouched(.failure(let refusal)): workspace?.note = .refused(refusal)
    case .vouched(.success(let vouching)):
      workspace?.note = StatusNote(Words.vouched(vouching), .good)
    case .whichSeat(let person, let seats):
      guard workspace?.dialog == nil, let name = targetPerson?.name else { return [] }
      workspace?.dialog = .choice(ChoiceDialog(purpose: .vouch(person, seats), name: name))
    case .renewed(.failure(let refusal)): workspace?.note = .refused(refusal)
    case .renewed(.success(let card)):
      workspace?.note = StatusNote(Words.cardRenewed(card), .good)
    }
    return []
  }

  /// Who asked has gone: nobody is sent there any more, at a locked seat neither.
  mutating func takeVouchingEnded(at seat: String) {
    calls.endVouching(at: seat)
    if workspace?.note == StatusNote(Words.vouchingAsked(seat), .warning) { workspace?.note = nil }
  }

  /// Does what is done for people about cards; that it can be done has been checked.
  mutating func performOnCards(_ command: AttendantCommand) -> [AttendantEffect] {
    guard command == .renewCard else { return vouch() }
    guard let person = targetPerson else { return [] }
    workspace?.dialog = .choice(
      ChoiceDialog(purpose: .renewCard(person.id), name: person.name))
    return []
  }

  /// Says that the selected person is the one at the panel that asks.
  private func vouch() -> [AttendantEffect] {
    guard let work = workspace, let person = targetPerson else { return [] }
    return [.cards(.vouch(person.id, at: nil, by: work.attendant.id))]
  }

  /// A card fills what is open: the person of a deal, a registration; else it finds its owner.
  private mutating func show(_ holder: CardHolder) -> [AttendantEffect] {
    switch (workspace?.openForm, holder) {
    case (.floor?, .known(let person)):
      floorDraft?.add(FloorLine(.known(person)))
      floorDraft?.entry.go(to: .person)
      workspace?.note = StatusNote(Words.cardOf(person), .good)
      return []
    case (.floor?, .stranger(let name, let number)):
      floorDraft?.beginRegistration(ofCard: name, number)
      workspace?.note = StatusNote(Words.cardOfStranger, .info)
      return []
    case (.registration?, .stranger(let name, let number)):
      fillRegistration(name, number)
      return []
    case (nil, .stranger(let name, let number)):
      let effects = openForm(.register)
      fillRegistration(name, number)
      return effects
    case (nil, .known(let person)):
      let effects = find(person.name)
      workspace?.people.wanted = person.id
      workspace?.note = StatusNote(Words.cardOf(person), .good)
      return effects
    case (.registration?, .known(let person)):
      workspace?.note = StatusNote(Words.cardKnown(person), .warning)
      return []
    case (.posting?, _), (.mending?, _), (.completion?, _):
      workspace?.note = StatusNote(Words.cardInTheMiddle, .warning)
      return []
    }
  }

  private mutating func find(_ text: String) -> [AttendantEffect] {
    guard workspace?.openForm == nil else { return [] }
    workspace?.people.search = TextLine(text)
    return open(.people)
  }

  private mutating func fillRegistration(_ name: String, _ number: String) {
    registrationDraft?.entry.set(.name, name)
    registrationDraft?.entry.set(.idNumber, number)
    registrationDraft?.entry.go(to: .phone)
    workspace?.note = StatusNote(Words.cardOfStranger, .info)
  }
}
