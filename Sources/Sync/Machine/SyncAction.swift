package import CountyAPI

/// What a session wants done next. Each is one step: a crash between two of them loses nothing.
package enum SyncAction: Hashable, Sendable {
  // Of the station's file; answered with the event in brackets, or with `storeFailed`.

  /// (`stood`)
  case readStanding
  /// (`chainRead`)
  case readChain(SyncLane, at: Int64)
  /// (`helloKept`)
  case keepHello(HelloAnswer)
  /// (`batchRead`)
  case readBatch(BatchBounds)
  /// (`answerKept`)
  case keepAnswer(BatchAnswer)
  /// (`quarantined`)
  case quarantine(Int64, QuarantineReason)
  /// (`pageApplied`)
  case applyPage(ChangePage)
  /// (`staged`)
  case stage(SnapshotPage)
  /// (`swapped`)
  case swapStaged(ChangeCursor)

  // Of the county; answered with the event in brackets, or with `failed`.

  /// (`helloAnswered`)
  case sayHello(SyncStanding)
  /// (`pushAnswered`)
  case push(OperationBatch)
  /// (`changesArrived`)
  case pull(after: ChangeCursor)
  /// (`snapshotArrived`)
  case takeSnapshot(page: String?)

  // Of the session itself.

  /// (`waited`)
  case wait(SyncLane, SyncPause)
  /// Nothing follows, whatever is still under way.
  case finish(SyncOutcome)
}

/// Which operations the next batch may hold.
package struct BatchBounds: Hashable, Sendable {
  package var epoch: UInt64
  package var first: Int64
  package var count: Int
  /// Of the whole body, before any compression.
  package var bytes: Int
  /// What ID numbers and phones are sealed to; nil where the county opens none.
  package var sealingKey: HelloAnswer.SealingKey?

  package init(
    epoch: UInt64, first: Int64, count: Int, bytes: Int, sealingKey: HelloAnswer.SealingKey?
  ) {
    self.epoch = epoch
    self.first = first
    self.count = count
    self.bytes = bytes
    self.sealingKey = sealingKey
  }
}
