package import OddJobMarket

/// What matching knows of a person for one business day.
///
/// Sex, ethnicity, the age itself, household registration, marriage, looks and education are not
/// here, so they can't be inputs; the birth date serves the age limits of the law alone, and
/// `withoutLawfulAge(on:)` drops it as soon as none of them concerns the person.
package struct SeekerProfile: Hashable, Sendable {
  /// Free from–until.
  package var available: TimeWindow
  package var trades: Set<TradeCode>
  package var payAsked: Money?
  package var birthDate: CivilDate?
  package var certificatesSeen: Set<Certificate>
  /// Work already promised; no proposal moves it.
  package var engagements: [Engagement]
  /// On how many business days the person signed in and got no work since they last had some, as far as
  /// the station knows.
  package var daysWaited: Int
  /// The groups verified for the person, for the aims and for work that is kept for one of them; a
  /// group that was only declared does not count.
  package var verifiedGroups: Set<PriorityGroup>
  /// The longest way the person accepts without a ride, in metres; nil where they named none.
  package var distanceAccepted: Int?
  /// Postings whose employer and the person are not to be brought together.
  package var blockedPostings: Set<PostingID>

  package init(
    available: TimeWindow, trades: Set<TradeCode>, payAsked: Money? = nil,
    birthDate: CivilDate? = nil, certificatesSeen: Set<Certificate> = [],
    engagements: [Engagement] = [], daysWaited: Int = 0,
    verifiedGroups: Set<PriorityGroup> = [], distanceAccepted: Int? = nil,
    blockedPostings: Set<PostingID> = []
  ) {
    self.available = available
    self.trades = trades
    self.payAsked = payAsked
    self.birthDate = birthDate
    self.certificatesSeen = certificatesSeen
    self.engagements = engagements
    self.daysWaited = daysWaited
    self.verifiedGroups = verifiedGroups
    self.distanceAccepted = distanceAccepted
    self.blockedPostings = blockedPostings
  }

  /// Whether any priority group of the person has been verified.
  package var hasVerifiedGroup: Bool { !verifiedGroups.isEmpty }

  /// Returns the profile without the birth date of somebody whom no age limit concerns any more:
  /// the highest of them is 18.
  package func withoutLawfulAge(on date: CivilDate) -> SeekerProfile {
    var profile = self
    if let birthDate, birthDate.wholeYears(until: date) >= Self.fullAge { profile.birthDate = nil }
    return profile
  }

  private static let fullAge = 18
}
