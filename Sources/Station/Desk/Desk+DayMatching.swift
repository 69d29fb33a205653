import Attendant
import Matching
import OddJobMarket
import Store

extension Desk {
  /// How many other shifts a person is offered in the place of a proposal.
  private static let choicesMax = 20

  /// The part of a run that goes into reading the market.
  private static let readingPart = 0.2

  /// Carries out what the attendant's seat wants of the matching of a day, but for the run itself,
  /// which goes on beside; see ``DayMatchingRuns``.
  func answer(_ effect: DayMatchingEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .run, .cancel: return DeskAnswer(nil)
    case .loadChoices(let person, let others):
      let found = attempt { try choices(for: person, besides: others) }
      return DeskAnswer(.dayMatching(.choices(person, found)))
    case .accept(let pairs, let attendant):
      let outcomes = pairs.map { accept($0, by: attendant) }
      return DeskAnswer(.dayMatching(.accepted(outcomes)), changesMarket: true)
    case .takeBack(let acts, let attendant):
      let returns = acts.map { takeBack($0, by: attendant) }
      return DeskAnswer(.dayMatching(.takenBack(returns)), changesMarket: true)
    }
  }

  private func takeBack(_ act: MatchedAct, by attendant: AttendantID) -> MatchedReturn {
    defer { refresh(shift: act.pair.shift) }
    let result = attempt { try store.undo(act.ticket.id, by: attendant) }
    if case .failure(let refusal) = result {
      return MatchedReturn(pair: act.pair, refusal: refusal)
    }
    return MatchedReturn(pair: act.pair, refusal: nil)
  }

  /// One that was accepted is one transaction: what stands against it stands against no other.
  private func accept(_ pair: MatchedPair, by attendant: AttendantID) -> MatchedOutcome {
    defer { refresh(shift: pair.shift) }
    let result = attempt {
      try store.undoableRecommend(pair.jobSeeker, for: pair.shift, by: attendant)
    }
    return MatchedOutcome(
      pair: pair, result: result.map(\.value.state), ticket: try? result.get().ticket)
  }

  /// Matches everybody who is there and has no place with the open work of the day; nil when it is
  /// not to go on. Nothing of the market is written; that verified groups were read for it is kept in
  /// the station's own record.
  ///
  /// - Parameter progress: is told the part done, from 0 to 1, and answers whether to go on.
  func matchedDay(progress: (Double) -> Bool) throws -> MatchedDay? {
    let (day, now) = (today, now)
    let facts = try store.dayFacts(on: day) { progress($0 * Self.readingPart) }
    guard let facts else { return nil }
    if !facts.people.isEmpty {
      try store.noteGroupsMatched(on: day, people: facts.people.count)
    }
    // Read after them, so that each of them has a turn.
    let turns = try turns(on: day)
    let declined = Dictionary(grouping: facts.declined, by: \.jobSeeker)
    let seekers = facts.people.compactMap { person in
      seeker(person, turns, declined[person.jobSeeker]?.map(\.shift) ?? [], on: day)
    }
    let made = DayMatching(matching: matching, aims: settings.aims).plan(
      for: seekers, among: facts.cards, at: now, parties: facts.parties.map { DayParty($0) },
      requests: facts.named.map { NamedRequest($0) },
      busy: Set(facts.people.filter { $0.awaited != nil }.map(\.jobSeeker)),
      progress: { progress(Self.readingPart + $0 * (1 - Self.readingPart)) })
    guard let made, progress(1) else { return nil }
    return DaySummary(
      facts: facts, turns: turns, shown: shown(turns), seekers: seekers, matching: matching,
      now: now
    ).matched(made)
  }

  /// Returns somebody as the matching of a day sees them; nil for one who is waited for and is not
  /// offered anything else in between.
  func seeker(
    _ person: DayPersonFacts, _ turns: TurnsOfDay, _ declined: [ShiftID] = [], on day: BusinessDay
  ) -> DaySeeker? {
    guard person.awaited == nil, let available = person.seeker.available else { return nil }
    return DaySeeker(
      person: person.jobSeeker, profile: person.seeker.profile(available: available, on: day),
      turn: turns.turn(of: person.jobSeeker), declined: Set(declined))
  }

  /// Returns what else a person could take now besides other work that is proposed, best first.
  private func choices(
    for person: JobSeekerID, besides others: [Engagement]
  ) throws -> [RecommendedWork] {
    var facts = try store.seekerFacts(person, on: today)
    guard let available = facts.available else { throw Refusal.notSignedInToday }
    // One that was accepted is among them already.
    facts.engagements += others.filter { !facts.engagements.contains($0) }
    let seeker = facts.profile(available: available, on: today)
    return try best(Self.choicesMax, for: seeker).map { work in
      guard case .success(let fit) = matching.fit(of: work.card, for: seeker, at: now) else {
        return work
      }
      // In the words for the attendant, who speaks of the person.
      return RecommendedWork(card: work.card, score: work.score, reasons: fit.attendantReasons)
    }
  }
}

extension DayParty {
  fileprivate init(_ party: Party) {
    self.init(members: party.members, mayPart: party.mayPart)
  }
}

extension NamedRequest {
  fileprivate init(_ named: NamedPerson) {
    self.init(
      person: named.person, shift: named.shift, number: named.number, hasPlace: named.hasPlace)
  }
}

/// Puts the pairs of a matching into the words of a screen.
private struct DaySummary {
  let facts: DayFacts
  let turns: Desk.TurnsOfDay
  let shown: DayTurns
  let seekers: [DaySeeker]
  let matching: SameDayMatching
  let now: Instant

  /// So many reasons say why nothing is proposed; the rest are rarer.
  private static let reasonsMax = 3

  func matched(_ made: DayPlan) -> MatchedDay {
    let people = Dictionary(
      facts.people.map { ($0.jobSeeker, $0) }, uniquingKeysWith: { first, _ in first })
    let cards = Dictionary(
      facts.cards.map { ($0.shift, $0) }, uniquingKeysWith: { first, _ in first })
    let refused = Self.refused(made)
    let proposals = made.proposals.compactMap { proposal -> MatchedPerson? in
      guard let person = people[proposal.person], let card = cards[proposal.shift] else {
        return nil
      }
      return MatchedPerson(
        jobSeeker: proposal.person, round: proposal.round, name: person.name,
        verification: person.verification, turn: turn(of: proposal.person), card: card,
        score: proposal.fit.score,
        reasons: Self.reasons(proposal)
          + (refused[proposal.person] ?? []).map { FitReason($0, isFavourable: false) })
    }
    let placed = Set(proposals.map(\.jobSeeker))
    let profiles = Dictionary(
      seekers.map { ($0.person, $0.profile) }, uniquingKeysWith: { first, _ in first })
    let parted = Self.parted(made)
    let left = Dictionary(
      made.unplaced.map { ($0.person, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let places = facts.cards.reduce(0) { $0 + $1.places.outstanding }
    return MatchedDay(
      proposals: proposals,
      unplaced: unplaced(besides: placed).map { person in
        UnplacedPerson(
          jobSeeker: person.jobSeeker, name: person.name, verification: person.verification,
          turn: turn(of: person.jobSeeker),
          reasons: (refused[person.jobSeeker] ?? []) + (parted[person.jobSeeker] ?? [])
            + reasons(person, profiles[person.jobSeeker], left[person.jobSeeker]))
      } + absent(refused, besides: people),
      placesLeft: max(0, places - proposals.count), instant: now, turns: shown)
  }

  /// Those for whom nothing is proposed, in turn; who has work today lacks nothing, unless an employer
  /// asks for them.
  private func unplaced(besides placed: Set<JobSeekerID>) -> [DayPersonFacts] {
    facts.people.filter { !placed.contains($0.jobSeeker) && !$0.hasPlace }
      .sorted { turn(of: $0.jobSeeker) < turn(of: $1.jobSeeker) }
  }

  /// Those whom employers ask for by name in vain and who stand in no other line.
  private func absent(
    _ refused: [JobSeekerID: [Wording]], besides people: [JobSeekerID: DayPersonFacts]
  ) -> [UnplacedPerson] {
    var known: Set<JobSeekerID> = []
    return facts.named.compactMap { named in
      guard let reasons = refused[named.person], people[named.person]?.hasPlace ?? true,
        known.insert(named.person).inserted
      else { return nil }
      return UnplacedPerson(
        jobSeeker: named.person, name: named.name,
        verification: people[named.person]?.verification ?? .selfDeclared,
        turn: people[named.person] == nil ? nil : turn(of: named.person), reasons: reasons)
    }
  }

  private func turn(of person: JobSeekerID) -> Int { turns.turn(of: person) + 1 }

  /// What the proposal rests on where that is not the published order, and the parts of the fit.
  private static func reasons(_ proposal: DayProposal) -> [FitReason] {
    let basis = proposal.basis == .aims ? [] : [FitReason(proposal.basis.wording)]
    return basis + proposal.fit.attendantReasons
  }

  /// Why a party was not kept together.
  private static func parted(_ plan: DayPlan) -> [JobSeekerID: [Wording]] {
    plan.parties.reduce(into: [:]) { parted, outcome in
      guard case .apart(let failure) = outcome.result else { return }
      for member in outcome.party.members { parted[member] = [failure.attendantWording] }
    }
  }

  /// Why an employer's wish for somebody could not be honoured.
  private static func refused(_ plan: DayPlan) -> [JobSeekerID: [Wording]] {
    Dictionary(grouping: plan.refused, by: \.request.person).mapValues {
      $0.map { DayReasons.named($0.refusal.wording) }
    }
  }

  /// Why nothing is proposed for a person.
  private func reasons(
    _ person: DayPersonFacts, _ profile: SeekerProfile?, _ left: UnplacedSeeker.Reason?
  ) -> [Wording] {
    // Said of the party already; what a member could take alone is no question then.
    if case .party = left { return [] }
    if let awaited = person.awaited { return [DayReasons.awaits(awaited)] }
    guard let profile else { return [] }
    if facts.cards.isEmpty { return [DayReasons.noWork] }
    let (excluded, open) = matching.exclusions(of: facts.cards, for: profile, at: now)
    let declined = open.count {
      facts.declined.contains(MatchedPair(jobSeeker: person.jobSeeker, shift: $0.shift))
    }
    let fitting = open.count - declined
    var reasons: [Wording] = []
    switch left {
    case .othersFirst, .othersNamed: left.map { reasons.append($0.attendantWording) }
    default: if fitting > 0 { reasons.append(DayReasons.othersFirst(fitting)) }
    }
    if declined > 0 { reasons.append(DayReasons.declined(declined)) }
    reasons += excluded.map { DayReasons.excluded($0.count, $0.exclusion.attendantWording) }
    return Array(reasons.prefix(Self.reasonsMax))
  }
}

/// The words for whom nothing is proposed.
private enum DayReasons {
  static let noWork = Wording("今天没有招人的活", "no open work today")

  static func named(_ refusal: Wording) -> Wording {
    Wording("用工方点了名，但\(refusal.chinese)", "asked for by name, but \(refusal.english)")
  }

  static func awaits(_ title: String) -> Wording {
    Wording("推荐过“\(title)”，等答复", "awaits the answer of “\(title)”")
  }

  static func othersFirst(_ count: Int) -> Wording {
    Wording("\(count)班合适，名额配给了别人", "\(count) would fit, the places go to others")
  }

  static func declined(_ count: Int) -> Wording {
    Wording("\(count)班推荐过，没谈成", "\(count) declined before")
  }

  static func excluded(_ count: Int, _ reason: Wording) -> Wording {
    Wording("\(count)班\(reason.chinese)", "\(count): \(reason.english)")
  }
}
