/// The departure of a shift (上车点名): what is read out at the kerb, and who should be there.
package struct DepartureSheet: Hashable, Sendable {
  package var card: PostingCard
  /// With the leader's phone in full.
  package var meetingPoint: MeetingPoint?
  /// Who is confirmed or has left already.
  package var people: [BoardApplication]

  package init(card: PostingCard, meetingPoint: MeetingPoint?, people: [BoardApplication]) {
    self.card = card
    self.meetingPoint = meetingPoint
    self.people = people
  }
}

/// What came of a departure call.
package struct DepartureOutcome: Hashable, Sendable {
  package var departed: [ApplicationID]
  /// Whose application was no longer what the sheet showed, with the reason.
  package var refused: [ApplicationID: Refusal]

  package init(departed: [ApplicationID], refused: [ApplicationID: Refusal]) {
    self.departed = departed
    self.refused = refused
  }
}
