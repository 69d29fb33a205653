/// Why something can't be done: one code for the program, one sentence for the person.
package enum Refusal: Error, Hashable, Sendable {
  case placesTaken
  case notAllottedHere
  case postingNotLive(PostingState)
  case postingExpired
  case alreadyApplied
  case overlaps(title: String)
  case tooManyHours(maximum: Minutes)
  case tooLittleRest(needed: Minutes)
  case birthDateUnknown
  case tooYoung(minimumAge: Int)
  case certificateMissing(Certificate)
  case documentNotSeen
  /// The work is kept for groups of which none was verified for the person; which groups is not said
  /// where others may read it.
  case keptForGroups
  case dateNeedsConfirmation
  case employerSuspended
  /// A suspension, or its end before the last day, says why.
  case suspensionNeedsReason
  /// A suspension ends on a day from today on, within so many days, and not before one that runs.
  case suspensionEnd(daysMax: Int)
  case holdExpired
  case illegalStep(ApplicationState)
  case notAllowed
  case unknownRecord
  /// The ID number and the personal code do not belong together, or no such person is registered;
  /// which of the two is not said, so that nobody can find out who is registered.
  case identityNotMatched(triesLeft: Int)
  case identityLocked(minutes: Int)
  /// The station knows no such attendant, or they work there no more.
  case unknownAttendant
  case alreadyRegistered
  /// A household's own name or phone stands where everyone would read it.
  case householdNamed(PostingField)
  case reviewNeedsNote
  /// Every place of the posting is taken: what was agreed with those people stands.
  case postingFilled
  /// So many places are free; those that are confirmed or held can't be cut.
  case placesInUse(free: Int)
  /// The PIN is another attendant's; whose is not said.
  case pinTaken
  /// The time to take it back is over, or the county has heard of it.
  case undoTooLate
  /// Something else has happened to the same record since.
  case undoOvertaken
  /// A crew has 2 to 30 members while it stands.
  case crewSize
  /// The leader is a member; whoever leads can't go before somebody else does.
  case crewLeader
  /// A member has consented, and that instant is kept.
  case crewConsent
  /// A roll says something that can't be: an absence without a cause, or with hours.
  case rollImpossible
  /// The posting has no shift on the day after, or it takes nobody any more.
  case noShiftTomorrow
  case alreadyRecommended
  /// Nobody gave this place up, or somebody else has taken it over already.
  case placeNotGivenUp
  case shiftCancelled
  /// The record was merged into another one of the same person; nothing new may refer to it.
  case personMerged
  /// Everything about the person was deleted; nothing new may refer to the record.
  case personErased
  /// What stands against deleting everything about a person now.
  case erasureWaits(ErasureObstacle)
  /// Two records with an ID number each are two people.
  case differentIDNumbers
  /// Both records have work at the same time: nobody can do both, so they are two people.
  case mergeOverlaps(title: String)
  /// A number that stands so can't be called, missed or served.
  case illegalCall(CallState)
  case nobodyWaiting
  /// The day's turns were drawn already; a draw is never repeated.
  case drawHeld
  /// Nobody can be drawn or moved in the turns of a day without having signed in.
  case notSignedIn
  /// A field that was to be completed holds something already.
  case alreadyKnown
  /// A party has 2 to 30 different people.
  case partySize
  /// Somebody belongs to another party today.
  case partyTaken
  /// The person belongs to no party today.
  case noParty
  case notSignedInToday
  /// At a public seat an employer names only who worked for them before.
  case namesStranger
  /// Of publicly funded places an employer chooses a third at most; this is as many as that.
  case choosesOverThird(most: Int)
  /// A card can't be taken for who it says.
  case cardNotTaken(CardProblem)
  /// The member card was reported lost; another one was given for it.
  case memberCardEnded
  /// The panel does not ask for it any more.
  case nobodyAsks
  /// So many complaints without a name were taken at this seat that no more are for a while.
  case complaintsTooMany
  case eventOver
  case eventFull
  case storageFailed(code: String)

  /// The stable code: in operations, logs and tests.
  package var code: String {
    switch self {
    case .placesTaken: "places.taken"
    case .notAllottedHere: "places.notAllotted"
    case .postingNotLive: "posting.notLive"
    case .postingExpired: "posting.expired"
    case .alreadyApplied: "application.exists"
    case .overlaps: "person.overlap"
    case .tooManyHours: "person.hours"
    case .tooLittleRest: "person.rest"
    case .birthDateUnknown: "person.birthDate"
    case .tooYoung: "person.age"
    case .certificateMissing: "person.certificate"
    case .documentNotSeen: "person.document"
    case .keptForGroups: "person.group"
    case .dateNeedsConfirmation: "station.date"
    case .employerSuspended: "employer.suspended"
    case .suspensionNeedsReason: "suspension.reason"
    case .suspensionEnd: "suspension.end"
    case .holdExpired: "hold.expired"
    case .illegalStep: "application.step"
    case .notAllowed: "actor.notAllowed"
    case .unknownRecord: "record.unknown"
    case .identityNotMatched: "identity.notMatched"
    case .identityLocked: "identity.locked"
    case .unknownAttendant: "attendant.unknown"
    case .alreadyRegistered: "person.exists"
    case .householdNamed: "posting.household"
    case .alreadyKnown: "person.known"
    case .reviewNeedsNote: "review.note"
    case .postingFilled: "posting.filled"
    case .placesInUse: "places.inUse"
    case .pinTaken: "attendant.pin"
    case .undoTooLate: "undo.late"
    case .undoOvertaken: "undo.overtaken"
    case .crewSize: "crew.size"
    case .crewLeader: "crew.leader"
    case .crewConsent: "crew.consent"
    case .rollImpossible: "roll.impossible"
    case .noShiftTomorrow: "shift.noneTomorrow"
    case .alreadyRecommended: "recommendation.exists"
    case .placeNotGivenUp: "place.notGivenUp"
    case .shiftCancelled: "shift.cancelled"
    case .personMerged: "person.merged"
    case .personErased: "person.erased"
    case .erasureWaits: "person.kept"
    case .differentIDNumbers: "merge.idNumbers"
    case .mergeOverlaps: "merge.overlap"
    case .illegalCall: "call.step"
    case .nobodyWaiting: "call.nobody"
    case .partySize: "party.size"
    case .partyTaken: "party.taken"
    case .noParty: "party.none"
    case .notSignedInToday: "signIn.missing"
    case .namesStranger: "request.stranger"
    case .choosesOverThird: "places.third"
    case .complaintsTooMany: "complaint.many"
    case .eventOver: "event.over"
    case .eventFull: "event.full"
    case .drawHeld: "draw.held"
    case .notSignedIn: "turn.notSignedIn"
    case .cardNotTaken(let problem): problem.rawValue
    case .memberCardEnded: "memberCard.ended"
    case .nobodyAsks: "identity.notAsked"
    case .storageFailed(let code): "storage.\(code)"
    }
  }
}
