import Matching
import OddJobMarket
import Store

extension SeekerFacts {
  /// Returns what matching may know of the person, free at the time given, on a business day: the one
  /// place where a person becomes an input.
  func profile(available: TimeWindow, on day: BusinessDay) -> SeekerProfile {
    SeekerProfile(
      available: available, trades: trades, payAsked: payAsked, birthDate: birthDate,
      certificatesSeen: certificatesSeen, engagements: engagements, daysWaited: daysWaited,
      verifiedGroups: verifiedGroups, distanceAccepted: distanceAccepted,
      blockedPostings: blockedPostings
    ).withoutLawfulAge(on: day.date)
  }
}
