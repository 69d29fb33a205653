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
  /// The finding that is looked at, among those of the opened posting.
  private(set) var findingIndex = 0
  /// The posting that was asked for as a draft, to be mended.
  var wantedDraft: PostingID?

  var selectedFinding: Finding? {
    opened.findings.isEmpty ? nil : opened.findings[findingIndex % opened.findings.count]
  }

  mutating func turnFinding() {
    findingIndex = opened.findings.isEmpty ? 0 : (findingIndex + 1) % opened.findings.count
  }

  mutating func beginFindings() { findingIndex = 0 }

  var request: AttendantEffect { .loadReview(offset: offset, limit: Self.limit) }
}
