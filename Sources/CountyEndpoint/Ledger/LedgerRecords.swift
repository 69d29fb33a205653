package import CountyAPI
package import OddJobMarket

/// Where an operation stands: what its result is filed under, and sent again by.
package struct OperationPlace: Hashable, Sendable {
  package var station: StationID
  package var epoch: UInt64
  package var sequence: Int64

  package init(station: StationID, epoch: UInt64, sequence: Int64) {
    self.station = station
    self.epoch = epoch
    self.sequence = sequence
  }
}

/// A posting as the county has it.
package struct LedgerPosting: Hashable, Sendable {
  package let id: PostingID
  /// Where it was born; nil for one that the county published itself.
  package var origin: StationID?
  package var employer: EmployerID
  package var state: PostingState
  /// Whether the stations have been told of it.
  package var isKnown = false
  /// Whether the state is the county's own decision, which the station carries out.
  package var isDecidedByCounty = false
  /// The canonical JSON of its body, as it was published or amended last.
  package var body: [UInt8]
  package var payFen: Int?

  package init(
    id: PostingID, origin: StationID?, employer: EmployerID, state: PostingState, body: [UInt8]
  ) {
    self.id = id
    self.origin = origin
    self.employer = employer
    self.state = state
    self.body = body
  }
}

/// An application as its station tells of it, and what the county makes of it.
package struct LedgerApplication: Hashable, Sendable {
  /// What the county makes of it.
  package enum Standing: String, CaseIterable, Sendable {
    /// No place, and none promised.
    case none
    /// Waits for a place, by the station's word or for want of a right.
    case standby
    /// Uses one of its station's rights.
    case placed
    /// Confirmed by its station while the county, restored from a copy, does not know yet what
    /// rights it had given out.
    case pending
    /// The same person has a place of this shift by another application.
    case duplicate

    package var isLive: Bool { self != .none && self != .duplicate }
  }

  package let id: ApplicationID
  package let station: StationID
  package var person: JobSeekerID
  package let shift: ShiftID
  /// As its station said last.
  package var state = ApplicationState.applied
  /// Left before the shift's end: the work counts, the place is free.
  package var hasLeft = false
  package var standing = Standing.none
  /// The county's order of what brought the standing about.
  package var order: Int64 = 0
  /// The operation that did, whose result is settled again when the standing changes.
  package var operation: Identifier<Operation>?
  package var place: OperationPlace?

  package init(
    id: ApplicationID, station: StationID, person: JobSeekerID, shift: ShiftID
  ) {
    self.id = id
    self.station = station
    self.person = person
    self.shift = shift
  }
}

/// A person by the UUID that a station gave; two with the same identity are one.
package struct LedgerPerson: Hashable, Sendable {
  package let id: JobSeekerID
  /// Who named the person first, and alone may say who they are.
  package var station: StationID?
  /// Until an ID number is opened every UUID is a person of its own: it names itself.
  package var identity: String
  /// Where the operation stands that registered the person, and commits to their ID number.
  package var registration: OperationPlace?

  package init(id: JobSeekerID) {
    self.id = id
    identity = id.text
  }

  /// Whether the identity comes from an ID number.
  package var isIdentified: Bool { identity.hasPrefix(Self.prefix) }

  package static let prefix = "id:"
}

/// An employer's standing.
package struct LedgerEmployer: Hashable, Sendable {
  package let id: EmployerID
  package var kind: EmployerKind?
  /// A firm's; a household's name is nobody's business but its station's.
  package var name: String?
  /// Days since 1970 between which it may not hire.
  package var suspendedFrom: Int?
  package var suspendedThrough: Int?

  package init(id: EmployerID) { self.id = id }

  package func isSuspended(on day: Int) -> Bool {
    guard let suspendedFrom, let suspendedThrough else { return false }
    return suspendedFrom <= day && day <= suspendedThrough
  }
}

/// One thing for the feed; it gets its position when the transaction is saved.
package struct FeedEntry: Hashable, Sendable {
  package var kind: Change.Kind
  package var id: String
  /// The one station that it is for; nil for all.
  package var audience: StationID?
  package var body: JSONValue?

  package init(kind: Change.Kind, id: String, audience: StationID?, body: JSONValue?) {
    self.kind = kind
    self.id = id
    self.audience = audience
    self.body = body
  }
}
