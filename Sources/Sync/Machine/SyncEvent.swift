package import CountyAPI

/// What a session hears: what the county said, what the station's file has done, and the time.
package enum SyncEvent: Hashable, Sendable {
  /// A window opened, or somebody asked for a sync.
  case begun
  case stood(SyncStanding)
  case helloAnswered(HelloAnswer)
  /// The station's own hash after the operation that was asked about; nil for one it doesn't have.
  case chainRead(SyncLane, OperationHash?)
  case helloKept
  /// What goes next, or nil when nothing waits.
  case batchRead(OperationBatch?)
  case pushAnswered(BatchAnswer)
  case answerKept
  case quarantined
  case changesArrived(ChangePage)
  case pageApplied
  case snapshotArrived(SnapshotPage)
  case staged
  case swapped
  case failed(SyncLane, CountyFailure)
  /// The wait of a lane is over.
  case waited(SyncLane)
  /// The station's file could not be read or written.
  case storeFailed
  case cancelled
}

/// The three things that a session talks about. After the hello, push and pull run beside each
/// other, and each has its own failures and waits.
package enum SyncLane: String, CaseIterable, Sendable {
  case hello, push, pull
}
