import CountyAPI
import CountyEndpoint
import OddJobMarket
import Sync

/// What must hold once the line is healed and all windows have run.
extension Simulation {
  var violations: [String] {
    stations.flatMap { station in
      chainViolations(station) + mirrorViolations(station) + rightsViolations(station)
        + promiseViolations(station)
    } + placeViolations + taskViolations
  }

  /// The queue is empty; the county has what the station has, each once, byte for byte; nothing that
  /// was acknowledged to people is missing.
  private func chainViolations(_ station: SimulatedStation) -> [String] {
    let file = station.store.file
    var found: [String] = []
    if station.lastOutcome != .complete {
      found.append("\(station.id): the last session ended with \(station.lastOutcome as Any)")
    }
    if file.acceptedThrough != file.head {
      found.append("\(station.id): \(file.head - file.acceptedThrough) operations never left")
    }
    let entries =
      (try? county.service.store.read {
        try $0.entries(of: station.id, epoch: file.epoch, in: 1...Int64.max)
      }) ?? []
    if entries.map(\.hash) != file.chain.map(\.hash) {
      found.append("\(station.id): the county's chain of \(entries.count) is another")
    }
    for (entry, link) in zip(entries, file.chain) {
      let isStub = file.quarantined[entry.sequence] != nil && entry.bytes == nil
      if !isStub, entry.bytes.map({ OperationHash(ofCanonicalBytes: $0) }) != link.hash {
        found.append("\(station.id): the bytes of \(entry.sequence) are others")
      }
    }
    if !Set(file.chain.map(\.hash)).isSuperset(of: station.acknowledged) {
      found.append("\(station.id): what was acknowledged is lost")
    }
    return found
  }

  /// The station's mirror is what the county tells it, and every operation has its result.
  private func mirrorViolations(_ station: SimulatedStation) -> [String] {
    let file = station.store.file
    let told =
      (try? county.service.store.read {
        try $0.feed(for: station.id, after: 0, limit: Int.max - 1)
      }) ?? []
    var expected: [StationFile.MirrorName: JSONValue] = [:]
    for change in told {
      expected[StationFile.MirrorName(kind: change.kind, id: change.id)] = change.body
    }
    var found: [String] = []
    for name in Set(expected.keys).union(file.mirror.keys) where expected[name] != file.mirror[name]
    {
      found.append("\(station.id): the mirror of \(name.kind) \(name.id) is another")
    }
    if file.results.count != file.chain.count {
      found.append("\(station.id): \(file.results.count) results of \(file.chain.count)")
    }
    return found
  }

  /// Both sides count the same rights for every shift that still hires.
  private func rightsViolations(_ station: SimulatedStation) -> [String] {
    let file = station.store.file
    return county.store.ledger.shifts.values.sorted { $0.id < $1.id }.compactMap { shift in
      let own = file.shifts[shift.id]?.allotted ?? 0
      guard shift.isOpen, own != shift[station.id].allotted else { return nil }
      return "\(station.id): \(own) rights to \(shift.id), \(shift[station.id].allotted) there"
    }
  }

  /// Whoever was told "confirmed" has the place, or had it already elsewhere; only work that was
  /// called off is taken back.
  private func promiseViolations(_ station: SimulatedStation) -> [String] {
    let (file, ledger) = (station.store.file, county.store.ledger)
    return file.applications.keys.sorted().compactMap { id in
      guard let row = file.applications[id], row.state == .confirmed,
        let shift = ledger.shifts[row.shift], !shift.isCancelled
      else { return nil }
      switch ledger.applications[id]?.standing {
      case .placed: return nil
      case .duplicate where hasPlaceElsewhere(row, than: id): return nil
      case let standing:
        return "\(station.id): \(id) was told yes and is \(standing.map { "\($0)" } ?? "unknown")"
      }
    }
  }

  private func hasPlaceElsewhere(
    _ row: StationFile.ApplicationRow, than id: ApplicationID
  ) -> Bool {
    stations.contains { station in
      station.store.file.applications.contains { other in
        other.key != id && other.value.person == row.person && other.value.shift == row.shift
          && other.value.wasConfirmed
      }
    }
  }

  /// The ledger of places, and what stations said yes to against what there was.
  private var placeViolations: [String] {
    var found: [String] = []
    var said: [ShiftID: Int] = [:]
    for file in stations.map(\.store.file) {
      for row in file.applications.values where row.usesRight {
        said[row.shift, default: 0] += 1
      }
    }
    for shift in county.store.ledger.shifts.values.sorted(by: { $0.id < $1.id }) {
      if !shift.isBalanced { found.append("\(shift.id): the ledger of places does not hold") }
      if !shift.isCancelled, said[shift.id, default: 0] > shift.headcount {
        found.append("\(shift.id): \(said[shift.id, default: 0]) of \(shift.headcount) places")
      }
      if let own = stations.compactMap({ $0.store.file.shifts[shift.id] }).first(where: \.isOwn),
        own.places != shift.headcount
      {
        found.append("\(shift.id): \(own.places) places, and \(shift.headcount) at the county")
      }
    }
    return found
  }

  /// Whoever is confirmed at two stations for overlapping times is a task at both.
  private var taskViolations: [String] {
    let ledger = county.store.ledger
    let placed = ledger.applications.values.filter { $0.standing == .placed }
      .sorted { $0.id < $1.id }
    var found: [String] = []
    for application in placed {
      for other in placed
      where other.person == application.person && other.station != application.station
        && other.shift != application.shift
      {
        guard let shift = ledger.shifts[application.shift],
          let otherShift = ledger.shifts[other.shift], shift.overlaps(otherShift),
          !shift.isCancelled, !otherShift.isCancelled
        else { continue }
        let tasks = stations.first { $0.id == application.station }?.store.file.tasks ?? []
        if !tasks.contains("\(application.id.text):\(other.id.text)") {
          found.append("\(application.station): nobody is told of \(application.person) twice")
        }
      }
    }
    return found
  }
}
