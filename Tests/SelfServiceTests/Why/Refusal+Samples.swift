import OddJobMarket

extension Refusal {
  /// Every refusal with the longest words it can have; the compiler names a case that is missing in
  /// `after`.
  static var samples: [Refusal] {
    var all: [Refusal] = []
    var next: Refusal? = .placesTaken
    while let refusal = next {
      all.append(refusal)
      next = refusal.after
    }
    return all + PostingState.allCases.map { .postingNotLive($0) }
      + ApplicationState.allCases.map { .illegalStep($0) }
      + CallState.allCases.map { .illegalCall($0) }
      + Certificate.allCases.map { .certificateMissing($0) }
      + PostingField.allCases.map { .householdNamed($0) }
      + [ErasureObstacle.openWork, .signedInToday, .crewMember, .openComplaint].map {
        .erasureWaits($0)
      }
      + CardProblem.allCases.map { .cardNotTaken($0) }
      + [.storageFailed(code: "store.disk.write"), .storageFailed(code: "store.diskFull.fileSize")]
  }

  private var after: Refusal? {
    switch self {
    case .placesTaken: .notAllottedHere
    case .notAllottedHere: .postingNotLive(.paused)
    case .postingNotLive: .postingExpired
    case .postingExpired: .alreadyApplied
    case .alreadyApplied: .overlaps(title: "快递分拣（夜班）")
    case .overlaps: .tooManyHours(maximum: .hours(11))
    case .tooManyHours: .tooLittleRest(needed: .hours(11))
    case .tooLittleRest: .birthDateUnknown
    case .birthDateUnknown: .tooYoung(minimumAge: 18)
    case .tooYoung: .certificateMissing(.welder)
    case .certificateMissing: .documentNotSeen
    case .documentNotSeen: .keptForGroups
    case .keptForGroups: .dateNeedsConfirmation
    case .dateNeedsConfirmation: .employerSuspended
    case .employerSuspended: .suspensionNeedsReason
    case .suspensionNeedsReason: .suspensionEnd(daysMax: 366)
    case .suspensionEnd: .holdExpired
    case .holdExpired: .illegalStep(.applied)
    case .illegalStep: .notAllowed
    case .notAllowed: .unknownRecord
    case .unknownRecord: .identityNotMatched(triesLeft: 4)
    case .identityNotMatched: .identityLocked(minutes: 15)
    case .identityLocked: .unknownAttendant
    case .unknownAttendant: .alreadyRegistered
    case .alreadyRegistered: .householdNamed(.content)
    case .householdNamed: .alreadyKnown
    case .alreadyKnown: .reviewNeedsNote
    case .reviewNeedsNote: .postingFilled
    case .postingFilled: .placesInUse(free: 120)
    case .placesInUse: .pinTaken
    case .pinTaken: .undoTooLate
    case .undoTooLate: .undoOvertaken
    case .undoOvertaken: .crewSize
    case .crewSize: .crewLeader
    case .crewLeader: .crewConsent
    case .crewConsent: .rollImpossible
    case .rollImpossible: .noShiftTomorrow
    case .noShiftTomorrow: .alreadyRecommended
    case .alreadyRecommended: .placeNotGivenUp
    case .placeNotGivenUp: .shiftCancelled
    case .shiftCancelled: .personMerged
    case .personMerged: .personErased
    case .personErased: .erasureWaits(.recordsKept(until: CivilDate(daysSince1970: 21_000)))
    case .erasureWaits: .differentIDNumbers
    case .differentIDNumbers: .mergeOverlaps(title: "快递分拣（夜班）")
    case .mergeOverlaps: .illegalCall(.called)
    case .illegalCall: .nobodyWaiting
    case .nobodyWaiting: .drawHeld
    case .drawHeld: .notSignedIn
    case .notSignedIn: .partySize
    case .partySize: .partyTaken
    case .partyTaken: .noParty
    case .noParty: .notSignedInToday
    case .notSignedInToday: .namesStranger
    case .namesStranger: .choosesOverThird(most: 3)
    case .choosesOverThird: .cardNotTaken(.expired)
    case .cardNotTaken: .nobodyAsks
    case .nobodyAsks: .eventOver
    case .eventOver: .eventFull
    case .eventFull: .memberCardEnded
    case .memberCardEnded: .complaintsTooMany
    case .complaintsTooMany: .storageFailed(code: "store.diskFull")
    case .storageFailed: nil
    }
  }
}
