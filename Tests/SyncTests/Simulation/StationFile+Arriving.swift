import CountyAPI
import OddJobMarket

extension StationFile {
  /// What the county said of operations, at once or later.
  mutating func take(_ result: OperationResult) {
    let sequence = result.sequence
    results[sequence] = result
    let returned = result.effects.filter { $0.kind == .rightReturned }.compactMap(\.shift)
    if let application = moved[sequence] {
      let isDuplicate = result.status == .duplicate && result.code == .duplicatePerson
      applications[application]?.isDuplicate = isDuplicate
      // A county that was put back may come to another result than the one before.
      if let shift = applications[application]?.shift {
        let hasReturned = isDuplicate && returned.contains(shift)
        shifts[shift]?.adjustments[sequence] = hasReturned ? -1 : nil
      }
    }
    // What the county did not count the station does not count either.
    for id in shifts.keys where shifts[id]?.adjustments[sequence] != nil {
      if result.status == .rejected {
        shifts[id]?.voided.insert(sequence)
      } else {
        shifts[id]?.voided.remove(sequence)
      }
    }
  }

  /// One change of the feed, or of a snapshot.
  mutating func take(_ change: Change) {
    let name = MirrorName(kind: change.kind, id: change.id)
    mirror[name] = change.body
    guard let body = change.body, let members = try? JSONMembers(body) else { return }
    switch change.kind {
    case .posting: takePosting(members)
    case .allotment: takeAllotment(members)
    case .result:
      if let result = try? OperationResult(members) { take(result) }
    case .personElsewhere: tasks.insert(change.id)
    case .policy, .event, .station: break
    }
  }

  /// One that comes before its posting waits in the mirror.
  private mutating func takeAllotment(_ members: JSONMembers) {
    guard let id: ShiftID = try? members.identifier("shift"), shifts[id] != nil else { return }
    shifts[id]?.granted = (try? members.count("allotted")) ?? 0
    shifts[id]?.through = (try? members.integer("acceptedThrough")) ?? 0
    shifts[id]?.recall = (try? members.count("recall")) ?? 0
  }

  private mutating func takePosting(_ members: JSONMembers) {
    let origin: StationID? = try? members.identifier("origin")
    guard origin != station, let shifts = try? members.array("shifts", upTo: 400, { $0 }) else {
      return
    }
    for shift in shifts {
      guard let id: ShiftID = try? shift.identifier("shift"),
        let start = try? shift.integer("startMs"), let end = try? shift.integer("endMs"),
        let places = try? shift.count("places")
      else { continue }
      let known = self.shifts[id]
      var row = known ?? ShiftRow(start: start, end: end, places: places, isOwn: false)
      row.places = places
      row.isCancelled = shift.has("cancelled") || shift.has("isCancelled")
      self.shifts[id] = row
      let waiting = mirror[MirrorName(kind: .allotment, id: id.text)]
      if known == nil, let waiting, let members = try? JSONMembers(waiting) {
        takeAllotment(members)
      }
    }
  }

  /// Standbys to whom the county has given a right; the station makes the step of each its own.
  var upgraded: [ApplicationID] {
    applications.keys.sorted().filter { id in
      guard applications[id]?.state == .standby, applications[id]?.isDuplicate == false else {
        return false
      }
      return results.values.contains { result in
        result.status == .applied
          && result.effects.contains { $0.kind == .standbyUpgraded && $0.application == id }
          && moved[result.sequence] == id
      }
    }
  }
}
