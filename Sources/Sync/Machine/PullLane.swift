import CountyAPI

/// The way in: pages of the feed, or a snapshot and then the feed.
struct PullLane: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case idle
    case asking
    /// A page that settles results waits while a batch is under way: that batch's own answer may be
    /// older than the page, and must not come after it.
    case holding(ChangePage)
    case applying(ChangePage)
    case askingSnapshot(page: String?)
    case staging(SnapshotPage)
    case holdingSwap(ChangeCursor)
    case swapping(ChangeCursor)
    case waiting
    case done
    case gaveUp(CountyFailure)
  }

  var step: Step = .idle
  /// Where the mirror stands; nil before there is one, or when the county no longer knows it.
  var cursor: ChangeCursor?
  /// The snapshot whose pages are being staged.
  var snapshot: String?
  var failures = 0
  var changes = 0

  var isOver: Bool {
    switch step {
    case .done, .gaveUp: true
    default: false
    }
  }

  var takesSnapshot: Bool {
    switch step {
    case .askingSnapshot, .staging, .holdingSwap, .swapping: true
    default: false
    }
  }
}
