/// A placement whose shift has ended and of which nobody has said whether the person came.
///
/// Source: decisions.md, "At the day's turn the system … lists what is unmarked; it never marks a
/// no-show." Full names: for the attendant's seat.
package struct UnmarkedPlacement: Hashable, Sendable {
  package let application: ApplicationID
  package let jobSeeker: JobSeekerID
  package var name: String
  /// Confirmed or departed.
  package var state: ApplicationState
  package var card: PostingCard

  package init(
    application: ApplicationID, jobSeeker: JobSeekerID, name: String, state: ApplicationState,
    card: PostingCard
  ) {
    self.application = application
    self.jobSeeker = jobSeeker
    self.name = name
    self.state = state
    self.card = card
  }
}

/// How many placements of a day are unmarked.
package struct UnmarkedDay: Hashable, Sendable {
  package let day: BusinessDay
  package var count: Int

  package init(day: BusinessDay, count: Int) {
    self.day = day
    self.count = count
  }

  /// The most that are counted of all days: beyond it nobody works through a list one by one.
  package static let countMax = 1_000
}
