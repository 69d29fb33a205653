import CountyAPI
import GRDB
package import OddJobMarket

/// What became of an application for one shift.
package struct ApplyOutcome: Hashable, Sendable {
  package var application: ApplicationID
  package var shift: ShiftID
  package var state: ApplicationState
  /// Why no place was confirmed at once, where that can be put right.
  package var refusal: Refusal?
  /// What the person holds until somebody decides; a placement has its slip instead.
  package var receipt: Receipt? = nil
}

extension Store {
  /// Applies for all the shifts or for none.
  ///
  /// Where the employer agreed beforehand (先到先定) each place is confirmed at once; where only a
  /// document or the date is missing, the application stands and says so; without a right left at
  /// this station it is a standby.
  /// - Throws: `Refusal.notAllowed` for anyone but the person themselves and an attendant, who is
  ///   named in the operation; the `Refusal` of the first shift that can't be taken at all.
  package func apply(
    _ person: JobSeekerID, shifts: [ShiftID], by actor: ActingParty
  ) throws -> [ApplyOutcome] {
    try requireSpeaks(for: person, actor)
    let now = surroundings.clock.now
    return try write { database in
      try shifts.map { shift in
        var outcome = try apply(person, shift: shift, by: actor, at: now, in: database)
        if !outcome.state.isPlacement {
          outcome.receipt = try issueReceipt(of: outcome, person, at: now, in: database)
        }
        return outcome
      }
    }
  }

  private func issueReceipt(
    of outcome: ApplyOutcome, _ person: JobSeekerID, at now: Instant, in database: Database
  ) throws -> Receipt {
    let title: String = try shiftRow(outcome.shift, in: database)["title"]
    return try issueReceipt(
      .application(title: title, state: outcome.state),
      personKey: try personRow(person, in: database)["key"],
      on: try businessDay(at: now, in: database), at: now, in: database)
  }

  func requireSpeaks(for person: JobSeekerID, _ actor: ActingParty) throws(Refusal) {
    switch actor {
    case .jobSeeker(person), .attendant: return
    case .jobSeeker, .employer, .system, .county: throw .notAllowed
    }
  }

  /// The same for one shift, inside a transaction that does more than this.
  func apply(
    _ person: JobSeekerID, shift: ShiftID, by actor: ActingParty, at now: Instant,
    in database: Database
  ) throws -> ApplyOutcome {
    let personRow = try personRow(person, in: database)
    let shiftRow = try shiftRow(shift, in: database)
    let hiringMode = try shiftRow.decoded("hiringMode", as: HiringMode.self)
    try requireNoLiveApplication(
      personKey: personRow["key"], shiftKey: shiftRow["key"], in: database)
    let facts = try placementFacts(person: personRow, shift: shiftRow, at: now, in: database)
    let refusal = rules.refusal(for: facts)
    if let refusal, !refusal.leavesApplicationOpen(in: hiringMode) { throw refusal }
    let id = try insertApplication(
      person: personRow, shift: shiftRow, by: actor, at: now, in: database)
    if hiringMode != .firstCome || refusal != nil {
      return ApplyOutcome(application: id, shift: shift, state: .applied, refusal: refusal)
    }
    return try confirmOrStandBy(id, shift: shift, row: shiftRow, by: actor, at: now, in: database)
  }

  /// Writes a new application and its operation; the rules have been asked.
  ///
  /// - Parameter replaced: the application whose place is taken over for the rest of the shift.
  func insertApplication(
    person: Row, shift: Row, replacing replaced: Row? = nil, by actor: ActingParty,
    at now: Instant, in database: Database
  ) throws -> ApplicationID {
    let id: ApplicationID = surroundings.identifiers.identifier()
    let replacedKey: Int64? = replaced?["key"]
    // Prepared once: the triggers of an application take longer to compile than to run.
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt, replacesKey,
          joinsAt) VALUES (?, ?, ?, 'applied', ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        id.rawValue, person["key"] as Int64, shift["key"] as Int64, now.milliseconds,
        now.milliseconds, replacedKey, replaced == nil ? nil : now.milliseconds,
      ])
    var body: [String: JSONValue] = [
      "application": .string(id.text), "person": .string(JobSeekerID(person["id"]).text),
      "shift": .string(ShiftID(shift["id"]).text),
    ]
    if let replaced { body["replaces"] = .string(ApplicationID(replaced["id"]).text) }
    try outbox.append(.applied, by: actor, body: body, at: now, in: database)
    return id
  }

  private func confirmOrStandBy(
    _ application: ApplicationID, shift: ShiftID, row: Row, by actor: ActingParty,
    at now: Instant, in database: Database
  ) throws -> ApplyOutcome {
    let count = PlaceCount(shift: row)
    if count.outstanding > 0 {
      try step(application, ApplicationTransition(.confirm, by: actor, at: now), in: database)
      return ApplyOutcome(application: application, shift: shift, state: .confirmed, refusal: nil)
    }
    guard count.allotted < count.places else { throw Refusal.placesTaken }
    try step(application, ApplicationTransition(.standBy, by: actor, at: now), in: database)
    return ApplyOutcome(
      application: application, shift: shift, state: .standby, refusal: .notAllottedHere)
  }

  func requireNoLiveApplication(
    personKey: Int64, shiftKey: Int64, in database: Database
  ) throws {
    let states = try String.fetchAll(
      database, sql: "SELECT state FROM application WHERE personKey = ? AND shiftKey = ?",
      arguments: [personKey, shiftKey])
    let isLive = states.compactMap(ApplicationState.init).contains { $0.isOpen || $0.isPlacement }
    if isLive { throw Refusal.alreadyApplied }
  }
}

extension Refusal {
  /// Whether a wish may stand although it can't be confirmed yet.
  ///
  /// A document, a certificate or the date can be put right at the desk. Where someone else says
  /// yes, a clash of times may be gone by then; the rules are asked again at that moment.
  func leavesApplicationOpen(in mode: HiringMode) -> Bool {
    switch self {
    case .documentNotSeen, .certificateMissing, .birthDateUnknown, .dateNeedsConfirmation: true
    case .overlaps, .tooManyHours, .tooLittleRest: mode != .firstCome
    default: false
    }
  }
}
