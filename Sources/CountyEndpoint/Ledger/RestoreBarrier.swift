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

  package var waiting: Set<StationID>
  package var inventories: [StationID: Inventory] = [:]
  package var claims: [Claim] = []
  /// Operations that name what only another station's chain can bring back, in the county's order.
  package var deferred: [OperationPlace] = []

  package init(waiting: Set<StationID>) { self.waiting = waiting }
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

  /// Ends a recovery: stations hold what they said, whoever waited for a right gets it, and what is
  /// free then is given out again.
  ///
  /// - Throws: `LedgerFault` where the ledger of places would not hold.
  package mutating func settleRecovery(_ claims: [RestoreBarrier.Claim]) throws(LedgerFault) {
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
    for id in set.shifts.keys.sorted() {
      spend(id)
      guard set.shifts[id]?.isBalanced != false else { throw LedgerFault(shift: id) }
    }
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
