package import OddJobMarket

/// The turns of a day's list: who is offered first, and why; a pure function of the log and the rule.
package struct TurnList: Hashable, Sendable {
  /// In turn.
  package let entries: [TurnEntry]

  /// Works the list of a day out.
  ///
  /// `draw` is the day's, once it has been held, and `promise` the hash shown before; only the rule of
  /// the draw looks at them.
  package init(
    rule: TurnRule, log: TurnLog, day: BusinessDay, draw: TurnDraw? = nil, promise: String? = nil
  ) {
    let signIns = log.signIns(on: day)
    let ruled = Self.order(rule, log, day, signIns, draw, promise)
    let numbers = Dictionary(uniqueKeysWithValues: signIns.map { ($0.person, $0.number) })
    let moves = log.moves(on: day)
    var people = ruled.map(\.person)
    for move in moves { Self.apply(move, to: &people) }
    let causes = Dictionary(uniqueKeysWithValues: ruled.map { ($0.person, $0.cause) })
    let before = Dictionary(
      uniqueKeysWithValues: ruled.enumerated().map { ($0.element.person, $0.offset) })
    let after = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    let effective = moves.filter { after[$0.person] != nil }
    entries = people.enumerated().map { place, person in
      let ruledPlace = before[person] ?? place
      // Only who was moved can have come past others who were not.
      let passing = effective.filter { move in
        move.person != person && (before[move.person] ?? 0) > ruledPlace
          && (after[move.person] ?? 0) < place
      }
      return TurnEntry(
        person: person, turn: place, ruledTurn: ruledPlace, number: numbers[person] ?? 0,
        cause: causes[person] ?? .arrival,
        moves: effective.filter { $0.person == person }, overtakenBy: passing)
    }
  }

  /// A person's entry, or nil when they are not on the list.
  package func entry(of person: JobSeekerID) -> TurnEntry? {
    entries.first { $0.person == person }
  }

  private static func order(
    _ rule: TurnRule, _ log: TurnLog, _ day: BusinessDay,
    _ signIns: [(person: JobSeekerID, number: Int)], _ draw: TurnDraw?, _ promise: String?
  ) -> [(person: JobSeekerID, cause: TurnCause)] {
    switch rule {
    case .arrival: return signIns.map { ($0.person, .arrival) }
    case .rotation: return TurnRotation(log: log, day: day).order(of: signIns, on: day)
    case .draw:
      guard let draw else {
        return signIns.map { ($0.person, .beforeDraw(commitment: promise)) }
      }
      let cause = TurnCause.lot(seed: draw.seed, commitment: draw.commitment)
      let drawn = signIns.filter { $0.number <= draw.lastNumber }
        .map { (person: $0.person, number: $0.number, lot: draw.lot(of: $0.number)) }
        .sorted { ($0.lot, $0.number, $0.person) < ($1.lot, $1.number, $1.person) }
      return drawn.map { ($0.person, cause) }
        + signIns.filter { $0.number > draw.lastNumber }.map { ($0.person, .afterDraw) }
    }
  }

  private static func apply(_ move: TurnMove, to people: inout [JobSeekerID]) {
    guard let from = people.firstIndex(of: move.person) else { return }
    if case .before(let other) = move.target, other == move.person || !people.contains(other) {
      return
    }
    people.remove(at: from)
    switch move.target {
    case .front: people.insert(move.person, at: 0)
    case .back: people.append(move.person)
    case .before(let other):
      people.insert(move.person, at: people.firstIndex(of: other) ?? from)
    }
  }
}

/// One person's place in the turns of a day.
package struct TurnEntry: Hashable, Sendable {
  package let person: JobSeekerID
  /// 0 for whoever is offered first.
  package let turn: Int
  /// The turn by the rule alone.
  package let ruledTurn: Int
  /// The sign-in number.
  package let number: Int
  package let cause: TurnCause
  /// What staff did with the person by hand, in order.
  package let moves: [TurnMove]
  /// The moves that took others past the person.
  package let overtakenBy: [TurnMove]

  package init(
    person: JobSeekerID, turn: Int, ruledTurn: Int, number: Int, cause: TurnCause,
    moves: [TurnMove], overtakenBy: [TurnMove]
  ) {
    self.person = person
    self.turn = turn
    self.ruledTurn = ruledTurn
    self.number = number
    self.cause = cause
    self.moves = moves
    self.overtakenBy = overtakenBy
  }

  /// The answer to 为什么我排在这里, said to the person.
  package var explanation: Wording { explanation(to: .person) }

  /// The answer to 为什么我排在这里: the rule's sentence, and one for what was done by hand.
  ///
  /// Others' names are in none of it.
  package func explanation(to listener: TurnListener) -> Wording {
    let rule = cause.wording(number: number, before: ruledTurn, to: listener)
    let (who, whom) = (listener.chinese, listener.english("you", "them"))
    let own = moves.map { move in
      Wording(
        "\(move.actor)把\(who)\(move.target.wording.chinese)，原因：\(move.reason.chinese)",
        "\(move.actor) moved \(whom) \(move.target.wording.english), because: "
          + move.reason.english)
    }
    let others = overtakenBy.map { move in
      Wording(
        "\(move.actor)把一个人调到\(who)前面，原因：\(move.reason.chinese)",
        "\(move.actor) moved someone ahead of \(whom), because: \(move.reason.english)")
    }
    let all = own + others
    guard !all.isEmpty else { return rule }
    return Wording(
      rule.chinese + all.map(\.chinese).joined(separator: "；") + "。",
      rule.english + " " + all.map(\.english).joined(separator: "; ") + ".")
  }

  /// Who moved the person last and why, for a list of names; nil where nobody did.
  package var moved: Wording? {
    moves.last.map {
      Wording("\($0.actor)调的：\($0.reason.chinese)", "by \($0.actor): \($0.reason.english)")
    }
  }
}
