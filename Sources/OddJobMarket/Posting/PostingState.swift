/// Where a posting is in its life; expiry is derived from validity and start, never stored.
package enum PostingState: String, CaseIterable, Codable, Hashable, Sendable {
  /// Findings of the gate, or an unverified employer where the station says so, wait for a look.
  case inReview
  case live
  case paused
  case closed
  case cancelled
  case rejected

  package var wording: Wording {
    switch self {
    case .inReview: Wording("待审核", "In review")
    case .live: Wording("招聘中", "Open")
    case .paused: Wording("已暂停", "Paused")
    case .closed: Wording("已结束", "Closed")
    case .cancelled: Wording("雇主取消", "Cancelled")
    case .rejected: Wording("未通过", "Rejected")
    }
  }

  /// Returns the states this one may turn into.
  package var successors: Set<PostingState> {
    switch self {
    case .inReview: [.live, .rejected, .cancelled]
    case .live: [.paused, .closed, .cancelled, .inReview]
    case .paused: [.live, .closed, .cancelled]
    case .closed: [.live]
    case .cancelled, .rejected: []
    }
  }
}
