import OddJobMarket

/// A made-up county of 45 × 45 km with a seat, eight towns and countryside, for instances of any
/// size: people with skills, hours, pay asked and a distance accepted; postings of one day.
struct SyntheticCounty {
  struct Person {
    var x: Int32
    var y: Int32
    var payAsked: Int32
    var distanceMax: Int32
    var skills: UInt64
    var preferred: UInt32
    var available: [ClosedRange<Int32>]
    /// What the given instances call priority and reliability, as points.
    var points: Int32
  }

  struct Posting {
    var x: Int32
    var y: Int32
    var headcount: Int32
    var start: Int32
    var end: Int32
    var category: UInt32
    var skills: UInt64
    var pay: Int32
    var urgency: Int32
  }

  /// What is peculiar about a county: hostile shapes find what an ordinary one hides.
  enum Shape: String, CaseIterable {
    case ordinary
    /// Every pair is worth the same.
    case ties
    /// One posting wants half of all people, and everybody may come.
    case giant
    /// Everybody and everything is in one street.
    case street
  }

  private(set) var people: [Person] = []
  private(set) var postings: [Posting] = []
  let shape: Shape
  private let towns: [(x: Int, y: Int)]

  init(people: Int, postings: Int, seed: UInt64, shape: Shape = .ordinary) {
    self.shape = shape
    var chance = SeededGenerator(seed: seed)
    towns = (0..<9).map { _ in
      (chance.number(in: 5_000...40_000), chance.number(in: 5_000...40_000))
    }
    for _ in 0..<people { self.people.append(person(&chance)) }
    for _ in 0..<postings { self.postings.append(posting(&chance)) }
    distort()
  }

  private mutating func distort() {
    switch shape {
    case .ordinary, .ties: break
    case .giant:
      guard !postings.isEmpty else { return }
      postings[0].headcount = Int32(people.count / 2)
      postings[0].skills = 0
      postings[0].pay = 9_900
      (postings[0].start, postings[0].end) = (840, 841)
      for person in people.indices {
        people[person].distanceMax = 65_000
        people[person].available = [0...1_440]
      }
    case .street:
      for person in people.indices { (people[person].x, people[person].y) = (20_000, 20_000) }
      for posting in postings.indices {
        (postings[posting].x, postings[posting].y) = (20_000, 20_100)
      }
    }
  }

  private func place(_ chance: inout SeededGenerator) -> (x: Int32, y: Int32) {
    let lot = chance.below(100)
    guard lot < 80 else {
      return (Int32(chance.below(45_000)), Int32(chance.below(45_000)))
    }
    let town = lot < 40 ? towns[0] : towns[1 + chance.below(8)]
    let spread = lot < 40 ? 3_000 : 1_500
    // The mean of three throws lies near the middle, as houses do.
    func around(_ centre: Int) -> Int32 {
      let offset = (0..<3).reduce(0) { sum, _ in sum + chance.below(2 * spread) - spread }
      return Int32(min(44_999, max(0, centre + offset)))
    }
    return (around(town.x), around(town.y))
  }

  private func person(_ chance: inout SeededGenerator) -> Person {
    let (x, y) = place(&chance)
    var skills: UInt64 = 0
    for _ in 0...chance.below(6) { skills |= 1 << UInt64(chance.below(40)) }
    var preferred: UInt32 = 0
    for _ in 0..<2 + chance.below(3) { preferred |= 1 << UInt32(chance.below(24)) }
    let morning = Int32(chance.number(in: 360...480, step: 15))
    let noon = Int32(chance.number(in: 720...840, step: 15))
    let lot = chance.below(100)
    let available: [ClosedRange<Int32>] =
      switch lot {
      case ..<15:
        [
          morning...Int32(chance.number(in: 660...750, step: 15)),
          Int32(
            chance.number(in: 900...1_020, step: 15))...Int32(
              chance.number(in: 1_245...1_395, step: 15)),
        ]
      case ..<35: [morning...noon]
      case ..<55: [noon...Int32(chance.number(in: 1_080...1_320, step: 15))]
      default: [morning...Int32(chance.number(in: 1_005...1_320, step: 15))]
      }
    let priority = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2][chance.below(10)]
    return Person(
      x: x, y: y, payAsked: Int32(chance.number(in: 1_200...2_600, step: 100)),
      distanceMax: [3_000, 5_000, 5_000, 10_000, 10_000, 20_000, 45_000][chance.below(7)],
      skills: skills, preferred: preferred, available: available,
      points: Int32(200 * priority + chance.below(101)))
  }

  private func posting(_ chance: inout SeededGenerator) -> Posting {
    let (x, y) = place(&chance)
    let minutes = Int32(chance.pick([120, 180, 240, 240, 240, 360, 480, 480]))
    let start = Int32(chance.number(in: 390...1_185, step: 15))
    let lot = chance.below(100)
    let headcount =
      switch lot {
      case ..<40: 1
      case ..<62: 2
      case ..<80: chance.number(in: 3...6)
      case ..<95: chance.number(in: 7...14)
      default: chance.number(in: 15...46)
      }
    var skills: UInt64 = 0
    for _ in 0..<[0, 0, 0, 0, 0, 1, 1, 1, 1, 2][chance.below(10)] {
      skills |= 1 << UInt64(chance.below(40))
    }
    return Posting(
      x: x, y: y, headcount: Int32(headcount), start: start, end: start + minutes,
      category: UInt32(chance.below(24)), skills: skills,
      pay: Int32(chance.number(in: 1_500...4_600, step: 100)),
      urgency: Int32([0, 0, 0, 0, 0, 0, 0, 0, 1, 2][chance.below(10)]))
  }
}
