/// What cancelling would mean, said before it is done.
package struct CancellationSummary: Hashable, Sendable {
  package let shift: ShiftID
  package let posting: PostingID
  package var title: String
  /// Those who are confirmed or on their way, and those who still wait for an answer.
  package var confirmed: Int
  package var open: Int
  /// The same for every shift of the posting that is not over.
  package var confirmedInPosting: Int
  package var openInPosting: Int
  package var shifts: Int

  package init(
    shift: ShiftID, posting: PostingID, title: String, confirmed: Int, open: Int,
    confirmedInPosting: Int, openInPosting: Int, shifts: Int
  ) {
    self.shift = shift
    self.posting = posting
    self.title = title
    self.confirmed = confirmed
    self.open = open
    self.confirmedInPosting = confirmedInPosting
    self.openInPosting = openInPosting
    self.shifts = shifts
  }
}

/// What an employer has cancelled so far, for their history.
package struct CancellationHistory: Hashable, Sendable {
  /// Shifts that were cancelled for the employer's own cause, and for any other.
  package var ownCause: Int
  package var otherCause: Int
  /// People who had been confirmed and lost the work.
  package var peopleLost: Int

  package init(ownCause: Int = 0, otherCause: Int = 0, peopleLost: Int = 0) {
    self.ownCause = ownCause
    self.otherCause = otherCause
    self.peopleLost = peopleLost
  }
}
