package import OddJobMarket

/// What the matching of a day proposes, and to whom it has to say why there is nothing.
package struct DayPlan: Hashable, Sendable {
  /// By the turns of the list, and then by the start of the work.
  package var proposals: [DayProposal]
  /// Whoever has no work that day and is proposed none, by the turns of the list.
  package var unplaced: [UnplacedSeeker]
  /// The employers' requests that could not be honoured.
  package var refused: [RefusedRequest]
  /// What became of each party, in the order given.
  package var parties: [PartyOutcome]

  package init(
    proposals: [DayProposal], unplaced: [UnplacedSeeker] = [], refused: [RefusedRequest] = [],
    parties: [PartyOutcome] = []
  ) {
    self.proposals = proposals
    self.unplaced = unplaced
    self.refused = refused
    self.parties = parties
  }
}

/// Someone for whom the day has nothing, and why.
package struct UnplacedSeeker: Hashable, Sendable {
  package var person: JobSeekerID
  package var reason: Reason

  package init(person: JobSeekerID, reason: Reason) {
    self.person = person
    self.reason = reason
  }

  /// Why a day has nothing for a person; each is one sentence.
  package enum Reason: Hashable, Sendable {
    /// No shift of the day is open with places left.
    case nothingOpen
    /// What stands against most of the open shifts: `shifts` of them, of `open`.
    case excluded(DayObstacle, shifts: Int, open: Int)
    /// All places of the `shifts` they could take went to people who come first by this aim.
    case othersFirst(Aim, shifts: Int)
    /// All of them went to people whom employers named.
    case othersNamed(shifts: Int)
    /// The person's party could not be seated together.
    case party(DayParty.Failure)

    package var wording: Wording {
      switch self {
      case .nothingOpen:
        Wording("现在没有还缺人的活。", "No work has places left now.")
      case .excluded(let obstacle, let shifts, let open):
        Wording(
          "今天缺人的\(open)个活都不合适，其中\(shifts)个是因为：\(obstacle.wording(.chinese))。",
          "None of the \(open) open shifts is possible; for \(shifts) the reason is: "
            + "\(obstacle.wording(.english)).")
      case .othersFirst(let aim, let shifts):
        Wording(
          "您能做的\(shifts)个活，名额给了\(Self.whom(aim)(.chinese))。",
          "The places of the \(shifts) shifts you could take went to "
            + "\(Self.whom(aim)(.english)).")
      case .othersNamed(let shifts):
        Wording(
          "您能做的\(shifts)个活，名额给了用工方点名的人。",
          "The places of the \(shifts) shifts you could take went to people whom the employers "
            + "asked for.")
      case .party(let failure):
        Wording("\(failure.wording(.chinese))。", "\(failure.wording(.english)).")
      }
    }

    /// Says why to the attendant, who speaks of the person.
    package var attendantWording: Wording {
      switch self {
      case .nothingOpen: Wording("今天没有还缺人的活", "no work has places left today")
      case .excluded(let obstacle, let shifts, _):
        Wording(
          "\(shifts)班\(obstacle.attendantWording.chinese)",
          "\(shifts): \(obstacle.attendantWording.english)")
      case .othersFirst(let aim, let shifts):
        Wording(
          "\(shifts)班合适，名额给了\(Self.whomElse(aim).chinese)",
          "\(shifts) would fit, their places go to \(Self.whomElse(aim).english)")
      case .othersNamed(let shifts):
        Wording(
          "\(shifts)班合适，名额给了用工方点名的人",
          "\(shifts) would fit, their places go to people asked for by name")
      case .party(let failure): failure.attendantWording
      }
    }

    private static func whomElse(_ aim: Aim) -> Wording {
      switch aim {
      case .places, .turn: Wording("次序在前的人", "people earlier in the turns")
      case .groups, .fit: whom(aim)
      case .waiting: Wording("等活更久的人", "people who waited longer")
      }
    }

    private static func whom(_ aim: Aim) -> Wording {
      switch aim {
      case .places, .turn: Wording("轮次排在您前面的人", "people before you in the turns")
      case .groups: Wording("核验过的重点群体", "people of verified priority groups")
      case .waiting: Wording("等活比您久的人", "people who have been without work longer")
      case .fit: Wording("更合适的人", "people whom the work fits better")
      }
    }
  }
}
