import OddJobMarket

/// The postings that wait for a look, with what the gate found.
struct ReviewState: Equatable, Sendable {
  static let limit = 50

  var offset = 0
  /// The row to select on the page that was asked for: its first, or its last.
  var landing: Int?
  var total = 0
  var list = ItemList<PostingCard>()
  var opened = OpenedPosting()
  var isLoaded = false

  var request: AttendantEffect { .loadReview(offset: offset, limit: Self.limit) }
}
