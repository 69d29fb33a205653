/// Where the station stands towards the county, as the attendant's 同步 page and the badge show it.
package struct SyncSummary: Hashable, Sendable {
  /// Operations that the county does not have yet, and when the oldest of them was made.
  package var queueLength: Int
  package var oldestWaiting: Instant?
  package var lastAttempt: Instant?
  package var lastSuccess: Instant?
  /// Nil once a later try succeeded.
  package var lastFailure: Failure?
  /// Rejected operations that no attendant has marked as seen, oldest first.
  package var rejected: [RejectedOperation]
  /// Operations that no request can carry: they stay here, and their stub is at the county.
  package var quarantined: [QuarantinedOperation]
  package var tasks: [CountyTask]
  /// Changes from the county that could not be applied.
  package var skipped: [SkippedChange]
  /// Nil for a clock that may be right.
  package var clockFault: ClockFault?

  package init(
    queueLength: Int, oldestWaiting: Instant? = nil, lastAttempt: Instant? = nil,
    lastSuccess: Instant? = nil, lastFailure: Failure? = nil, rejected: [RejectedOperation] = [],
    quarantined: [QuarantinedOperation] = [], tasks: [CountyTask] = [],
    skipped: [SkippedChange] = [], clockFault: ClockFault? = nil
  ) {
    self.queueLength = queueLength
    self.oldestWaiting = oldestWaiting
    self.lastAttempt = lastAttempt
    self.lastSuccess = lastSuccess
    self.lastFailure = lastFailure
    self.rejected = rejected
    self.quarantined = quarantined
    self.tasks = tasks
    self.skipped = skipped
    self.clockFault = clockFault
  }

  package struct Failure: Hashable, Sendable {
    package var at: Instant
    package var reason: SyncFailure
    /// For the log and the telephone, as it came.
    package var detail: String

    package init(at instant: Instant, _ reason: SyncFailure, detail: String) {
      at = instant
      self.reason = reason
      self.detail = detail
    }
  }

  /// Whether an attendant has something to do.
  package var needsAttention: Bool {
    !rejected.isEmpty || !tasks.isEmpty || !skipped.isEmpty
  }
}

/// Something that the county sent and this station can't use; the rest of the feed went on.
package struct SkippedChange: Hashable, Sendable {
  /// The kind and the thing, as the contract names them.
  package var kind: String
  package var subject: String
  package var reason: String
  package var at: Instant

  package init(kind: String, subject: String, reason: String, at instant: Instant) {
    self.kind = kind
    self.subject = subject
    self.reason = reason
    at = instant
  }
}

/// An operation that stays at the station.
package struct QuarantinedOperation: Hashable, Sendable {
  package var sequence: Int64
  package var type: String
  /// In bytes.
  package var size: Int
  /// Whether it is too large; it can't be read at the county otherwise.
  package var isTooLarge: Bool
  package var at: Instant

  package init(sequence: Int64, type: String, size: Int, isTooLarge: Bool, at instant: Instant) {
    self.sequence = sequence
    self.type = type
    self.size = size
    self.isTooLarge = isTooLarge
    at = instant
  }
}
