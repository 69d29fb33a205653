package import CountyAPI
package import OddJobMarket

extension CountyLedger {
  /// Gives free places to those who wait, and then to the stations among which a shift is shared.
  mutating func spend(_ id: ShiftID) {
    settleStandbys(of: id)
    distribute(id)
  }

  /// Shares the open shifts of a posting out from now on: what is free goes to the stations by their
  /// demand, and what a station has too much of is asked back.
  ///
  /// - Throws: `LedgerFault` where the ledger of places would not hold.
  package mutating func share(
    _ posting: PostingID, by demand: [StationID: Int]
  ) throws(LedgerFault) {
    for id in openShifts(of: posting) {
      guard var shift = set.shifts[id] else { continue }
      shift.demand = demand
      set.put(shift)
      spend(id)
      try requireHolds(id)
    }
  }

  /// Takes the unused rights of a lost station back. What it confirmed stands.
  ///
  /// - Throws: `LedgerFault` where the ledger of places would not hold.
  package mutating func writeOff(_ station: StationID) throws(LedgerFault) {
    for id in set.shifts.keys.sorted() {
      guard var shift = set.shifts[id], shift[station].outstanding > 0 else { continue }
      shift.writeOff(station)
      shift.demand[station] = nil
      set.put(shift)
      tellAllotment(of: shift, to: station)
      spend(id)
      try requireHolds(id)
    }
  }

  /// Ends the hiring for a shift: unused rights come back and none is given out any more.
  ///
  /// - Throws: `LedgerFault` where the ledger of places would not hold.
  package mutating func cutOff(_ id: ShiftID) throws(LedgerFault) {
    guard var shift = set.shifts[id], shift.isOpen else { return }
    shift.cutOff()
    set.put(shift)
    tellAllotments(of: shift)
    try requireHolds(id)
  }

  /// Publishes a posting of the county's own; every place is free, to be shared out.
  ///
  /// - Throws: `Problem` for a body that is no posting, or one that is known.
  package mutating func publish(county body: JSONValue) throws(Problem) -> PostingID {
    let wanted: WantedPosting
    do {
      wanted = try WantedPosting(JSONMembers(body))
    } catch {
      throw Problem(error)
    }
    guard set.postings[wanted.id] == nil else {
      throw Problem(.malformedBody, "The posting \(wanted.id.text) is published already.")
    }
    var posting = LedgerPosting(
      id: wanted.id, origin: nil, employer: wanted.employer, state: wanted.state,
      body: body.canonicalBytes)
    posting.isKnown = true
    set.put(posting)
    for shift in wanted.shifts { set.put(shift.ledgerShift(of: wanted.id, bornAt: nil)) }
    tell(posting)
    return wanted.id
  }

  /// Pauses, reopens or closes a posting in the county's own name. Its station carries that out when
  /// it hears of it; rights that are out there stay, since nobody is hired by a closed posting.
  ///
  /// - Throws: `Problem` for a posting that is unknown, or whose state allows no such step.
  package mutating func decide(_ id: PostingID, to next: PostingState) throws(Problem) {
    guard var posting = set.postings[id] else {
      throw Problem(.malformedBody, "The county knows no posting \(id.text).")
    }
    guard [.live, .paused, .closed].contains(next), posting.state != .inReview,
      posting.state.successors.contains(next)
    else {
      throw Problem(
        .malformedBody,
        "A posting that is \(posting.state.rawValue) does not become \(next.rawValue).")
    }
    posting.state = next
    posting.isDecidedByCounty = true
    set.put(posting)
    tell(posting)
  }

  private func openShifts(of posting: PostingID) -> [ShiftID] {
    set.shifts.values.filter { $0.posting == posting && $0.isOpen }.map(\.id).sorted()
  }

  private mutating func distribute(_ id: ShiftID) {
    guard !isRecovering, var shift = set.shifts[id], shift.isOpen, !shift.demand.isEmpty else {
      return
    }
    let shares = PlaceSplit.shares(
      of: shift.headcount, open: shift.outstanding + shift.free, demand: shift.demand,
      confirmed: shift.allotments.mapValues(\.confirmed))
    var changed: Set<StationID> = []
    for station in Set(shares.keys).union(shift.allotments.keys) {
      let excess = max(0, shift[station].outstanding - shares[station, default: 0])
      if shift[station].recall != excess {
        shift[station].recall = excess
        changed.insert(station)
      }
    }
    let kept = PlaceSplit.keptBack(of: shift.headcount)
    let wanting = shares.keys.sorted {
      (shift.demand[$1, default: 0], $0) < (shift.demand[$0, default: 0], $1)
    }
    for station in wanting {
      let wanted = shares[station, default: 0] - shift[station].outstanding
      let count = min(wanted, shift.free - kept)
      guard count > 0 else { continue }
      shift.grant(count, to: station)
      changed.insert(station)
    }
    set.put(shift)
    for station in changed.sorted() { tellAllotment(of: shift, to: station) }
  }

  private func requireHolds(_ id: ShiftID) throws(LedgerFault) {
    guard set.shifts[id]?.isBalanced != false else { throw LedgerFault(shift: id) }
  }
}
