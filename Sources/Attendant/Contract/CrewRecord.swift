package import OddJobMarket

/// What is on file of a crew besides its list: each member's own record, and the work they had together.
package struct CrewRecord: Equatable, Sendable {
  package let crew: CrewID
  /// In the order of the crew.
  package var people: [PersonSummary]
  /// Newest first.
  package var works: [Work]

  package init(crew: CrewID, people: [PersonSummary], works: [Work]) {
    self.crew = crew
    self.people = people
    self.works = works
  }

  /// A shift on which two or more of the crew had places.
  package struct Work: Equatable, Sendable {
    package var card: PostingCard
    package var people: Int
    /// How many of them were there.
    package var came: Int

    package init(card: PostingCard, people: Int, came: Int) {
      self.card = card
      self.people = people
      self.came = came
    }
  }
}
