import CountyAPI
import OddJobMarket

extension CountyLedger {
  /// Finds the place that was promised: one right of the station, unless the same person has a place
  /// of the shift already. Returns the application's standing, which it has then.
  mutating func place(
    _ application: inout LedgerApplication, effects: inout [OperationEffect]
  ) -> LedgerApplication.Standing {
    var others = otherApplications(of: application)
    if yieldUpgrades(to: application, of: others) {
      others = otherApplications(of: application)
    }
    guard var shift = set.shifts[application.shift] else { return .none }
    let here = others.filter { $0.shift == application.shift }
    let counts: Set<LedgerApplication.Standing> =
      safeguards.contains(.tellsPendingFromPlaced) ? [.placed] : [.placed, .pending, .standby]
    if here.contains(where: { counts.contains($0.standing) }) {
      if shift.release(1, from: application.station) {
        shift.count(application.place, at: application.station)
        set.put(shift)
        effects.append(OperationEffect(.rightReturned, shift: shift.id))
        tellAllotment(of: shift, to: application.station)
      }
      application.standing = .duplicate
      return .duplicate
    }
    if shift.confirm(at: application.station) || countsAnyway(&shift, application.station) {
      set.put(shift)
      application.standing = .placed
      supersede(here, effects: &effects)
      tellOverlaps(of: application, with: others, effects: &effects)
      return .placed
    }
    if isRecovering {
      application.standing = .pending
    } else {
      application.standing = .standby
      effects.append(
        OperationEffect(.standbyKept, shift: shift.id, application: application.id))
    }
    return application.standing
  }

  /// A place that the county gave to a standby is nobody's word before the standby's station says
  /// so: the person may have withdrawn there meanwhile. A station's own yes, by a right, comes first.
  ///
  /// Returns whether there was one.
  private mutating func yieldUpgrades(
    to application: LedgerApplication, of others: [LedgerApplication]
  ) -> Bool {
    guard application.state.isPlacement, !others.isEmpty,
      set.shifts[application.shift]?[application.station].outstanding ?? 0 > 0
    else { return false }
    var hasYielded = false
    for other in others
    where other.shift == application.shift && other.standing == .placed
      && other.state == .standby && other.station != application.station
    {
      drop(other)
      hasYielded = true
    }
    return hasYielded
  }

  /// What a county does that trusts every station's word.
  private func countsAnyway(_ shift: inout LedgerShift, _ station: StationID) -> Bool {
    guard !safeguards.contains(.countsRights) else { return false }
    shift.headcount += 1
    shift[station].allotted += 1
    shift[station].confirmed += 1
    return true
  }

  func identity(of person: JobSeekerID) -> String { set.people[person]?.identity ?? person.text }

  /// Returns the other applications of the same person, in the county's order.
  private func otherApplications(of application: LedgerApplication) -> [LedgerApplication] {
    set.applications(ofIdentity: identity(of: application.person))
      .filter { $0.id != application.id }
  }

  /// The person has the place now, by a right: what waited elsewhere for the same need not any more.
  private mutating func supersede(
    _ here: [LedgerApplication], effects: inout [OperationEffect]
  ) {
    for var other in here where other.standing == .standby {
      other.standing = .duplicate
      set.put(other)
      effects.append(
        OperationEffect(.standbyUpgraded, shift: other.shift, application: other.id))
      resettle(other, .duplicate, code: .duplicatePerson)
    }
  }

  /// A person who is confirmed at two stations for overlapping times is told to both, as a task.
  mutating func tellOverlaps(
    of application: LedgerApplication, with others: [LedgerApplication],
    effects: inout [OperationEffect]
  ) {
    guard let shift = set.shifts[application.shift] else { return }
    for other in others where other.standing == .placed && other.station != application.station {
      guard other.shift != application.shift, let otherShift = set.shifts[other.shift],
        shift.overlaps(otherShift)
      else { continue }
      effects.append(
        OperationEffect(.personElsewhere, shift: other.shift, application: application.id))
      tellElsewhere(application, shift, of: other, otherShift)
      tellElsewhere(other, otherShift, of: application, shift)
    }
  }

  private mutating func tellElsewhere(
    _ application: LedgerApplication, _ shift: LedgerShift, of other: LedgerApplication,
    _ otherShift: LedgerShift
  ) {
    set.tell(
      FeedEntry(
        kind: .personElsewhere, id: "\(application.id.text):\(other.id.text)",
        audience: application.station,
        body: .object([
          "application": .string(application.id.text), "person": .string(application.person.text),
          "shift": .string(shift.id.text), "otherStation": .string(other.station.text),
          "otherShift": .string(otherShift.id.text),
          "otherStartMs": .integer(otherShift.startMilliseconds),
          "otherEndMs": .integer(otherShift.endMilliseconds),
        ])))
  }

  /// Gives free places to those who wait, in the county's order.
  mutating func settleStandbys(of id: ShiftID) {
    guard !isRecovering, let shift = set.shifts[id], shift.isOpen, !shift.isCancelled,
      shift.free > 0
    else { return }
    for var application in set.applications(for: id) where application.standing == .standby {
      guard var shift = set.shifts[id], shift.free > 0 else { return }
      shift.grant(1, to: application.station)
      set.put(shift)
      var effects: [OperationEffect] = []
      if place(&application, effects: &effects) == .placed {
        effects.insert(
          OperationEffect(.standbyUpgraded, shift: id, application: application.id), at: 0)
      }
      application.order = set.takeOrder()
      set.put(application)
      resettle(application, application.standing == .placed ? .applied : .duplicate, effects)
      if let shift = set.shifts[id] { tellAllotment(of: shift, to: application.station) }
    }
  }

  mutating func releaseRights(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, count) = try act.body { members throws(WireFault) in
      (
        try members.identifier("shift", of: Shift.self),
        Int(try members.integer("count", in: 1...10_000))
      )
    }
    var shift = try shift(id)
    guard shift.release(count, from: act.station) else {
      throw .code(.noPlaceRight, "\(shift[act.station].outstanding) rights are left there.")
    }
    shift[act.station].through = act.place.sequence
    set.put(shift)
    act.touched.insert(id)
    act.effects.append(OperationEffect(.rightReturned, shift: id))
  }
}

extension CountyLedger {
  /// Settles the operation that brought an application about anew, and tells its station.
  mutating func resettle(
    _ application: LedgerApplication, _ status: OperationResult.Status,
    code: RejectionCode? = nil, _ effects: [OperationEffect] = []
  ) {
    guard let place = application.place, let operation = application.operation else { return }
    settle(
      place,
      OperationResult(
        sequence: place.sequence, id: operation, status: status, code: code, effects: effects))
  }

  mutating func tellAllotment(of shift: LedgerShift, to station: StationID) {
    let allotment = shift[station]
    set.tell(
      FeedEntry(
        kind: .allotment, id: shift.id.text, audience: station,
        body: .object([
          "shift": .string(shift.id.text), "allotted": .number(allotment.allotted),
          "acceptedThrough": .integer(allotment.through), "recall": .number(allotment.recall),
        ])))
  }

  mutating func tellAllotments(of shift: LedgerShift, except own: StationID? = nil) {
    for station in shift.allotments.keys.sorted() where station != own {
      tellAllotment(of: shift, to: station)
    }
  }

  mutating func tell(_ posting: LedgerPosting) {
    let body =
      posting.isKnown && posting.state != .rejected && posting.state != .inReview
      ? feedBody(of: posting) : nil
    set.tell(FeedEntry(kind: .posting, id: posting.id.text, audience: nil, body: body))
  }

  /// The body as it was published, with what has changed since.
  private func feedBody(of posting: LedgerPosting) -> JSONValue? {
    guard case .object(var members)? = try? JSONValue(parsing: posting.body) else { return nil }
    members["state"] = .string(posting.state.rawValue)
    members["origin"] = .optional(posting.origin?.text)
    if let employer = set.employers[posting.employer], let kind = employer.kind {
      members["employerKind"] = .string(kind.rawValue)
      members["employerName"] = .optional(employer.name)
    }
    if posting.isDecidedByCounty { members["decidedBy"] = "county" }
    if let payFen = posting.payFen { members["payFen"] = .number(payFen) }
    if case .array(let shifts)? = members["shifts"] {
      members["shifts"] = .array(shifts.map(withPlaces))
    }
    return .object(members)
  }

  private func withPlaces(_ value: JSONValue) -> JSONValue {
    guard case .object(var members) = value, case .string(let text)? = members["shift"],
      let id = ShiftID(text: text), let shift = set.shifts[id]
    else { return value }
    members["places"] = .number(shift.headcount)
    if shift.isCancelled { members["isCancelled"] = true }
    return .object(members)
  }
}
