extension PostingIndex {
  /// What a card promises besides pay, place and time.
  package struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8

    /// Makes a set from its bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Needed at once.
    package static let urgent = Flags(rawValue: 1)
    /// With meals.
    package static let meals = Flags(rawValue: 2)
    /// With a ride.
    package static let ride = Flags(rawValue: 4)
    /// Paid on the same day (日结).
    package static let sameDaySettlement = Flags(rawValue: 8)
    /// No place is left to be promised, and one may stand by for one all the same.
    package static let standby = Flags(rawValue: 16)
  }
}
