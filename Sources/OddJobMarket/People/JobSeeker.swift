/// A person who looks for work, with nothing in clear: what identifies them stays in the store.
package struct JobSeeker: Hashable, Sendable {
  package let id: JobSeekerID
  /// The name as public screens may show it: 张**.
  package var maskedName: String
  package var verification: Verification
  package var trades: Set<TradeCode>
  package var township: String
  package var coordinate: Coordinate?
  /// What is asked for a day, as the person said; nil where they named nothing.
  package var payAsked: Money?
  package var certificatesSeen: Set<Certificate>

  package init(
    id: JobSeekerID, maskedName: String, verification: Verification, trades: Set<TradeCode> = [],
    township: String, coordinate: Coordinate? = nil, payAsked: Money? = nil,
    certificatesSeen: Set<Certificate> = []
  ) {
    self.id = id
    self.maskedName = maskedName
    self.verification = verification
    self.trades = trades
    self.township = township
    self.coordinate = coordinate
    self.payAsked = payAsked
    self.certificatesSeen = certificatesSeen
  }
}
