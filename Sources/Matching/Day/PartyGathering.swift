import OddJobMarket

/// Brings the members of each party into one shift without cost to anybody else.
///
/// The exact assignment stands already. A party may sit together where those before it keep the seats
/// they have, or better ones, and everyone else who has a seat keeps one: then the same people work as
/// without the party's wish, so no aim that looks at people suffers, and no turn is jumped.
struct PartyGathering {
  private let planning: DayPlanning
  private let rows: [[DayCandidate]]
  private let levels: AimLevels
  private let rooms: [Int]
  private(set) var seats: [Int?]
  /// The card of each party that is seated together.
  private(set) var together: [Int: Int] = [:]
  private var isPinned: [Bool]
  private var occupants: [[Int]]

  init(planning: DayPlanning, rows: [[DayCandidate]], seats: [Int?], levels: AimLevels) {
    self.planning = planning
    self.rows = rows
    self.seats = seats
    self.levels = levels
    rooms = planning.table.rooms
    isPinned = seats.map { _ in false }
    occupants = rooms.map { _ in [] }
    for (index, seat) in seats.enumerated() {
      if let seat { occupants[seat].append(index) }
    }
  }

  /// Seats the parties by turn, or returns those that can't be, and why.
  ///
  /// What stands against a party by itself is told of all at once. A party that others come before is
  /// told alone: the places it leaves may be what the next one needs.
  mutating func gather() -> [Int: DayParty.Failure] {
    var members: [Int: [Int]] = [:]
    var order: [Int] = []
    for index in seats.indices {
      guard let party = planning.partyOf[index] else { continue }
      if members[party] == nil { order.append(party) }
      members[party, default: []].append(index)
    }
    let impossible = members.compactMapValues(failureByItself)
    guard impossible.isEmpty else { return impossible }
    var hasMoved = false
    for party in order {
      let members = members[party, default: []]
      if let seat = commonSeat(members) {
        pin(members)
        together[party] = seat
      } else if let card = place(members) {
        together[party] = card
        hasMoved = true
      } else {
        return [party: .othersFirst]
      }
    }
    if hasMoved { settle() }
    return [:]
  }

  private func failureByItself(_ members: [Int]) -> DayParty.Failure? {
    let common = commonCards(members)
    if common.isEmpty { return .noCommonShift }
    return common.contains { rooms[$0] >= members.count }
      ? nil : .tooFewPlaces(members: members.count)
  }

  private func commonSeat(_ members: [Int]) -> Int? {
    let taken = Set(members.map { seats[$0] })
    return taken.count == 1 ? taken.first ?? nil : nil
  }

  private mutating func pin(_ members: [Int]) {
    for member in members { isPinned[member] = true }
  }

  /// Finds the best common card that the party may have, or nil when others come first.
  private mutating func place(_ members: [Int]) -> Int? {
    guard members.allSatisfy({ seats[$0] != nil }), let first = members.first else { return nil }
    for index in 0..<first where seats[index] != nil { isPinned[index] = true }
    let before = (seats: seats, isPinned: isPinned, occupants: occupants)
    for card in commonCards(members) where rooms[card] >= members.count {
      if move(members, to: card) { return card }
      (seats, isPinned, occupants) = before
    }
    return nil
  }

  /// The cards all can take, those that fit them best together first.
  private func commonCards(_ members: [Int]) -> [Int] {
    var scores: [Int: (count: Int, score: Int)] = [:]
    for member in members {
      for candidate in rows[member] {
        let (count, score) = scores[candidate.card] ?? (0, 0)
        scores[candidate.card] = (count + 1, score + AimLevels.points(of: candidate.score))
      }
    }
    return scores.filter { $0.value.count == members.count }
      .sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }.map(\.key)
  }

  private mutating func move(_ members: [Int], to card: Int) -> Bool {
    for member in members { leave(member) }
    for member in members { sit(member, at: card) }
    pin(members)
    var homeless: [Int] = []
    while occupants[card].count > rooms[card] {
      // The latest turn gives way first.
      guard let loser = occupants[card].filter({ !isPinned[$0] }).max() else { return false }
      leave(loser)
      homeless.append(loser)
    }
    return homeless.sorted().allSatisfy { find($0, closed: card) }
  }

  private mutating func leave(_ person: Int) {
    guard let seat = seats[person] else { return }
    occupants[seat].removeAll { $0 == person }
    seats[person] = nil
  }

  private mutating func sit(_ person: Int, at card: Int) {
    seats[person] = card
    occupants[card].append(person)
  }

  /// Finds a seat for a person, moving others who are not pinned from seat to seat.
  private mutating func find(_ person: Int, closed: Int) -> Bool {
    var cameFrom: [Int: Int] = [:]
    var queue = [person]
    var next = 0
    while next < queue.count {
      let mover = queue[next]
      next += 1
      for candidate in rows[mover]
      where candidate.card != closed && cameFrom[candidate.card] == nil {
        cameFrom[candidate.card] = mover
        if occupants[candidate.card].count < rooms[candidate.card] {
          shift(person, to: candidate.card, by: cameFrom)
          return true
        }
        queue += occupants[candidate.card].filter { !isPinned[$0] }
      }
    }
    return false
  }

  private mutating func shift(_ person: Int, to free: Int, by cameFrom: [Int: Int]) {
    var card = free
    while let mover = cameFrom[card] {
      let left = seats[mover]
      leave(mover)
      sit(mover, at: card)
      guard mover != person, let left else { return }
      card = left
    }
  }

  /// Seats the others anew, as well as the parties leave room for: the same people, each with a seat,
  /// and nothing worse for those before a party.
  private mutating func settle() {
    let seated = rows.indices.map { index -> [DayCandidate] in
      guard let seat = seats[index] else { return [] }
      guard isPinned[index] else { return rows[index] }
      if planning.partyOf[index] != nil { return rows[index].filter { $0.card == seat } }
      let own = rows[index].first { $0.card == seat }
      return rows[index].filter { candidate in
        own.map { levels.worth(of: candidate) >= levels.worth(of: $0) } ?? false
      }
    }
    seats = DaySeating(levels: levels, rooms: rooms).seats(of: seated)
  }
}
