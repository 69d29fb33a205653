import CountyAPI
package import OddJobMarket

/// Does what an operator asks, and says in lines of text what became of it.
package struct OperatorDesk: Sendable {
  private let service: CountyService
  private let archive: any CountyArchive
  private let clock: any MarketClock
  private let identifiers: any IdentifierSource

  package init(
    service: CountyService, archive: any CountyArchive, clock: any MarketClock,
    identifiers: any IdentifierSource
  ) {
    self.service = service
    self.archive = archive
    self.clock = clock
    self.identifiers = identifiers
  }

  /// - Throws: `Problem` with one sentence for people, or a fault of the store.
  package func answer(_ request: OperatorRequest) throws -> [String] {
    switch request {
    case .addStation(let name, let wanted, let listing):
      let id = wanted ?? identifiers.identifier()
      try service.addStation(id, name: name, listing: listing)
      return ["\(id.text)  \(name)"]
    case .describeStation(let id, let name, let listing):
      try service.describeStation(id, name: name, listing: listing)
      return ["\(id.text)  \(name)"]
    case .listStations: return try stations()
    case .revoke(let id):
      try service.revoke(id)
      let now = clock.now.milliseconds
      try service.store.write { try $0.revokeCertificates(of: id, at: now) }
      return ["Shut out: no request of \(id.text) is answered any more."]
    case .writeOff(let id):
      try service.writeOff(id)
      return ["Written off: the unused rights of \(id.text) are the county's again."]
    case .readmit(let id):
      try service.readmit(id)
      return [
        "Taken in again: \(id.text) needs a new certificate, with this code for its letter.",
        try enrolmentCode(for: id),
      ]
    case .enrolmentCode(let id): return [try enrolmentCode(for: id)]
    case .publish(.posting, let body):
      return ["Published the posting \(try service.publish(posting: body).text)."]
    case .publish(let kind, let body):
      guard kind == .policy || kind == .event else {
        throw Problem(.malformedBody, "Postings, policies and events are published.")
      }
      try service.publish(kind, body)
      return ["Published."]
    case .shareOut(let posting): return try shareOut(posting)
    case .cutOff(let shift):
      try service.cutOff(shift)
      return ["Cut off: no right to a place of \(shift.text) is given out any more."]
    case .decide(let posting, let state):
      try service.decide(posting, to: state)
      return ["Decided: \(posting.text) is \(state.rawValue), and its station is told."]
    case .quarantined(let limit): return try quarantined(limit)
    case .reconcile:
      let faults = try archive.reconcile()
      return faults.isEmpty ? ["The ledger and the operations agree."] : faults
    case .backup(let path):
      try archive.backup(to: path)
      return ["Copied to \(path). \(archive.wayBack)"]
    }
  }

  private func stations() throws -> [String] {
    let (stations, barrier) = try service.store.read {
      (try $0.stations(), try $0.meta().barrier)
    }
    let now = clock.now
    return stations.map { station in
      let heard =
        station.heardAt.map {
          "heard \((now.milliseconds - $0) / 3_600_000) h ago"
        } ?? "never heard"
      let awaited = barrier?.waiting.contains(station.id) == true ? "  awaited" : ""
      return "\(station.id.text)  \(station.state.rawValue)  \(heard)  \(station.name)\(awaited)"
    }
  }

  private func enrolmentCode(for station: StationID) throws -> String {
    let code = EnrolmentCode.make(from: identifiers)
    let expiresAt = clock.now.milliseconds + EnrolmentCode.lifetime
    try service.store.write { transaction in
      guard try transaction.station(station)?.state == .active else {
        throw Problem(.malformedBody, "The county has no active station \(station.text).")
      }
      try transaction.addEnrolmentCode(
        EnrolmentCode.digest(code), for: station, expiresAt: expiresAt)
    }
    return code
  }

  private func shareOut(_ posting: PostingID) throws -> [String] {
    try service.shareOut(posting)
    var references = LedgerReferences()
    references.postings = [posting]
    let set = try service.store.read { try $0.workingSet(references) }
    let shifts = set.shifts.values.filter { $0.posting == posting }.sorted { $0.id < $1.id }
    return shifts.flatMap { shift in
      ["\(shift.id.text)  places \(shift.headcount)  free \(shift.free)"]
        + shift.allotments.keys.sorted().map { station in
          let allotment = shift[station]
          return "  \(station.text)  allotted \(allotment.allotted)  used \(allotment.confirmed)"
            + (allotment.recall > 0 ? "  asked back \(allotment.recall)" : "")
        }
    }
  }

  private func quarantined(_ limit: Int) throws -> [String] {
    let entries = try service.store.read { try $0.troubled(limit: limit) }
    guard !entries.isEmpty else { return ["Nothing was rejected or put aside."] }
    return entries.map { entry in
      let (place, result) = (entry.place, entry.result)
      return "\(place.station.text)  \(place.epoch.epochText)  \(place.sequence)  "
        + "\(result.status.rawValue)  \(result.code?.rawValue ?? "-")  \(result.detail ?? "")"
    }
  }
}

/// What an operator can do with a whole database.
package protocol CountyArchive: Sendable {
  /// Writes a copy that counts as the archive of what it holds: stations may wipe what is old in their
  /// own files from then on.
  func backup(to path: String) throws
  /// How such a copy becomes the county again, in one sentence for the operator.
  var wayBack: String { get }
  /// Returns a line for everything in which the ledger and the operations disagree.
  func reconcile() throws -> [String]
}
