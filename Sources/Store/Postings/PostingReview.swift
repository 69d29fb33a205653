package import OddJobMarket

/// What a reviewer decided about a posting, and what the gate had found in it at that moment.
package struct PostingReview: Hashable, Sendable {
  package var attendant: AttendantID
  package var decidedAt: Instant
  package var isAccepted: Bool
  package var note: String
  /// By the rules of that day, in the order in which they were shown.
  package var findings: [Finding]
  /// Whether the posting still reads as it did then, so that the ranges of the findings fit it.
  package var isOfPresentText: Bool
}
