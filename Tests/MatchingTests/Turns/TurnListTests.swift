import OddJobMarket
import Testing

@testable import Matching

@Suite("The turns of the list")
struct TurnListTests {
  static let today = BusinessDay(number: 20_708)
  private static let seed = "00112233445566778899aabbccddeeff"

  private static func people(_ count: Int) -> [JobSeekerID] {
    let ids = SeededIdentifiers(seed: 7)
    return (0..<count).map { _ in ids.identifier() }
  }

  private static func draw(_ seed: String = seed, last: Int = 1_000) -> TurnDraw? {
    TurnDraw(seed: seed, commitment: "#" + seed, lastNumber: last)
  }

  /// Ten days of coming, working and being moved.
  static func history(seed: UInt64, people: [JobSeekerID]) -> [TurnEvent] {
    var chance = SeededGenerator(seed: seed)
    let ids = SeededIdentifiers(seed: seed)
    var events: [TurnEvent] = []
    for back in (0...9).reversed() {
      let day = today.advanced(by: -back)
      var present = people.filter { _ in chance.chance(percent: 70) }
      present.shuffle(using: &chance)
      for (index, person) in present.enumerated() {
        events.append(.signedIn(person: person, day: day, number: index + 1))
        if chance.chance(percent: 40) {
          events.append(
            .placed(
              person: person, shift: ids.identifier(), day: day,
              minutes: chance.pick([120, 240, 480])))
        }
      }
      for number in 1...3 where present.count > 2 {
        let target: TurnTarget = chance.pick([
          .front, .back, .before(chance.pick(present)),
        ])
        let move = TurnMove(
          person: chance.pick(present), day: day, number: number, target: target, actor: "3号",
          reason: Wording("腿脚不便", "walks badly"))
        if let move { events.append(.moved(move)) }
      }
    }
    return events
  }

  @Test("the same log in any order gives the same list", arguments: TurnRule.allCases)
  func insertion(rule: TurnRule) {
    let people = Self.people(20)
    for seed in UInt64(1)...20 {
      var events = Self.history(seed: seed, people: people)
      let list = TurnList(rule: rule, log: TurnLog(events), day: Self.today, draw: Self.draw())
      var chance = SeededGenerator(seed: seed)
      events.shuffle(using: &chance)
      var log = TurnLog()
      for event in events + events { log.insert(event) }
      #expect(
        TurnList(rule: rule, log: log, day: Self.today, draw: Self.draw()) == list, "seed \(seed)")
      #expect(list.entries.map(\.turn) == Array(list.entries.indices))
    }
  }

  @Test("nobody overtakes without a named reason", arguments: TurnRule.allCases)
  func overtaking(rule: TurnRule) {
    let people = Self.people(20)
    var overtakings = 0
    for seed in UInt64(1)...40 {
      let log = TurnLog(Self.history(seed: seed, people: people))
      let list = TurnList(rule: rule, log: log, day: Self.today, draw: Self.draw())
      for entry in list.entries {
        for other in list.entries
        where other.ruledTurn > entry.ruledTurn && other.turn < entry.turn {
          overtakings += 1
          let isNamed =
            !entry.moves.isEmpty || entry.overtakenBy.contains { $0.person == other.person }
          #expect(isNamed, "seed \(seed)")
          #expect(entry.explanation.chinese.contains("腿脚不便"))
          #expect(entry.explanation.chinese.contains("3号"))
          // Staff read of the person, not to them.
          let staff = entry.explanation(to: .staff)
          #expect(!staff.chinese.contains("您") && !staff.english.lowercased().contains("you"))
        }
      }
    }
    #expect(overtakings > 20)
  }

  @Test("nobody is moved without actor and reason")
  func silentMoves() {
    let person = Self.people(1)[0]
    func move(_ actor: String, _ reason: String) -> TurnMove? {
      TurnMove(
        person: person, day: Self.today, number: 1, target: .front, actor: actor,
        reason: Wording(reason, reason))
    }
    #expect(move("3号", "腿脚不便") != nil)
    #expect(move("3号", " ") == nil && move("", "腿脚不便") == nil)
  }

  @Test("by arrival the list is the order of signing in; signing in twice changes nothing")
  func arrival() {
    let people = Self.people(3)
    let log = TurnLog([
      .signedIn(person: people[1], day: Self.today, number: 1),
      .signedIn(person: people[0], day: Self.today, number: 2),
      .signedIn(person: people[1], day: Self.today, number: 3),
      .signedIn(person: people[2], day: Self.today.advanced(by: -1), number: 1),
    ])
    let list = TurnList(rule: .arrival, log: log, day: Self.today)
    #expect(list.entries.map(\.person) == [people[1], people[0]])
    #expect(list.entries[1].explanation.chinese == "按签到先后，您是今天第2号，前面有1人。")
    #expect(list.entry(of: people[2]) == nil)
  }

  @Test("in rotation whoever was left without goes first, newcomers next, then who had work")
  func rotation() {
    let people = Self.people(4)
    let yesterday = Self.today.advanced(by: -1)
    let ids = SeededIdentifiers(seed: 8)
    func log(minutes: Int) -> TurnLog {
      var log = TurnLog()
      for (index, person) in people.prefix(3).enumerated() {
        log.insert(.signedIn(person: person, day: yesterday, number: index + 1))
      }
      log.insert(
        .placed(
          person: people[0], shift: ids.identifier(), day: yesterday, minutes: minutes))
      for (index, person) in people.reversed().enumerated() {
        log.insert(.signedIn(person: person, day: Self.today, number: index + 1))
      }
      return log
    }
    let list = TurnList(rule: .rotation, log: log(minutes: 480), day: Self.today)
    #expect(list.entries.map(\.person) == [people[1], people[2], people[3], people[0]])
    #expect(list.entries[0].explanation.chinese == "轮流：您从9月11日起签到，还没轮到满一天的活，前面没有人。")
    #expect(list.entries[2].cause == .newcomer)
    #expect(list.entries[3].explanation.chinese == "轮流：您上次干满一天的活是9月11日，前面有3人。")
    let short = TurnList(rule: .rotation, log: log(minutes: 240), day: Self.today)
    #expect(short.entries.map(\.person) == people)
    #expect(short.entries[0].explanation.chinese.contains("短活不算"))
  }

  @Test("a job of six hours uses up the turn, one minute less does not")
  func wholeDay() {
    #expect(TurnRule.usesTurn(minutes: 360) && !TurnRule.usesTurn(minutes: 359))
  }

  @Test("work of the day itself and of days to come moves nobody in today's list")
  func futureWork() {
    let people = Self.people(3)
    let ids = SeededIdentifiers(seed: 9)
    var log = TurnLog(
      people.enumerated().map {
        .signedIn(person: $1, day: Self.today.advanced(by: -1), number: $0 + 1)
      }
        + people.enumerated().map { .signedIn(person: $1, day: Self.today, number: $0 + 1) })
    let before = TurnList(rule: .rotation, log: log, day: Self.today)
    for days in 0...1 {
      log.insert(
        .placed(
          person: people[0], shift: ids.identifier(), day: Self.today.advanced(by: days),
          minutes: 480))
    }
    #expect(TurnList(rule: .rotation, log: log, day: Self.today) == before)
  }

  @Test("shares of whole days in rotation stay within one for people who always come")
  func shares() {
    let people = Self.people(17)
    for places in [1, 4, 7, 16] {
      var log = TurnLog()
      var had: [JobSeekerID: Int] = [:]
      let ids = SeededIdentifiers(seed: 10)
      var chance = SeededGenerator(seed: UInt64(places))
      for number in 0..<40 {
        let day = Self.today.advanced(by: number)
        for (index, person) in people.shuffled(using: &chance).enumerated() {
          log.insert(.signedIn(person: person, day: day, number: index + 1))
        }
        let list = TurnList(rule: .rotation, log: log, day: day)
        for entry in list.entries.prefix(places) {
          had[entry.person, default: 0] += 1
          log.insert(
            .placed(person: entry.person, shift: ids.identifier(), day: day, minutes: 480))
        }
        let shares = people.map { had[$0] ?? 0 }
        #expect((shares.max() ?? 0) - (shares.min() ?? 0) <= 1, "\(places) places, day \(number)")
      }
    }
  }
}
