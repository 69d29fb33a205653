import CountyAPI
package import OddJobMarket

/// What the county waits for after it was put back from a copy: until every active station has said
/// what it holds, and has sent again what the copy lacks, nothing is given out.
package struct RestoreBarrier: Hashable, Sendable {
  /// What a station held when its chain ended at `headSequence`.
  package struct Inventory: Hashable, Sendable {
    package var epoch: UInt64
    package var headSequence: Int64
    /// Rights granted in total, of every shift with rights left there.
    package var allotted: [ShiftID: Int]

    package init(epoch: UInt64, headSequence: Int64, allotted: [ShiftID: Int]) {
      self.epoch = epoch
      self.headSequence = headSequence
      self.allotted = allotted
    }
  }

  /// By how much a station's rights are more, or fewer, than the copy and the chain make them.
  package struct Claim: Hashable, Sendable {
    package var station: StationID
    package var shift: ShiftID
    package var difference: Int

    package init(station: StationID, shift: ShiftID, difference: Int) {
      self.station = station
      self.shift = shift
      self.difference = difference
    }
  }

  /// An operation whose answer waits for what other stations bring back.
  package struct Deferred: Hashable, Sendable {
    package var place: OperationPlace
    /// Whether what the station said it holds has this operation counted in already.
    package var isInInventory: Bool

    package init(place: OperationPlace, isInInventory: Bool) {
      self.place = place
      self.isInInventory = isInInventory
    }
  }

  package var waiting: Set<StationID>
  package var inventories: [StationID: Inventory] = [:]
  package var claims: [Claim] = []
  /// Operations that name what only another station's chain can bring back, or use up or give back
  /// rights that the copy knows nothing of, in the county's order.
  package var deferred: [Deferred] = []

  package init(waiting: Set<StationID>) { self.waiting = waiting }

  /// Whether a rejection may be due to no more than the copy's age.
  static func mayWait(_ result: OperationResult) -> Bool {
    result.status == .rejected
      && (result.code == .unknownSubject || result.code == .noPlaceRight)
  }
}

/// An operation that waited for all stations, with what it says.
struct DeferredOperation: Sendable {
  let operation: RawOperation
  let waiting: RestoreBarrier.Deferred

  init(_ operation: RawOperation, _ waiting: RestoreBarrier.Deferred) {
    self.operation = operation
    self.waiting = waiting
  }
}

extension CountyLedger {
  /// Compares what a station said it holds with what the ledger makes of its chain up to there.
  package func claims(
    of station: StationID, _ inventory: RestoreBarrier.Inventory
  ) -> [RestoreBarrier.Claim] {
    guard safeguards.contains(.readsInventories) else { return [] }
    return inventory.allotted.keys.sorted().compactMap { id in
      // Of a shift that another station has still to bring back, the copy gave nothing out.
      let present = set.shifts[id]?[station].allotted ?? 0
      let difference = inventory.allotted[id, default: 0] - present
      return difference == 0
        ? nil : RestoreBarrier.Claim(station: station, shift: id, difference: difference)
    }
  }

  /// Ends a recovery: stations hold what they said, whoever waited for a right gets it, then who
  /// used one up or gave it back, and what is free after that is given out again.
  ///
  /// - Parameter lacking: operations that want rights which the ledger has not at their stations.
  /// - Throws: `LedgerFault` where the ledger of places would not hold.
  mutating func settleRecovery(
    _ claims: [RestoreBarrier.Claim], lacking: [DeferredOperation] = []
  ) throws(LedgerFault) {
    for claim in claims where claim.difference < 0 {
      guard var shift = set.shifts[claim.shift] else { continue }
      _ = shift.release(
        min(-claim.difference, shift[claim.station].outstanding), from: claim.station)
      set.put(shift)
      tellAllotment(of: shift, to: claim.station)
    }
    for claim in claims where claim.difference > 0 {
      guard var shift = set.shifts[claim.shift] else { continue }
      shift.grant(min(claim.difference, shift.free), to: claim.station)
      set.put(shift)
      tellAllotment(of: shift, to: claim.station)
    }
    let waiting = set.applications.values.filter { $0.standing == .pending }
    for application in waiting.sorted(by: { $0.order < $1.order }) { settlePending(application) }
    for operation in lacking { grantAgain(operation) }
    for operation in lacking { try settle(operation.operation, at: operation.waiting.place) }
    for id in set.shifts.keys.sorted() {
      spend(id)
      guard let shift = set.shifts[id] else { continue }
      guard shift.isBalanced else { throw LedgerFault(shift: id) }
      tellAllotments(of: shift)
    }
  }

  /// Applies an operation that waited, unless it still wants rights that its station has not here.
  ///
  /// - Returns: whether it was settled.
  /// - Throws: `LedgerFault` where the ledger of places would not hold.
  mutating func settleUnlessLacking(
    _ deferred: DeferredOperation
  ) throws(LedgerFault) -> Bool {
    let place = deferred.waiting.place
    let result = try apply(.operation(deferred.operation), at: place)
    if result.status == .rejected, result.code == .noPlaceRight { return false }
    settle(place, result)
    return true
  }

  /// Gives a station once more what an operation of its used up or gave back: all of it where the
  /// station's own count is after the operation, else what the station is short of.
  private mutating func grantAgain(_ deferred: DeferredOperation) {
    guard let members = try? JSONMembers(deferred.operation.body),
      let (id, count) = try? Self.shiftAndCount(members), var shift = set.shifts[id]
    else { return }
    let station = deferred.waiting.place.station
    let wanted =
      deferred.waiting.isInInventory ? count : max(0, count - shift[station].outstanding)
    shift.grant(min(wanted, shift.free), to: station)
    set.put(shift)
  }

  private mutating func settlePending(_ pending: LedgerApplication) {
    var application = pending
    guard var shift = set.shifts[application.shift] else { return }
    if shift[application.station].outstanding == 0, shift.free > 0 {
      shift.grant(1, to: application.station)
      set.put(shift)
    }
    var effects: [OperationEffect] = []
    let standing = place(&application, effects: &effects)
    set.put(application)
    switch standing {
    case .placed: resettle(application, .applied, effects)
    case .duplicate: resettle(application, .duplicate, code: .duplicatePerson, effects)
    case .none, .standby, .pending:
      resettle(application, .rejected, code: .noPlaceRight, effects)
    }
    if let shift = set.shifts[application.shift] {
      tellAllotment(of: shift, to: application.station)
    }
  }
}
