package import OddJobMarket

/// Where a person is on 今天有空.
package struct SignInTodayState: Equatable, Sendable {
  package internal(set) var phase: Phase
  /// Set once the person is signed in.
  package internal(set) var receipt: Receipt?
  /// Where the person stands in the turns of the day, and why.
  package internal(set) var turn: PersonTurn?
  /// What has been shown already, so that 换一批 brings something else.
  var seen: [ShiftID] = []
  package internal(set) var refusal: Refusal?
  /// Whether the person has touched the screen on which their number stands.
  var hasSeenNumber = false
  /// How much of today's work one can only stand by for; never among what is proposed.
  var standbys = 0
  /// Why nothing of the day suits; empty until it is known.
  var whyNone: [CommonObstacle] = []
  /// How far the person goes; nil where they leave it at what they said last.
  var way: AcceptedWay?

  package init() {
    phase = .choosing
  }

  /// Makes the page of somebody who has just signed in by card.
  init(signedIn receipt: Receipt, turn: PersonTurn?) {
    phase = .searching
    self.receipt = receipt
    self.turn = turn
  }

  /// Whether the number stands before the person's eyes.
  var showsNumber: Bool {
    switch phase {
    case .showing, .nothing: receipt != nil
    case .choosing, .choosingWay, .signingIn, .searching, .explaining: false
    }
  }

  package enum Phase: Equatable, Sendable {
    case choosing
    case choosingWay
    case signingIn
    case searching
    case showing([RecommendedWork])
    case explaining([RecommendedWork])
    /// Nothing suits; `hasSeenSome` where others were shown before.
    case nothing(hasSeenSome: Bool)
  }
}

package enum SignInTodayMessage: Equatable, Sendable {
  case chose(until: Instant)
  case wantedWay
  case choseWay(AcceptedWay)
  case took(ShiftID)
  case askedForOthers
  case startedOver
  case askedWhy
  case returnedToCards
  case wantedAll
  case wantedStandbys
  case wantedAttendant
  case wantedReceipt
  case wantedNoWork
}
