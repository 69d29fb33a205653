/// Something new at the county, on its way inward. Applying one twice is the same as once.
package struct Change: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A posting with its shifts, as `postingPublished` has them, and `origin`: the station's UUID,
    /// or null for one of the county's own. Beside them stand `employerKind` and `employerName`, as
    /// `employerAdded` has them, and `contactName`, `contactPhone` where the county may tell them.
    /// A state that the county decided says so: `decidedBy` is `county`. A shift that was called
    /// off has `isCancelled`: true.
    case posting
    /// `{theme, title, summary, document, term, termDay}`; `term` is until, ended or ask, and
    /// `termDay` counts days since 1970.
    case policy
    /// `{eventKind, title, place, startMs, endMs}`.
    case event
    /// A station of the county's directory: `{station, name, county, township, address, latitude,
    /// longitude, openingHours, phone}`, the point in microdegrees; what the county does not know is
    /// left out.
    case station
    /// `{shift, allotted, acceptedThrough, recall}`: the rights granted to this station in total,
    /// used ones among them, as of the operation `acceptedThrough` of its chain: what it released
    /// or got by a later one is still to be counted in. `recall` is how many the county asks it to
    /// release, if it can. The id is the shift's.
    case allotment
    /// An `OperationResult` that was settled later than its batch. The id is its number.
    case result
    /// The same person confirmed at two stations for overlapping times: `{person, application,
    /// shift}` of this station, and `otherStation`, `otherShift`, `otherStartMs`, `otherEndMs`.
    case personElsewhere
  }

  package var position: Int64
  package var kind: Kind
  /// Of the thing that changed; the newest body of one id stands for it.
  package var id: String
  /// Nil where the thing is no more.
  package var body: JSONValue?

  package init(position: Int64, kind: Kind, id: String, body: JSONValue?) {
    self.position = position
    self.kind = kind
    self.id = id
    self.body = body
  }

  init(_ members: JSONMembers) throws(WireFault) {
    self.init(
      position: try members.integer("position", in: 1...WireLimits.largestInteger),
      kind: try members.choice("kind"), id: try members.string("id", upTo: 128),
      body: try members.optional("body") { name throws(WireFault) in try members.value(name) })
  }

  var json: JSONValue {
    .object([
      "position": .integer(position), "kind": .string(kind.rawValue), "id": .string(id),
      "body": body ?? .null,
    ])
  }
}

/// A page of the feed, or of a snapshot: the same shape, so that both are applied the same way.
package struct ChangePage: Hashable, Sendable {
  package var changes: [Change]
  /// Where the next page starts.
  package var cursor: ChangeCursor
  package var hasMore: Bool

  package init(changes: [Change], cursor: ChangeCursor, hasMore: Bool) {
    self.changes = changes
    self.cursor = cursor
    self.hasMore = hasMore
  }

  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    self.init(
      changes: try members.array("changes", upTo: WireLimits.changes) {
        member throws(WireFault) in try Change(member)
      },
      cursor: try members.cursor("cursor"), hasMore: try members.bool("hasMore"))
  }

  package var json: JSONValue {
    .object([
      "changes": .array(changes.map(\.json)), "cursor": .string(cursor.text),
      "hasMore": .bool(hasMore),
    ])
  }
}
