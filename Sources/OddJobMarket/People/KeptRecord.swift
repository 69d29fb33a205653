/// How much of what is kept about a person is deleted.
package enum ErasureExtent: String, CaseIterable, Codable, Hashable, Sendable {
  /// What was given freely and no work needs: phone, groups, hours, pay asked, how far and from where.
  case givenFreely
  /// Everything that leads to the person.
  case everything
}

/// What stands against deleting everything about a person, for now.
package enum ErasureObstacle: Hashable, Sendable {
  /// Applied for or agreed, or posted, and not over.
  case openWork
  /// A place in today's turns.
  case signedInToday
  case crewMember
  case openComplaint
  /// Records of work, which are evidence while wages can be claimed.
  case recordsKept(until: CivilDate)
}

/// How long the station keeps what it knows about people, as it promises them when they register.
package enum KeepingTime {
  /// Counted from the last thing a person did or worked here. Two years is how long wages can be
  /// claimed with the labour inspection and how long wage records are kept. A promise that was agreed
  /// to is no setting.
  package static let afterLastVisit = Minutes(730 * 24 * 60)
}

/// What the station keeps about a person, masked as a public seat may show it.
package struct KeptRecord: Hashable, Sendable {
  package var person: JobSeekerID
  package var maskedName: String
  package var maskedIDNumber: String?
  package var maskedPhone: String?
  package var verification: Verification
  package var trades: [TradeCode]
  package var township: String
  package var hours: WorkingHours
  package var payAsked: Money?
  /// How many priority groups are on record; which is not said where others may read it.
  package var groups: Int
  package var registeredAt: Instant
  /// The work that was confirmed for the person, and is on record.
  package var placements: Int
  /// Recommendations that a named person made, as the service ledger has them.
  package var recommendations: Int
  /// The date on which it is deleted by itself, where nothing new happens.
  package var keptUntil: CivilDate
  /// Whether there is anything that was given freely.
  package var hasGivenFreely: Bool
  /// What stands against deleting everything now; nil where nothing does.
  package var obstacle: ErasureObstacle?

  /// What can be deleted now.
  package var extents: [ErasureExtent] {
    (hasGivenFreely ? [.givenFreely] : []) + (obstacle == nil ? [.everything] : [])
  }

  package init(
    person: JobSeekerID, maskedName: String, maskedIDNumber: String? = nil,
    maskedPhone: String? = nil, verification: Verification, trades: [TradeCode], township: String,
    hours: WorkingHours, payAsked: Money? = nil, groups: Int = 0, registeredAt: Instant,
    placements: Int = 0, recommendations: Int = 0, keptUntil: CivilDate,
    hasGivenFreely: Bool = false, obstacle: ErasureObstacle? = nil
  ) {
    self.person = person
    self.maskedName = maskedName
    self.maskedIDNumber = maskedIDNumber
    self.maskedPhone = maskedPhone
    self.verification = verification
    self.trades = trades
    self.township = township
    self.hours = hours
    self.payAsked = payAsked
    self.groups = groups
    self.registeredAt = registeredAt
    self.placements = placements
    self.recommendations = recommendations
    self.keptUntil = keptUntil
    self.hasGivenFreely = hasGivenFreely
    self.obstacle = obstacle
  }
}
