import OddJobMarket

/// One attempt at the plan of a day: people by turn, shifts by start, and what has been settled.
struct DayPlanning {
  let aims: [Aim]
  let parties: [DayParty]
  /// The parties that go apart, by their place among all.
  private(set) var apart: [Int: DayParty.Failure]
  var table: DayTable
  /// By turn; a party has the turn of its last member.
  var seekers: [DaySeeker]
  /// The party of each person, unless it has gone apart.
  var partyOf: [Int?]
  /// Why a person of a party that went apart takes no part.
  var partyFailure: [Int: DayParty.Failure] = [:]
  /// Whoever had work that day before anything was proposed.
  let hadWork: [Bool]
  var proposals: [Placed] = []
  var refused: [RefusedRequest] = []
  var together: [Int: Int] = [:]
  /// What each person could take in the first round, for the reasons.
  var firstRows: [[DayCandidate]] = []
  let placeOf: [JobSeekerID: Int]
  /// Who has work, or waits for an answer, and is no seeker.
  let busy: Set<JobSeekerID>

  struct Placed {
    var seeker: Int
    var card: Int
    var fit: Fit
    var round: Int
    var basis: DayProposal.Basis
  }

  enum Outcome {
    case done
    case cancelled
    /// Parties that can't be together; the day begins anew without them.
    case parted([Int: DayParty.Failure])
  }

  init(
    aims: [Aim], table: DayTable, seekers: [DaySeeker], parties: [DayParty],
    apart: [Int: DayParty.Failure], busy: Set<JobSeekerID> = []
  ) {
    self.busy = busy
    self.aims = aims
    self.table = table
    self.parties = parties
    self.apart = apart
    var known: Set<JobSeekerID> = []
    let people = seekers.sorted { ($0.turn, $0.person) < ($1.turn, $1.person) }
      .filter { known.insert($0.person).inserted }
    let turns = Dictionary(uniqueKeysWithValues: people.map { ($0.person, $0.turn) })
    var last: [JobSeekerID: Int] = [:]
    var partyOfPerson: [JobSeekerID: Int] = [:]
    for (index, party) in parties.enumerated() {
      for member in party.members where partyOfPerson[member] == nil {
        partyOfPerson[member] = index
        if apart[index] == nil {
          last[member] = party.members.compactMap { turns[$0] }.max()
        }
      }
    }
    // Members of one party stand one behind the other, whatever turns others share.
    let ordered = people.sorted { left, right in
      let turns = (last[left.person] ?? left.turn, last[right.person] ?? right.turn)
      let groups = (partyOfPerson[left.person] ?? -1, partyOfPerson[right.person] ?? -1)
      return (turns.0, groups.0, left.turn, left.person)
        < (turns.1, groups.1, right.turn, right.person)
    }
    self.seekers = ordered
    placeOf = Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($0.element.person, $0.offset) })
    let days = Set(table.cards.map(\.day))
    hadWork = ordered.map { $0.profile.engagements.contains { days.contains($0.day) } }
    partyOf = ordered.map { partyOfPerson[$0.person] }
    for index in ordered.indices {
      guard let party = partyOf[index], let failure = apart[party] else { continue }
      if !parties[party].mayPart { partyFailure[index] = failure }
      partyOf[index] = nil
    }
  }

  /// Settles what employers have decided, in the order they said it.
  mutating func honour(_ requests: [NamedRequest]) {
    var named: [ShiftID: Int] = [:]
    for request in requests where request.hasPlace { named[request.shift, default: 0] += 1 }
    let open = requests.filter { !$0.hasPlace }.sorted {
      ($0.number, $0.shift, $0.person) < ($1.number, $1.shift, $1.person)
    }
    for request in open {
      if let refusal = refusal(of: request, named: named[request.shift] ?? 0) {
        refused.append(RefusedRequest(request: request, refusal: refusal))
        continue
      }
      named[request.shift, default: 0] += 1
    }
  }

  private mutating func refusal(
    of request: NamedRequest, named: Int
  ) -> NamedRequest.Refusal? {
    guard let seeker = placeOf[request.person] else { return .notSignedIn }
    guard let card = table.cards.firstIndex(where: { $0.shift == request.shift }) else {
      return .shiftNotOpen
    }
    if let obstacle = table.obstacle(card: card, for: seekers[seeker]) {
      return .obstacle(obstacle)
    }
    if let most = table.reserved.namedMax(of: table.cards[card]), named >= most {
      return .overThird(most: most)
    }
    let round = DayTable.jobs(of: seekers[seeker].profile, on: table.cards[card].day)
    settle(seeker, at: card, round: round, basis: .request)
    return nil
  }

  mutating func settle(_ seeker: Int, at card: Int, round: Int, basis: DayProposal.Basis) {
    proposals.append(
      Placed(
        seeker: seeker, card: card, fit: table.fit(card: card, for: seekers[seeker]),
        round: round, basis: basis))
    table.take(card, for: &seekers[seeker])
  }

  /// Goes through the rounds of the day.
  mutating func run(progress: (Double) -> Bool) -> Outcome {
    let incomplete = incompleteParties()
    guard incomplete.isEmpty else { return .parted(incomplete) }
    for round in 0..<DayTable.jobsMax {
      var rows: [[DayCandidate]] = []
      for index in seekers.indices {
        let part = Double(index) / Double(seekers.count)
        if index % 64 == 0, !progress((Double(round) + part) / Double(DayTable.jobsMax)) {
          return .cancelled
        }
        rows.append(row(of: index, round: round))
      }
      let levels = AimLevels(aims: aims, seekers: seekers)
      var seating = LiveSeating(DaySeating(levels: levels, rooms: table.rooms), rows)
      var seats = seating.seats
      if round == 0 {
        let apart = gather(&rows, &seating, into: &seats, by: levels)
        guard apart.isEmpty else { return .parted(apart) }
        firstRows = rows
      }
      for (index, seat) in seats.enumerated() {
        guard let seat else { continue }
        let jobs = DayTable.jobs(of: seekers[index].profile, on: table.cards[seat].day)
        settle(index, at: seat, round: jobs, basis: partyOf[index] == nil ? .aims : .party)
      }
    }
    return .done
  }

  /// Brings parties together, and lets those leave that can't be: what they had is seated anew.
  ///
  /// Where members may take work apart, by turns of their own, it returns all that go apart, with whom
  /// the day begins anew; nothing when all is settled as `seats` and `rows` say.
  private mutating func gather(
    _ rows: inout [[DayCandidate]], _ seating: inout LiveSeating, into seats: inout [Int?],
    by levels: AimLevels
  ) -> [Int: DayParty.Failure] {
    while true {
      var gathering = PartyGathering(planning: self, rows: rows, seats: seats, levels: levels)
      let failures = gathering.gather()
      guard !failures.isEmpty else {
        seats = gathering.seats
        together = gathering.together
        return [:]
      }
      apart.merge(failures) { first, _ in first }
      if failures.keys.contains(where: { parties[$0].mayPart }) { return apart }
      let leaving = seekers.indices.filter { partyOf[$0].map { failures[$0] != nil } ?? false }
      for index in leaving {
        partyFailure[index] = partyOf[index].flatMap { failures[$0] }
        partyOf[index] = nil
        rows[index] = []
      }
      seating.leave(leaving)
      seats = seating.seats
    }
  }

  /// What a person may take in a round: whoever went without in the first has nothing to wait for in
  /// the second, and parties have one job a day.
  private func row(of index: Int, round: Int) -> [DayCandidate] {
    if partyFailure[index] != nil { return [] }
    if round > 0, partyOf[index] != nil || seekers[index].profile.engagements.isEmpty { return [] }
    return table.candidates(for: seekers[index], jobs: round)
  }

  /// The parties that are not all there, or not all free.
  private func incompleteParties() -> [Int: DayParty.Failure] {
    let named = Set(proposals.map(\.seeker))
    var failures: [Int: DayParty.Failure] = [:]
    for (index, party) in parties.enumerated() where apart[index] == nil {
      let members = seekers.indices.filter { partyOf[$0] == index }
      if members.contains(where: { hadWork[$0] || named.contains($0) })
        || party.members.contains(where: busy.contains)
      {
        failures[index] = .memberHasWork
      } else if members.count != party.members.count || members.count < 2 {
        failures[index] = .memberMissing
      }
    }
    return failures
  }
}
