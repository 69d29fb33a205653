package import CountyAPI
package import OddJobMarket

extension CountyService {
  /// Adds a station to the county, and tells all stations of it.
  package func addStation(_ id: StationID, name: String) throws {
    try store.write { transaction in
      guard try transaction.station(id) == nil else {
        throw Problem(.malformedBody, "There is a station \(id.text) already.")
      }
      try transaction.save(StationRecord(id: id, name: name))
      var set = try transaction.workingSet(LedgerReferences())
      set.tell(
        FeedEntry(
          kind: .station, id: id.text, audience: nil,
          body: .object(["station": .string(id.text), "name": .string(name)])))
      try transaction.save(set)
    }
  }

  /// Shares the places of a posting out among the active stations, by the demand there was so far.
  ///
  /// While stations are still awaited after a restore it is only noted, and done at the end of that.
  /// - Throws: `Problem` for a posting that the county does not know.
  package func shareOut(_ posting: PostingID) throws {
    try store.write { transaction in
      var references = LedgerReferences()
      references.postings = [posting]
      let set = try transaction.workingSet(references)
      guard set.postings[posting] != nil else {
        throw Problem(.malformedBody, "The county knows no posting \(posting.text).")
      }
      let counted = try transaction.demand()
      let active = try transaction.stations().filter { $0.state == .active }
      let demand = Dictionary(
        uniqueKeysWithValues: active.map { ($0.id, 1 + counted[$0.id, default: 0]) })
      var ledger = CountyLedger(
        set, isRecovering: try transaction.meta().barrier != nil, safeguards: settings.safeguards)
      try ledger.share(posting, by: demand)
      try transaction.save(ledger.set)
    }
  }

  /// Gives a lost station up: its unused rights come back, and nobody waits for it any more.
  package func writeOff(_ station: StationID) throws {
    try store.write { transaction in
      guard var record = try transaction.station(station) else {
        throw Problem(.malformedBody, "The county has no station \(station.text).")
      }
      record.state = .writtenOff
      try transaction.save(record)
      var meta = try transaction.meta()
      if meta.barrier != nil {
        meta.barrier?.waiting.remove(station)
        meta.barrier?.inventories[station] = nil
        try transaction.save(meta)
      }
      try takeBackRights(of: station, in: transaction)
    }
    try settleRecovery()
  }

  func takeBackRights(of station: StationID, in transaction: any CountyTransaction) throws {
    var ledger = CountyLedger(
      try transaction.workingSet(try transaction.shiftsHeld(by: station)),
      isRecovering: try transaction.meta().barrier != nil, safeguards: settings.safeguards)
    try ledger.writeOff(station)
    try transaction.save(ledger.set)
  }

  /// Shuts a station out: no request of it is answered any more.
  package func revoke(_ station: StationID) throws {
    try store.write { transaction in
      guard var record = try transaction.station(station) else {
        throw Problem(.malformedBody, "The county has no station \(station.text).")
      }
      record.state = .revoked
      try transaction.save(record)
    }
  }

  /// Ends the hiring for a shift: unused rights come back, and none is given out any more.
  package func cutOff(_ shift: ShiftID) throws {
    try store.write { transaction in
      var references = LedgerReferences()
      references.shifts = [shift]
      var ledger = CountyLedger(
        try transaction.workingSet(references), safeguards: settings.safeguards)
      guard ledger.set.shifts[shift] != nil else {
        throw Problem(.malformedBody, "The county knows no shift \(shift.text).")
      }
      try ledger.cutOff(shift)
      try transaction.save(ledger.set)
    }
  }

  /// Publishes a posting of the county's own, as `postingPublished` has it.
  @discardableResult
  package func publish(posting body: JSONValue) throws -> PostingID {
    try store.write { transaction in
      var references = LedgerReferences()
      references.add(body)
      var ledger = CountyLedger(
        try transaction.workingSet(references), safeguards: settings.safeguards)
      let id = try ledger.publish(county: body)
      try transaction.save(ledger.set)
      return id
    }
  }

  /// Publishes a policy or an event under its `id`.
  package func publish(_ kind: Change.Kind, _ body: JSONValue) throws {
    let id: String
    do {
      id = try JSONMembers(body).string("id", upTo: 128)
    } catch {
      throw Problem(error)
    }
    try store.write { transaction in
      var set = try transaction.workingSet(LedgerReferences())
      set.tell(FeedEntry(kind: kind, id: id, audience: nil, body: body))
      try transaction.save(set)
    }
  }

  /// Opens ID numbers that came sealed, at most so many, and settles who is who.
  ///
  /// - Returns: how many were looked at.
  @discardableResult
  package func settleIdentities(limit: Int = 200) throws -> Int {
    let envelopes = try store.read { try $0.unopenedEnvelopes(limit: limit) }
    for envelope in envelopes {
      // Opening takes its time and is done before the transaction begins.
      let digest = identities.identity(in: envelope)
      try store.write { transaction in
        try transaction.markOpened(envelope)
        guard let digest else { return }
        var references = LedgerReferences()
        references.people = [envelope.person]
        references.identities = [LedgerPerson.prefix + digest]
        var ledger = CountyLedger(
          try transaction.workingSet(references),
          isRecovering: try transaction.meta().barrier != nil, safeguards: settings.safeguards)
        ledger.identify(envelope.person, as: digest)
        try ledger.requireBalanced()
        try transaction.save(ledger.set)
      }
    }
    return envelopes.count
  }
}
