import ArgumentParser
import Matching

/// Shows how a station's turns are shared, and that nothing protected has a part in it.
struct FairnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fairness",
    abstract: "Simulates some days of a station; one JSON object a rule of turns.",
    discussion: """
      Shares are whole days of work. They are compared among people of equal ability who came every \
      day and took what was proposed: max_minus_min is the worst of those groups. Rotation keeps it \
      within one where the turns come before waiting and fit. Then everything protected is dealt out \
      anew among the people, which must change no byte of lists, explanations, proposals and \
      reasons; the last line lets one protected attribute through on purpose, and must differ.
      """)

  @Option(help: "People who look for work.")
  var people = 300

  @Option(help: "Places a day.")
  var places = 120

  @Option(help: "Days.")
  var days = 20

  @Option(help: "Seed of people, work and chance.")
  var seed: UInt64 = 1

  @Option(
    help: "Pairs of friends who come as one and want one shift; their shares are not compared.")
  var parties = 0

  @Flag(
    help: "The pairs would rather work apart than not at all: the day is planned anew for each.")
  var partiesMayPart = false

  @Option(help: "How often what is protected is dealt out anew.")
  var permutations = 5

  func validate() throws {
    guard (1...100_000).contains(people), (0...100_000).contains(places),
      (1...1_000).contains(days), (0...1_000).contains(permutations),
      (0...people / 2).contains(parties)
    else {
      throw ValidationError(
        "people 1–100000, places 0–100000, days 1–1000 permutations 0–1000, parties up to half "
          + "the people are allowed")
    }
  }

  func run() throws {
    let town = SimulatedTown(
      people: people, places: places, days: days, parties: parties,
      partiesMayPart: partiesMayPart, seed: seed)
    var isKept = true
    for aims in [Aim.turnOrder, Aim.standardOrder] {
      for rule in TurnRule.allCases {
        let shares = Shares(town, rule, aims)
        Report.print(shares)
        isKept = isKept && shares.isKept != false
      }
    }
    for rule in TurnRule.allCases {
      let blindness = blindness(town, rule)
      Report.print(blindness)
      isKept = isKept && blindness.isKept
    }
    let control = Control(town)
    Report.print(control)
    guard isKept, control.isKept else { throw ExitCode.failure }
  }

  private func blindness(_ town: SimulatedTown, _ rule: TurnRule) -> Blindness {
    let plain = town.run(rule: rule, aims: Aim.turnOrder).transcript
    let differing = (0..<permutations).count { number in
      let other = town.permuted(by: seed &+ UInt64(number) &+ 1)
      return other.run(rule: rule, aims: Aim.turnOrder).transcript != plain
    }
    return Blindness(
      rule: rule.rawValue, permutations: permutations, differing: differing,
      bytes: plain.utf8.count, isKept: differing == 0)
  }

  /// How turns were shared by one rule.
  private struct Shares: Encodable {
    var figure = "shares"
    var rule: String
    var aims: [String]
    var people: Int
    var places: Int
    var days: Int
    var seed: UInt64
    /// Of the groups of equal ability, the largest difference.
    var max_minus_min: Int
    var groups: [Group]
    var offered: Int
    var jobs: Int
    var first_jobs: Int
    var parties: Int
    var together: Int
    var longest_plan_ms: Double
    /// Whether the difference is at most one, where that is promised.
    var isKept: Bool?

    struct Group: Encodable {
      var ability: String
      var people: Int
      var most: Int
      var fewest: Int
    }

    init(_ town: SimulatedTown, _ rule: TurnRule, _ aims: [Aim]) {
      let outcome = town.run(rule: rule, aims: aims)
      self.rule = rule.rawValue
      self.aims = aims.map(\.rawValue)
      people = town.people.count
      places = town.places
      days = town.days
      seed = town.seed
      groups = SimulatedPerson.Ability.allCases.compactMap { ability in
        let turns = zip(town.people, outcome.turns)
          .filter { $0.0.ability == ability && $0.0.isComparable }.map(\.1)
        guard let most = turns.max(), let fewest = turns.min() else { return nil }
        return Group(
          ability: ability.rawValue, people: turns.count, most: most, fewest: fewest)
      }
      max_minus_min = groups.map { $0.most - $0.fewest }.max() ?? 0
      offered = outcome.offered
      jobs = outcome.jobs
      parties = town.parties.count
      together = outcome.together
      first_jobs = outcome.firstJobs
      longest_plan_ms = outcome.longestPlan
      isKept = rule == .rotation && Aim.followTurns(aims) ? max_minus_min <= 1 : nil
    }
  }

  /// Whether anything protected made a difference.
  private struct Blindness: Encodable {
    var figure = "protected attributes"
    var rule: String
    var permutations: Int
    var differing: Int
    var bytes: Int
    var isKept: Bool
  }

  /// Whether the comparison sees a border that lets sex through.
  private struct Control: Encodable {
    var figure = "control: a biased border"
    var differs: Bool
    var isKept: Bool

    init(_ town: SimulatedTown) {
      let other = town.permuted(by: town.seed &+ 1)
      differs =
        town.run(rule: .rotation, aims: Aim.turnOrder, isBiased: true).transcript
        != other.run(rule: .rotation, aims: Aim.turnOrder, isBiased: true).transcript
      // With one person, or no work, there is nothing to see.
      isKept = differs || town.people.count < 20 || town.places == 0
    }
  }
}
