import OddJobMarket
import Testing

@Suite("Why something can't be done")
struct RefusalTests {
  static let all: [Refusal] = [
    .placesTaken, .notAllottedHere, .postingNotLive(.paused), .postingExpired, .alreadyApplied,
    .overlaps(title: "搬家"), .tooManyHours(maximum: .hours(11)), .tooLittleRest(needed: .hours(8)),
    .birthDateUnknown, .tooYoung(minimumAge: 16), .certificateMissing(.welder), .documentNotSeen,
    .keptForGroups,
    .dateNeedsConfirmation, .employerSuspended, .suspensionNeedsReason,
    .suspensionEnd(daysMax: 366), .holdExpired, .illegalStep(.applied), .notAllowed,
    .unknownRecord, .identityNotMatched(triesLeft: 3), .identityLocked(minutes: 15),
    .unknownAttendant, .alreadyRegistered, .householdNamed(.content), .reviewNeedsNote,
    .postingFilled, .pinTaken,
    .crewSize, .crewLeader, .crewConsent, .rollImpossible, .undoTooLate, .undoOvertaken,
    .storageFailed(code: "store.diskFull"),
  ]

  @Test("every refusal has a code of its own")
  func codes() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
  }

  @Test("every refusal says why in both languages", arguments: all)
  func words(refusal: Refusal) {
    #expect(refusal.wording(.chinese).hasSuffix("。"))
    #expect(refusal.wording(.english).hasSuffix("."))
    #expect(refusal.wording(.chinese) != refusal.wording(.english))
  }

  @Test("who is registered can't be told from the answer to a wrong code")
  func secrecy() {
    #expect(!Refusal.identityNotMatched(triesLeft: 3).wording(.english).contains("unknown"))
    #expect(Refusal.identityNotMatched(triesLeft: 3).wording(.chinese).contains("3"))
  }
}
