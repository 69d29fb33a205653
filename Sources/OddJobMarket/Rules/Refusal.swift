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
  /// A number that stands so can't be called, missed or served.
  case illegalCall(CallState)
  case nobodyWaiting
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
    case .illegalCall: "call.step"
    case .nobodyWaiting: "call.nobody"
    case .storageFailed(let code): "storage.\(code)"
    }
  }
}
