import OddJobMarket

/// The view of the matching of the day.
struct DayMatchingState: Equatable, Sendable {
  enum Pane: Hashable, Sendable {
    case proposals, unplaced
  }

  /// How many are accepted before other seats have their turn again.
  static let acceptedAtOnce = 8

  /// The number of the newest run; an answer of an earlier one is dropped.
  private(set) var run = 0
  /// How much of it is done; nil where none is under way.
  private(set) var percent: Int?
  /// The instant of the market that is shown; nil before the first run.
  private(set) var instant: Instant?
  private(set) var placesLeft = 0
  var list = ItemList<ProposedRow>()
  var unplaced = ItemList<UnplacedPerson>()
  var pane = Pane.proposals
  /// What was accepted and has not been sent yet.
  private(set) var waiting: [MatchedPair] = []
  /// What was accepted with the last key, and can be taken back with one.
  private(set) var acts: [MatchedAct] = []

  var isRunning: Bool { percent != nil }
  var isAccepting: Bool { list.all.contains { $0.outcome == .sent } }
  var marked: [ProposedRow] { list.all.filter { $0.isMarked && $0.outcome.canBeAccepted } }
  var acceptable: [ProposedRow] { list.all.filter(\.outcome.canBeAccepted) }

  /// What `a` accepts: the marked ones, else the selected one.
  var chosen: [ProposedRow] {
    guard marked.isEmpty else { return marked }
    guard pane == .proposals, let row = list.selected, row.outcome.canBeAccepted else { return [] }
    return [row]
  }

  mutating func begin() -> Int {
    run += 1
    percent = 0
    return run
  }

  mutating func stop() {
    run += 1
    percent = nil
  }

  mutating func progress(_ run: Int, _ percent: Int) {
    if run == self.run, isRunning { self.percent = percent }
  }

  /// Takes what a run found; returns whether it is the one that is waited for.
  mutating func take(_ run: Int, _ matched: MatchedDay?) -> Bool {
    guard run == self.run, isRunning else { return false }
    percent = nil
    guard let matched else { return true }
    instant = matched.instant
    placesLeft = matched.placesLeft
    list.replace(matched.proposals.map { ProposedRow(match: $0) })
    list.jump(to: 0)
    unplaced.replace(matched.unplaced)
    unplaced.jump(to: 0)
    pane = list.isEmpty && !unplaced.isEmpty ? .unplaced : .proposals
    return true
  }

  /// Shows the turns as they are now; what is proposed stays until it is matched anew.
  mutating func take(_ turns: DayTurns) {
    let places = Dictionary(
      turns.people.map { ($0.person, $0.turn) }, uniquingKeysWith: { first, _ in first })
    for row in list.all {
      list.change(row.listID) { $0.match.turn = places[row.match.jobSeeker] ?? $0.match.turn }
    }
    for person in unplaced.all {
      unplaced.change(person.listID) { $0.turn = places[person.jobSeeker] ?? $0.turn }
    }
  }

  /// Counts rows as accepted, and returns those to be sent first.
  mutating func accept(_ rows: [ProposedRow]) -> [MatchedPair] {
    for row in rows {
      list.change(row.listID) {
        $0.outcome = .sent
        $0.isMarked = false
      }
    }
    if waiting.isEmpty { acts = [] }
    waiting += rows.map(\.pair)
    return takeNext()
  }

  /// Notes what became of those sent, and returns the next ones to be sent.
  mutating func note(_ outcomes: [MatchedOutcome]) -> [MatchedPair] {
    acts += outcomes.compactMap { outcome in
      outcome.ticket.map { MatchedAct(pair: outcome.pair, ticket: $0) }
    }
    for outcome in outcomes {
      for row in list.all where row.pair == outcome.pair && row.outcome == .sent {
        list.change(row.listID) { $0.outcome = ProposedRow.Outcome(outcome.result) }
      }
    }
    return takeNext()
  }

  /// Hands out what can be taken back, once.
  mutating func takeActs() -> [MatchedAct] {
    defer { acts = [] }
    return acts
  }

  /// Those that were taken back are proposals again.
  mutating func note(_ returns: [MatchedReturn]) {
    for back in returns where back.refusal == nil {
      for row in list.all where row.pair == back.pair {
        list.change(row.listID) { $0.outcome = .open }
      }
    }
  }

  private mutating func takeNext() -> [MatchedPair] {
    let next = Array(waiting.prefix(Self.acceptedAtOnce))
    waiting.removeFirst(next.count)
    return next
  }

  /// Takes the selected proposal away; its person is among those without one then.
  mutating func drop(_ row: ProposedRow) {
    list.replace(list.all.filter { $0.listID != row.listID })
    guard !list.all.contains(where: { $0.match.jobSeeker == row.match.jobSeeker }) else { return }
    let person = UnplacedPerson(
      jobSeeker: row.match.jobSeeker, name: row.match.name, verification: row.match.verification,
      turn: row.match.turn, reasons: [Words.droppedByHand])
    unplaced.replace((unplaced.all + [person]).sorted { ($0.turn ?? .max) < ($1.turn ?? .max) })
  }

  /// Puts other work in the place of a proposal, or proposes it to who had none.
  mutating func propose(_ work: RecommendedWork, to choice: ShiftChoice) {
    if let row = choice.row {
      list.change(row) { $0.take(work) }
      return
    }
    guard let person = unplaced.all.first(where: { $0.jobSeeker == choice.person }) else { return }
    unplaced.replace(unplaced.all.filter { $0.jobSeeker != choice.person })
    var row = ProposedRow(
      match: MatchedPerson(
        jobSeeker: person.jobSeeker, round: 0, name: person.name,
        verification: person.verification, turn: person.turn ?? 0, card: work.card,
        score: work.score, reasons: work.reasons))
    row.isAdjusted = true
    list.replace((list.all + [row]).sorted { $0.order < $1.order })
    list.select(id: row.listID)
    pane = .proposals
  }

  /// Returns the other work that is proposed to the person of a choice.
  func otherWork(besides choice: ShiftChoice) -> [Engagement] {
    list.all.filter { $0.match.jobSeeker == choice.person && $0.listID != choice.row }.map {
      let card = $0.match.card
      return Engagement(title: card.title, day: card.day, window: card.window)
    }
  }

  /// Returns how many places of a shift are left besides those proposed to others.
  func free(_ card: PostingCard, besides row: ProposedRow.ListID?) -> Int {
    let proposed = list.all.count {
      $0.match.card.shift == card.shift && $0.outcome.canBeAccepted && $0.listID != row
    }
    return card.places.outstanding - proposed
  }

  mutating func verify(_ person: PersonSummary) {
    for row in list.all where row.match.jobSeeker == person.id {
      list.change(row.listID) { $0.match.verification = person.verification }
    }
    unplaced.change(person.id) { $0.verification = person.verification }
  }
}

extension UnplacedPerson: Listed {
  var listID: JobSeekerID { jobSeeker }
}
