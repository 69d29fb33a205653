package import OddJobMarket

/// What the county made of one operation; kept there for ever, and sent again for the same one.
package struct OperationResult: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case applied
    /// The county has it already, or it says the same as another: nothing was done twice.
    case duplicate
    /// Kept; what it means is settled later, and comes with the feed.
    case pending
    case rejected
    /// Kept, not interpreted: of a newer kind than this county knows, or a stub.
    case deferred
  }

  package var sequence: Int64
  /// Nil for an entry that could not be read.
  package var id: Identifier<Operation>?
  package var status: Status
  /// Why, for anything but applied.
  package var code: RejectionCode?
  package var detail: String?
  package var effects: [OperationEffect]

  package init(
    sequence: Int64, id: Identifier<Operation>?, status: Status, code: RejectionCode? = nil,
    detail: String? = nil, effects: [OperationEffect] = []
  ) {
    self.sequence = sequence
    self.id = id
    self.status = status
    self.code = code
    self.detail = detail
    self.effects = effects
  }

  /// Whether it says no more than that the operation was applied, as nearly every one does.
  package var isPlain: Bool {
    status == .applied && code == nil && detail == nil && effects.isEmpty
  }

  package init(_ members: JSONMembers) throws(WireFault) {
    self.init(
      sequence: try members.integer("seq", in: 1...WireLimits.largestInteger),
      id: try members.optional("id") { name throws(WireFault) in try members.identifier(name) },
      status: try members.choice("status"),
      code: try members.optional("code") { name throws(WireFault) in try members.choice(name) },
      detail: try members.optional("detail") { name throws(WireFault) in try members.string(name) },
      effects: try members.has("effects")
        ? members.array("effects", upTo: 64) { member throws(WireFault) in
          try OperationEffect(member)
        } : [])
  }

  package var json: JSONValue {
    var members: [String: JSONValue] = [
      "seq": .integer(sequence), "status": .string(status.rawValue),
    ]
    if let id { members["id"] = .string(id.text) }
    if let code { members["code"] = .string(code.rawValue) }
    if let detail { members["detail"] = .string(detail) }
    if !effects.isEmpty { members["effects"] = .array(effects.map(\.json)) }
    return .object(members)
  }
}

/// Why the county did not apply an operation; the station has a sentence for each.
package enum RejectionCode: String, CaseIterable, Sendable {
  /// The operation can't be read, or a member of its body is missing or of the wrong kind.
  case malformed
  /// A type or schema that this county does not know yet.
  case unknownType
  /// It names a posting, shift, person or application that the county has never heard of.
  case unknownSubject
  /// The step is not legal from where the application stands at the county.
  case illegalStep
  /// A confirmation without a right to a place: a standby at the county.
  case noPlaceRight
  /// The same person has this shift already: the right went back.
  case duplicatePerson
  /// The posting was closed or cancelled at the county before.
  case postingClosed
  /// The employer may not hire at present.
  case employerSuspended
  /// The operation stays at the station; only its stub is here.
  case tooLarge
  /// The sealed ID number is not the one that the registration commits to: nobody was identified.
  case wrongEnvelope
}

/// What an operation brought about at the county beyond itself.
package struct OperationEffect: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A right to a place came back to the county from this station.
    case rightReturned
    /// A standby became confirmed by a right.
    case standbyUpgraded
    /// A confirmation counts as a standby at the county.
    case standbyKept
    /// The person is confirmed elsewhere for overlapping times: a task for people.
    case personElsewhere
  }

  package var kind: Kind
  package var shift: ShiftID?
  package var application: ApplicationID?

  package init(_ kind: Kind, shift: ShiftID? = nil, application: ApplicationID? = nil) {
    self.kind = kind
    self.shift = shift
    self.application = application
  }

  init(_ members: JSONMembers) throws(WireFault) {
    self.init(
      try members.choice("kind"),
      shift: try members.optional("shift") { name throws(WireFault) in
        try members.identifier(name)
      },
      application: try members.optional("application") { name throws(WireFault) in
        try members.identifier(name)
      })
  }

  package var json: JSONValue {
    var members: [String: JSONValue] = ["kind": .string(kind.rawValue)]
    if let shift { members["shift"] = .string(shift.text) }
    if let application { members["application"] = .string(application.text) }
    return .object(members)
  }
}
