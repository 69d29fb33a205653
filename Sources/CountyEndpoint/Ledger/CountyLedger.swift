package import CountyAPI
package import OddJobMarket

/// The county's book-keeping, without a database: operations in, results and changes out.
///
/// It knows no clock and no chance, so the same operations in the same order bring about the same
/// ledger, wherever it is kept.
package struct CountyLedger: Sendable {
  package var set: WorkingSet
  package let safeguards: Safeguards
  /// While it holds, rights that nobody has are not refused: the answer waits until every station
  /// has said what it holds.
  package let isRecovering: Bool

  package init(_ set: WorkingSet, isRecovering: Bool = false, safeguards: Safeguards = .all) {
    self.set = set
    self.isRecovering = isRecovering && safeguards.contains(.waitsAfterRestore)
    self.safeguards = safeguards
  }

  /// Applies one entry of a station's chain and returns what became of it. A bad one leaves no trace.
  ///
  /// - Throws: `LedgerFault` where the ledger of places would not hold, which is a fault of this
  ///   program and not of the operation.
  package mutating func apply(
    _ entry: ReceivedBatch.Entry, at place: OperationPlace
  ) throws(LedgerFault) -> OperationResult {
    let sequence = place.sequence
    switch entry {
    case .stub(let stub):
      return OperationResult(
        sequence: sequence, id: nil, status: .deferred, code: .tooLarge,
        detail: "\(stub.size) bytes stay at the station")
    case .unreadable(_, let fault):
      return OperationResult(
        sequence: sequence, id: nil, status: .rejected, code: .malformed, detail: fault.sentence)
    case .operation(let operation):
      guard operation.sequence == sequence else {
        return OperationResult(
          sequence: sequence, id: operation.id, status: .rejected, code: .malformed,
          detail: "seq must be \(sequence).")
      }
      return try apply(operation, at: place)
    }
  }

  private mutating func apply(
    _ operation: RawOperation, at place: OperationPlace
  ) throws(LedgerFault) -> OperationResult {
    guard let type = OperationType(rawValue: operation.type), operation.schema == 1 else {
      return OperationResult(
        sequence: place.sequence, id: operation.id, status: .deferred, code: .unknownType,
        detail: "\(operation.type) of schema \(operation.schema)")
    }
    let mark = set.mark
    var act = LedgerAct(operation: operation, place: place)
    do throws(LedgerRejection) {
      try interpret(type, &act)
      for shift in act.touched.sorted() { spend(shift) }
      try requireBalance(act.touched)
    } catch {
      switch error {
      case .code(let code, let detail):
        set.rollBack(to: mark)
        return act.result(.rejected, code, detail)
      case .fault(let fault): throw fault
      }
    }
    // A standby for which there was a place at once.
    return set.settled.last { $0.place == act.place }?.result ?? act.result
  }

  private func requireBalance(_ touched: Set<ShiftID>) throws(LedgerRejection) {
    for id in touched {
      guard let shift = set.shifts[id] else { continue }
      guard shift.isBalanced else {
        throw .fault(LedgerFault(shift: id))
      }
    }
  }

  /// Applies an operation that waited, and tells its station what became of it.
  ///
  /// - Throws: `LedgerFault` where the ledger of places would not hold.
  package mutating func settle(
    _ operation: RawOperation, at place: OperationPlace
  ) throws(LedgerFault) {
    settle(place, try apply(.operation(operation), at: place))
  }

  /// Files a result anew, and tells the operation's station of it.
  package mutating func settle(_ place: OperationPlace, _ result: OperationResult) {
    set.settle(place, result)
    set.tell(
      FeedEntry(
        kind: .result, id: result.id?.text ?? "\(place.sequence)", audience: place.station,
        body: result.json))
  }

  /// - Throws: `LedgerFault` for a shift that was changed and whose ledger of places does not hold.
  package func requireBalanced() throws(LedgerFault) {
    if let shift = set.unbalanced.first { throw LedgerFault(shift: shift) }
  }

  private mutating func interpret(
    _ type: OperationType, _ act: inout LedgerAct
  ) throws(LedgerRejection) {
    switch type {
    case .personRegistered: try registerPerson(&act)
    case .peopleMerged: try mergePeople(&act)
    case .personErased: try erasePerson(&act)
    case .employerAdded: try addEmployer(&act)
    case .employerSuspended: try suspendEmployer(&act)
    case .suspensionLifted: try liftSuspension(&act)
    case .postingPublished: try publishPosting(&act)
    case .postingAmended: try amendPosting(&act)
    case .postingReviewed, .postingStateChanged: try stepPosting(&act)
    case .payRaised: try raisePay(&act)
    case .hiredOutside: try cutPlaces(&act)
    case .shiftCancelled: try cancelShift(&act)
    case .rightsReleased: try releaseRights(&act)
    case .applied: try takeApplication(&act)
    case .applicationStepped: try stepApplication(&act)
    case .undone: try undo(&act)
    // Facts that the county keeps and the ledger of places does not ask.
    case .documentSeen, .certificateSeen, .phoneRevealed, .groupsRevealed, .phoneChanged,
      .personCompleted, .employerVerified, .employerAgentAdded, .signedIn, .crewEnrolled,
      .crewChanged, .rollEntered, .recommended, .recommendationAnswered, .askedBack, .dataExported,
      .groupVerified, .partyFormed, .partyEnded, .personNamed, .namingWithdrawn, .pairBlocked,
      .pairUnblocked, .drawPromised, .turnsDrawn, .turnMoved:
      break
    }
  }
}

/// The ledger of places of a shift does not hold: the program is wrong, and nothing is kept.
package struct LedgerFault: Error, Hashable, Sendable {
  package var shift: ShiftID
}

/// Why an operation is not applied.
enum LedgerRejection: Error {
  case code(RejectionCode, String)
  case fault(LedgerFault)

  static func malformed(_ fault: WireFault) -> LedgerRejection { .code(.malformed, fault.sentence) }
}

/// One operation while it is being applied, and what becomes of it.
struct LedgerAct {
  let operation: RawOperation
  let place: OperationPlace
  var status = OperationResult.Status.applied
  var code: RejectionCode?
  var detail: String?
  var effects: [OperationEffect] = []
  /// Shifts whose places changed.
  var touched: Set<ShiftID> = []

  init(operation: RawOperation, place: OperationPlace) {
    self.operation = operation
    self.place = place
  }

  var station: StationID { place.station }

  var result: OperationResult {
    OperationResult(
      sequence: place.sequence, id: operation.id, status: status, code: code, detail: detail,
      effects: effects)
  }

  func result(
    _ status: OperationResult.Status, _ code: RejectionCode, _ detail: String
  ) -> OperationResult {
    OperationResult(
      sequence: place.sequence, id: operation.id, status: status, code: code, detail: detail)
  }

  /// Reads the body, every fault of which is the operation's.
  func body<Value>(
    _ read: (JSONMembers) throws(WireFault) -> Value
  ) throws(LedgerRejection) -> Value {
    do throws(WireFault) {
      return try read(JSONMembers(operation.body, path: "body"))
    } catch {
      throw .malformed(error)
    }
  }
}
