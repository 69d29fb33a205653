package import OddJobMarket

/// What mending a posting in review wants done.
package enum MendingEffect: Equatable, Sendable {
  /// A posting as a draft, with what the gate finds in it now; answers `draft`.
  case load(PostingID)
  /// Puts the draft in the place of the posting in review; answers `amended`.
  case amend(PostingID, PostingDraft, by: AttendantID)
}

/// What the station answers to the mending of a posting.
package enum MendingReply: Equatable, Sendable {
  case draft(PostingID, Result<PostingDraft, Refusal>, findings: [Finding])
  /// What the gate finds in the posting as it stands after it.
  case amended(PostingID, Result<[Finding], Refusal>)
}
