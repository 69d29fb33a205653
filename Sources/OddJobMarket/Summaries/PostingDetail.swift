/// The full terms of a posting, before anyone is confirmed: no phone, no name of a household.
package struct PostingDetail: Hashable, Sendable {
  /// The shift that was opened.
  package var card: PostingCard
  package var content: String
  package var meetingPoint: MeetingPoint?
  package var certificate: Certificate?
  /// Every shift of the posting that is still open, the opened one included, by start.
  package var shifts: [PostingCard]

  package init(
    card: PostingCard, content: String, meetingPoint: MeetingPoint?, certificate: Certificate?,
    shifts: [PostingCard]
  ) {
    self.card = card
    self.content = content
    self.meetingPoint = meetingPoint
    self.certificate = certificate
    self.shifts = shifts
  }
}
