import CountyAPI
import OddJobMarket

extension CountyService {
  /// Opens ID numbers that came sealed, at most so many, and settles who is who.
  ///
  /// - Returns: how many were looked at.
  @discardableResult
  package func settleIdentities(limit: Int = 200) throws -> Int {
    let envelopes = try store.read { try $0.unopenedEnvelopes(limit: limit) }
    for envelope in envelopes {
      // Opening takes its time and is done before the transaction begins.
      let opened = identities.identity(in: envelope)
      try store.write { transaction in
        try transaction.markOpened(envelope)
        try settle(envelope.person, as: opened, in: transaction)
      }
    }
    return envelopes.count
  }

  private func settle(
    _ person: JobSeekerID, as opened: OpenedIdentity?, in transaction: any CountyTransaction
  ) throws {
    var references = LedgerReferences()
    references.people = [person]
    if let opened { references.identities = [LedgerPerson.prefix + opened.digest] }
    var ledger = CountyLedger(
      try transaction.workingSet(references),
      isRecovering: try transaction.meta().barrier != nil, safeguards: settings.safeguards)
    let registration = try Registration(of: person, in: ledger.set, transaction)
    if let registration, settings.safeguards.contains(.checksCommitments),
      !registration.allows(opened)
    {
      ledger.settle(registration.place, registration.refused)
    } else if let opened {
      ledger.identify(person, as: opened.digest)
      if let registration, registration.wasRefused {
        ledger.settle(registration.place, registration.accepted)
      }
    }
    try ledger.requireBalanced()
    try transaction.save(ledger.set)
  }
}

/// The operation that registered a person: what it commits to, and what became of it.
private struct Registration {
  let place: OperationPlace
  private let operation: RawOperation
  private let result: OperationResult

  /// Nil for a person who was registered before the chains that the county has.
  init?(
    of person: JobSeekerID, in set: WorkingSet, _ transaction: any CountyTransaction
  ) throws {
    guard let place = set.people[person]?.registration,
      let entry = try transaction.entries(
        of: place.station, epoch: place.epoch, in: place.sequence...place.sequence
      ).first, let bytes = entry.bytes
    else { return nil }
    self.place = place
    operation = try RawOperation(bytes: bytes[...])
    result = entry.result
  }

  /// Where it commits to a number, that number and no other is the person's.
  func allows(_ opened: OpenedIdentity?) -> Bool {
    guard case .object(let members) = operation.body,
      case .string(let commitment)? = members["idNumberCommitment"]
    else { return true }
    return opened?.commitment == commitment
  }

  var wasRefused: Bool { result.code == .wrongEnvelope }

  var refused: OperationResult {
    OperationResult(
      sequence: place.sequence, id: operation.id, status: .rejected, code: .wrongEnvelope,
      detail: "The sealed ID number is not the one that the registration commits to.")
  }

  var accepted: OperationResult {
    OperationResult(sequence: place.sequence, id: operation.id, status: .applied)
  }
}
