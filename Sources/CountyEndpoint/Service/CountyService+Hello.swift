package import CountyAPI
package import OddJobMarket

extension CountyService {
  /// Says where the county stands towards a station.
  ///
  /// - Throws: `Problem`: `.notAuthorised`, `.unsupportedVersion`, or `.fork` where the station's
  ///   head is another than the one the county has at that place.
  package func hello(_ hello: Hello, from station: StationID) throws -> HelloAnswer {
    guard hello.station == station else {
      throw Problem(.notAuthorised, "The message speaks for another station.")
    }
    guard hello.version == CountyContract.version else {
      throw Problem(.unsupportedVersion, "version must be \(CountyContract.version).")
    }
    let now = clock.now
    let answer = try store.write { transaction in
      var record = try admitted(station, in: transaction)
      record.heardAt = now.milliseconds
      record.lastHello = hello.json.canonicalBytes
      try transaction.save(record)
      let head = try head(of: station, epoch: hello.epoch, in: transaction)
      try requireSameChain(hello, head, in: transaction)
      let meta = try noteInventory(hello, head, in: transaction)
      return HelloAnswer(
        serverMilliseconds: now.milliseconds, ledgerGeneration: meta.generation,
        expectedSequence: head.sequence + 1, expectedPreviousHash: head.hash,
        archivedThrough: head.archivedThrough, operationLimit: settings.operationLimit,
        byteLimit: settings.byteLimit, acceptsGzip: settings.acceptsGzip,
        window: settings.window, sealingKey: settings.sealingKey, notices: settings.notices)
    }
    if !settings.safeguards.contains(.keepsRights) { try expireRights(at: now) }
    try settleRecovery()
    return answer
  }

  func head(
    of station: StationID, epoch: UInt64, in transaction: any CountyTransaction
  ) throws -> ChainHead {
    try transaction.chain(of: station, epoch: epoch)
      ?? ChainHead(sequence: 0, hash: OperationHash(station: station, epoch: epoch))
  }

  /// The head is said even when there is nothing to push, so that a chain that was changed or cut is
  /// seen the same night.
  private func requireSameChain(
    _ hello: Hello, _ head: ChainHead, in transaction: any CountyTransaction
  ) throws {
    guard hello.headSequence <= head.sequence else { return }
    // Its head is behind the county's: the answer says so, and the station knows what that means.
    guard hello.headSequence > 0 else { return }
    let own = try transaction.entries(
      of: hello.station, epoch: hello.epoch, in: hello.headSequence...hello.headSequence)
    guard own.first?.hash == hello.headHash else {
      throw Problem(
        .fork, "Another operation stands at \(hello.headSequence).",
        expectedSequence: head.sequence + 1, expectedPreviousHash: head.hash)
    }
  }

  /// After a restore, what a station holds is noted; once its chain has come as far, it counts.
  private func noteInventory(
    _ hello: Hello, _ head: ChainHead, in transaction: any CountyTransaction
  ) throws -> CountyMeta {
    var meta = try transaction.meta()
    // One that was said before the restore, and comes now, knows nothing of what happened since.
    guard hello.ledgerGeneration == meta.generation, var barrier = meta.barrier,
      barrier.waiting.contains(hello.station)
    else { return meta }
    let inventory = RestoreBarrier.Inventory(
      epoch: hello.epoch, headSequence: hello.headSequence,
      allotted: Dictionary(
        hello.allotments.map { ($0.shift, $0.allotted) }, uniquingKeysWith: { _, last in last }))
    barrier.inventories[hello.station] = inventory
    meta.barrier = barrier
    if head.sequence >= hello.headSequence {
      var references = LedgerReferences()
      references.shifts = Set(inventory.allotted.keys)
      let ledger = CountyLedger(
        try transaction.workingSet(references), safeguards: settings.safeguards)
      meta.barrier?.pass(hello.station, claiming: ledger.claims(of: hello.station, inventory))
    }
    try transaction.save(meta)
    return meta
  }

  /// Gives out again what waited for the last station after a restore.
  ///
  /// - Throws: faults of the store.
  package func settleRecovery() throws {
    let isThrough = try store.read { try $0.meta().barrier?.waiting.isEmpty == true }
    guard isThrough else { return }
    try store.write { transaction in
      var meta = try transaction.meta()
      guard let barrier = meta.barrier, barrier.waiting.isEmpty else { return }
      let deferred = try operations(of: barrier.deferred, in: transaction)
      var references = try transaction.pendingReferences()
      for station in try transaction.stations() {
        references.shifts.formUnion(try transaction.shiftsHeld(by: station.id).shifts)
      }
      references.shifts.formUnion(barrier.claims.map(\.shift))
      for deferred in deferred { references.add(deferred.operation.body) }
      var recovering = CountyLedger(
        try transaction.workingSet(references), isRecovering: true,
        safeguards: settings.safeguards)
      var lacking: [DeferredOperation] = []
      for deferred in deferred where try !recovering.settleUnlessLacking(deferred) {
        lacking.append(deferred)
      }
      var ledger = CountyLedger(recovering.set, safeguards: settings.safeguards)
      try ledger.settleRecovery(barrier.claims, lacking: lacking)
      try transaction.save(ledger.set)
      meta.barrier = nil
      try transaction.save(meta)
    }
  }

  private func operations(
    of deferred: [RestoreBarrier.Deferred], in transaction: any CountyTransaction
  ) throws -> [DeferredOperation] {
    try deferred.compactMap { deferred in
      let place = deferred.place
      let entry = try transaction.entries(
        of: place.station, epoch: place.epoch, in: place.sequence...place.sequence
      ).first
      guard let bytes = entry?.bytes else { return nil }
      return DeferredOperation(try RawOperation(bytes: bytes[...]), deferred)
    }
  }

  /// What no county may do: rights of whoever has been silent go to others.
  private func expireRights(at now: Instant) throws {
    let stations = try store.read { try $0.stations() }
    for station in stations {
      guard let heardAt = station.heardAt,
        heardAt + settings.silenceMilliseconds < now.milliseconds
      else { continue }
      try store.write { transaction in
        try takeBackRights(of: station.id, in: transaction)
      }
    }
  }
}

extension RestoreBarrier {
  /// The station has said what it holds, and its chain has come as far.
  mutating func pass(_ station: StationID, claiming claims: [Claim]) {
    waiting.remove(station)
    inventories[station] = nil
    self.claims += claims
  }
}
