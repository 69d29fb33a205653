import Attendant
import Matching
import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// The turns of a day, and who of its list still waits for work.
  struct TurnsOfDay {
    let list: TurnList
    let draw: DrawNotice?
    let waiting: Set<JobSeekerID>
    private let places: [JobSeekerID: Int]
    /// How many of those before each place wait no more.
    private let gone: [Int]

    init(list: TurnList, draw: DrawNotice?, waiting: Set<JobSeekerID>) {
      (self.list, self.draw, self.waiting) = (list, draw, waiting)
      places = Dictionary(
        list.entries.map { ($0.person, $0.turn) }, uniquingKeysWith: { first, _ in first })
      gone = list.entries.reduce(into: [0]) { gone, entry in
        gone.append((gone.last ?? 0) + (waiting.contains(entry.person) ? 0 : 1))
      }
    }

    /// Returns a person's turn, 0 for whoever is offered first; behind all for somebody who is not
    /// in the list.
    func turn(of person: JobSeekerID) -> Int { places[person] ?? list.entries.count }

    /// Returns what a seat shows of one entry of the list.
    func shown(_ entry: TurnEntry) -> PersonTurn {
      let gone = gone[entry.turn]
      func explanation(_ listener: TurnListener) -> Wording {
        let said = entry.explanation(to: listener)
        return gone == 0 ? said : said + TurnWords.gone(gone, listener)
      }
      return PersonTurn(
        person: entry.person, turn: entry.turn + 1,
        explanation: explanation(.person), staffExplanation: explanation(.staff),
        moved: entry.moved)
    }
  }

  /// Works the turns of a day out of what the file says, by the rule of `kiosk.conf` or another one.
  func turns(on day: BusinessDay, by chosen: TurnRule? = nil) throws -> TurnsOfDay {
    let rule = chosen ?? settings.turns
    if rule == .draw, chosen == nil, day == today { try promiseDraw() }
    let facts = try store.turnFacts(on: day, since: rule.firstDay(for: day))
    var log = TurnLog(
      facts.signIns.lazy.map { .signedIn(person: $0.person, day: $0.day, number: $0.number) })
    for placement in facts.placements {
      log.insert(
        .placed(
          person: placement.person, shift: placement.shift, day: placement.day,
          minutes: placement.minutes))
    }
    for move in facts.moves {
      let made = TurnMove(
        person: move.person, day: day, number: move.number, target: move.target,
        actor: move.actor, reason: move.reason.wording)
      if let made { log.insert(.moved(made)) }
    }
    let draw = facts.draw.flatMap { notice in
      notice.seed.flatMap {
        TurnDraw(seed: $0, commitment: notice.commitment, lastNumber: notice.lastNumber ?? 0)
      }
    }
    let list = TurnList(
      rule: rule, log: log, day: day, draw: draw, promise: facts.draw?.commitment)
    return TurnsOfDay(
      list: list, draw: rule == .draw ? facts.draw : nil, waiting: facts.waiting)
  }

  /// Sees to it that today's draw is promised, where the rule asks for one: the hash is there before
  /// anybody could know who takes part.
  func promiseDraw() throws {
    let day = today
    guard settings.turns == .draw, promisedDay.withLock({ $0 != day }) else { return }
    _ = try store.promiseDraw { surroundings.drawSeed() }
    promisedDay.withLock { $0 = day }
  }

  /// Returns the turns of today as a seat shows them.
  func dayTurns() -> DayTurns {
    reading(DayTurns(rule: settings.turns.wording, aims: Aim.wording(of: settings.aims))) {
      shown(try turns(on: today))
    }
  }

  func shown(_ turns: TurnsOfDay) -> DayTurns {
    DayTurns(
      rule: settings.turns.wording, aims: Aim.wording(of: settings.aims), draw: turns.draw,
      people: turns.list.entries.map { turns.shown($0) })
  }

  /// Returns where a person stands today, and why; nil where they have not signed in.
  func turn(of person: JobSeekerID) -> PersonTurn? {
    reading(nil) {
      let turns = try turns(on: today)
      return turns.list.entry(of: person).map { turns.shown($0) }
    }
  }

  /// Carries out what the attendant's seat wants done with the turns.
  func answer(_ effect: TurnsEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .load: return DeskAnswer(.turns(.loaded(dayTurns())))
    case .move(let person, let place, let reason, let attendant):
      let result = attempt {
        try store.moveTurn(
          of: person, to: try target(of: person, at: place), because: reason, by: attendant)
      }
      return DeskAnswer(
        .turns(
          .moved(
            person, result.map { _ in dayTurns() }, undo: try? result.get().ticket)),
        changesMarket: true)
    case .draw(let attendant):
      let result = attempt {
        // A draw that nobody asked for would be no one's rule.
        guard settings.turns == .draw else { throw Refusal.notAllowed }
        try promiseDraw()
        _ = try store.holdDraw(by: attendant)
        return dayTurns()
      }
      return DeskAnswer(.turns(.drawn(result)), changesMarket: true)
    }
  }

  /// Returns what brings a person to a place, 1 for the first, in the list as it stands.
  private func target(of person: JobSeekerID, at place: Int) throws -> TurnTarget {
    let others = try turns(on: today).list.entries.map(\.person).filter { $0 != person }
    if place <= 1 { return .front }
    return place > others.count ? .back : .before(others[place - 1])
  }
}

/// What the desk adds to the answer why somebody stands where they do.
private enum TurnWords {
  static func gone(_ count: Int, _ listener: TurnListener) -> Wording {
    Wording(
      "前面的人里，有\(count)人已经定下活或走了。",
      " Of those before \(listener == .person ? "you" : "them"), \(count) have work or have left.")
  }
}

extension Wording {
  fileprivate static func + (first: Wording, second: Wording) -> Wording {
    Wording(first.chinese + second.chinese, first.english + second.english)
  }
}
