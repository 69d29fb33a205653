import CountyAPI
import OddJobMarket

/// A transaction on a county in memory: a copy that takes the original's place at the end.
final class MemoryTransaction: CountyTransaction {
  typealias State = MemoryCountyStore.State
  var state: State

  init(_ state: State) { self.state = state }

  func meta() -> CountyMeta { state.meta }
  func save(_ meta: CountyMeta) { state.meta = meta }

  func stations() -> [StationRecord] { state.stations.values.sorted { $0.id < $1.id } }
  func station(_ id: StationID) -> StationRecord? { state.stations[id] }
  func save(_ station: StationRecord) { state.stations[station.id] = station }

  func chain(of station: StationID, epoch: UInt64) -> ChainHead? {
    state.chains[.init(station: station, epoch: epoch)]
  }

  func entries(
    of station: StationID, epoch: UInt64, in range: ClosedRange<Int64>
  ) -> [StoredEntry] {
    let entries = state.entries[.init(station: station, epoch: epoch), default: []]
    let first = max(1, range.lowerBound)
    let last = min(Int64(entries.count), range.upperBound)
    return first <= last ? Array(entries[Int(first - 1)..<Int(last)]) : []
  }

  func append(
    _ entries: [StoredEntry], to head: ChainHead, of station: StationID, epoch: UInt64
  ) {
    let name = MemoryCountyStore.ChainName(station: station, epoch: epoch)
    state.entries[name, default: []] += entries
    state.chains[name] = head
  }

  func workingSet(_ references: LedgerReferences) -> WorkingSet {
    let all = state.set
    var wanted = LoadedRecords(references)
    wanted.applications += references.applications.compactMap { all.applications[$0] }
    wanted.shifts.formUnion(wanted.applications.map(\.shift))
    wanted.shifts.formUnion(
      all.shifts.values.filter { references.postings.contains($0.posting) }.map(\.id))
    let waiting = all.applications.values.filter {
      $0.standing == .standby && wanted.shifts.contains($0.shift)
    }
    wanted.applications += waiting
    wanted.people.formUnion(wanted.applications.map(\.person))
    let identities = references.identities.union(
      wanted.people.map { all.people[$0]?.identity ?? $0.text })
    let people = all.people.values.filter { identities.contains($0.identity) }
    wanted.people.formUnion(people.map(\.id))
    wanted.applications += all.applications.values.filter {
      $0.standing.isLive && wanted.people.contains($0.person)
    }
    wanted.shifts.formUnion(wanted.applications.map(\.shift))
    let shifts = wanted.shifts.compactMap { all.shifts[$0] }
    let postings = references.postings.union(shifts.map(\.posting)).compactMap {
      all.postings[$0]
    }
    let employers = references.employers.union(postings.map(\.employer))
    return WorkingSet(
      postings: postings, shifts: shifts, applications: wanted.applications, people: people,
      employers: employers.compactMap { all.employers[$0] },
      nextOrder: all.nextOrder)
  }

  private struct LoadedRecords {
    var shifts: Set<ShiftID>
    var people: Set<JobSeekerID>
    var applications: [LedgerApplication] = []

    init(_ references: LedgerReferences) {
      shifts = references.shifts
      people = references.people
    }
  }

  func save(_ set: WorkingSet) {
    state.set.merge(set)
    for (place, result) in set.settled {
      let name = MemoryCountyStore.ChainName(station: place.station, epoch: place.epoch)
      state.entries[name]?[Int(place.sequence - 1)].result = result
    }
    for (person, field) in set.forgotten {
      let name = MemoryCountyStore.EnvelopeName(person: person, field: field)
      state.envelopes[name] = nil
      state.opened.remove(name)
    }
    for entry in set.feed {
      state.feedEnd += 1
      let name = MemoryCountyStore.FeedName(
        kind: entry.kind, id: entry.id, audience: entry.audience)
      state.feed[name] = Change(
        position: state.feedEnd, kind: entry.kind, id: entry.id, body: entry.body)
    }
  }

  func feed(for station: StationID, after position: Int64, limit: Int) -> [Change] {
    let own = state.feed.filter { name, change in
      change.position > position && (name.audience == nil || name.audience == station)
    }
    return Array(own.values.sorted { $0.position < $1.position }.prefix(limit))
  }

  func feedEnd() -> Int64 { state.feedEnd }

  func keep(_ envelopes: [SealedEnvelope]) {
    for envelope in envelopes {
      let name = MemoryCountyStore.EnvelopeName(person: envelope.person, field: envelope.field)
      if state.envelopes.updateValue(envelope, forKey: name) != envelope {
        state.opened.remove(name)
      }
    }
  }

  func unopenedEnvelopes(limit: Int) -> [SealedEnvelope] {
    let unopened = state.envelopes.filter { name, _ in
      name.field == .idNumber && !state.opened.contains(name)
    }
    return Array(unopened.values.sorted { $0.person < $1.person }.prefix(limit))
  }

  func markOpened(_ envelope: SealedEnvelope) {
    state.opened.insert(.init(person: envelope.person, field: envelope.field))
  }

  func pendingReferences() -> LedgerReferences {
    var references = LedgerReferences()
    for application in state.set.applications.values where application.standing == .pending {
      references.applications.insert(application.id)
    }
    return references
  }

  func shiftsHeld(by station: StationID) -> LedgerReferences {
    var references = LedgerReferences()
    for shift in state.set.shifts.values where shift[station].outstanding > 0 {
      references.shifts.insert(shift.id)
    }
    return references
  }

  func demand() -> [StationID: Int] {
    var demand: [StationID: Int] = [:]
    for application in state.set.applications.values {
      demand[application.station, default: 0] += 1
    }
    return demand
  }

  func troubled(limit: Int) -> [TroubledEntry] {
    var entries: [TroubledEntry] = []
    for (name, stored) in state.entries {
      for entry in stored where [.rejected, .deferred].contains(entry.result.status) {
        let place = OperationPlace(
          station: name.station, epoch: name.epoch, sequence: entry.sequence)
        entries.append(TroubledEntry(place: place, result: entry.result))
      }
    }
    return Array(
      entries.sorted {
        ($0.place.station, $0.place.sequence) < ($1.place.station, $1.place.sequence)
      }
      .prefix(limit))
  }

  func addEnrolmentCode(_ digest: [UInt8], for station: StationID, expiresAt: Int64) {
    state.codes[digest] = .init(station: station, expiresAt: expiresAt)
  }

  func useEnrolmentCode(_ digest: [UInt8], at now: Int64) -> StationID? {
    guard let code = state.codes[digest], !code.isUsed, now < code.expiresAt else { return nil }
    state.codes[digest]?.isUsed = true
    return code.station
  }

  func save(_ certificate: CertificateRecord) {
    state.certificates[certificate.serial] = certificate
  }

  func certificate(_ serial: [UInt8]) -> CertificateRecord? { state.certificates[serial] }

  func revokeCertificates(of station: StationID, at now: Int64) {
    state.certificates = state.certificates.mapValues { certificate in
      var certificate = certificate
      if certificate.station == station { certificate.revokedAt = certificate.revokedAt ?? now }
      return certificate
    }
    state.codes = state.codes.filter { $0.value.station != station }
  }
}
