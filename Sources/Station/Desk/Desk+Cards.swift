import OddJobMarket
import SelfService
import Store

extension Desk {
  /// Carries out what a public seat wants of a card that was laid on its reader.
  func cards(_ effect: SelfServiceEffect) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .takeCard(let text, let signsIn):
      answer(signsIn: signsIn) { end in
        let card = try checked(text)
        guard let known = try store.takeCard(card, freeUntil: end) else {
          return .stranger(maskedName: card.name.masked)
        }
        refresh(person: known.session.id)
        return .known(known.session, signIn: known.signIn)
      }
    case .registerCard(let text, let signsIn):
      answer(signsIn: signsIn) { end in
        let known = try store.registerCard(
          try checked(text), township: settings.township, freeUntil: end)
        refresh(person: known.session.id)
        return .known(known.session, signIn: known.signIn)
      }
    default: DeskAnswer(nil)
    }
  }

  /// Returns whose card was laid down at the attendant's seat.
  ///
  /// - Throws: `Refusal.cardNotTaken`; what the store refuses.
  func holder(of text: IDCardText, by attendant: AttendantID) throws -> CardHolder {
    let card = try checked(text)
    guard let person = try store.holder(of: card, by: attendant) else {
      return .stranger(name: card.name.text, idNumber: card.idNumber.text)
    }
    refresh(person: person.id)
    return .known(person)
  }

  private func answer(
    signsIn: Bool, _ body: (((WorkingHours) -> Instant)?) throws -> CardOutcome
  ) -> DeskAnswer<SelfServiceReply> {
    let end: ((WorkingHours) -> Instant)? = signsIn ? { self.usualEnd(of: $0) } : nil
    let result = attempt { try body(end) }
    guard case .success(.known(let session, let receipt)) = result else {
      return DeskAnswer(.cardTaken(result))
    }
    return DeskAnswer(
      .cardTaken(result, turn: receipt == nil ? nil : turn(of: session.id)), changesMarket: true)
  }

  private func checked(_ text: IDCardText) throws -> IDCard {
    do throws(CardProblem) {
      return try IDCard(validating: text, today: settings.calendar.civilDate(of: now))
    } catch {
      throw Refusal.cardNotTaken(error)
    }
  }

  /// Until when somebody with such hours is free today who was not asked: the end of their hours, or,
  /// where that is about over, of the day.
  private func usualEnd(of hours: WorkingHours) -> Instant {
    let calendar = settings.calendar
    let hour =
      switch hours {
      case .morning: 12
      case .afternoon: 18
      case .evening: 22
      case .wholeDay: 24
      }
    let end = calendar.instant(on: today.date, minuteOfDay: hour * 60)
    return now.minutes(until: end) >= Self.leastMinutesFree ? end : calendar.end(of: today)
  }

  private static let leastMinutesFree = 30
}
