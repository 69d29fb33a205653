package import OddJobMarket

/// Friends who sign in as one: all in one shift, or told why not.
///
/// A party has the turn of its last member. It is seated together only where each of its members would
/// have got work by that turn; nobody before it gets anything worse, and nobody outside it loses their
/// work for it. A party that can't be seated so leaves its places to others, or goes apart if it said it may.
package struct DayParty: Hashable, Sendable {
  package var members: [JobSeekerID]
  /// Whether the members take work apart when there is none for all of them.
  package var mayPart: Bool

  package init(members: [JobSeekerID], mayPart: Bool = false) {
    self.members = members
    self.mayPart = mayPart
  }

  /// Why a party could not be seated together.
  package enum Failure: Hashable, Sendable {
    /// Someone has not signed in, or belongs to another party.
    case memberMissing
    /// Someone has work already, or was asked for by name.
    case memberHasWork
    /// No shift that all of them can take.
    case noCommonShift
    /// No shift of theirs has so many places left.
    case tooFewPlaces(members: Int)
    /// The places go to people before them in the published order.
    case othersFirst

    /// Says why to the members.
    package var wording: Wording {
      switch self {
      case .memberMissing:
        Wording("结伴的人没有到齐，今天不能一起安排", "your party is not complete today")
      case .memberHasWork:
        Wording("同伴中已经有人有活，不能再一起安排", "someone of your party has work already")
      case .noCommonShift:
        Wording("没有你们都能做的同一个活", "there is no work that all of you can do")
      case .tooFewPlaces(let members):
        Wording(
          "你们\(members)个人一起，没有一个活还有这么多名额",
          "no work has \(members) places left for all of you")
      case .othersFirst:
        Wording(
          "名额先给排在你们前面的人，不够你们一起去",
          "people before you come first, and too few places are left for all of you")
      }
    }

    /// Says why to the attendant, who speaks of the members.
    package var attendantWording: Wording {
      switch self {
      case .memberMissing:
        Wording("结伴的人没有到齐，今天不能一起安排", "the party is not complete today")
      case .memberHasWork:
        Wording("同伴中已经有人有活，不能再一起安排", "someone of the party has work already")
      case .noCommonShift:
        Wording("没有他们都能做的同一个活", "there is no work that all of them can do")
      case .tooFewPlaces(let members):
        Wording(
          "他们\(members)个人一起，没有一个活还有这么多名额",
          "no work has \(members) places left for all of them")
      case .othersFirst:
        Wording(
          "名额先给排在他们前面的人，不够他们一起去",
          "people before them come first, and too few places are left for all of them")
      }
    }
  }
}

/// What became of a party.
package struct PartyOutcome: Hashable, Sendable {
  package var party: DayParty
  /// The shift they are all in, or why there is none.
  package var result: Result

  /// The shift of all, or the reason.
  package enum Result: Hashable, Sendable {
    case together(ShiftID)
    case apart(DayParty.Failure)
  }

  package init(party: DayParty, result: Result) {
    self.party = party
    self.result = result
  }
}
