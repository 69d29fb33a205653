package import CountyAPI
package import OddJobMarket

extension CountyService {
  /// Adds a station to the county, and tells all stations of it.
  package func addStation(
    _ id: StationID, name: String, listing: StationListing = StationListing()
  ) throws {
    try store.write { transaction in
      guard try transaction.station(id) == nil else {
        throw Problem(.malformedBody, "There is a station \(id.text) already.")
      }
      try list(StationRecord(id: id, name: name), as: listing, in: transaction)
    }
  }

  /// Tells all stations anew what the directory says of a station; what is left out is forgotten.
  package func describeStation(
    _ id: StationID, name: String, listing: StationListing
  ) throws {
    try store.write { transaction in
      var record = try record(of: id, in: transaction)
      record.name = name
      try list(record, as: listing, in: transaction)
    }
  }

  private func list(
    _ record: StationRecord, as listing: StationListing, in transaction: any CountyTransaction
  ) throws {
    try transaction.save(record)
    var members = listing.members
    members["station"] = .string(record.id.text)
    members["name"] = .string(record.name)
    var set = try transaction.workingSet(LedgerReferences())
    set.tell(
      FeedEntry(kind: .station, id: record.id.text, audience: nil, body: .object(members)))
    try transaction.save(set)
  }

  private func record(
    of station: StationID, in transaction: any CountyTransaction
  ) throws -> StationRecord {
    guard let record = try transaction.station(station) else {
      throw Problem(.malformedBody, "The county has no station \(station.text).")
    }
    return record
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
      var record = try record(of: station, in: transaction)
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

  /// Takes a station in again that was written off and is found. It needs a new certificate, since
  /// nobody knows who has had the old one's key meanwhile. Its chain goes on where the county has it,
  /// or in a new epoch where the station's file is another; rights it gets anew.
  ///
  /// - Throws: `Problem` for one that was not written off.
  package func readmit(_ station: StationID) throws {
    try store.write { transaction in
      var record = try record(of: station, in: transaction)
      guard record.state == .writtenOff else {
        throw Problem(.malformedBody, "The station \(station.text) was not written off.")
      }
      record.state = .active
      try transaction.save(record)
      try transaction.revokeCertificates(of: station, at: clock.now.milliseconds)
      var meta = try transaction.meta()
      guard meta.barrier != nil else { return }
      // What it holds counts like anybody's.
      meta.barrier?.waiting.insert(station)
      try transaction.save(meta)
    }
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
      var record = try record(of: station, in: transaction)
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

  /// Pauses, reopens or closes a posting in the county's own name.
  ///
  /// - Throws: `Problem` for a posting that is unknown, or whose state allows no such step.
  package func decide(_ posting: PostingID, to state: PostingState) throws {
    try store.write { transaction in
      var references = LedgerReferences()
      references.postings = [posting]
      var ledger = CountyLedger(
        try transaction.workingSet(references), safeguards: settings.safeguards)
      try ledger.decide(posting, to: state)
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
}
