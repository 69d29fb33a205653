package import OddJobMarket

/// An invented person, with everything in clear that a store would seal.
package struct DemonstrationPerson: Hashable, Sendable {
  package let id: JobSeekerID
  package let name: String
  /// 18 characters with the right check digit, of a county code (522699) that was never given out,
  /// so that no living person has the number.
  package let idNumber: String
  /// 11 digits of the range 199 0000 0000 to 199 0099 9999; nil for those who have no phone.
  package let phone: String?
  package let trades: Set<TradeCode>
  package let township: String
  package let coordinate: Coordinate?
  package let payAsked: Money?
  package let hours: WorkingHours
  package let verification: Verification
  package let certificatesSeen: Set<Certificate>
  package let groups: Set<PriorityGroup>
  /// What an employer reads on 看人·定人, in the person's own words.
  package let selfDescription: String
  /// Only the persons whom the demonstration shows openly have one.
  package let personalCode: String?
}
