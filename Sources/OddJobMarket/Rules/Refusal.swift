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
  case alreadyRegistered
  case reviewNeedsNote
  /// Every place of the posting is taken: what was agreed with those people stands.
  case postingFilled
  /// The PIN is another attendant's; whose is not said.
  case pinTaken
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
    case .alreadyRegistered: "person.exists"
    case .reviewNeedsNote: "review.note"
    case .postingFilled: "posting.filled"
    case .pinTaken: "attendant.pin"
    case .storageFailed(let code): "storage.\(code)"
    }
  }
}
