/// How the attendant's list of all postings is looked at: one state or all, and in which order.
package struct PostingLook: Hashable, Sendable {
  /// What stands first.
  package enum Order: CaseIterable, Hashable, Sendable {
    case newest, latestStart
  }

  /// Nil shows postings of every state.
  package var state: PostingState?
  package var order: Order

  package init(state: PostingState? = nil, order: Order = .newest) {
    self.state = state
    self.order = order
  }
}
