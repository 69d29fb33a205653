package import CountyAPI
package import OddJobMarket

extension CountyService {
  /// Takes a batch: its bytes are kept and applied in one transaction, and this returns once it is
  /// durable.
  ///
  /// - Throws: `Problem`: `.notAuthorised`, `.gap`, `.fork`; nothing of the batch is kept then.
  package func push(_ batch: ReceivedBatch, from station: StationID) throws -> BatchAnswer {
    let answer = try store.write { transaction in
      _ = try admitted(station, in: transaction)
      let head = try head(of: station, epoch: batch.epoch, in: transaction)
      guard batch.firstSequence <= head.sequence + 1 else {
        throw Problem(
          .gap, "The batch starts at \(batch.firstSequence).", expectedSequence: head.sequence + 1,
          expectedPreviousHash: head.hash)
      }
      let known = try knownResults(of: batch, station, head, in: transaction)
      let new = Array(batch.entries.dropFirst(known.count))
      try requireChain(new, after: head, known: known.count, of: batch)
      let (results, newHead) = try take(
        new, of: batch, from: station, after: head, in: transaction)
      // A batch that comes again, late, tells of people as they were: what has been deleted since
      // must not come back with it.
      if !new.isEmpty { try keep(batch.envelopes, from: station, in: transaction) }
      return BatchAnswer(
        batch: batch.id, results: known + results, acceptedThrough: newHead.sequence,
        headHash: newHead.hash,
        headSignature: try signer.signature(
          for: BatchAnswer.signedBytes(
            station: station, epoch: batch.epoch, acceptedThrough: newHead.sequence,
            headHash: newHead.hash)))
    }
    try settleRecovery()
    return answer
  }

  /// Keeps what a station says of its own people; of another's it can't know anything.
  private func keep(
    _ envelopes: [SealedEnvelope], from station: StationID, in transaction: any CountyTransaction
  ) throws {
    guard !envelopes.isEmpty else { return }
    var references = LedgerReferences()
    references.people = Set(envelopes.map(\.person))
    var ledger = CountyLedger(
      try transaction.workingSet(references), safeguards: settings.safeguards)
    let own = ledger.claim(envelopes.map(\.person), for: station)
    try transaction.save(ledger.set)
    try transaction.keep(envelopes.filter { own.contains($0.person) })
  }

  /// Returns the stored results of those entries that the county has already.
  private func knownResults(
    of batch: ReceivedBatch, _ station: StationID, _ head: ChainHead,
    in transaction: any CountyTransaction
  ) throws -> [OperationResult] {
    let last = min(head.sequence, batch.firstSequence + Int64(batch.entries.count) - 1)
    guard batch.firstSequence <= last, settings.safeguards.contains(.deduplicates) else {
      return []
    }
    let stored = try transaction.entries(
      of: station, epoch: batch.epoch, in: batch.firstSequence...last)
    for (entry, own) in zip(batch.entries, stored) where entry.hash != own.hash {
      throw fork(at: own.sequence, head)
    }
    return stored.map(\.result)
  }

  private func requireChain(
    _ new: [ReceivedBatch.Entry], after head: ChainHead, known: Int, of batch: ReceivedBatch
  ) throws(Problem) {
    guard settings.safeguards.contains(.deduplicates) || batch.firstSequence > head.sequence else {
      return
    }
    if known == 0, batch.previousHash != head.hash { throw fork(at: head.sequence, head) }
    var previous = head.hash
    for (index, entry) in new.enumerated() {
      if case .operation(let operation) = entry, operation.previousHash != previous {
        throw fork(at: head.sequence + Int64(index) + 1, head)
      }
      previous = entry.hash
    }
  }

  private func fork(at sequence: Int64, _ head: ChainHead) -> Problem {
    Problem(
      .fork, "Another operation stands at \(sequence).", expectedSequence: head.sequence + 1,
      expectedPreviousHash: head.hash)
  }

  private func take(
    _ new: [ReceivedBatch.Entry], of batch: ReceivedBatch, from station: StationID,
    after head: ChainHead, in transaction: any CountyTransaction
  ) throws -> ([OperationResult], ChainHead) {
    guard let last = new.last else { return ([], head) }
    var meta = try transaction.meta()
    let operations = new.compactMap { entry in
      if case .operation(let operation) = entry { operation } else { nil }
    }
    var references = LedgerReferences(operations)
    let inventory = meta.barrier?.inventories[station].flatMap {
      $0.epoch == batch.epoch ? $0 : nil
    }
    if let inventory { references.shifts.formUnion(inventory.allotted.keys) }
    var ledger = CountyLedger(
      try transaction.workingSet(references), isRecovering: meta.barrier != nil,
      safeguards: settings.safeguards)
    var stored: [StoredEntry] = []
    stored.reserveCapacity(new.count)
    for (index, entry) in new.enumerated() {
      let sequence = head.sequence + Int64(index) + 1
      let place = OperationPlace(station: station, epoch: batch.epoch, sequence: sequence)
      var result = try ledger.apply(entry, at: place)
      if meta.barrier != nil, RestoreBarrier.mayWait(result) {
        // What it names was lost with the copy's age, and is on its way from another station; or the
        // rights it speaks of were.
        result.status = .pending
        let isInInventory = inventory.map { sequence <= $0.headSequence } ?? false
        meta.barrier?.deferred.append(
          RestoreBarrier.Deferred(place: place, isInInventory: isInInventory))
        try transaction.save(meta)
      }
      if result.status == .rejected, !settings.safeguards.contains(.isolatesPoison) {
        throw Problem(.malformedBody, "operations[\(index)]: \(result.detail ?? "")")
      }
      stored.append(
        StoredEntry(sequence: sequence, hash: entry.hash, bytes: entry.bytes, result: result))
      if let inventory, inventory.headSequence == sequence {
        meta.barrier?.pass(station, claiming: ledger.claims(of: station, inventory))
        try transaction.save(meta)
      }
    }
    let newHead = ChainHead(
      sequence: head.sequence + Int64(new.count), hash: last.hash,
      archivedThrough: head.archivedThrough)
    try transaction.append(stored, to: newHead, of: station, epoch: batch.epoch)
    try transaction.save(ledger.set)
    return (stored.map(\.result), newHead)
  }
}

extension ReceivedBatch.Entry {
  /// What came over the line, to be kept as it is; nil for a stub.
  var bytes: [UInt8]? {
    switch self {
    case .operation(let operation): operation.bytes
    case .unreadable(let bytes, _): bytes
    case .stub: nil
    }
  }
}
