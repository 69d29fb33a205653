import CountyAPI
import Store
import Sync

/// The station's file as sync sees it: what a page or an answer changed is followed by the lists in
/// memory, in the same thread, before seats hear of it.
struct WatchedSyncStore: SyncStore {
  let desk: Desk
  /// Told what the county said at a hello.
  let heard: @Sendable (HelloAnswer) -> Void
  /// Told that the market is another one now.
  let changed: @Sendable () -> Void
  private var store: Store { desk.store }

  init(
    desk: Desk, heard: @escaping @Sendable (HelloAnswer) -> Void,
    changed: @escaping @Sendable () -> Void
  ) {
    self.desk = desk
    self.heard = heard
    self.changed = changed
  }

  func syncStanding() throws -> SyncStanding { try store.syncStanding() }

  func queuedEntries(
    from sequence: Int64, count: Int, bytes: Int
  ) throws -> [OperationBatch.Entry] {
    try store.queuedEntries(from: sequence, count: count, bytes: bytes)
  }

  func chainHash(at sequence: Int64) throws -> OperationHash? {
    try store.chainHash(at: sequence)
  }

  func envelopes(
    from sequence: Int64, through last: Int64, sealedTo key: HelloAnswer.SealingKey
  ) throws -> [SealedEnvelope] {
    try store.envelopes(from: sequence, through: last, sealedTo: key)
  }

  func record(_ answer: HelloAnswer) throws {
    try store.record(answer)
    heard(answer)
  }

  func record(_ answer: BatchAnswer) throws {
    try store.record(answer)
    let postings = try store.postings(touchedBy: answer.results)
    for posting in postings { desk.refresh(posting: posting) }
    if !postings.isEmpty || answer.results.contains(where: { $0.status == .rejected }) { changed() }
  }

  func quarantine(_ sequence: Int64, because reason: QuarantineReason) throws {
    try store.quarantine(sequence, because: reason)
  }

  func apply(_ page: ChangePage) throws {
    try store.apply(page)
    guard !page.changes.isEmpty else { return }
    for posting in try store.postings(touchedBy: page.changes) { desk.refresh(posting: posting) }
    changed()
  }

  func stage(_ page: SnapshotPage) throws { try store.stage(page) }

  /// Anything may be another one then: the whole list is read anew.
  func swapStaged(_ cursor: ChangeCursor) throws {
    try store.swapStaged(cursor)
    try desk.loadList()
    changed()
  }
}
