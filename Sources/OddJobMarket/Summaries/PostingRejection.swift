/// Why a posting did not pass its review, as its employer reads it, and what it said.
package struct PostingRejection: Hashable, Sendable {
  package let posting: PostingID
  /// The reviewer's word to the employer; empty where none was written.
  package var note: String
  /// What the reviewer was shown.
  package var findings: [Finding]
  /// What was looked at, to be mended.
  package var draft: PostingDraft

  package init(posting: PostingID, note: String, findings: [Finding], draft: PostingDraft) {
    self.posting = posting
    self.note = note
    self.findings = findings
    self.draft = draft
  }
}
