package import CountyAPI
package import OddJobMarket

extension SyncAction {
  /// Carries out a step of the station's file and returns what the session is to hear of it; nil
  /// for a step that is not the file's.
  ///
  /// - Parameter batchID: names a batch; asked only where one is read.
  /// - Throws: what the store throws.
  package func carriedOut(
    in store: any SyncStore, batchID: () -> Identifier<OperationBatch>
  ) throws -> SyncEvent? {
    switch self {
    case .readStanding: return .stood(try store.syncStanding())
    case .readChain(let lane, let sequence):
      return .chainRead(lane, try store.chainHash(at: sequence))
    case .keepHello(let answer):
      try store.record(answer)
      return .helloKept
    case .readBatch(let bounds):
      return .batchRead(try bounds.batch(from: store, batchID: batchID))
    case .keepAnswer(let answer):
      try store.record(answer)
      return .answerKept
    case .quarantine(let sequence, let reason):
      try store.quarantine(sequence, because: reason)
      return .quarantined
    case .applyPage(let page):
      try store.apply(page)
      return .pageApplied
    case .stage(let page):
      try store.stage(page)
      return .staged
    case .swapStaged(let cursor):
      try store.swapStaged(cursor)
      return .swapped
    case .sayHello, .push, .pull, .takeSnapshot, .wait, .finish: return nil
    }
  }
}

extension BatchBounds {
  /// Returns the next batch within the bounds, or one operation that is beyond them alone; nil when
  /// nothing waits.
  fileprivate func batch(
    from store: any SyncStore, batchID: () -> Identifier<OperationBatch>
  ) throws -> OperationBatch? {
    guard let previous = try store.chainHash(at: first - 1) else { return nil }
    var entries = try store.queuedEntries(
      from: first, count: count, bytes: max(1, bytes - OperationBatch.frameBytes))
    guard !entries.isEmpty else { return nil }
    let id = batchID()
    while true {
      let envelopes = try sealingKey.map { key in
        try store.envelopes(
          from: first, through: first + Int64(entries.count) - 1, sealedTo: key)
      }
      let batch = OperationBatch(
        id: id, epoch: epoch, firstSequence: first, previousHash: previous, entries: entries,
        envelopes: envelopes ?? [])
      let fits = batch.size <= bytes && batch.envelopes.count <= WireLimits.operations
      if fits || entries.count == 1 { return batch }
      entries.removeLast(entries.count / 2)
    }
  }
}

extension OperationBatch {
  /// What a body takes beside its entries and envelopes, at most.
  fileprivate static let frameBytes = 256

  /// About how many bytes the body takes, not below what it does take.
  fileprivate var size: Int {
    entries.reduce(Self.frameBytes) { $0 + $1.size + 1 }
      + envelopes.reduce(0) { size, envelope in
        size + 192 + envelope.keyID.utf8.count
          + (envelope.encapsulatedKey.count + envelope.ciphertext.count) * 4 / 3
      }
  }
}
