/// What the matching of a day proposes to the attendant; nobody has been asked yet.
package struct MatchedDay: Hashable, Sendable {
  /// In the order of the turns.
  package var proposals: [MatchedPerson]
  package var unplaced: [UnplacedPerson]
  /// Open places of the day that nobody is proposed for.
  package var placesLeft: Int
  /// The instant of the market it was made from.
  package var instant: Instant
  /// The turns that it goes by.
  package var turns: DayTurns

  package init(
    proposals: [MatchedPerson], unplaced: [UnplacedPerson], placesLeft: Int, instant: Instant,
    turns: DayTurns = DayTurns()
  ) {
    self.proposals = proposals
    self.unplaced = unplaced
    self.placesLeft = placesLeft
    self.instant = instant
    self.turns = turns
  }
}

/// A person and a shift put together, and why.
package struct MatchedPerson: Hashable, Sendable {
  package let jobSeeker: JobSeekerID
  /// 0 for the person's first job of the day, 1 for a second one.
  package let round: Int
  package var name: String
  package var verification: Verification
  /// The place in the turns of the list, 1 for whoever is offered first.
  package var turn: Int
  package var card: PostingCard
  package var score: Int
  /// The weightiest first.
  package var reasons: [FitReason]

  package init(
    jobSeeker: JobSeekerID, round: Int, name: String, verification: Verification, turn: Int,
    card: PostingCard, score: Int, reasons: [FitReason]
  ) {
    self.jobSeeker = jobSeeker
    self.round = round
    self.name = name
    self.verification = verification
    self.turn = turn
    self.card = card
    self.score = score
    self.reasons = reasons
  }
}

/// Somebody who is there and for whom nothing is proposed.
package struct UnplacedPerson: Hashable, Sendable {
  package let jobSeeker: JobSeekerID
  package var name: String
  package var verification: Verification
  /// The place in the turns of the list; nil for one who has not signed in and is asked for by name.
  package var turn: Int?
  /// What stands against the work of the day, the most frequent first.
  package var reasons: [Wording]

  package init(
    jobSeeker: JobSeekerID, name: String, verification: Verification, turn: Int?,
    reasons: [Wording]
  ) {
    self.jobSeeker = jobSeeker
    self.name = name
    self.verification = verification
    self.turn = turn
    self.reasons = reasons
  }
}

/// A proposal that the attendant accepts: from then on it is a recommendation in their name.
package struct MatchedPair: Hashable, Sendable {
  package var jobSeeker: JobSeekerID
  package var shift: ShiftID

  package init(jobSeeker: JobSeekerID, shift: ShiftID) {
    self.jobSeeker = jobSeeker
    self.shift = shift
  }
}

/// What became of one that was accepted: the state of the application, or what stands against it now.
package struct MatchedOutcome: Hashable, Sendable {
  package var pair: MatchedPair
  package var result: Result<ApplicationState, Refusal>
  /// The right to take it back.
  package var ticket: UndoTicket?

  package init(
    pair: MatchedPair, result: Result<ApplicationState, Refusal>, ticket: UndoTicket? = nil
  ) {
    self.pair = pair
    self.result = result
    self.ticket = ticket
  }
}

/// One that was accepted and is to be taken back.
package struct MatchedAct: Hashable, Sendable {
  package var pair: MatchedPair
  package var ticket: UndoTicket

  package init(pair: MatchedPair, ticket: UndoTicket) {
    self.pair = pair
    self.ticket = ticket
  }
}

/// What became of taking one back: nothing, or what stands against it now.
package struct MatchedReturn: Hashable, Sendable {
  package var pair: MatchedPair
  package var refusal: Refusal?

  package init(pair: MatchedPair, refusal: Refusal?) {
    self.pair = pair
    self.refusal = refusal
  }
}
