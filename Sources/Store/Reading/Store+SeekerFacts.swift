import GRDB
package import OddJobMarket

/// What the store knows of a person that matching may use.
package struct SeekerFacts: Sendable {
  /// The window of today's sign-in; nil when the person has not signed in.
  package var available: TimeWindow?
  package var trades: Set<TradeCode>
  package var payAsked: Money?
  package var birthDate: CivilDate?
  package var certificatesSeen: Set<Certificate>
  package var engagements: [Engagement]
  /// On how many days the person came and got no work since they last had some.
  package var daysWaited: Int
  /// The groups that were verified: a fact for aims and for work kept for one of them, shown nowhere.
  package var verifiedGroups: Set<PriorityGroup>
  /// The longest way without a ride, in metres; nil where the person named none.
  package var distanceAccepted: Int?
  /// The postings of employers that the person is not to be brought together with.
  package var blockedPostings: Set<PostingID>
}

extension Store {
  /// Returns what matching may know of a person on a day.
  package func seekerFacts(_ person: JobSeekerID, on day: BusinessDay) throws -> SeekerFacts {
    try read { database in
      let row = try personRow(person, in: database)
      let key: Int64 = row["key"]
      let signIn = try Row.fetchOne(
        database, sql: "SELECT startAt, endAt FROM signIn WHERE day = ? AND personKey = ?",
        arguments: [day.number, key])
      let certificates = try String.fetchAll(
        database, sql: "SELECT certificate FROM certificateSeen WHERE personKey = ?",
        arguments: [key])
      let daysWaited = try Int.fetchOne(
        database, sql: "SELECT \(Self.daysWaited) FROM person w WHERE w.key = :key",
        arguments: ["key": key, "day": day.number])
      let payAsked: Int? = row["payAsked"]
      return SeekerFacts(
        available: try signIn.map { try $0.window("startAt", "endAt") },
        trades: Set(try trades(of: row)), payAsked: payAsked.map { Money(fen: $0) },
        birthDate: try idNumber(of: row)?.birthDate,
        certificatesSeen: Set(certificates.compactMap(Certificate.init)),
        engagements: try engagements(personKey: key, besides: -1, in: database),
        daysWaited: daysWaited ?? 0,
        verifiedGroups: Set(try verifiedGroups(of: row)), distanceAccepted: row["distanceAccepted"],
        blockedPostings: try blockedPostings(personKey: key, in: database))
    }
  }
}
