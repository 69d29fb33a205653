import CountyAPI

/// The way out: batches, one after the other.
struct PushLane: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case idle
    case reading
    case sending(OperationBatch)
    /// The answer's head is compared with the station's own chain before it is believed.
    case checking(BatchAnswer)
    case keeping(BatchAnswer)
    /// The county asks for earlier operations; the same comparison first.
    case rewinding(to: Int64, after: OperationHash?)
    case quarantining
    case waiting
    case done
    case gaveUp(CountyFailure)
  }

  var step: Step = .idle
  /// The operation that goes next.
  var next: Int64 = 1
  /// Where this session began to push; a rewind moves it back.
  var start: Int64 = 1
  /// The last operation that this session has seen.
  var head: Int64 = 0
  var failures = 0
  /// What a batch may hold at present: the hello's limits, halved where the county took less.
  var count = WireLimits.operations
  var bytes = WireLimits.bodyBytes
  /// The last operation of a batch that holds one the county can't read; until it is found or
  /// passed, batches are half of what is left up to here.
  var suspectThrough: Int64?
  /// The operation that was put in quarantine last: only its stub may come for it.
  var quarantined: Int64?
  /// Whether anything was taken since the last pull began.
  var hasNews = false

  var isOver: Bool {
    switch step {
    case .done, .gaveUp: true
    default: false
    }
  }

  /// Whether the county may have answered a batch, and the station not kept the answer yet.
  var isUnderWay: Bool {
    switch step {
    case .sending, .checking, .keeping: true
    default: false
    }
  }

  /// How many operations the next batch may hold.
  var room: Int {
    guard let suspectThrough, suspectThrough >= next else { return count }
    return min(count, max(1, Int(suspectThrough - next + 1) / 2))
  }
}
