import CountyAPI
package import OddJobMarket

extension CountyLedger {
  mutating func registerPerson(_ act: inout LedgerAct) throws(LedgerRejection) {
    let id = try act.body { members throws(WireFault) in
      try members.identifier("person", of: JobSeeker.self)
    }
    if set.people[id] != nil { act.status = .duplicate }
    know(id, at: act.station)
    guard var person = set.people[id], person.station == act.station, person.registration == nil
    else { return }
    person.registration = act.place
    set.put(person)
  }

  /// People may be older than the station's chain: whom an operation names, the county knows.
  mutating func know(_ person: JobSeekerID, at station: StationID?) {
    guard set.people[person] == nil else { return }
    var known = LedgerPerson(id: person)
    known.station = station
    set.put(known)
  }

  /// Says of which of these people a station may tell who they are: of those whom it named first.
  package mutating func claim(
    _ people: [JobSeekerID], for station: StationID
  ) -> Set<JobSeekerID> {
    for person in people { know(person, at: station) }
    return Set(people.filter { set.people[$0]?.station == station })
  }

  mutating func mergePeople(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (kept, merged) = try act.body { members throws(WireFault) in
      (
        try members.identifier("person", of: JobSeeker.self),
        try members.identifier("merged", of: JobSeeker.self)
      )
    }
    guard claim([kept, merged], for: act.station).count == 2 else {
      throw .code(.unknownSubject, "Only the station that registered people makes them one.")
    }
    let (left, right) = (identity(of: kept), identity(of: merged))
    let isIdentified = [left, right].map { $0.hasPrefix(LedgerPerson.prefix) }
    guard isIdentified != [true, true] || left == right else {
      throw .code(.illegalStep, "Two people with ID numbers of their own are not one.")
    }
    unite(left, right, as: isIdentified[1] ? right : left, &act.touched)
  }

  /// What was sealed of a person goes; that one of their own name applied and worked stays.
  mutating func erasePerson(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (person, extent) = try act.body { members throws(WireFault) in
      (
        try members.identifier("person", of: JobSeeker.self),
        try members.choice("extent", of: ErasureExtent.self)
      )
    }
    guard claim([person], for: act.station) == [person] else {
      throw .code(.unknownSubject, "Only the station that registered a person deletes them.")
    }
    set.forget(person, extent.sealedFields)
  }

  /// Learns who a person is by an ID number that was opened.
  ///
  /// - Returns: the shifts whose places changed by it.
  @discardableResult
  package mutating func identify(_ person: JobSeekerID, as digest: String) -> Set<ShiftID> {
    know(person, at: nil)
    var touched: Set<ShiftID> = []
    let known = identity(of: person)
    let identity = LedgerPerson.prefix + digest
    // A number that was put right later does not tear apart what is one.
    guard known != identity, !known.hasPrefix(LedgerPerson.prefix) else { return [] }
    unite(known, identity, as: identity, &touched)
    for shift in touched.sorted() { spend(shift) }
    return touched
  }

  private mutating func unite(
    _ left: String, _ right: String, as identity: String, _ touched: inout Set<ShiftID>
  ) {
    for var person in set.people.values.sorted(by: { $0.id < $1.id })
    where person.identity == left || person.identity == right {
      guard person.identity != identity else { continue }
      person.identity = identity
      set.put(person)
    }
    dropDuplicates(of: identity, &touched)
  }

  /// Of several places of one person in one shift the earliest stands; the others' rights go back.
  private mutating func dropDuplicates(of identity: String, _ touched: inout Set<ShiftID>) {
    let live = set.applications(ofIdentity: identity).filter(\.standing.isLive)
    var taken: [ShiftID: LedgerApplication] = [:]
    for application in live where application.standing == .placed {
      guard taken[application.shift] != nil else {
        taken[application.shift] = application
        continue
      }
      drop(application)
      touched.insert(application.shift)
    }
    for var application in live where application.standing == .standby {
      guard taken[application.shift] != nil else { continue }
      application.standing = .duplicate
      set.put(application)
      resettle(application, .duplicate, code: .duplicatePerson)
    }
    let placed = taken.values.sorted { $0.order < $1.order }
    for (index, application) in placed.enumerated() {
      var effects: [OperationEffect] = []
      tellOverlaps(of: application, with: Array(placed[..<index]), effects: &effects)
    }
  }

  mutating func drop(_ application: LedgerApplication) {
    guard var shift = set.shifts[application.shift] else { return }
    var application = application
    shift.returnRight(of: application.station)
    shift.count(application.place, at: application.station)
    application.standing = .duplicate
    set.put(shift)
    set.put(application)
    resettle(
      application, .duplicate, code: .duplicatePerson,
      [OperationEffect(.rightReturned, shift: shift.id, application: application.id)])
    tellAllotment(of: shift, to: application.station)
  }

  mutating func addEmployer(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, kind, name) = try act.body { members throws(WireFault) in
      (
        try members.identifier("employer", of: Employer.self),
        try members.choice("kind", of: EmployerKind.self),
        try members.optional("name") { name throws(WireFault) in try members.string(name) }
      )
    }
    guard set.employers[id]?.kind == nil else {
      act.status = .duplicate
      return
    }
    var employer = set.employers[id] ?? LedgerEmployer(id: id)
    employer.kind = kind
    employer.name = kind.isHousehold ? nil : name
    set.put(employer)
  }

  mutating func suspendEmployer(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, first, last) = try act.body { members throws(WireFault) in
      (
        try members.identifier("employer", of: Employer.self), try members.count("firstDay"),
        try members.count("lastDay")
      )
    }
    var employer = set.employers[id] ?? LedgerEmployer(id: id)
    employer.suspendedFrom = first
    employer.suspendedThrough = last
    set.put(employer)
  }

  mutating func liftSuspension(_ act: inout LedgerAct) throws(LedgerRejection) {
    let id = try act.body { members throws(WireFault) in
      try members.identifier("employer", of: Employer.self)
    }
    var employer = set.employers[id] ?? LedgerEmployer(id: id)
    employer.suspendedFrom = nil
    employer.suspendedThrough = nil
    set.put(employer)
  }
}
