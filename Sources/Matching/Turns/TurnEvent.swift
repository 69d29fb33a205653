package import OddJobMarket

/// Something that the order of the list follows from.
package enum TurnEvent: Hashable, Sendable {
  /// A person signed in; `number` is the order of arrival on the day, from 1.
  case signedIn(person: JobSeekerID, day: BusinessDay, number: Int)
  /// A placement for a shift of the day, `minutes` long. One that the employer took back is left out,
  /// so it costs nobody a turn; one that the person gave up or did not come to is not.
  case placed(person: JobSeekerID, shift: ShiftID, day: BusinessDay, minutes: Int)
  /// Staff moved a person by hand.
  case moved(TurnMove)

  /// The business day it belongs to.
  package var day: BusinessDay {
    switch self {
    case .signedIn(_, let day, _): day
    case .placed(_, _, let day, _): day
    case .moved(let move): move.day
    }
  }
}

/// A change of the list by hand; it holds for its day alone, and everyone it passes is told.
package struct TurnMove: Hashable, Sendable {
  package let person: JobSeekerID
  package let day: BusinessDay
  /// The order of the moves of a day, from 1.
  package let number: Int
  package let target: TurnTarget
  /// Who did it, as the list shows them.
  package let actor: String
  /// Why, as the list shows it.
  package let reason: Wording

  /// Returns nil without an actor or a reason: nobody is moved silently.
  package init?(
    person: JobSeekerID, day: BusinessDay, number: Int, target: TurnTarget, actor: String,
    reason: Wording
  ) {
    let isNamed = [actor, reason.chinese, reason.english].allSatisfy {
      $0.contains { !$0.isWhitespace }
    }
    guard isNamed else { return nil }
    self.person = person
    self.day = day
    self.number = number
    self.target = target
    self.actor = actor
    self.reason = reason
  }
}
