import Matching
import OddJobMarket

/// A made-up town that works through some days by one rule of turns.
struct SimulatedTown {
  static let trades = ["cleaner", "waiter", "porter", "gardener", "planter"]
  static let calendar = StationCalendar()

  var people: [SimulatedPerson]
  /// Pairs of friends, who come as one.
  let parties: [DayParty]
  let places: Int
  let days: Int
  let seed: UInt64

  /// What came of the days.
  struct Outcome {
    /// Whole days of work, by person.
    var turns: [Int]
    /// Jobs of any length.
    var jobs = 0
    var firstJobs = 0
    var offered = 0
    /// How often a party was seated in one shift.
    var together = 0
    /// The processor time of the longest plan, in milliseconds.
    var longestPlan = 0.0
    /// Every list with its explanations and every proposal, as text.
    var transcript = ""
  }

  init(
    people count: Int, places: Int, days: Int, parties: Int, partiesMayPart: Bool, seed: UInt64
  ) {
    self.places = places
    self.days = days
    self.seed = seed
    var chance = SeededGenerator(seed: seed)
    let ids = SeededIdentifiers(seed: seed)
    let people = (0..<count).map { index in
      let protected = SimulatedPerson.Protected(from: &chance)
      return SimulatedPerson(
        id: ids.identifier(), chance: &chance, protected: protected,
        isInParty: index < 2 * parties)
    }
    self.people = people
    self.parties = (0..<min(parties, count / 2)).map { pair in
      DayParty(
        members: [people[2 * pair].id, people[2 * pair + 1].id], mayPart: partiesMayPart)
    }
  }

  /// The same town with everything protected dealt out anew.
  func permuted(by seed: UInt64) -> SimulatedTown {
    var chance = SeededGenerator(seed: seed)
    var town = self
    func deal<Value>(_ path: WritableKeyPath<SimulatedPerson.Protected, Value>) {
      let values = people.map { $0.protected[keyPath: path] }.shuffled(using: &chance)
      for (index, value) in values.enumerated() {
        town.people[index].protected[keyPath: path] = value
      }
    }
    deal(\.sex)
    deal(\.ethnicity)
    deal(\.birthDate)
    deal(\.householdRegistration)
    deal(\.isMarried)
    deal(\.looks)
    deal(\.education)
    return town
  }

  /// Lives through the days.
  func run(rule: TurnRule, aims: [Aim], isBiased: Bool = false) -> Outcome {
    var outcome = Outcome(turns: people.map { _ in 0 })
    var log = TurnLog()
    var lastWork = people.map { _ in -1 }
    let indexOf = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
    let matching = DayMatching(
      matching: SameDayMatching(
        rules: PlacementRules(limits: PlacementLimits(), calendar: Self.calendar)), aims: aims)
    for number in 0..<days {
      let day = SimulatedDay(number: number, town: self)
      for event in day.signIns(of: people) { log.insert(event) }
      let list = TurnList(rule: rule, log: log, day: day.day, draw: day.draw)
      let seekers = list.entries.compactMap { entry in
        indexOf[entry.person].map { index in
          people[index].seeker(
            turn: entry.turn, waited: number - 1 - lastWork[index], window: day.window,
            morning: day.morning, isBiased: isBiased)
        }
      }
      let cards = day.cards()
      let there = Set(list.entries.map(\.person))
      let present = parties.filter { there.isSuperset(of: $0.members) }
      let (plan, lap) = Stopwatch.time {
        matching.plan(for: seekers, among: cards, at: day.opening, parties: present)
      }
      outcome.longestPlan = max(outcome.longestPlan, lap.processor)
      outcome.offered += cards.reduce(0) { $0 + $1.places.places }
      outcome.write(list, plan)
      outcome.together += (plan?.parties ?? []).count {
        if case .together = $0.result { true } else { false }
      }
      let cardOf = Dictionary(uniqueKeysWithValues: cards.map { ($0.shift, $0) })
      for proposal in plan?.proposals ?? [] {
        guard let index = indexOf[proposal.person], let card = cardOf[proposal.shift],
          day.accepts(people[index], index: index)
        else { continue }
        log.insert(
          .placed(
            person: proposal.person, shift: proposal.shift, day: day.day,
            minutes: card.window.minutes))
        lastWork[index] = number
        outcome.jobs += 1
        outcome.firstJobs += proposal.round == 0 ? 1 : 0
        if TurnRule.usesTurn(minutes: card.window.minutes) { outcome.turns[index] += 1 }
      }
    }
    return outcome
  }
}

extension SimulatedTown.Outcome {
  fileprivate mutating func write(_ list: TurnList, _ plan: DayPlan?) {
    for entry in list.entries {
      transcript += "\(entry.turn) \(entry.person) \(entry.explanation.chinese)\n"
    }
    for proposal in plan?.proposals ?? [] {
      let fit = proposal.fit.reasons.map { $0.wording.chinese }.joined(separator: " ")
      transcript +=
        "\(proposal.person) \(proposal.shift) \(proposal.round) \(proposal.fit.score) \(fit)\n"
    }
    for unplaced in plan?.unplaced ?? [] {
      transcript += "\(unplaced.person) \(unplaced.reason.wording.chinese)\n"
    }
  }
}
