import OddJobMarket
import Testing

@testable import Matching

@Suite("The aims of a day")
struct DayAimsTests {
  /// Every order that begins with filling places.
  static let orders: [[Aim]] = permutations([.groups, .waiting, .turn, .fit]).map { [.places] + $0 }

  static func permutations(_ aims: [Aim]) -> [[Aim]] {
    guard !aims.isEmpty else { return [[]] }
    return aims.flatMap { first in
      permutations(aims.filter { $0 != first }).map { [first] + $0 }
    }
  }

  /// What an assignment has of each aim, as plain sums: places, groups, waiting, turn, fit; and who
  /// has a whole day's work.
  private struct Sums {
    var values = [0, 0, 0, 0, 0]
    var wholeDays: [DaySeeker] = []

    /// One point for a whole day, and one more for everyone the person comes before by the aims up to
    /// the turn.
    func wholeDayPoints(_ aims: ArraySlice<Aim>, _ all: [DaySeeker]) -> Int {
      func key(_ seeker: DaySeeker) -> [Int] {
        aims.map { aim in
          switch aim {
          case .groups: seeker.profile.hasVerifiedGroup ? 1 : 0
          case .waiting: seeker.profile.daysWaited
          case .turn: -seeker.turn
          default: 0
          }
        }
      }
      return wholeDays.reduce(0) { sum, seeker in
        sum + 1 + all.count { key($0).lexicographicallyPrecedes(key(seeker)) }
      }
    }

    func vector(_ aims: [Aim], _ all: [DaySeeker]) -> [Int] {
      aims.enumerated().flatMap { place, aim -> [Int] in
        switch aim {
        case .places: [values[0]]
        case .groups: [values[1]]
        case .waiting: [values[2]]
        case .turn:
          aims[..<place].contains(.fit)
            ? [values[3]] : [values[3], wholeDayPoints(aims[...place], all)]
        case .fit: [values[4]]
        }
      }
    }

    mutating func add(_ seeker: DaySeeker, turn: Int, _ score: Int, isWholeDay: Bool) {
      values[0] += 1
      values[1] += seeker.profile.hasVerifiedGroup ? 1 : 0
      values[2] += min(7, seeker.profile.daysWaited)
      values[3] += turn
      values[4] += score
      if isWholeDay { wholeDays.append(seeker) }
    }
  }

  private func table(_ county: DayCounty) -> DayTable {
    DayTable(
      matching: DayCounty.matching().matching, reserved: ReservedPlaces(), cards: county.cards,
      at: DayCounty.now)
  }

  /// Every way to give each person one job or none.
  private func everything(_ county: DayCounty) -> [Sums] {
    let table = table(county)
    var all: [Sums] = []
    func go(_ index: Int, _ rooms: [Int], _ sums: Sums) {
      guard index < county.seekers.count else {
        all.append(sums)
        return
      }
      go(index + 1, rooms, sums)
      for candidate in table.candidates(for: county.seekers[index], jobs: 0)
      where rooms[candidate.card] > 0 {
        var fewer = rooms
        fewer[candidate.card] -= 1
        var more = sums
        more.add(
          county.seekers[index], turn: county.seekers.count - index, candidate.score,
          isWholeDay: candidate.isWholeDay)
        go(index + 1, fewer, more)
      }
    }
    go(0, table.rooms, Sums())
    return all
  }

  @Test("no assignment is better by the aims, in whatever order they stand", arguments: 1...20)
  func exact(seed: UInt64) throws {
    let county = DayCounty.mixed(seed: seed, people: 5, shifts: 4)
    let all = everything(county)
    let table = table(county)
    for order in Self.orders {
      let plan = try #require(
        DayCounty.matching(aims: order)
          .plan(for: county.seekers, among: county.cards, at: DayCounty.now))
      var sums = Sums()
      for proposal in plan.proposals where proposal.round == 0 {
        let index = try #require(county.seekers.firstIndex { $0.person == proposal.person })
        let card = try #require(table.cards.firstIndex { $0.shift == proposal.shift })
        sums.add(
          county.seekers[index], turn: county.seekers.count - index, proposal.fit.score,
          isWholeDay: table.cards[card].window.minutes >= 360)
      }
      let best = all.map { $0.vector(order, county.seekers) }.max {
        $0.lexicographicallyPrecedes($1)
      }
      #expect(sums.vector(order, county.seekers) == best, "seed \(seed), \(order)")
    }
  }

  @Test("the comparison can fail: another order of aims reaches another vector")
  func control() {
    let differs = (1...20).contains { seed in
      let county = DayCounty.mixed(seed: UInt64(seed), people: 5, shifts: 4)
      let all = everything(county)
      func best(_ order: [Aim]) -> [Int]? {
        all.map { ($0.vector(order, county.seekers), $0.values) }
          .max { $0.0.lexicographicallyPrecedes($1.0) }?.1
      }
      return best([.places, .fit, .turn]) != best([.places, .turn, .fit])
    }
    #expect(differs)
  }

  @Test("a level outweighs everything below it over a whole assignment")
  func dominance() {
    let scale = AimScale(largest: [3, 700, 1_000], pairs: 40)
    #expect(scale.weight([1, 0, 0]) > 40 * scale.weight([0, 700, 1_000]))
    #expect(scale.weight([0, 1, 0]) > 40 * scale.weight([0, 0, 1_000]))
    #expect(scale.heaviest == scale.weight([3, 700, 1_000]))
  }

  @Test("levels at the limits of the type never overflow; the last ones are given up")
  func limits() {
    let scale = AimScale(largest: [Int.max, Int.max, Int.max], pairs: Int.max)
    #expect(scale.steps == [1, 0, 0] || scale.steps.last == 0)
    #expect(scale.heaviest <= AssignmentProblem<Int128>.weightMax)
    #expect(AimScale(largest: [], pairs: 0).heaviest == 0)
    #expect(AimScale(largest: [-5, 2], pairs: -1).weight([0, 2]) == 2)
  }

  @Test(
    "no sum of a whole assignment overflows, at any limits of the types",
    arguments: [1, 2, 1 << 20, Int.max - 1, Int.max])
  func sums(most: Int) {
    for (levels, pairs) in [(1, Int.max), (2, 1), (3, 1_000), (40, 1), (200, Int.max), (500, 2)] {
      let scale = AimScale(largest: Array(repeating: most, count: levels), pairs: pairs)
      let top = scale.weight(Array(repeating: most, count: levels))
      // Values beyond what it was made for count as the most and the least of these.
      #expect(scale.weight(Array(repeating: Int.max, count: levels)) == top)
      #expect(scale.weight(Array(repeating: Int.min, count: levels)) == 0)
      #expect(top == scale.heaviest && top <= AssignmentProblem<Int128>.weightMax)
      let (sum, overflows) = top.multipliedReportingOverflow(by: Int128(pairs))
      #expect(!overflows && sum <= AimScale.sumMax)
    }
    // The control: so many levels, or such values, have no room, and the last of them were given up.
    let many = AimScale(largest: Array(repeating: most, count: 500), pairs: Int.max)
    #expect(many.steps.contains(0) && (many.steps[0] > 0) == (most <= 1 << 20))
  }

  @Test(
    "64 bits are enough for 2,000 people and 1,500 places, whatever the order", arguments: orders)
  func bits(order: [Aim]) {
    var county = DayCounty(seed: 1)
    for number in 0..<2_000 {
      county.addSeeker {
        $0.profile.daysWaited = number % 8
        $0.verifiedGroups = number % 5 == 0 ? [.disabled] : []
      }
    }
    let levels = AimLevels(aims: order, seekers: county.seekers)
    let candidate = DayCandidate(card: 0, score: 1_200, isWholeDay: true)
    let scale = AimScale(largest: levels.largest([[candidate]]), pairs: 1_500)
    #expect(scale.steps.allSatisfy { $0 > 0 })
    let isStandard =
      order == Aim.standardOrder || order == [.places, .groups, .turn, .waiting, .fit]
    #expect(!isStandard || scale.heaviest <= Int128(AssignmentProblem<Int64>.weightMax))
  }
}
