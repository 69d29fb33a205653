package import OddJobMarket
package import TerminalUI

/// What an employer answers while writing a posting.
package enum HireFormMessage: Equatable, Sendable {
  case choseGroup(TradeGroup)
  case choseTrade(TradeCode)
  case chosePlaces(Int)
  case changedPlaces(by: Int)
  case choseUrgent
  case choseDay(Int)
  case choseSeveralDays
  case choseDayCount(Int)
  case choseStart(minute: Int)
  case choseLength(minutes: Int)
  case choseUnit(PayUnit)
  case pressed(PadKey)
  case pressedPoint
  case choseSettlement(Settlement)
  case choseMethod(PayMethod)
  case choseSite(GazetteerPlace)
  case wantedToType
  case wantedPlaces
  case wrote(CharacterAction)
  case choseStandardText
  case changedMeals, changedRide, changedInsurance
  case wantedMeeting, wantedPlate, wantedOvertime
  case choseNoMeeting, choseMeetingAtSite, keptMeeting
  /// Nil where the employer doesn't say when people leave.
  case choseDeparture(before: Minutes?)
  case choseNoOvertime
  case pressedPlate(Character)
  case deletedOfPlate
  case choseNoPlate
  case choseMode(HiringMode)
  case wentOn
  case openedContent
  case toggledTerms
  case mends(HireStep)
  case published
}

/// What an employer does with a posting of their own.
package enum HirePostingMessage: Equatable, Sendable {
  case opened(PostingCard)
  case wantedApplicants(PostingCard)
  case wantedAgain(PostingCard)
  case wantedMending(PostingCard)
  case wantedRaise(PostingCard)
  case wantedCancel(PostingCard)
  case wantedOutside(PostingCard)
  case increased(by: Money)
  case openedPad
  case pressed(PadKey)
  case pressedPoint
  case entered
  case chose(TransitionReason.Cause)
  case judged(ApplicantCard, accepts: Bool)
  /// Why the applicant in question is not chosen.
  case because(NotChosenReason)
  case askedBack(ApplicantCard)
  case openedPerson(ApplicantCard)
  case wantedSlip(ApplicantCard)
  case arrived(ApplicantCard)
  case wantedLeaving(ApplicantCard)
  /// Whose cause it is that somebody left midway.
  case left(TransitionReason.Cause)
  case answered(Bool)
}
